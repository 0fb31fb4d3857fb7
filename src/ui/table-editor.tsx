import { useId, type ReactNode } from 'react';
import { useCommon } from '../i18n/locale.tsx';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { Field, type FieldText } from './field.tsx';
import { RemovedRowLine } from './removed-row-line.tsx';
import { useTableRows, type TableRowsInput } from './table-rows.ts';

export interface TableEditorColumn<Row> {
  readonly key: string;
  readonly label: string;
  /** As in `grid-template-columns`: `2fr`, `9rem`; `1fr` unless told. */
  readonly width?: string | undefined;
  /** Shown on request, where rows are opened one by one. */
  readonly isMore?: boolean | undefined;
  /** The field of this cell. Its own label is its name: drawn on cards, hidden in the table. */
  readonly cell: (row: Row, update: (row: Row) => void, index: number) => ReactNode;
}

export interface TableEditorProps<Row> extends FieldText, TableRowsInput<Row> {
  readonly columns: readonly TableEditorColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly addLabel: string;
  readonly maxRows?: number | undefined;
}

/** Rows of fields: a table where there is room, cards elsewhere. A removed row can be put back. */
export function TableEditor<Row>(props: TableEditorProps<Row>) {
  const { columns, rows, onChange, rowId, rowName, newRow, addLabel, maxRows, ...text } = props;
  const common = useCommon();
  const editor = useTableRows({ rows, onChange, rowName, newRow });
  const shape = columns.length > 3 ? 'table-editor-many' : 'table-editor-few';
  return (
    <Field shape="group" {...text}>
      {() => (
        <div className={classNames('table-editor', shape)}>
          {rows.length > 0 && <EditorHeads columns={columns} />}
          <ul className="table-editor-rows" ref={editor.list}>
            {rows.map((row, index) => (
              <EditorRow
                key={rowId(row)}
                columns={columns}
                row={row}
                index={index}
                name={editor.nameOf(row, index)}
                onUpdate={(next) => editor.update(index, next)}
                onRemove={() => editor.remove(index, row)}
              />
            ))}
          </ul>
          {rows.length === 0 && <p className="table-editor-empty">{common('emptyTable')}</p>}
          <RemovedRowLine removed={editor.removed} onPutBack={editor.putBack} />
          {rows.length < (maxRows ?? Infinity) && (
            <div>
              <Button icon="plus" onPress={editor.add}>
                {addLabel}
              </Button>
            </div>
          )}
        </div>
      )}
    </Field>
  );
}

const templateOf = (columns: readonly { readonly width?: string | undefined }[]): string =>
  columns
    .map(({ width = '1fr' }) => (width.endsWith('fr') ? `minmax(0, ${width})` : width))
    .join(' ');

function EditorHeads<Row>({ columns }: Pick<TableEditorProps<Row>, 'columns'>) {
  return (
    <div
      className="table-editor-heads"
      aria-hidden="true"
      style={{ '--editor-columns': templateOf(columns) }}
    >
      {columns.map((column) => (
        <span key={column.key}>{column.label}</span>
      ))}
    </div>
  );
}

interface EditorRowProps<Row> {
  readonly columns: readonly TableEditorColumn<Row>[];
  readonly row: Row;
  readonly index: number;
  readonly name: string;
  readonly onUpdate: (row: Row) => void;
  readonly onRemove: () => void;
}

function EditorRow<Row>({ columns, row, index, name, onUpdate, onRemove }: EditorRowProps<Row>) {
  const common = useCommon();
  const nameId = useId();
  return (
    <li
      className="table-editor-row"
      aria-labelledby={nameId}
      style={{ '--editor-columns': templateOf(columns) }}
    >
      <span id={nameId} className="table-editor-name">
        {common('rowNumber', { n: index + 1 })}
      </span>
      {columns.map((column) => (
        <div key={column.key}>{column.cell(row, onUpdate, index)}</div>
      ))}
      <span className="table-editor-remove">
        <Button kind="quiet" icon="delete" onPress={onRemove}>
          <span className="table-editor-remove-words">{common('removeRow', { row: name })}</span>
        </Button>
      </span>
    </li>
  );
}
