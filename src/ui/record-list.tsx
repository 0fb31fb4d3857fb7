import { useId, useRef, useState } from 'react';
import { useCommon } from '../i18n/locale.tsx';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { Field, type FieldText } from './field.tsx';
import { Icon } from './icon.tsx';
import { RemovedRowLine } from './removed-row-line.tsx';
import type { TableEditorColumn } from './table-editor.tsx';
import { useTableRows, type TableRowsInput } from './table-rows.ts';

export interface RecordListProps<Row> extends FieldText, TableRowsInput<Row> {
  readonly columns: readonly TableEditorColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly addLabel: string;
  /** Makes another row like this one: last year's seasonal job, this year. */
  readonly onCopy?: ((row: Row) => void) | undefined;
}

/** Rows of many fields: each a line with its name, opened to be filled. A row taken away can be put back. */
export function RecordList<Row>(props: RecordListProps<Row>) {
  const { columns, rows, onChange, rowId, rowName, newRow, addLabel, onCopy, ...text } = props;
  const common = useCommon();
  const editor = useTableRows({ rows, onChange, rowName, newRow });
  const known = useRef<ReadonlySet<string>>(new Set(rows.map(rowId)));
  return (
    <Field shape="group" {...text}>
      {() => (
        <div className="record-list">
          <ul className="record-list-rows" ref={editor.list}>
            {rows.map((row, index) => (
              <RecordRow
                key={rowId(row)}
                columns={columns}
                row={row}
                index={index}
                name={editor.nameOf(row, index)}
                startsOpen={!known.current.has(rowId(row))}
                onUpdate={(next) => editor.update(index, next)}
                onRemove={() => editor.remove(index, row)}
                onCopy={onCopy && (() => onCopy(row))}
              />
            ))}
          </ul>
          {rows.length === 0 && <p className="table-editor-empty">{common('emptyTable')}</p>}
          <RemovedRowLine removed={editor.removed} onPutBack={editor.putBack} />
          <div>
            <Button icon="plus" onPress={editor.add}>
              {addLabel}
            </Button>
          </div>
        </div>
      )}
    </Field>
  );
}

interface RecordRowProps<Row> {
  readonly columns: readonly TableEditorColumn<Row>[];
  readonly row: Row;
  readonly index: number;
  readonly name: string;
  readonly startsOpen: boolean;
  readonly onUpdate: (row: Row) => void;
  readonly onRemove: () => void;
  readonly onCopy: (() => void) | undefined;
}

function RecordRow<Row>({ columns, row, index, name, ...props }: RecordRowProps<Row>) {
  const common = useCommon();
  const id = useId();
  const [isOpen, setOpen] = useState(props.startsOpen);
  return (
    <li className={classNames('record', isOpen && 'record-open')} aria-labelledby={`${id}-name`}>
      <button
        type="button"
        className="record-head"
        aria-expanded={isOpen}
        aria-controls={`${id}-body`}
        onClick={() => setOpen(!isOpen)}
      >
        <span id={`${id}-name`} className="record-name">
          {name}
        </span>
        <Icon name={isOpen ? 'collapse' : 'expand'} size="sm" />
      </button>
      {isOpen && (
        <div id={`${id}-body`} className="record-body">
          <RecordFields columns={columns} row={row} index={index} onUpdate={props.onUpdate} />
          <div className="btn-group">
            <Button icon="check" onPress={() => setOpen(false)}>
              {common('closeRow')}
            </Button>
            {props.onCopy && (
              <Button kind="quiet" icon="copy" onPress={props.onCopy}>
                {common('copyRow')}
              </Button>
            )}
            <Button kind="quiet" icon="delete" onPress={props.onRemove}>
              {common('removeRow', { row: name })}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}

type RecordFieldsProps<Row> = Pick<RecordRowProps<Row>, 'columns' | 'row' | 'index' | 'onUpdate'>;

/** The fields of an open row; those less asked wait behind a button. */
function RecordFields<Row>({ columns, row, index, onUpdate }: RecordFieldsProps<Row>) {
  const common = useCommon();
  const [isWhole, setWhole] = useState(false);
  const shown = columns.filter(({ isMore }) => isWhole || isMore !== true);
  return (
    <>
      <div className="record-fields">
        {shown.map((column) => (
          <div key={column.key}>{column.cell(row, onUpdate, index)}</div>
        ))}
      </div>
      {shown.length < columns.length && (
        <div>
          <Button kind="quiet" icon="expand" onPress={() => setWhole(true)}>
            {common('moreFields')}
          </Button>
        </div>
      )}
    </>
  );
}
