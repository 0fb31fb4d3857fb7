import type { z } from 'zod';
import type { StreamState } from '../../domain/stream-state.ts';
import { WITHOUT_ELEMENT } from '../../lep/b-did-profilazione-sap/sendable.ts';
import { mapTables, treeOf, type Texts } from './flat-message.ts';
import { tableMaps, type Leaf, type Table } from './leaf-map.ts';
import {
  conoscenzainformatica,
  esperienzalavoro,
  formazioneprofessionale,
  linguastraniera,
  politicaAttiva,
  titolostudio,
} from './rev009.ts';
import { rowTitle } from './row-title.ts';
import type { SapGap } from './sap-gap.ts';
import { cellPlace, rowsIn, tablePath, textAt, valueAt } from './sheet-texts.ts';

/** The rows of a table: those that can be sent, and what the others lack. */
export interface SheetRow {
  readonly sent: readonly Texts[];
  readonly leftOut: readonly SapGap[];
}

/** Rows that came with a message: whole as they came, held against the schema alone. */
export const isImportedRow = (row: string): boolean => row.startsWith('sap-');

const schemas: Readonly<Partial<Record<Table, z.ZodType>>> = {
  experiences: esperienzalavoro,
  studies: titolostudio,
  trainings: formazioneprofessionale,
  languages: linguastraniera,
  computing: conoscenzainformatica,
  policies: politicaAttiva,
};

/** What a row of ours must have although the schema takes it without (b.md §2). */
const NEEDED: Readonly<Partial<Record<Table, readonly string[]>>> = {
  trainings: ['titolocorso'],
  languages: ['codlingua', 'codlivelloletto', 'codlivelloscritto', 'codlivelloparlato'],
  computing: ['codconoscenzainformatica'],
  registers: ['codalbo'],
  licences: ['codpatenteguida'],
  permits: ['codpatentino'],
  specialLists: ['tipolista'],
};

/** All the rows of the person's tables, as texts by element. */
export function sheetRows(person: StreamState): Readonly<Record<Table, SheetRow>> {
  const rows = mapTables((table) => rowsOfTable(person, table));
  const levels = levelsOf(person, rows.levels.sent);
  return { ...rows, levels: { sent: levels, leftOut: [] } };
}

function rowsOfTable(person: StreamState, table: Table): SheetRow {
  const read = rowsIn(person, table)
    .filter((row) => !isKeptHere(person, table, row))
    .map((row) => {
      const texts = rowTexts(person, table, row);
      return { texts, leftOut: gapsOf(person, table, { row, texts }) };
    });
  return {
    sent: read.filter(({ leftOut }) => leftOut.length === 0).map(({ texts }) => texts),
    leftOut: read.flatMap(({ leftOut }) => leftOut),
  };
}

const withoutElement: readonly unknown[] = WITHOUT_ELEMENT;

/** Kinds of experience that the message has no place for stay in the Scheda. */
const isKeptHere = (person: StreamState, table: Table, row: string): boolean =>
  table === 'experiences' &&
  withoutElement.includes(valueAt(person, `${tablePath(table)}#${row}.tipoEsperienza`));

/** The elements of one row. */
export function rowTexts(person: StreamState, table: Table, row: string): Texts {
  const found = tableMaps[table].leaves.flatMap((leaf) => {
    const text = textAt(person, leaf, cellPlace(table, row, leaf));
    return text === undefined ? [] : [[leaf.element, text] as const];
  });
  return new Map(found);
}

interface ReadRow {
  readonly row: string;
  readonly texts: Texts;
}

function gapsOf(person: StreamState, table: Table, { row, texts }: ReadRow): readonly SapGap[] {
  const { leaves } = tableMaps[table];
  const wanted = isImportedRow(row)
    ? []
    : [...(NEEDED[table] ?? []).filter((element) => !texts.has(element)), ...halves(texts)];
  const faults = new Set(wanted);
  for (const element of schemaFaults(table, texts)) faults.add(element);
  const title = rowTitle(person, table, row);
  return leaves
    .filter(({ element }) => faults.has(element))
    .map((leaf) => ({
      kind: texts.has(leaf.element) ? 'value' : 'missing',
      element: leaf.element,
      table,
      title,
      write: writeAt(person, leaf, { table, row }),
    }));
}

/** A length has its unit, or there is neither. */
const halves = (texts: Texts): readonly string[] => {
  const pair = ['durata', 'codtipologiadurata'];
  const missing = pair.filter((element) => !texts.has(element));
  return missing.length === 1 ? missing : [];
};

function schemaFaults(table: Table, texts: Texts): readonly string[] {
  const tree = table === 'experiences' ? { ...EXPERIENCE, ...treeOf(texts) } : treeOf(texts);
  const { error } = schemas[table]?.safeParse(tree) ?? {};
  return (error?.issues ?? []).map(({ path }) => path.map(String).join('.'));
}

/** Its groups, so that what is missing inside is named one by one. */
const EXPERIENCE = { azienda: {}, tiporapporto: {}, modalitalavoro: {}, luogolavoro: {} };

interface Cell {
  readonly table: Table;
  readonly row: string;
}

/** A code has no question of its own: it is written beside the answer. */
function writeAt({ stream }: StreamState, leaf: Leaf, { table, row }: Cell): SapGap['write'] {
  const isAsked = leaf.at !== null && leaf.as !== 'code' && leaf.as !== 'profession';
  if (isAsked || stream === null) return null;
  return { stream, path: cellPlace(table, row, leaf).text };
}

/** The levels that came, and those of the titles obtained that were added here. */
function levelsOf(person: StreamState, came: readonly Texts[]): readonly Texts[] {
  const added = rowsIn(person, 'studies')
    .filter((row) => !isImportedRow(row))
    .filter((row) => valueAt(person, `${tablePath('studies')}#${row}.esito`) === 'preso')
    .flatMap((row) => rowTexts(person, 'studies', row).get('codlivelloistruzione') ?? []);
  const known = new Set(came.map((one) => one.get('codlivelloistruzione')));
  const fresh = [...new Set(added)].filter((code) => !known.has(code));
  return [...came, ...fresh.map((code) => new Map([['codlivelloistruzione', code]]))];
}
