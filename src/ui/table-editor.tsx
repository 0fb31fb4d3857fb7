import { useId, useRef, useState, type ReactNode } from 'react';
import { useCommon } from '../i18n/locale.tsx';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { Field, type FieldText } from './field.tsx';

export interface TableEditorColumn<Row> {
  readonly key: string;
  readonly label: string;
  /** As in `grid-template-columns`: `2fr`, `9rem`; `1fr` unless told. */
  readonly width?: string | undefined;
  /** The field of this cell. Its own label is its name: drawn on cards, hidden in the table. */
  readonly cell: (row: Row, update: (row: Row) => void, index: number) => ReactNode;
}

export interface TableEditorProps<Row> extends FieldText {
  readonly columns: readonly TableEditorColumn<Row>[];
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  readonly rowId: (row: Row) => string;
  /** What the row is called when it is removed: «Barista, 2018». */
  readonly rowName?: ((row: Row, index: number) => string) | undefined;
  readonly newRow: () => Row;
  readonly addLabel: string;
  readonly maxRows?: number | undefined;
}

interface Removed<Row> {
  readonly row: Row;
  readonly index: number;
  readonly name: string;
}

/** Rows of fields: a table where there is room, cards elsewhere. A removed row can be put back. */
export function TableEditor<Row>(props: TableEditorProps<Row>) {
  const { columns, rows, onChange, rowId, rowName, newRow, addLabel, maxRows, ...text } = props;
  const common = useCommon();
  const list = useRef<HTMLUListElement>(null);
  const [removed, setRemoved] = useState<Removed<Row> | null>(null);
  const nameOf = (row: Row, index: number) =>
    rowName?.(row, index) || common('rowNumber', { n: index + 1 });
  const focusRow = (index: number) =>
    requestAnimationFrame(() =>
      list.current?.children[index]?.querySelector<HTMLElement>('input, textarea, button')?.focus(),
    );
  const add = () => {
    onChange([...rows, newRow()]);
    focusRow(rows.length);
  };
  const remove = (index: number, row: Row) => {
    setRemoved({ row, index, name: nameOf(row, index) });
    onChange(rows.filter((_, other) => other !== index));
  };
  const putBack = ({ row, index }: Removed<Row>) => {
    setRemoved(null);
    onChange([...rows.slice(0, index), row, ...rows.slice(index)]);
    focusRow(index);
  };
  return (
    <Field shape="group" {...text}>
      {() => (
        <div
          className={classNames(
            'table-editor',
            columns.length > 3 ? 'table-editor-many' : 'table-editor-few',
          )}
        >
          {rows.length > 0 && <EditorHeads columns={columns} />}
          <ul className="table-editor-rows" ref={list}>
            {rows.map((row, index) => (
              <EditorRow
                key={rowId(row)}
                columns={columns}
                row={row}
                index={index}
                name={nameOf(row, index)}
                onUpdate={(next) =>
                  onChange(rows.map((other, at) => (at === index ? next : other)))
                }
                onRemove={() => remove(index, row)}
              />
            ))}
          </ul>
          {rows.length === 0 && <p className="table-editor-empty">{common('emptyTable')}</p>}
          <RemovedRow removed={removed} onPutBack={putBack} />
          {rows.length < (maxRows ?? Infinity) && (
            <div>
              <Button icon="plus" onPress={add}>
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

interface RemovedRowProps<Row> {
  readonly removed: Removed<Row> | null;
  readonly onPutBack: (removed: Removed<Row>) => void;
}

function RemovedRow<Row>({ removed, onPutBack }: RemovedRowProps<Row>) {
  const common = useCommon();
  return (
    <div role="status">
      {removed !== null && (
        <p className="table-editor-removed">
          <span>{common('rowRemoved', { row: removed.name })}</span>
          <Button kind="quiet" icon="restore" onPress={() => onPutBack(removed)}>
            {common('undo')}
          </Button>
        </p>
      )}
    </div>
  );
}
