import { isoDate, type IsoDate } from '../../kernel/iso-date.ts';
import { isValidOn, type Validity } from '../validity.ts';
import type { Country } from './country.ts';

/** Of a country of the Union, or of another; Italians are told apart by whom asks. */
export type CitizenshipGroup = 'ue' | 'extraUe';

/** Members of the Union by date of accession (Treaties of accession; the founders from the Treaty of Rome). */
const ACCESSIONS: Readonly<Record<string, readonly string[]>> = {
  '1958-01-01': ['BE', 'DE', 'FR', 'LU', 'NL'],
  '1973-01-01': ['DK', 'IE', 'GB'],
  '1981-01-01': ['GR'],
  '1986-01-01': ['ES', 'PT'],
  '1995-01-01': ['AT', 'FI', 'SE'],
  '2004-05-01': ['CY', 'CZ', 'EE', 'HU', 'LT', 'LV', 'MT', 'PL', 'SI', 'SK'],
  '2007-01-01': ['BG', 'RO'],
  '2013-07-01': ['HR'],
};

/** Last day as a member: the United Kingdom, art. 50 TUE. */
const WITHDRAWALS: Readonly<Record<string, string>> = { GB: '2020-01-31' };

/** Not members, but with free movement of workers: the EEA Agreement, the EU–Switzerland Agreement. */
const FREE_MOVEMENT: Readonly<Record<string, string>> = {
  IS: '1994-01-01',
  NO: '1994-01-01',
  LI: '1995-05-01',
  CH: '2002-06-01',
};

const MEMBERSHIPS: ReadonlyMap<string, Validity> = new Map(
  Object.entries(ACCESSIONS).flatMap(([from, countries]) =>
    countries.map((iso): [string, Validity] => {
      const to = WITHDRAWALS[iso];
      return [iso, { from: isoDate(from), to: to === undefined ? null : isoDate(to) }];
    }),
  ),
);

/** EU or not, on a day; Italy is not in the table of foreign countries. */
export function citizenshipGroupOf(country: Country, on: IsoDate): CitizenshipGroup {
  const membership = country.iso === null ? undefined : MEMBERSHIPS.get(country.iso);
  return membership !== undefined && isValidOn(membership, on) ? 'ue' : 'extraUe';
}

/** Whether its citizens may work without a residence permit on that day: EU, EEA and Switzerland. */
export function hasFreeMovement(country: Country, on: IsoDate): boolean {
  if (citizenshipGroupOf(country, on) === 'ue') return true;
  const from = country.iso === null ? undefined : FREE_MOVEMENT[country.iso];
  return from !== undefined && isoDate(from) <= on;
}
