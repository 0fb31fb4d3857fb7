import { isoDate } from '../../kernel/iso-date.ts';
import type { DatedSeries, NormMark } from './dated-value.ts';

const DECREE_IN_FORCE = isoDate('2015-09-24');
const OFFER_DECREE = isoDate('2018-04-10');

const ofDecree = <T>(value: T, article: string, mark: NormMark = 'V'): DatedSeries<T> => [
  {
    value,
    norm: `D.Lgs. 150/2015, art. ${article}`,
    from: DECREE_IN_FORCE,
    to: null,
    mark,
    source: `law.md, Numbers; art. ${article}`,
  },
];

const ofOfferDecree = <T>(value: T, mark: NormMark = 'V'): DatedSeries<T> => [
  {
    value,
    norm: 'D.Lgs. 150/2015, art. 25; DM 10/4/2018',
    from: OFFER_DECREE,
    to: null,
    mark,
    source: 'law.md, Numbers; art. 25, DM 10/4/2018',
  },
];

/** What is lost at the first, second, third time: a quarter of a month, a month, everything. */
export type Loss = 'quarterOfMonth' | 'month' | 'all';

/** Missed appointments, and missed orientation: each kind counted by itself. */
export const missedMeetingLosses: DatedSeries<readonly Loss[]> = ofDecree(
  ['quarterOfMonth', 'month', 'all'],
  '21',
);

/** Missed training. */
export const missedTrainingLosses: DatedSeries<readonly Loss[]> = ofDecree(['month', 'all'], '21');

/** A congruous offer refused. */
export const refusedOfferLosses: DatedSeries<readonly Loss[]> = ofDecree(['all'], '21');

/** Months without a new registration after the loss. */
export const monthsWithoutRegistration: DatedSeries<number> = ofDecree(2, '21', 'M');

/** Days to turn to the committee for conditionality. */
export const appealDays: DatedSeries<number> = ofDecree(30, '21', 'V2');

/** Months of unemployment where one band of the congruous offer ends and the next begins. */
export const offerBands: DatedSeries<readonly [number, number]> = ofOfferDecree([6, 12]);

export interface Reach {
  readonly km: number;
  readonly minutes: number;
}

/** How far the work may be, within the second band and beyond it. */
export const offerReachNear: DatedSeries<Reach> = ofOfferDecree({ km: 50, minutes: 80 }, 'V2');
export const offerReachFar: DatedSeries<Reach> = ofOfferDecree({ km: 80, minutes: 100 });

/** Months that a fixed-term contract lasts at least. */
export const offerMonths: DatedSeries<number> = ofOfferDecree(3);

/** Hundredths of the hours of the last contract. */
export const offerHoursPercent: DatedSeries<number> = ofOfferDecree(80);

/** Hundredths over the last benefit that the pay exceeds. */
export const offerPayOverBenefitPercent: DatedSeries<number> = ofOfferDecree(20);

/** Working days to tell a justified reason. */
export const offerReasonDays: DatedSeries<number> = ofOfferDecree(2);
