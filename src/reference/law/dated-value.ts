import type { IsoDate } from '../../kernel/iso-date.ts';
import { isValidOn, type Validity } from '../validity.ts';

/**
 * How well a norm is known: V read in a primary source, V2 in a secondary one, M from memory (shown *da
 * verificare*), P a choice of the product with no norm behind.
 */
export type NormMark = 'V' | 'V2' | 'M' | 'P';

/** A number of the law from a day to a day (both included; null: no limit known). */
export interface DatedValue<T> extends Validity {
  readonly value: T;
  /** As it is shown and printed beside the decision. */
  readonly norm: string;
  readonly mark: NormMark;
  /** Where the value was read. */
  readonly source: string;
}

/** The values that followed each other, at most one a day. */
export type DatedSeries<T> = readonly DatedValue<T>[];

/** The value in force on the day of the act, never today’s; null when there was none. */
export const valueOn = <T>(series: DatedSeries<T>, date: IsoDate): DatedValue<T> | null =>
  series.find((dated) => isValidOn(dated, date)) ?? null;
