import { draftPaths, type DraftRow } from '../../domain/instrument-draft.ts';
import { NumberStepper } from '../../ui/number-stepper.tsx';
import { TableEditor } from '../../ui/table-editor.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDesk } from '../desk.tsx';
import { newRowId } from '../interview/interview-commands.ts';
import type { SettingsSession } from '../office-settings/settings-session.ts';
import { cellRows, textOf, wholeOf, writtenCell } from './draft-cells.ts';
import { words } from './instrument-editor.it.ts';

interface AnswersTableProps {
  readonly session: SettingsSession;
  /** Row of the question that has them for itself; empty for the answers of all. */
  readonly question: string;
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly hint: string;
  readonly optional?: boolean;
}

/** Answers with their points. */
export function AnswersTable({ session, question, ...text }: AnswersTableProps) {
  const desk = useDesk();
  const table = draftPaths.answers;
  const rows = cellRows(session, table).filter(({ domanda }) => textOf(domanda) === question);
  return (
    <TableEditor
      id={question === '' ? table : `${table}#${question}`}
      {...text}
      rows={rows}
      rowId={({ row }) => row}
      rowName={({ testo }) => textOf(testo)}
      newRow={(): DraftRow => ({ row: newRowId(desk), domanda: question })}
      addLabel={words.addAnswer}
      maxRows={8}
      onChange={(next) => changeRows(session, { table, before: rows, next, column: 'domanda' })}
      columns={columnsOf(session)}
    />
  );
}

const columnsOf = (session: SettingsSession) => [
  {
    key: 'testo',
    label: words.answerText,
    width: '3fr',
    cell: ({ row }: DraftRow) => (
      <TextField
        id={`${draftPaths.answers}#${row}.testo`}
        label={words.answerText}
        maxLength={80}
        {...writtenCell(session, `${draftPaths.answers}#${row}.testo`)}
      />
    ),
  },
  {
    key: 'valore',
    label: words.answerValue,
    width: '11rem',
    cell: ({ row, valore }: DraftRow) => (
      <NumberStepper
        id={`${draftPaths.answers}#${row}.valore`}
        label={words.answerValue}
        min={0}
        max={100}
        value={wholeOf(valore) ?? 0}
        onChange={(value) => session.answer(`${draftPaths.answers}#${row}.valore`, value)}
      />
    ),
  },
];

interface ChangedRows {
  readonly table: string;
  readonly before: readonly DraftRow[];
  readonly next: readonly DraftRow[];
  /** The cell that says to whom a new row belongs: written with it. */
  readonly column: string;
}

/** Rows added or taken away; cells are written by their own fields. */
export function changeRows(
  session: SettingsSession,
  { table, before, next, column }: ChangedRows,
): void {
  const kept = new Set(next.map(({ row }) => row));
  const known = new Set(before.map(({ row }) => row));
  for (const { row } of before) if (!kept.has(row)) session.answer(`${table}#${row}`, null);
  for (const one of next) {
    if (known.has(one.row)) continue;
    session.answer(`${table}#${one.row}`, true);
    session.answer(`${table}#${one.row}.${column}`, one[column] ?? '');
  }
}
