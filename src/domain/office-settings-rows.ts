import { groupBy } from '../kernel/group-by.ts';
import type { Json } from '../kernel/json.ts';
import type { StreamState } from './stream-state.ts';

/** A row of a table of settings: `section.table#row.column`. */
export interface SettingRow {
  readonly row: string;
  readonly cells: ReadonlyMap<string, Json>;
}

/** The answer at a path; undefined when there is none, or it was cleared. */
export function settingValue({ answers }: StreamState, path: string): Json | undefined {
  const value = answers.get(path)?.values[0].value;
  return value === null ? undefined : value;
}

/** The rows still there, in the order in which they were made: their ids are time-ordered. */
export function settingRows(state: StreamState, path: string): readonly SettingRow[] {
  const prefix = `${path}#`;
  const cells = [...state.answers.keys()]
    .filter((key) => key.startsWith(prefix))
    .map((key) => {
      const [row = '', column] = key.slice(prefix.length).split('.');
      return { row, column, value: settingValue(state, key) };
    });
  return [...groupBy(cells, ({ row }) => row)]
    .filter(([row]) => !state.removedRows.has(`${prefix}${row}`))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([row, own]) => ({
      row,
      cells: new Map(
        own.flatMap(({ column, value }) =>
          column === undefined || value === undefined ? [] : [[column, value] as const],
        ),
      ),
    }));
}
