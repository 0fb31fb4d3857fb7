import { spoken } from '../../i18n/language.ts';
import type { TableRow } from '../../interview/answers.ts';
import { RecordList } from '../../ui/record-list.tsx';
import type { TableEditorColumn } from '../../ui/table-editor.tsx';
import { useDesk } from '../desk.tsx';
import { newRowId } from '../interview/interview-commands.ts';
import { NameableField, rowsAt, textAt } from './setting-field.tsx';
import type { SettingsSession } from './settings-session.ts';

/** Rows added and taken away, as answers; what belongs to a new row is written with it. */
export function useRowChanges(
  session: SettingsSession,
  table: string,
  of?: { readonly column: string; readonly row: string },
) {
  const desk = useDesk();
  const rows = rowsAt(session, table, of);
  const change = (next: readonly TableRow[]) => {
    const kept = new Set(next.map(({ row }) => row));
    const before = new Set(rows.map(({ row }) => row));
    for (const { row } of rows) if (!kept.has(row)) session.answer(`${table}#${row}`, null);
    for (const { row } of next) {
      if (before.has(row)) continue;
      if (of === undefined) session.answer(`${table}#${row}`, true);
      else session.answer(`${table}#${row}.${of.column}`, of.row);
    }
  };
  return { rows, change, newRow: (): TableRow => ({ row: newRowId(desk) }) };
}

/** Columns whose cells are settings, each drawn by the kind of its question. */
export const cellColumns = (
  session: SettingsSession,
  table: string,
  words: Readonly<Record<string, { readonly label: string }>>,
): readonly TableEditorColumn<TableRow>[] =>
  Object.entries(words).map(([column, { label }]) => ({
    key: column,
    label: spoken(label),
    cell: ({ row }) => <NameableField session={session} path={`${table}#${row}.${column}`} />,
  }));

export interface NamedRowsProps {
  readonly session: SettingsSession;
  readonly table: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly addLabel: string;
  /** Name of a row whose name is still missing. */
  readonly unnamed: string;
  readonly columns: readonly TableEditorColumn<TableRow>[];
}

/** Rows known by their name, each opened to be written. */
export function NamedRows(props: NamedRowsProps) {
  const { session, table, label, hint, addLabel, unnamed, columns } = props;
  const { rows, change, newRow } = useRowChanges(session, table);
  return (
    <RecordList
      id={table}
      label={label}
      hint={hint}
      columns={columns}
      rows={rows}
      rowId={({ row }) => row}
      rowName={({ row }) => textAt(session, `${table}#${row}.nome`) || unnamed}
      newRow={newRow}
      addLabel={addLabel}
      onChange={change}
    />
  );
}
