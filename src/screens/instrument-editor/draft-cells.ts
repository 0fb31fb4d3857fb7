import { draftRows, type DraftRow } from '../../domain/instrument-draft.ts';
import { settingValue } from '../../domain/office-settings-rows.ts';
import type { Json } from '../../kernel/json.ts';
import type { SettingsSession } from '../office-settings/settings-session.ts';

/** A setting as it is on the screen: what was just tapped comes before what is on disk. */
export function cellValue({ pending, prestazione }: SettingsSession, path: string): unknown {
  return pending.has(path) ? pending.get(path) : settingValue(prestazione.known.state, path);
}

/** The rows of a table with what is on its way to disk: added, filled, taken away. */
export function cellRows(session: SettingsSession, table: string): readonly DraftRow[] {
  const { pending, prestazione } = session;
  const rows = new Map(
    draftRows(prestazione.known.state, table).map((row) => [row.row, { ...row }]),
  );
  for (const [path, value] of pending) {
    if (!path.startsWith(`${table}#`)) continue;
    const [row = '', column] = path.slice(table.length + 1).split('.');
    if (column === undefined) {
      if (value === null) rows.delete(row);
      continue;
    }
    rows.set(row, { ...rows.get(row), row, [column]: value as Json });
  }
  return [...rows.values()].toSorted((a, b) => placeOf(a) - placeOf(b));
}

const placeOf = ({ posto }: DraftRow): number =>
  typeof posto === 'number' ? posto : Number.MAX_SAFE_INTEGER;

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const wholeOf = (value: unknown): number | null =>
  typeof value === 'number' ? value : null;

/** Moves a row among the others of its table: every row is given its place. */
export function moveRow(
  session: SettingsSession,
  {
    table,
    rows,
    from,
    to,
  }: {
    readonly table: string;
    readonly rows: readonly DraftRow[];
    readonly from: number;
    readonly to: number;
  },
): void {
  const moved = rows[from];
  if (moved === undefined || to < 0 || to >= rows.length) return;
  const others = rows.filter((_, index) => index !== from);
  const ordered = [...others.slice(0, to), moved, ...others.slice(to)];
  for (const [posto, row] of ordered.entries()) {
    if (row['posto'] !== posto) session.answer(`${table}#${row.row}.posto`, posto);
  }
}

/** Words become a value when the hand rests; empty words clear it. */
const wordsToValue = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What a text field of the kit needs to write a setting. */
export const writtenCell = (session: SettingsSession, path: string) => ({
  value: session.texts?.get(path) ?? textOf(cellValue(session, path)),
  onChange: (text: string) => session.type(path, text, wordsToValue),
  onBlur: () => void session.drafts.settleAll(),
});
