import type { ReactNode } from 'react';

export interface DataColumn<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers: tabular, end-aligned. */
  readonly isNumeric?: boolean | undefined;
  /** The column that names the row. */
  readonly isHeader?: boolean | undefined;
}

export interface DataTableProps<Row> {
  /** Read, not drawn: the panel's title is the drawn caption. */
  readonly caption: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
}

/** Read-only. Under 700 px each row becomes a list of label and value. */
export function DataTable<Row>({ caption, columns, rows, rowId }: DataTableProps<Row>) {
  return (
    <table className="table" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} scope="col" role="columnheader" className={endClass(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowId(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const endClass = <Row,>(column: DataColumn<Row>) =>
  column.isNumeric === true ? 'table-end' : undefined;

/** Roles are written out because `display: block` on a phone would take the table's meaning away. */
function Cell<Row>({ column, row }: { readonly column: DataColumn<Row>; readonly row: Row }) {
  const common = { className: endClass(column), 'data-label': column.label };
  const content = <span>{column.cell(row)}</span>;
  return column.isHeader === true ? (
    <th {...common} scope="row" role="rowheader">
      {content}
    </th>
  ) : (
    <td {...common} role="cell">
      {content}
    </td>
  );
}
