import { useState, type ReactNode } from 'react';
import {
  employerRows,
  employerTables,
  type EmployerRow,
  type EmployerTable,
} from '../../domain/employer.ts';
import { answer } from '../../interview/commands.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { FieldError } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { useToast } from '../../ui/toast.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useDesk } from '../desk.tsx';
import { columnSpecs } from '../employer-data/employer-datum.ts';
import { newRowId } from '../interview/interview-commands.ts';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import type { EmployerTabProps } from './data-tab.tsx';
import { EmployerEditor, type Correction } from './employer-editor.tsx';
import { words } from './employer.it.ts';
import { useFocusBack } from '../../ui/focus-back.ts';
import { useEmployerSave } from './use-employer-save.ts';

export interface TableTabProps extends EmployerTabProps {
  readonly table: EmployerTable;
  readonly title: string;
  readonly lead?: string;
  readonly empty: string;
  readonly addLabel: string;
  readonly newLabel: string;
  readonly nameOf: (row: EmployerRow) => string;
  readonly check: (values: ReadonlyMap<string, string>) => ReadonlyMap<string, FieldError>;
  readonly sub: (row: EmployerRow, at: number) => ReactNode;
  /** What can be done with it, before *Correggi*. */
  readonly actions?: (row: EmployerRow) => ReactNode;
}

/** A table of the firm, one row opened at a time; rows taken away can be put back. */
export function TableTab(props: TableTabProps) {
  const { table, title, lead, empty, addLabel, newLabel, state, stream, drafts } = props;
  const desk = useDesk();
  const rows = employerRows(state, table);
  const start = `${employerTables[table]}#`;
  const [added, setAdded] = useState<string | null>(() =>
    leftAside(drafts.under(start), start, rows),
  );
  const opener = useFocusBack(added !== null);
  return (
    <Panel title={title} flush>
      {lead !== undefined && <p className="list-foot">{lead}</p>}
      {rows.length === 0 && added === null && <EmptyState>{empty}</EmptyState>}
      {rows.length > 0 && (
        <RowList label={title}>
          {rows.map((row, at) => (
            <TableRow key={row.row} {...props} row={row} at={at} isNew={row.row === added} />
          ))}
        </RowList>
      )}
      <div className="list-foot">
        {added === null ? (
          <Button ref={opener} icon="plus" onPress={() => setAdded(newRowId(desk))}>
            {addLabel}
          </Button>
        ) : (
          <RowEditor
            {...{ table, state, stream, drafts, check: props.check }}
            label={newLabel}
            row={{ row: added, cells: new Map() }}
            onClose={() => setAdded(null)}
          />
        )}
      </div>
    </Panel>
  );
}

/** A row that was being added when the page was closed. */
function leftAside(
  paths: readonly string[],
  start: string,
  rows: readonly EmployerRow[],
): string | null {
  const ids = paths.map((path) => path.slice(start.length));
  return ids.find((id) => !rows.some(({ row }) => row === id)) ?? null;
}

interface TableRowProps extends TableTabProps {
  readonly row: EmployerRow;
  readonly at: number;
  /** Just saved: its draft is about to be forgotten. */
  readonly isNew: boolean;
}

function TableRow(props: TableRowProps) {
  const { row, at, isNew, table, state, stream, drafts, check, nameOf, sub, actions } = props;
  const path = `${employerTables[table]}#${row.row}`;
  const [isOpen, setOpen] = useState(!isNew && drafts.left(path) !== undefined);
  const opener = useFocusBack(isOpen);
  const removal = useRemoval(props);
  const name = nameOf(row);
  return (
    <Row
      title={name}
      sub={sub(row, at)}
      end={
        !isOpen && (
          <span className="btn-row">
            {actions?.(row)}
            <Button kind="quiet" ref={opener} onPress={() => setOpen(true)}>
              {words('edit')} <VisuallyHidden>{name}</VisuallyHidden>
            </Button>
            <Button kind="quiet" busy={removal.isBusy} onPress={removal.remove}>
              {words('remove')} <VisuallyHidden>{name}</VisuallyHidden>
            </Button>
          </span>
        )
      }
      below={
        (isOpen || removal.error !== null) && (
          <div className="stack">
            <SaveErrorAlert error={removal.error} />
            {isOpen && (
              <RowEditor
                {...{ table, state, stream, drafts, check, row }}
                label={name}
                onClose={() => setOpen(false)}
              />
            )}
          </div>
        )
      }
    />
  );
}

interface RowEditorProps extends EmployerTabProps, Pick<TableTabProps, 'table' | 'check'> {
  readonly label: string;
  readonly row: EmployerRow;
  readonly onClose: () => void;
}

function RowEditor({ label, row, table, stream, drafts, check, onClose }: RowEditorProps) {
  const path = `${employerTables[table]}#${row.row}`;
  const saving = useEmployerSave(stream);
  const close = () => {
    drafts.forget(path);
    onClose();
  };
  const save = ({ values, source, reason }: Correction) =>
    saving.save(
      [...values].map(([column, value]) =>
        answer(null, {
          path: `${path}.${column}`,
          value: value === '' ? null : value,
          source,
          ...(reason === '' ? {} : { reason }),
        }),
      ),
      close,
    );
  return (
    <>
      <SaveErrorAlert error={saving.error} />
      <EmployerEditor
        label={label}
        specs={columnSpecs[table]}
        known={row.cells}
        draft={drafts.left(path)}
        onDraft={(draft) => drafts.write(path, draft)}
        check={check}
        onSave={save}
        onCancel={close}
        isBusy={saving.isBusy}
      />
    </>
  );
}

/** Takes the row away; *Annulla* writes its cells again, which brings it back. */
function useRemoval({ table, row, stream, nameOf }: TableRowProps) {
  const { log } = useDesk();
  const toast = useToast();
  const { save, error, isBusy } = useEmployerSave(stream);
  const path = `${employerTables[table]}#${row.row}`;
  const putBack = () =>
    void log.append(
      stream,
      [...row.cells].map(([column, value]) => answer(null, { path: `${path}.${column}`, value })),
    );
  const remove = () =>
    save([answer(null, { path, value: null })], () =>
      toast({ words: words('removed', { name: nameOf(row) }), onUndo: putBack }),
    );
  return { remove, error, isBusy };
}
