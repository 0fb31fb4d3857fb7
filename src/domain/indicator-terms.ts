import type { IsoDate } from '../kernel/iso-date.ts';
import { benefitContactDays, didContactDays } from '../reference/law/activation-numbers.ts';
import { valueOn, type DatedSeries, type DatedValue } from '../reference/law/dated-value.ts';

/** The ways whose days are counted. */
export const WAIT_KINDS = ['didContact', 'benefitContact', 'didPatto', 'pattoCheck'] as const;
export type WaitKind = (typeof WAIT_KINDS)[number];

/**
 * Terms in days, by the law (arts. 20 and 21 D.Lgs. 150/2015). For the first verification the law has
 * none: each patto says its own day.
 */
const TERMS: Readonly<Record<WaitKind, DatedSeries<number> | null>> = {
  didContact: didContactDays,
  benefitContact: benefitContactDays,
  didPatto: didContactDays,
  pattoCheck: null,
};

/** The term for a way that began on a day; null where the law had none. */
export function termOn(kind: WaitKind, start: IsoDate): DatedValue<number> | null {
  const series = TERMS[kind];
  return series === null ? null : valueOn(series, start);
}
