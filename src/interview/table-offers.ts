import type { StreamState } from '../domain/stream-state.ts';
import { rowsOf, type TableRow } from './answers.ts';

/*
 * A table already known is offered cell by cell: a cell answered here, or a row taken away here,
 * is offered no more; the others still are, so that correcting one cell never hides the rest.
 */

/** What is left to offer of `offered` at `path` (`step.question`); undefined when nothing is. */
export function rowsLeftToOffer(
  state: StreamState,
  path: string,
  offered: unknown,
): readonly TableRow[] | undefined {
  const left = rowsOf(offered).flatMap(({ row, ...cells }): readonly TableRow[] => {
    const rowPath = `${path}#${row}`;
    if (state.removedRows.has(rowPath)) return [];
    const open = Object.entries(cells).filter(
      ([column, cell]) => cell !== undefined && !state.answers.has(`${rowPath}.${column}`),
    );
    return open.length === 0 ? [] : [{ row, ...Object.fromEntries(open) }];
  });
  return left.length === 0 ? undefined : left;
}

/** Rows given and rows offered as one table, in the order in which they were made. */
export function withOfferedRows(given: unknown, offered: unknown): readonly TableRow[] {
  const rows = new Map(rowsOf(offered).map((row) => [row.row, row]));
  for (const row of rowsOf(given)) rows.set(row.row, { ...rows.get(row.row), ...row });
  return [...rows.values()].toSorted((a, b) => (a.row < b.row ? -1 : 1));
}

/** A question's value as a form shows it: answered, or offered, or both in one table. */
export function shownValue({
  value,
  suggested,
  meta,
}: {
  readonly value: unknown;
  readonly suggested: unknown;
  readonly meta: { readonly kind: string };
}): unknown {
  if (meta.kind !== 'table' || value === undefined) return value ?? suggested;
  return suggested === undefined ? value : withOfferedRows(value, suggested);
}
