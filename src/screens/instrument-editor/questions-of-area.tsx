import { useState } from 'react';
import { draftPaths, type DraftRow } from '../../domain/instrument-draft.ts';
import { Button } from '../../ui/button.tsx';
import { NumberStepper } from '../../ui/number-stepper.tsx';
import { TableEditor } from '../../ui/table-editor.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDesk } from '../desk.tsx';
import { newRowId } from '../interview/interview-commands.ts';
import type { SettingsSession } from '../office-settings/settings-session.ts';
import { AnswersTable, changeRows } from './answers-table.tsx';
import { cellRows, cellValue, textOf, wholeOf, writtenCell } from './draft-cells.ts';
import { words } from './instrument-editor.it.ts';

interface QuestionsProps {
  readonly session: SettingsSession;
  /** Row of the area. */
  readonly area: string;
}

const table = draftPaths.questions;

/** The questions of one area; the weight only where weights count. */
export function QuestionsOfArea({ session, area }: QuestionsProps) {
  const desk = useDesk();
  const rows = cellRows(session, table).filter((one) => one['area'] === area);
  const isWeighted = cellValue(session, draftPaths.aggregation) === 'weightedMean';
  return (
    <TableEditor
      id={`${table}#${area}`}
      label={words.questions}
      rows={rows}
      rowId={({ row }) => row}
      rowName={({ testo }) => textOf(testo)}
      newRow={(): DraftRow => ({ row: newRowId(desk), area })}
      addLabel={words.addQuestion}
      maxRows={20}
      onChange={(next) => changeRows(session, { table, before: rows, next, column: 'area' })}
      columns={[textColumn(session), ...(isWeighted ? [weightColumn(session)] : [])]}
    />
  );
}

const textColumn = (session: SettingsSession) => ({
  key: 'testo',
  label: words.questionText,
  width: '3fr',
  cell: ({ row }: DraftRow) => <QuestionCell session={session} row={row} />,
});

const weightColumn = (session: SettingsSession) => ({
  key: 'peso',
  label: words.weight,
  width: '11rem',
  cell: ({ row, peso }: DraftRow) => (
    <NumberStepper
      id={`${table}#${row}.peso`}
      label={words.weight}
      min={1}
      max={100}
      value={wholeOf(peso) ?? 1}
      onChange={(value) => session.answer(`${table}#${row}.peso`, value)}
    />
  ),
});

function QuestionCell({
  session,
  row,
}: {
  readonly session: SettingsSession;
  readonly row: string;
}) {
  const hasOwn = cellRows(session, draftPaths.answers).some(({ domanda }) => domanda === row);
  const [isOpen, setOpen] = useState(hasOwn);
  return (
    <div className="stack">
      <TextField
        id={`${table}#${row}.testo`}
        label={words.questionText}
        maxLength={240}
        {...writtenCell(session, `${table}#${row}.testo`)}
      />
      {isOpen || hasOwn ? (
        <AnswersTable
          session={session}
          question={row}
          label={words.ownAnswers}
          hint={words.ownAnswersHint}
          optional
        />
      ) : (
        <div>
          <Button kind="quiet" icon="plus" onPress={() => setOpen(true)}>
            {words.ownAnswers}
          </Button>
        </div>
      )}
    </div>
  );
}
