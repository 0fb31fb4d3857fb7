import type { IsoDate } from '../kernel/iso-date.ts';

/** Days on which something holds, both included; null where the source gives no limit. */
export interface Validity {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export const hasBegun = (validity: Validity, on: IsoDate): boolean =>
  validity.from === null || validity.from <= on;

export const hasEnded = (validity: Validity, on: IsoDate): boolean =>
  validity.to !== null && validity.to < on;

export const isValidOn = (validity: Validity, on: IsoDate): boolean =>
  hasBegun(validity, on) && !hasEnded(validity, on);
