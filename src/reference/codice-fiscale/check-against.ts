import type { IsoDate } from '../../kernel/iso-date.ts';
import { unreachable } from '../../kernel/unreachable.ts';
import { type BelfioreCode, isForeignBelfioreCode } from '../belfiore-code.ts';
import type { ComuneTable } from '../comuni/comune.ts';
import type { CountryTable } from '../countries/country.ts';
import { italianDate } from '../italian-date.ts';
import type { Message } from '../message.ts';
import type { Place, PlaceLookupError, PlaceTable } from '../place-table.ts';
import { type BirthData, birthDataOf, type RegisteredSex } from './birth-data.ts';
import type { CodiceFiscale } from './codice-fiscale.ts';
import { possibleCodeLettersOf } from './name-letters.ts';

/** What is known of the person; null or absent is not compared. */
export interface PersonToCompare {
  readonly surname?: string | null;
  readonly name?: string | null;
  readonly birthDate?: IsoDate | null;
  readonly sex?: RegisteredSex | null;
  readonly birthplaceCode?: BelfioreCode | null;
}

export interface CheckContext {
  readonly comuni: Pick<ComuneTable, 'byCode'>;
  readonly countries: Pick<CountryTable, 'byCode'>;
  readonly today: IsoDate;
}

export type FindingKey =
  | 'provisional'
  | 'surnameDiffers'
  | 'nameDiffers'
  | 'birthDateDiffers'
  | 'noPlausibleBirthDate'
  | 'sexDiffers'
  | 'birthplaceDiffers'
  | 'birthplaceUnknown'
  | 'birthplaceNotYet'
  | 'birthplaceAbolished';

/**
 * Something in the code that does not fit the person. Nothing here blocks: `motiva` asks the operator
 * for a reason, `avvisa` and `informa` only tell.
 */
export interface CodiceFiscaleFinding {
  readonly field: keyof PersonToCompare | 'code';
  /** What the person's data would give, as it would stand in the code. */
  readonly expected: string;
  /** What the code says. */
  readonly found: string;
  readonly severity: 'motiva' | 'avvisa' | 'informa';
  readonly message: Message<FindingKey>;
}

/** Compares a code with what is known of the person; the order follows the code, left to right. */
export function checkAgainst(
  cf: CodiceFiscale,
  person: PersonToCompare,
  context: CheckContext,
): readonly CodiceFiscaleFinding[] {
  const birth = birthDataOf(cf, context.today);
  if (birth === null) return [provisionalFinding(cf)];
  return [
    ...nameFindings(cf, person),
    ...birthDateFindings(birth, person),
    ...sexFindings(birth, person),
    ...birthplaceFindings(birth, person, context),
  ];
}

const provisionalFinding = (cf: CodiceFiscale): CodiceFiscaleFinding => ({
  field: 'code',
  expected: '',
  found: cf,
  severity: 'informa',
  message: { key: 'provisional', params: { code: cf } },
});

function nameFindings(cf: CodiceFiscale, person: PersonToCompare): CodiceFiscaleFinding[] {
  const possible = possibleCodeLettersOf(person.surname ?? '', person.name ?? '');
  const finding = (field: 'surname' | 'name', start: number): CodiceFiscaleFinding[] => {
    const found = cf.slice(start, start + 3);
    if (!person[field]?.trim() || possible[field].includes(found)) return [];
    const [expected = ''] = possible[field];
    const params = { [field]: person[field], expected, found };
    const key = field === 'surname' ? 'surnameDiffers' : 'nameDiffers';
    return [{ field, expected, found, severity: 'motiva', message: { key, params } }];
  };
  return [...finding('surname', 0), ...finding('name', 3)];
}

function birthDateFindings(birth: BirthData, person: PersonToCompare): CodiceFiscaleFinding[] {
  const field = 'birthDate';
  const expected = person.birthDate ?? '';
  if (birth.birthDate === null) {
    const message = { key: 'noPlausibleBirthDate', params: {} } as const;
    return [{ field, expected, found: '', severity: 'motiva', message }];
  }
  if (!person.birthDate || birth.birthDateCandidates.includes(person.birthDate)) return [];
  const params = { expected: italianDate(person.birthDate), found: italianDate(birth.birthDate) };
  const message = { key: 'birthDateDiffers', params } as const;
  return [{ field, expected, found: birth.birthDate, severity: 'motiva', message }];
}

function sexFindings(birth: BirthData, person: PersonToCompare): CodiceFiscaleFinding[] {
  if (!person.sex || person.sex === birth.sex) return [];
  const params = { expected: person.sex, found: birth.sex };
  return [
    {
      field: 'sex',
      expected: person.sex,
      found: birth.sex,
      severity: 'motiva',
      message: { key: 'sexDiffers', params },
    },
  ];
}

function birthplaceFindings(
  birth: BirthData,
  person: PersonToCompare,
  context: CheckContext,
): CodiceFiscaleFinding[] {
  const { birthplaceCode: found } = birth;
  const birthDate = person.birthDate ?? birth.birthDate;
  const expected = person.birthplaceCode ?? '';
  const findings: CodiceFiscaleFinding[] = [];
  const lookup = tableFor(found, context).byCode(found, birthDate ?? undefined);
  if (!lookup.ok) {
    // The code of a country outlives the country: births in the USSR are registered either way.
    const severity =
      lookup.error.reason === 'unknown' || isForeignBelfioreCode(found) ? 'avvisa' : 'motiva';
    const message = placeMessage(lookup.error, birthDate);
    findings.push({ field: 'birthplaceCode', expected, found, severity, message });
  }
  if (person.birthplaceCode && person.birthplaceCode !== found) {
    const params = {
      expected: nameOfPlace(person.birthplaceCode, context),
      found: nameOfPlace(found, context),
    };
    findings.push({
      field: 'birthplaceCode',
      expected,
      found,
      severity: 'motiva',
      message: { key: 'birthplaceDiffers', params },
    });
  }
  return findings;
}

function placeMessage(
  error: PlaceLookupError<Place>,
  birthDate: IsoDate | null,
): Message<FindingKey> {
  const born = birthDate === null ? '' : italianDate(birthDate);
  switch (error.reason) {
    case 'unknown':
      return { key: 'birthplaceUnknown', params: { code: error.code } };
    case 'notYet': {
      const params = { place: error.place.name, from: italianDate(error.from), birthDate: born };
      return { key: 'birthplaceNotYet', params };
    }
    case 'abolished': {
      const params = { place: error.place.name, to: italianDate(error.on), birthDate: born };
      return { key: 'birthplaceAbolished', params };
    }
    default:
      return unreachable(error);
  }
}

const tableFor = (
  code: BelfioreCode,
  { comuni, countries }: CheckContext,
): Pick<PlaceTable<Place>, 'byCode'> => (isForeignBelfioreCode(code) ? countries : comuni);

function nameOfPlace(code: BelfioreCode, context: CheckContext): string {
  const lookup = tableFor(code, context).byCode(code);
  return lookup.ok ? `${lookup.value.name} (${code})` : code;
}
