import type { Source } from '../../domain/fact-types.ts';
import type { PersonDatum } from '../../domain/person.ts';
import { ageOn, isIsoDate, type IsoDate } from '../../kernel/iso-date.ts';
import type { Json } from '../../kernel/json.ts';
import { birthDataOf } from '../../reference/codice-fiscale/birth-data.ts';
import { parseCodiceFiscale } from '../../reference/codice-fiscale/codice-fiscale.ts';

/** Every field of the form, by the name under which its draft is kept. All are texts. */
export const FORM_FIELDS = [
  'codiceFiscale',
  'noCode',
  'noCodeReason',
  'codeReason',
  'codeRead',
  'sameCodeReason',
  'surname',
  'name',
  'birthDate',
  'birthDateText',
  'birthplace',
  'birthplaceText',
  'sex',
  'comune',
  'comuneText',
  'address',
  'phone',
  'email',
  'language',
  'source',
  'privacyNotice',
] as const;

export type FormField = (typeof FORM_FIELDS)[number];
export type NewPersonForm = Readonly<Record<FormField, string>>;

const EMPTY = Object.fromEntries(FORM_FIELDS.map((field) => [field, ''])) as NewPersonForm;

/** A yes, as the form keeps it. */
export const YES = 'si';

/** The form as it was left, with what the code says filled in. */
export function formFrom(drafts: ReadonlyMap<string, Json>, today: IsoDate): NewPersonForm {
  const left = FORM_FIELDS.flatMap((field) => {
    const text = drafts.get(field);
    return typeof text === 'string' ? [[field, text] as const] : [];
  });
  const form = { ...EMPTY, ...Object.fromEntries(left) };
  return form.codeRead === '' ? withCode(form, form.codiceFiscale, today) : form;
}

export const isEmptyForm = (form: NewPersonForm): boolean =>
  FORM_FIELDS.every((field) => form[field] === '');

export const sourceOf = ({ source }: NewPersonForm): Source | null =>
  source === 'documentoVisto' || source === 'dichiarato' ? source : null;

interface ReadFromCode {
  readonly birthDate: string;
  readonly sex: string;
  readonly birthplace: string;
}

const NOTHING_READ: ReadFromCode = { birthDate: '', sex: '', birthplace: '' };

/** Whoever comes to the office is of working age: between two centuries, that decides. */
const WORKING_AGE = 15;

function readFrom(code: string, today: IsoDate): ReadFromCode {
  const parsed = parseCodiceFiscale(code);
  const birth = parsed.ok ? birthDataOf(parsed.value, today) : null;
  if (birth === null) return NOTHING_READ;
  const { birthDateCandidates: days, birthDate, sex, birthplaceCode } = birth;
  const day = days.find((one) => ageOn(one, today) >= WORKING_AGE) ?? birthDate;
  return { birthDate: day ?? '', sex, birthplace: birthplaceCode };
}

/**
 * The form with another code: what the code says fills what is empty or came from the code read
 * before. What was typed by hand is never touched.
 */
export function withCode(form: NewPersonForm, code: string, today: IsoDate): NewPersonForm {
  const next = { ...form, codiceFiscale: code };
  const read = readFrom(code, today);
  if (read.birthplace === '') return next;
  const before = readFrom(form.codeRead, today);
  const fill = (field: keyof ReadFromCode, half: string): string =>
    half === '' && (form[field] === '' || form[field] === before[field])
      ? read[field]
      : form[field];
  return {
    ...next,
    codeRead: code,
    noCode: '',
    birthDate: fill('birthDate', form.birthDateText),
    sex: fill('sex', ''),
    birthplace: fill('birthplace', form.birthplaceText),
  };
}

/** What is written of a datum; empty when it is not one of the form. */
export const textOf = (form: NewPersonForm, datum: PersonDatum): string =>
  FORM_FIELDS.some((field) => field === datum) ? form[datum as FormField] : '';

export const bornOn = ({ birthDate }: NewPersonForm): IsoDate | null =>
  isIsoDate(birthDate) ? birthDate : null;
