import {
  contactRoles,
  employerForms,
  employerNatures,
  employerPaths,
  employerTables,
  type EmployerDatum,
  type EmployerTable,
} from '../../domain/employer.ts';
import { spoken } from '../../i18n/language.ts';
import type { Names } from '../../interview/format-answer.ts';
import type { Json } from '../../kernel/json.ts';
import { cleanPartitaIva } from '../../reference/partita-iva/partita-iva.ts';
import { cleanDatum } from '../person-data/datum-faults.ts';
import { datumText, type DatumKind, type DatumSpec } from '../person-data/person-datum.ts';
import { employerWords, formWords, natureWords, roleWords } from './employer-data.it.ts';

export type EmployerSpec = DatumSpec<EmployerDatum>;

const optionsOf = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>) =>
  values.map((value) => ({
    value,
    get label() {
      return spoken(words[value]);
    },
  }));

const spec = (
  datum: EmployerDatum,
  kind: DatumKind,
  options: EmployerSpec['options'] = [],
): EmployerSpec => ({
  datum,
  kind,
  options,
  get label() {
    return employerWords(datum);
  },
});

export const identitySpecs: readonly EmployerSpec[] = [
  spec('name', 'text'),
  spec('partitaIva', 'code'),
  spec('codiceFiscale', 'code'),
  spec('nature', 'choice', optionsOf(employerNatures, natureWords)),
  spec('form', 'choice', optionsOf(employerForms, formWords)),
  spec('activity', 'text'),
  spec('agreement', 'text'),
  spec('country', 'country'),
  spec('foreignCode', 'text'),
];

export const contactSpecs: readonly EmployerSpec[] = [
  spec('phone', 'phone'),
  spec('email', 'email'),
  spec('pec', 'email'),
  spec('website', 'text'),
];

export const workforceSpecs: readonly EmployerSpec[] = [
  spec('workers', 'text'),
  spec('workersDate', 'date'),
];

const everySpec = [...identitySpecs, ...contactSpecs, ...workforceSpecs];

/** @throws Error when a datum has no form: a bug. */
export function employerSpec(datum: EmployerDatum): EmployerSpec {
  const found = everySpec.find((one) => one.datum === datum);
  if (found === undefined) throw new Error(`No form for ${datum}`);
  return found;
}

/** A column of a table of the firm; `person` is a stream of the registry of persons. */
type ColumnWord =
  | 'contactName'
  | 'role'
  | 'phone'
  | 'email'
  | 'person'
  | 'delega'
  | 'delegaFrom'
  | 'delegaTo'
  | 'seatName'
  | 'comune'
  | 'address';

export type ColumnSpec = Omit<DatumSpec<string>, 'kind'> & { readonly kind: DatumKind | 'person' };

/** Columns by their name in `employerWords`; the role is the only one with options. */
const column = (datum: string, kind: ColumnSpec['kind'], word: ColumnWord): ColumnSpec => ({
  datum,
  kind,
  options: word === 'role' ? optionsOf(contactRoles, roleWords) : [],
  get label() {
    return employerWords(word);
  },
});

/** In the order in which they are asked. `datum` is the column's name in the path. */
export const columnSpecs: Readonly<Record<EmployerTable, readonly ColumnSpec[]>> = {
  contacts: [
    column('nome', 'text', 'contactName'),
    column('ruolo', 'choice', 'role'),
    column('telefono', 'phone', 'phone'),
    column('email', 'email', 'email'),
    column('persona', 'person', 'person'),
    column('delega', 'text', 'delega'),
    column('delegaDal', 'date', 'delegaFrom'),
    column('delegaAl', 'date', 'delegaTo'),
  ],
  seats: [
    column('nome', 'text', 'seatName'),
    column('comune', 'comune', 'comune'),
    column('indirizzo', 'text', 'address'),
    column('telefono', 'phone', 'phone'),
  ],
};

/** The value as it is kept. */
export function cleanEmployerDatum(one: DatumSpec<string>, text: string): string {
  return one.datum === 'partitaIva' ? cleanPartitaIva(text) : cleanDatum(one, text);
}

interface Reading {
  readonly label: string;
  readonly step: null;
  readonly format: (value: Json) => string;
}

/** How the answers at a path of a firm's stream are read out. */
export function readEmployer(path: string, names: Names, none: string): Reading {
  const own = everySpec.find(({ datum }) => employerPaths[datum] === path);
  if (own !== undefined) {
    const format = (value: Json) => datumText(own, value, names.place) || none;
    return { label: own.label, step: null, format };
  }
  const [main = '', cell = ''] = path.split('#');
  const table = Object.entries(employerTables).find(([, start]) => start === main)?.[0];
  const name = cell.split('.')[1];
  const specs = table === 'contacts' || table === 'seats' ? columnSpecs[table] : [];
  const found = specs.find(({ datum }) => datum === name);
  if (found === undefined || (table !== 'contacts' && table !== 'seats')) {
    return {
      label: path,
      step: null,
      format: (value) => (typeof value === 'string' ? value : none),
    };
  }
  const label = `${employerWords(table)}: ${found.label.toLowerCase()}`;
  return { label, step: null, format: (value) => cellText(found, value, names) || none };
}

/** A cell in words; empty when there is no answer. */
export function cellText(one: ColumnSpec, value: Json | undefined, names: Names): string {
  const { kind } = one;
  if (kind === 'person') return typeof value === 'string' ? names.person(value) : '';
  return datumText({ ...one, kind }, value, names.place);
}

/** `OR` for `Officine Rossi S.r.l.` */
export const initialsOf = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
