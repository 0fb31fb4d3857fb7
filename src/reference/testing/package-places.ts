import { belfioreConnector } from '@marketto/belfiore-connector-embedded';
import { addDays, type IsoDate, isoDate } from '../../kernel/iso-date.ts';
import { belfioreCode, isForeignBelfioreCode } from '../belfiore-code.ts';
import { encodePlaces, type PlaceColumns, type PlaceRow } from '../place-columns.ts';
import type { TableSource } from '../place-table.ts';

/** The release of the package; its data are not newer. */
const source: TableSource = {
  name: '@marketto/belfiore-connector-embedded (Ministero dell’Interno–ANPR, Agenzia delle Entrate, ISTAT)',
  version: '1.2.1',
  asOf: isoDate('2026-03-23'),
  licence: 'dati CC BY 4.0 e CC BY 3.0, codice MIT',
};

const BEGINNING_OF_ITALY = isoDate('1861-03-17');
const MS_PER_DAY = 86_400_000;

/**
 * Days on which a province began. The package gives them as the day its comuni began, which would
 * refuse the births before: L. 171/1968 (Pordenone), L. 20/1970 (Isernia), L. 306/1974 (Oristano).
 */
const PROVINCE_BEGINNINGS: Readonly<Record<string, string>> = {
  PN: '1968-04-06',
  IS: '1970-03-03',
  OR: '1974-08-20',
};

/** Codes that the package writes otherwise than ISO 3166-1. */
const ISO_CORRECTIONS: Readonly<Record<string, string>> = { UK: 'GB' };

export interface PackageColumns {
  readonly comuni: PlaceColumns;
  readonly countries: PlaceColumns;
}

/** What the package knows, corrected where it is plainly wrong. */
export async function packageColumns(): Promise<PackageColumns> {
  const rows = (await belfioreConnector.toArray()).map((place): PlaceRow => {
    const letters = (place.province ?? place.iso3166 ?? '').trim();
    return {
      code: belfioreCode(place.belfioreCode),
      name: withoutMojibake(place.name).trim(),
      letters: place.province === undefined ? (ISO_CORRECTIONS[letters] ?? letters) : letters,
      from: beginningOf(dayOf(place.creationDate), letters),
      to: endOf(dayOf(place.expirationDate)),
    };
  });
  return {
    comuni: encodePlaces(
      rows.filter(({ code }) => !isForeignBelfioreCode(code)),
      source,
    ),
    countries: encodePlaces(
      rows.filter(({ code }) => isForeignBelfioreCode(code)),
      source,
    ),
  };
}

/** The package counts days in local time, east of Greenwich at most half a day off UTC. */
const dayOf = (date: Date): IsoDate => {
  const midnight = new Date(date).setHours(0, 0, 0, 0);
  return addDays(isoDate('1970-01-01'), Math.round(midnight / MS_PER_DAY));
};

const beginningOf = (day: IsoDate, province: string): IsoDate | null =>
  day <= BEGINNING_OF_ITALY || PROVINCE_BEGINNINGS[province] === day ? null : day;

const endOf = (day: IsoDate): IsoDate | null => (day >= '9999-01-01' ? null : day);

/** Nine names were read as Latin-1 and lost their non-breaking space: `ContÃ` is Contà. */
function withoutMojibake(name: string): string {
  if (!name.includes('Ã')) return name;
  const bytes = [...name.replace(/Ã$/, 'Ã\u00a0')].map((letter) => letter.charCodeAt(0));
  return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}
