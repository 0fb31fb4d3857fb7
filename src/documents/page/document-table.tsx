import type { ReactElement } from 'react';
import type { TableBlock } from '../../interview/document-model.ts';
import { isNumericColumn } from '../outline.ts';
import { textOf } from '../phrase.ts';
import { Words } from './words.tsx';

interface DocumentTableProps {
  readonly table: TableBlock;
  /** Id of the heading or label that names the table. */
  readonly labelledBy: string;
}

/** A narrow column shows each row as a list: `data-label` repeats the header there. */
export function DocumentTable({ table, labelledBy }: DocumentTableProps): ReactElement {
  const alignment = table.columns.map((_, column) => isNumericColumn(table, column));
  const alignmentOf = (column: number): string | undefined =>
    alignment[column] === true ? 'documento__figure' : undefined;
  return (
    <table className="documento__table" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {table.columns.map((name, column) => (
            <th key={column} scope="col" className={alignmentOf(column)}>
              <Words phrase={name} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {table.columns.map((name, column) => (
              <td key={column} data-label={textOf(name)} className={alignmentOf(column)}>
                <Words phrase={row[column] ?? ''} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
