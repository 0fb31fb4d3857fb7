import type { IsoDate } from '../../kernel/iso-date.ts';
import {
  benefitContactDays,
  didContactDays,
  didConvocationDays,
  minimumAgeForDid,
  siislAccessDays,
} from '../../reference/law/activation-numbers.ts';
import { valueOn, type DatedSeries } from '../../reference/law/dated-value.ts';

/** The numbers of the law that service A needs, as in force on the day of the act. */
export interface Terms {
  readonly benefitContactDays: number;
  readonly didContactDays: number;
  readonly convocationDays: number;
  /** Years. */
  readonly didAge: number;
  /** Null before the duty existed. */
  readonly siislDays: number | null;
}

export const termsOn = (day: IsoDate): Terms => ({
  benefitContactDays: inForce(benefitContactDays, day),
  didContactDays: inForce(didContactDays, day),
  convocationDays: inForce(didConvocationDays, day),
  didAge: inForce(minimumAgeForDid, day),
  siislDays: valueOn(siislAccessDays, day)?.value ?? null,
});

/** @throws RangeError for a day before the decree: no interview of Sportello is that old. */
function inForce(series: DatedSeries<number>, day: IsoDate): number {
  const dated = valueOn(series, day);
  if (dated === null) throw new RangeError(`No value in force on ${day}`);
  return dated.value;
}
