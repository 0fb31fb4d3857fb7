import { AREA_SIGNALS } from '../../domain/instrument.ts';
import { draftPaths, type DraftRow } from '../../domain/instrument-draft.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { NumberStepper } from '../../ui/number-stepper.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RecordList } from '../../ui/record-list.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { YesNo } from '../../ui/yes-no.tsx';
import { useDesk } from '../desk.tsx';
import { newRowId } from '../interview/interview-commands.ts';
import type { SettingsSession } from '../office-settings/settings-session.ts';
import { changeRows } from './answers-table.tsx';
import { cellRows, cellValue, moveRow, textOf, wholeOf, writtenCell } from './draft-cells.ts';
import { areaName, words } from './instrument-editor.it.ts';
import { QuestionsOfArea } from './questions-of-area.tsx';

const table = draftPaths.areas;

/** The areas, each opened to write its questions. */
export function AreasPanel({ session }: { readonly session: SettingsSession }) {
  const desk = useDesk();
  const rows = cellRows(session, table);
  const hasOverall = cellValue(session, draftPaths.hasOverall) === true;
  const questions = cellRows(session, draftPaths.questions);
  const countOf = (area: string) => questions.filter((one) => one['area'] === area).length;
  return (
    <Panel title={words.areas}>
      <RecordList
        id={table}
        label={words.areas}
        labelHidden
        rows={rows}
        rowId={({ row }) => row}
        rowName={({ row, titolo }) => areaName(textOf(titolo), countOf(row))}
        newRow={(): DraftRow => ({ row: newRowId(desk), posto: rows.length })}
        addLabel={words.addArea}
        onChange={(next) => changeRows(session, { table, before: rows, next, column: 'posto' })}
        columns={[
          ...contentColumns(session),
          ...(hasOverall ? [weightColumn(session)] : []),
          placeColumn(session, rows),
        ]}
      />
    </Panel>
  );
}

const contentColumns = (session: SettingsSession) => [
  {
    key: 'titolo',
    label: words.areaTitle,
    cell: ({ row }: DraftRow) => (
      <TextField
        id={`${table}#${row}.titolo`}
        label={words.areaTitle}
        maxLength={80}
        {...writtenCell(session, `${table}#${row}.titolo`)}
      />
    ),
  },
  {
    key: 'domande',
    label: words.questions,
    cell: ({ row }: DraftRow) => <QuestionsOfArea session={session} area={row} />,
  },
  {
    key: 'delicata',
    label: words.delicate,
    cell: ({ row, delicata }: DraftRow) => (
      <YesNo
        id={`${table}#${row}.delicata`}
        label={words.delicate}
        hint={words.delicateHint}
        value={delicata === true}
        onChange={(value) => session.answer(`${table}#${row}.delicata`, value)}
      />
    ),
  },
  {
    key: 'segnale',
    label: words.signal,
    cell: ({ row, segnale }: DraftRow) => (
      <ChoiceField
        id={`${table}#${row}.segnale`}
        label={words.signal}
        options={SIGNALS.map((value) => ({ value, label: words.signals[value] }))}
        value={SIGNALS.find((one) => one === segnale) ?? ''}
        onChange={(value) => session.answer(`${table}#${row}.segnale`, value)}
      />
    ),
  },
];

/** Counts only where one number for everything is computed. */
const weightColumn = (session: SettingsSession) => ({
  key: 'peso',
  label: words.areaWeight,
  cell: ({ row, peso }: DraftRow) => (
    <NumberStepper
      id={`${table}#${row}.peso`}
      label={words.areaWeight}
      min={1}
      max={100}
      value={wholeOf(peso) ?? 1}
      onChange={(value) => session.answer(`${table}#${row}.peso`, value)}
    />
  ),
});

const placeColumn = (session: SettingsSession, rows: readonly DraftRow[]) => ({
  key: 'posto',
  label: words.order,
  cell: (_row: DraftRow, _update: unknown, index: number) => (
    <Moves session={session} rows={rows} index={index} />
  ),
});

const SIGNALS = ['', ...AREA_SIGNALS] as const;

interface MovesProps {
  readonly session: SettingsSession;
  readonly rows: readonly DraftRow[];
  readonly index: number;
}

function Moves({ session, rows, index }: MovesProps) {
  const move = (to: number) => moveRow(session, { table, rows, from: index, to });
  return (
    <div className="btn-group">
      {index > 0 && (
        <Button icon="arrow-up" onPress={() => move(index - 1)}>
          {words.up}
        </Button>
      )}
      {index < rows.length - 1 && (
        <Button icon="arrow-down" onPress={() => move(index + 1)}>
          {words.down}
        </Button>
      )}
    </div>
  );
}
