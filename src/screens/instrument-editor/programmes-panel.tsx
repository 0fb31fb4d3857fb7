import type { DraftRow } from '../../domain/instrument-draft.ts';
import { programmesPath } from '../../domain/office-programmes.ts';
import { isIsoDate } from '../../kernel/iso-date.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TableEditor } from '../../ui/table-editor.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDesk } from '../desk.tsx';
import { newRowId } from '../interview/interview-commands.ts';
import type { SettingsSession } from '../office-settings/settings-session.ts';
import { changeRows } from './answers-table.tsx';
import { cellRows, textOf, writtenCell } from './draft-cells.ts';
import { words } from './instrument-editor.it.ts';

/** The programmes through which a person may go, with the days on which they are offered. */
export function ProgrammesPanel({ session }: { readonly session: SettingsSession }) {
  const desk = useDesk();
  const rows = cellRows(session, programmesPath);
  return (
    <Panel title={words.programmes}>
      <TableEditor
        id={programmesPath}
        label={words.programmes}
        labelHidden
        hint={words.programmesHint}
        rows={rows}
        rowId={({ row }) => row}
        rowName={({ nome }) => textOf(nome)}
        newRow={(): DraftRow => ({ row: newRowId(desk), posto: rows.length })}
        addLabel={words.addProgramme}
        onChange={(next) =>
          changeRows(session, { table: programmesPath, before: rows, next, column: 'posto' })
        }
        columns={[
          nameColumn(session),
          dayColumn(session, 'dal', words.from),
          dayColumn(session, 'al', words.to),
        ]}
      />
    </Panel>
  );
}

const nameColumn = (session: SettingsSession) => ({
  key: 'nome',
  label: words.programmeName,
  width: '2fr',
  cell: ({ row }: DraftRow) => (
    <TextField
      id={`${programmesPath}#${row}.nome`}
      label={words.programmeName}
      maxLength={120}
      {...writtenCell(session, `${programmesPath}#${row}.nome`)}
    />
  ),
});

const dayColumn = (session: SettingsSession, column: 'dal' | 'al', label: string) => ({
  key: column,
  label,
  cell: ({ row, ...cells }: DraftRow) => {
    const day = textOf(cells[column]);
    return (
      <DateField
        id={`${programmesPath}#${row}.${column}`}
        label={label}
        optional
        value={isIsoDate(day) ? day : null}
        onChange={(value) => session.answer(`${programmesPath}#${row}.${column}`, value)}
      />
    );
  },
});
