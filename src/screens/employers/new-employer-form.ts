import type { NewFact } from '../../domain/fact.ts';
import type { Source } from '../../domain/fact-types.ts';
import {
  employerPaths,
  employerTables,
  type EmployerDatum,
  type EmployerTable,
} from '../../domain/employer.ts';
import type { EmployerCandidate, EmployerDuplicate } from '../../domain/employers-index.ts';
import { newFact, type PayloadOf } from '../../domain/fact-types.ts';
import { answer } from '../../interview/commands.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Json } from '../../kernel/json.ts';
import type { FieldError } from '../../ui/field.tsx';
import { cleanEmployerDatum, columnSpecs, employerSpec } from '../employer-data/employer-datum.ts';
import { codeIssue, employerFault } from '../employer-data/employer-faults.ts';
import { newEmployer as words } from './employers.it.ts';

/** Data of the firm that the form asks. */
export const FORM_DATA = [
  'partitaIva',
  'codiceFiscale',
  'country',
  'foreignCode',
  'name',
  'nature',
  'form',
  'activity',
  'phone',
  'email',
  'pec',
] as const satisfies readonly EmployerDatum[];

/** First row of each table, by column. */
const SEAT = ['comune', 'indirizzo'] as const;
const CONTACT = ['nome', 'ruolo', 'contattoTelefono'] as const;

/** Every field of the form, by the name under which its draft is kept, in the order of the page. All are texts. */
export const FORM_FIELDS = [
  'partitaIva',
  'codiceFiscale',
  'codeReason',
  'country',
  'countryText',
  'foreignCode',
  'sameCodeReason',
  'noCode',
  'name',
  'nature',
  'form',
  'activity',
  ...SEAT,
  'comuneText',
  'phone',
  'email',
  'pec',
  ...CONTACT,
  'source',
] as const;

export type FormField = (typeof FORM_FIELDS)[number];
export type NewEmployerForm = Readonly<Record<FormField, string>>;
export type FormFaults = Partial<Readonly<Record<FormField, FieldError>>>;

/** The form as it was left. */
export function formFrom(drafts: ReadonlyMap<string, Json>): NewEmployerForm {
  const textAt = (field: FormField): string => {
    const text = drafts.get(field);
    return typeof text === 'string' ? text : '';
  };
  const pairs = FORM_FIELDS.map((field) => [field, textAt(field)] as const);
  return Object.fromEntries(pairs) as NewEmployerForm;
}

export const isEmptyForm = (form: NewEmployerForm): boolean =>
  FORM_FIELDS.every((field) => form[field] === '');

/** Why a firm may have no Italian code. */
export const NO_CODE_REASONS = ['estera', 'nonAncora', 'nonLaSa'] as const;
export type NoCode = (typeof NO_CODE_REASONS)[number];

export const noCodeOf = ({ noCode }: NewEmployerForm): NoCode | null =>
  NO_CODE_REASONS.find((one) => one === noCode) ?? null;

const CODES = ['partitaIva', 'codiceFiscale'] as const;

const clean = (form: NewEmployerForm, datum: (typeof FORM_DATA)[number]): string =>
  cleanEmployerDatum(employerSpec(datum), form[datum]);

/** Codes that are not asked don't count, and stay written in case they are asked again. */
const isAsked = (form: NewEmployerForm, datum: (typeof FORM_DATA)[number]): boolean => {
  const noCode = noCodeOf(form);
  if (datum === 'country' || datum === 'foreignCode') return noCode === 'estera';
  return noCode === null || !CODES.some((code) => code === datum);
};

export const candidateOf = (form: NewEmployerForm): EmployerCandidate => {
  const code = (datum: 'partitaIva' | 'codiceFiscale' | 'foreignCode') =>
    (isAsked(form, datum) && clean(form, datum)) || null;
  return {
    stream: null,
    name: form.name,
    codiceFiscale: code('codiceFiscale'),
    partitaIva: code('partitaIva'),
    foreignCode: code('foreignCode'),
  };
};

/** Codes that look wrong, in words: to be corrected, or kept with a reason. */
export const codeIssues = (form: NewEmployerForm): readonly string[] =>
  CODES.flatMap((datum) =>
    isAsked(form, datum) ? (codeIssue(datum, clean(form, datum)) ?? []) : [],
  );

export const hasSameCode = (duplicates: readonly EmployerDuplicate[]): boolean =>
  duplicates.some(({ why }) => why === 'code');

export interface FormContext {
  readonly today: IsoDate;
  readonly duplicates: readonly EmployerDuplicate[];
}

/** What keeps the form from being saved, field by field. */
export function formFaults(form: NewEmployerForm, context: FormContext): FormFaults {
  const isMissing = (field: FormField): boolean => form[field].trim() === '';
  const hasCode = CODES.some((datum) => clean(form, datum) !== '');
  return {
    ...(noCodeOf(form) === null && !hasCode
      ? { partitaIva: { what: words('codeMissing'), todo: words('codeMissingTodo') } }
      : {}),
    ...(codeIssues(form).length > 0 && isMissing('codeReason')
      ? { codeReason: { what: words('codeReasonMissing') } }
      : {}),
    ...(hasSameCode(context.duplicates) && isMissing('sameCodeReason')
      ? { sameCodeReason: { what: words('anotherMissing') } }
      : {}),
    ...(noCodeOf(form) === 'estera' && isMissing('country')
      ? { country: { what: words('countryMissing'), todo: words('chooseRow') } }
      : {}),
    ...(isMissing('name') ? { name: { what: words('nameMissing'), todo: words('writeIt') } } : {}),
    ...writtenFaults(form, context.today),
    ...(isMissing('comune') && !isMissing('comuneText')
      ? {
          comune: { what: words('notChosen', { text: form.comuneText }), todo: words('chooseRow') },
        }
      : {}),
    ...contactFaults(form, context.today),
    ...(isMissing('source') ? { source: { what: words('sourceMissing') } } : {}),
  };
}

/** What is written and can't be right, said as soon as the field is left. */
export const writtenFaults = (form: NewEmployerForm, today: IsoDate): FormFaults =>
  Object.fromEntries(
    FORM_DATA.flatMap((datum) => {
      const fault = employerFault(employerSpec(datum), form[datum], today);
      return fault === undefined ? [] : [[datum, fault]];
    }),
  );

/** A role or a phone without a name is nobody's. */
function contactFaults(form: NewEmployerForm, today: IsoDate): FormFaults {
  const isNamed = form.nome.trim() !== '';
  const phone = columnSpecs.contacts.find(({ datum }) => datum === 'telefono');
  const fault =
    phone !== undefined && employerFault({ ...phone, kind: 'phone' }, form.contattoTelefono, today);
  return {
    ...(!isNamed && (form.ruolo !== '' || form.contattoTelefono !== '')
      ? { nome: { what: words('contactNameMissing'), todo: words('writeIt') } }
      : {}),
    ...(fault ? { contattoTelefono: fault } : {}),
  };
}

type Overrides = PayloadOf<'employerRegistered'>['overrides'];

function overridesOf(form: NewEmployerForm, duplicates: readonly EmployerDuplicate[]): Overrides {
  const noCode = noCodeOf(form);
  return [
    ...(noCode === null ? [] : [{ check: 'codiceAssente', reason: words(noCode) }]),
    ...(codeIssues(form).length > 0
      ? [{ check: 'codiceNonValido', reason: form.codeReason.trim() }]
      : []),
    ...(hasSameCode(duplicates)
      ? [{ check: 'stessoCodice', reason: form.sameCodeReason.trim() }]
      : []),
  ];
}

export interface Registration {
  readonly form: NewEmployerForm;
  readonly duplicates: readonly EmployerDuplicate[];
  /** A new row id, later than the one before. */
  readonly newRow: () => string;
}

/** The registration, then one answer per datum. A firm's facts are about no person: no subject. */
export function registrationFacts({ form, duplicates, newRow }: Registration): readonly NewFact[] {
  const source: Source = form.source === 'documentoVisto' ? 'documentoVisto' : 'dichiarato';
  const give = (path: string, value: string): readonly NewFact[] =>
    value === '' ? [] : [answer(null, { path, value, source })];
  const row = (table: EmployerTable, cells: readonly (readonly [string, string])[]) => {
    const id = newRow();
    return cells.flatMap(([column, text]) => {
      const own = columnSpecs[table].find(({ datum }) => datum === column);
      const kind = own === undefined || own.kind === 'person' ? 'text' : own.kind;
      const value = own === undefined ? text : cleanEmployerDatum({ ...own, kind }, text);
      return give(`${employerTables[table]}#${id}.${column}`, value);
    });
  };
  return [
    newFact('employerRegistered', { overrides: overridesOf(form, duplicates) }),
    ...FORM_DATA.filter((datum) => isAsked(form, datum)).flatMap((datum) =>
      give(employerPaths[datum], clean(form, datum)),
    ),
    ...row(
      'seats',
      SEAT.map((cell) => [cell, form[cell]]),
    ),
    ...row('contacts', [
      ['nome', form.nome],
      ['ruolo', form.ruolo],
      ['telefono', form.contattoTelefono],
    ]),
  ];
}
