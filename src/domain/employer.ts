import type { Json } from '../kernel/json.ts';
import { groupBy } from '../kernel/group-by.ts';
import type { StreamState } from './stream-state.ts';
import { StreamId, streamKind } from './ids.ts';

/**
 * Where the registry data of an employer (impresa) live in the firm's stream: an answer each, with
 * source and date, as for persons.
 */
export const employerPaths = {
  name: 'anagrafica.denominazione',
  codiceFiscale: 'anagrafica.codiceFiscale',
  partitaIva: 'anagrafica.partitaIva',
  country: 'anagrafica.paese',
  foreignCode: 'anagrafica.codiceEstero',
  form: 'anagrafica.forma',
  nature: 'anagrafica.natura',
  activity: 'anagrafica.attivita',
  agreement: 'anagrafica.contrattoCollettivo',
  workers: 'organico.dipendenti',
  workersDate: 'organico.alGiorno',
  phone: 'recapiti.telefono',
  email: 'recapiti.email',
  pec: 'recapiti.pec',
  website: 'recapiti.sito',
} as const;

export type EmployerDatum = keyof typeof employerPaths;

/** Tables of the firm's stream: one row each, one answer per cell. */
export const employerTables = {
  /** Columns `comune` (Belfiore), `indirizzo`, `nome`, `telefono`. The first row is the main one. */
  seats: 'sedi.sede',
  /** Columns of `EmployerContact`. A person of the registry is named by stream in `persona`. */
  contacts: 'persone.referente',
} as const;

export type EmployerTable = keyof typeof employerTables;

export const employerNatures = [
  'privata',
  'pubblica',
  'entePubblicoEconomico',
  'professionista',
] as const;
export type EmployerNature = (typeof employerNatures)[number];

export const employerForms = [
  'impresaIndividuale',
  'liberoProfessionista',
  'ss',
  'snc',
  'sas',
  'srl',
  'srls',
  'spa',
  'sapa',
  'cooperativa',
  'consorzio',
  'associazione',
  'fondazione',
  'ente',
  'altra',
] as const;
export type EmployerForm = (typeof employerForms)[number];

/**
 * Why somebody speaks for the firm. A `consulente` or `intermediario` is not of the firm: acts only
 * within a delega (object, from, to).
 */
export const contactRoles = [
  'titolare',
  'legaleRappresentante',
  'personale',
  'tutor',
  'dipendente',
  'consulente',
  'intermediario',
  'altro',
] as const;
export type ContactRole = (typeof contactRoles)[number];

export const needsDelega = (role: ContactRole | null): boolean =>
  role === 'consulente' || role === 'intermediario';

/** A row of a table of the firm, cells as text; columns never written are absent. */
export interface EmployerRow {
  readonly row: string;
  readonly cells: ReadonlyMap<string, string>;
}

/** Live rows of a table, in order of creation: row ids are time-ordered. */
export function employerRows(state: StreamState, table: EmployerTable): readonly EmployerRow[] {
  const start = `${employerTables[table]}#`;
  const cells = [...state.answers].filter(([path]) => path.startsWith(start));
  const byRow = groupBy(cells, ([path]) => path.slice(start.length).split('.')[0] ?? '');
  return [...byRow]
    .filter(([row]) => row !== '' && !state.removedRows.has(`${start}${row}`))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([row, own]) => ({
      row,
      cells: new Map(
        own.flatMap(([path, register]) => {
          const column = path.slice(start.length).split('.')[1];
          const text = textOf(register.values[0].value);
          return column === undefined || text === '' ? [] : [[column, text] as const];
        }),
      ),
    }))
    .filter(({ cells: found }) => found.size > 0);
}

const textOf = (value: Json): string => (typeof value === 'string' ? value : '');

/** Who speaks for the firm. */
export interface EmployerContact {
  readonly row: string;
  readonly name: string;
  readonly role: ContactRole | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** The same human being in the registry of persons, when there is one: never the firm itself. */
  readonly person: StreamId | null;
  /** What the delega is for, and its days (ISO); null where not said. */
  readonly delega: string | null;
  readonly delegaFrom: string | null;
  readonly delegaTo: string | null;
}

export const employerContacts = (state: StreamState): readonly EmployerContact[] =>
  employerRows(state, 'contacts').map(({ row, cells }) => {
    const text = (column: string): string | null => cells.get(column) ?? null;
    const person = StreamId.safeParse(text('persona'));
    return {
      row,
      name: text('nome') ?? '',
      role: contactRoles.find((role) => role === text('ruolo')) ?? null,
      phone: text('telefono'),
      email: text('email'),
      person: person.success && streamKind(person.data) === 'persona' ? person.data : null,
      delega: text('delega'),
      delegaFrom: text('delegaDal'),
      delegaTo: text('delegaAl'),
    };
  });

/** A consultant whose delega is missing, not begun or ended on the day (ISO): to be explained. */
export function isDelegaMissing(contact: EmployerContact, day: string): boolean {
  if (!needsDelega(contact.role)) return false;
  const { delega, delegaFrom, delegaTo } = contact;
  if (delega === null || (delegaFrom !== null && delegaFrom > day)) return true;
  return delegaTo !== null && delegaTo < day;
}
