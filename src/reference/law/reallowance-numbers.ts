import { isoDate } from '../../kernel/iso-date.ts';
import type { DatedSeries } from './dated-value.ts';

const DECREE_IN_FORCE = isoDate('2015-09-24');

const ofArticle23 = (value: number): DatedSeries<number> => [
  {
    value,
    norm: 'D.Lgs. 150/2015, art. 23',
    from: DECREE_IN_FORCE,
    to: null,
    mark: 'V',
    source: 'law.md, Numbers; art. 23',
  },
];

/*
 * Assegno di ricollocazione. The numbers were read; on which days the measure can be asked for was
 * not, so nothing here says that it can: law.md, mark M.
 */

/** Months of NASpI after which it may be asked for: more than these. */
export const reallowanceNaspiMonths = ofArticle23(4);

/** Months, from when it is given, to ask for the assistance service. */
export const reallowanceServiceMonths = ofArticle23(2);

/** Months that the service lasts, and may be prolonged by. */
export const reallowanceDurationMonths = ofArticle23(6);
