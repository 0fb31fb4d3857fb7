import { isoDate } from '../../kernel/iso-date.ts';
import type { DatedSeries } from './dated-value.ts';

const source = 'law.md, Numbers; art. 19';

/** Cents a year of employed income under which a person still counts as unemployed. */
export const employeeIncomeLimit: DatedSeries<number> = [
  {
    value: 817_400,
    norm: 'D.Lgs. 150/2015, art. 19; detrazioni dal 2022',
    from: isoDate('2022-01-01'),
    to: null,
    mark: 'V2',
    source,
  },
];

/** The same, of self-employed income. */
export const selfEmployedIncomeLimit: DatedSeries<number> = [
  {
    value: 550_000,
    norm: 'D.Lgs. 150/2015, art. 19; detrazioni dal 2022',
    from: isoDate('2022-01-01'),
    to: null,
    mark: 'V2',
    source,
  },
];

/** Days of employed work during which the status is suspended, not lost. */
export const suspensionDays: DatedSeries<number> = [
  {
    value: 180,
    norm: 'D.Lgs. 150/2015, art. 19',
    from: isoDate('2015-09-24'),
    to: null,
    mark: 'V',
    source,
  },
];

/** Years under which the national node refuses a DID (outcome E102). */
export const nodeMinimumAge: DatedSeries<number> = [
  {
    value: 15,
    norm: 'ConferimentoDID 4.0, E102',
    from: null,
    to: null,
    mark: 'V',
    source: 'did_esiti.csv',
  },
];

/** Months after a loss of the status before a new registration. */
export const reregistrationMonths: DatedSeries<number> = [
  {
    value: 2,
    norm: 'D.Lgs. 150/2015, art. 21',
    from: null,
    to: null,
    mark: 'M',
    source: 'law.md, Numbers',
  },
];
