import { useId, type ReactElement } from 'react';
import type { RowEntry } from '../outline.ts';
import { DocumentTable } from './document-table.tsx';
import { Mark } from './mark.tsx';
import { CodeOrWords, Words } from './words.tsx';

/** Label and value on a line, over a rule; with the letter of the law's element where there is one. */
export function Rows({ rows }: { readonly rows: readonly RowEntry[] }): ReactElement {
  const hasMarks = rows.some(({ row }) => row.mark !== undefined);
  return (
    <dl className="documento__rows" data-marked={hasMarks ? 'true' : undefined}>
      {rows.map((entry, index) => (
        <Row key={index} entry={entry} />
      ))}
    </dl>
  );
}

function Row({ entry: { row, table } }: { readonly entry: RowEntry }): ReactElement {
  const labelId = useId();
  return (
    <div>
      <dt>
        {row.mark !== undefined && <Mark mark={row.mark} />}
        <span id={labelId}>
          <Words phrase={row.label} />
        </span>
      </dt>
      <dd>
        {table === null ? (
          <CodeOrWords item={row} />
        ) : (
          <DocumentTable table={table} labelledBy={labelId} />
        )}
      </dd>
    </div>
  );
}
