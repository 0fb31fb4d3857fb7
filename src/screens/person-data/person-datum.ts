import type { Source } from '../../domain/fact-types.ts';
import type { PersonDatum } from '../../domain/person.ts';
import { spoken } from '../../i18n/language.ts';
import { formatDate } from '../../i18n/format.ts';
import { formatPhone } from '../../i18n/phone-text.ts';
import { lingue, lingueWords } from '../../interview/blocks/lingue.ts';
import { isIsoDate } from '../../kernel/iso-date.ts';
import type { Json } from '../../kernel/json.ts';
import { findLanguage } from '../../reference/languages/languages.ts';
import type { ChoiceOption } from '../../ui/choice-option.ts';
import type { PlaceName } from '../places.ts';
import { datumWords } from './person-data.it.ts';

/** How a datum is written and read. */
export type DatumKind =
  | 'text'
  | 'code'
  | 'phone'
  | 'email'
  | 'birthDate'
  | 'date'
  | 'birthplace'
  | 'comune'
  | 'country'
  | 'choice'
  | 'choices'
  | 'yesNo';

/** A datum of a person, or of another registry whose data have names of their own. */
export interface DatumSpec<D extends string = PersonDatum> {
  readonly datum: D;
  readonly label: string;
  readonly kind: DatumKind;
  readonly options: readonly ChoiceOption[];
}

const labelOf = (datum: PersonDatum): string => datumWords(datum);

const spec = <D extends PersonDatum>(
  datum: D,
  kind: DatumKind,
  options: readonly ChoiceOption[] = [],
): DatumSpec & { readonly datum: D } => ({
  datum,
  kind,
  options,
  get label() {
    return labelOf(datum);
  },
});

const SEXES: readonly ChoiceOption[] = [
  {
    value: 'F',
    get label() {
      return datumWords('female');
    },
  },
  {
    value: 'M',
    get label() {
      return datumWords('male');
    },
  },
];

const LANGUAGES: readonly ChoiceOption[] = lingue.map((value) => ({
  value,
  get label() {
    return spoken(lingueWords[value]);
  },
}));

export const identitySpecs = [
  spec('surname', 'text'),
  spec('name', 'text'),
  spec('codiceFiscale', 'code'),
  spec('birthDate', 'birthDate'),
  spec('birthplace', 'birthplace'),
  spec('sex', 'choice', SEXES),
] as const;

export const contactSpecs = [
  spec('comune', 'comune'),
  spec('address', 'text'),
  spec('phone', 'phone'),
  spec('email', 'email'),
  spec('language', 'choice', LANGUAGES),
  spec('privacyNotice', 'yesNo'),
] as const;

const bySpec = new Map<PersonDatum, DatumSpec>(
  [...identitySpecs, ...contactSpecs].map((one) => [one.datum, one]),
);

/** @throws Error for a datum of the situation: those come from the interview. */
export function specOf(datum: PersonDatum): DatumSpec {
  const found = bySpec.get(datum);
  if (found === undefined) throw new Error(`No form for ${datum}`);
  return found;
}

/** A datum in words; empty when there is no answer. */
export function datumText(
  one: DatumSpec<string>,
  value: Json | undefined,
  placeName: PlaceName,
): string {
  if (typeof value === 'boolean') return datumWords(value ? 'yes' : 'no');
  if (Array.isArray(value)) return value.map((key) => optionLabel(one, String(key))).join(', ');
  if (typeof value !== 'string' || value === '') return '';
  switch (one.kind) {
    case 'birthDate':
    case 'date':
      return isIsoDate(value) ? formatDate(value) : value;
    case 'birthplace':
    case 'comune':
    case 'country':
      return placeName(value);
    case 'phone':
      return formatPhone(value);
    case 'choice':
    case 'choices':
      return optionLabel(one, value);
    case 'text':
    case 'code':
    case 'email':
    case 'yesNo':
      return value;
  }
}

const optionLabel = ({ datum, options }: DatumSpec<string>, value: string): string =>
  options.find((option) => option.value === value)?.label ??
  (datum === 'language' ? (findLanguage(value)?.name ?? value) : value);

export const sourceText = (source: Source | null): string => datumWords(source ?? 'noSource');
