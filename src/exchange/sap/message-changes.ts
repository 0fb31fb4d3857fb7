import type { NewFact } from '../../domain/fact.ts';
import type { StreamId } from '../../domain/ids.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import { answer, type Answer } from '../../interview/commands.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { flatten, type Texts } from './flat-message.ts';
import { scalarLeaves, TABLES, tableMaps, type Leaf, type Table } from './leaf-map.ts';
import { ownIdentifiers } from './own-policies.ts';
import type { Lavoratore } from './rev009.ts';
import { textsTitle } from './row-title.ts';
import { isImportedRow, rowTexts } from './sheet-rows.ts';
import {
  answerOf,
  cellPlace,
  questionAt,
  rowsIn,
  scalarPlace,
  tablePath,
  textAt,
  type Place,
} from './sheet-texts.ts';

type Cell = Pick<Answer, 'path' | 'value'>;

/** Something the message would write in the fascicolo: one datum, or one new row. */
export interface SapChange {
  readonly id: string;
  /** Null for what occurs once. */
  readonly table: Table | null;
  /** Of the datum; empty for a row. */
  readonly element: string;
  /** What the fascicolo says today; null when nothing. */
  readonly before: string | null;
  readonly after: string;
  /** Kept as it came, for a code that no question of ours has a place for. */
  readonly isCode: boolean;
  readonly cells: readonly Cell[];
}

export interface SapImport {
  readonly changes: readonly SapChange[];
  /** Data and rows that the fascicolo has already. */
  readonly same: number;
}

export type ImportError =
  /** The message is of somebody else. */
  | { readonly kind: 'otherPerson'; readonly name: string; readonly codiceFiscale: string }
  /** It says two birth dates. */
  | { readonly kind: 'twoBirthDates' };

interface Importing {
  readonly person: StreamState;
  /** Of the file: eight hexadecimal digits. */
  readonly digest: string;
}

/**
 * What a message would change in a person's stream; nothing is written. Rows are added, never
 * replaced nor taken away.
 */
export function messageChanges(
  message: Lavoratore,
  importing: Importing,
): Result<SapImport, ImportError> {
  const { scalars, tables } = flatten(message);
  const fault = faultOf(scalars, importing.person);
  if (fault !== null) return err(fault);
  const leaves = scalarLeaves.filter(({ element }) => scalars.has(element));
  const data = leaves
    .map((leaf) => datumChange(importing.person, leaf, scalars.get(leaf.element) ?? ''))
    .filter((change) => !isSaidTwice(change, scalars));
  const rows = TABLES.flatMap((table) => rowChanges(table, tables[table], importing));
  const all = [...data, ...rows];
  const changes = all.filter((one) => one !== null);
  return ok({ changes, same: all.length - changes.length });
}

/** The chosen changes as facts of the person's stream, from an archive. */
export const changeFacts = (person: StreamId, changes: readonly SapChange[]): readonly NewFact[] =>
  changes.flatMap(({ cells }) =>
    cells.map((cell) => answer(person, { ...cell, source: 'archivio' })),
  );

const BIRTH = 'datiinvio.datadinascita';
const PERSONAL = 'datianagrafici.datipersonali';
const BIRTH_DATE = `${PERSONAL}.datanascita`;

/** The birth date stands in two places of the message, and is one answer. */
const isSaidTwice = (change: SapChange | null, scalars: Texts): boolean =>
  change?.element === BIRTH && !change.isCode && scalars.has(BIRTH_DATE);

function faultOf(scalars: Texts, person: StreamState): ImportError | null {
  const born = scalars.get(BIRTH_DATE);
  if (born !== undefined && born !== scalars.get(BIRTH)) return { kind: 'twoBirthDates' };
  const same = (element: string): boolean => {
    const leaf = scalarLeaves.find((one) => one.element === element);
    const known = leaf === undefined ? undefined : textAt(person, leaf, scalarPlace(leaf));
    const came = scalars.get(element);
    return known === undefined || came === undefined || folded(known) === folded(came);
  };
  // A person may have had several codes, and a name may be written in several ways: not both.
  const isSame =
    same(`${PERSONAL}.codicefiscale`) ||
    [`${PERSONAL}.cognome`, `${PERSONAL}.nome`, BIRTH].every(same);
  if (isSame && same(BIRTH)) return null;
  return {
    kind: 'otherPerson',
    name: [scalars.get(`${PERSONAL}.nome`), scalars.get(`${PERSONAL}.cognome`)]
      .filter(Boolean)
      .join(' '),
    codiceFiscale: scalars.get(`${PERSONAL}.codicefiscale`) ?? '',
  };
}

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^\p{L}\d]/gu, '')
    .toUpperCase();

function datumChange(person: StreamState, leaf: Leaf, after: string): SapChange | null {
  const place = scalarPlace(leaf);
  const before = textAt(person, leaf, place) ?? null;
  const isName = NAMES.has(leaf.element) && before !== null;
  if (before === after || (isName && folded(before) === folded(after))) return null;
  const written = cellsFor({ leaf, place, text: after, clears: before !== null });
  return { id: leaf.element, table: null, element: leaf.element, before, after, ...written };
}

/** Upper case and accents of a name are the archive's way of writing it. */
const NAMES = new Set([`${PERSONAL}.cognome`, `${PERSONAL}.nome`]);

interface Writing {
  readonly leaf: Leaf;
  readonly place: Place;
  readonly text: string;
  /** Whether an answer stands there that the text contradicts. */
  readonly clears: boolean;
}

function cellsFor({ leaf, place, text, clears }: Writing): Pick<SapChange, 'cells' | 'isCode'> {
  const value = answerOf(text, leaf.as, questionAt(place.answer));
  if (value !== null && place.answer !== null) {
    return { isCode: false, cells: [{ path: place.answer, value }] };
  }
  const cleared =
    clears && place.answer !== null && leaf.as !== 'code'
      ? [{ path: place.answer, value: null }]
      : [];
  return { isCode: true, cells: [...cleared, { path: place.text, value: text }] };
}

function rowChanges(
  table: Table,
  rows: readonly Texts[],
  { person, digest }: Importing,
): readonly (SapChange | null)[] {
  const held = rowsIn(person, table).map((row) => keyOf(rowTexts(person, table, row)));
  // The policies that are prestazioni of ours are not taken in twice.
  const own = ownIdentifiers(person);
  let next = lastImported(person, table);
  return rows.map((texts) => {
    const place = held.indexOf(keyOf(texts));
    if (place >= 0) held.splice(place, 1);
    if (place >= 0 || own.has(texts.get('identificativo_politica') ?? '')) return null;
    next += 1;
    return rowChange(table, `sap-${String(next).padStart(4, '0')}-${digest}`, texts);
  });
}

const keyOf = (texts: Texts): string =>
  JSON.stringify([...texts].toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Rows keep the order of their file, after those already there. */
const lastImported = (person: StreamState, table: Table): number =>
  Math.max(
    0,
    ...rowsIn(person, table)
      .filter(isImportedRow)
      .map((row) => Number(row.split('-')[1])),
  );

function rowChange(table: Table, row: string, texts: Texts): SapChange {
  const leaves = tableMaps[table].leaves.filter(({ element }) => texts.has(element));
  const path = `${tablePath(table)}#${row}`;
  const flags = leaves.filter(isFlag);
  const years = leaves.filter(isYear);
  const plain = leaves.filter((leaf) => !isFlag(leaf) && !isYear(leaf));
  const written = plain.map((leaf) => textCells(table, row, { leaf, texts }));
  return {
    id: path,
    table,
    element: '',
    before: null,
    after: textsTitle(table, texts),
    isCode: written.some(({ isCode }) => isCode) && tableMaps[table].datum !== null,
    cells: [
      ...(table === 'experiences' ? [{ path: `${path}.tipoEsperienza`, value: 'contratto' }] : []),
      ...written.flatMap(({ cells }) => cells),
      ...flagCells(path, flags, texts),
      ...yearCells({ table, row }, years, texts),
    ],
  };
}

const isFlag = ({ as }: Leaf): boolean => typeof as === 'object' && 'flag' in as;
const isYear = ({ as }: Leaf): boolean => typeof as === 'object' && 'outcome' in as;

interface TextOfLeaf {
  readonly leaf: Leaf;
  readonly texts: Texts;
}

const textCells = (table: Table, row: string, { leaf, texts }: TextOfLeaf) =>
  cellsFor({
    leaf,
    place: cellPlace(table, row, leaf),
    text: texts.get(leaf.element) ?? '',
    clears: false,
  });

function flagCells(path: string, leaves: readonly Leaf[], texts: Texts): readonly Cell[] {
  const set = leaves.flatMap(({ element, as }) =>
    texts.get(element) === 'SI' && typeof as === 'object' && 'flag' in as ? [as.flag] : [],
  );
  return set.length === 0 ? [] : [{ path: `${path}.particolarita`, value: set }];
}

/** One year says the outcome too; of two, or of one out of range, each is kept as it came. */
function yearCells(
  { table, row }: { readonly table: Table; readonly row: string },
  leaves: readonly Leaf[],
  texts: Texts,
): readonly Cell[] {
  const [only, second] = leaves;
  if (only === undefined) return [];
  const written = leaves.map((leaf) => textCells(table, row, { leaf, texts }));
  const isOne = second === undefined && written[0]?.isCode === false;
  if (isOne && typeof only.as === 'object' && 'outcome' in only.as) {
    const outcome = { path: `${tablePath(table)}#${row}.esito`, value: only.as.outcome };
    return [outcome, ...(written[0]?.cells ?? [])];
  }
  return leaves.map((leaf) => ({
    path: cellPlace(table, row, leaf).text,
    value: texts.get(leaf.element) ?? '',
  }));
}
