import { canonicalJson, type Json } from '../kernel/json.ts';
import type { StreamState } from '../domain/stream-state.ts';
import { rowsOf, tableRows } from './answers.ts';

export interface CellChange {
  readonly path: string;
  /** Null clears the cell, or removes the row. */
  readonly value: Json;
}

interface Tables {
  /** Path of the table in the prestazione, and in the person's stream. */
  readonly from: string;
  readonly to: string;
  readonly rows: unknown;
  /** The prestazione: what was cleared or taken away there; null when it is not at hand. */
  readonly state: StreamState | null;
  readonly person: StreamState;
}

/**
 * What a table filled in a prestazione changes in the person's own: rows keep their id, so only
 * cells that differ are written, and a row is removed only if it was removed there.
 */
export function tableChanges(tables: Tables): readonly CellChange[] {
  return [...writtenCells(tables), ...clearedCells(tables), ...removals(tables)];
}

const knownCells = ({ person, to }: Tables): ReadonlyMap<string, unknown> =>
  new Map(
    (tableRows(person, to) ?? []).flatMap(({ row, ...cells }) =>
      Object.entries(cells).map(([column, cell]) => [`${row}.${column}`, cell] as const),
    ),
  );

function writtenCells(tables: Tables): readonly CellChange[] {
  const known = knownCells(tables);
  return rowsOf(tables.rows).flatMap(({ row, ...cells }) =>
    Object.entries(cells).flatMap(([column, cell]): readonly CellChange[] => {
      const before = known.get(`${row}.${column}`);
      if (cell === undefined || isSame(before, cell)) return [];
      return [{ path: `${tables.to}#${row}.${column}`, value: cell as Json }];
    }),
  );
}

const isSame = (before: unknown, after: unknown): boolean =>
  before !== undefined && canonicalJson(before as Json) === canonicalJson(after as Json);

function clearedCells(tables: Tables): readonly CellChange[] {
  const { from, to, state } = tables;
  return [...knownCells(tables).keys()]
    .filter((cell) => state?.answers.get(`${from}#${cell}`)?.values[0].value === null)
    .map((cell) => ({ path: `${to}#${cell}`, value: null }));
}

const removals = ({ from, to, state, person }: Tables): readonly CellChange[] =>
  (tableRows(person, to) ?? [])
    .filter(({ row }) => state?.removedRows.has(`${from}#${row}`) === true)
    .map(({ row }) => ({ path: `${to}#${row}`, value: null }));
