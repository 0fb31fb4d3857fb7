import { spoken } from '../../../i18n/language.ts';
import { lazy, Suspense } from 'react';
import { rowsOf, type TableRow } from '../../../interview/answers.ts';
import { isOptional, metaOf } from '../../../interview/question.ts';
import type { Json } from '../../../kernel/json.ts';
import { RecordList } from '../../../ui/record-list.tsx';
import { TableEditor, type TableEditorColumn } from '../../../ui/table-editor.tsx';
import { useDesk } from '../../desk.tsx';
import { newRowId } from '../interview-commands.ts';
import { useNames } from '../names.ts';
import type { KindProps } from './field-props.ts';
import { rowName } from './row-name.ts';

/** More columns than these don't fit a line: each row is opened by its name. */
const MOST_IN_LINE = 5;

/** Rows are answers of their own, cell by cell: two devices can fill the same table. */
export function TableQuestion(props: KindProps) {
  const { path, text, value, meta, session } = props;
  const desk = useDesk();
  const rowName = useRowName(props);
  const rows = withPendingRows(rowsOf(value), path, session);
  const change = (next: readonly TableRow[]) => {
    const kept = new Set(next.map(({ row }) => row));
    const before = new Set(rows.map(({ row }) => row));
    for (const { row } of rows) if (!kept.has(row)) session.answer(`${path}#${row}`, null);
    for (const { row } of next) if (!before.has(row)) session.answer(`${path}#${row}`, true);
  };
  const columns = columnsOf(props);
  const table = {
    ...text,
    columns,
    rows,
    rowId: ({ row }: TableRow) => row,
    newRow: () => ({ row: newRowId(desk) }),
    addLabel: spoken('Aggiungi una riga'),
    onChange: change,
  };
  const picture = <TablePicture {...props} rows={rows} />;
  if (columns.length <= MOST_IN_LINE) {
    return (
      <>
        {picture}
        <TableEditor {...table} />
      </>
    );
  }
  const copy = ({ row: _row, ...cells }: TableRow) => {
    const copied = newRowId(desk);
    for (const [column, cell] of Object.entries(cells)) {
      session.answer(`${path}#${copied}.${column}`, cell as Json);
    }
  };
  return (
    <>
      {picture}
      <RecordList
        {...table}
        rowName={rowName}
        onCopy={meta.rowTitle === undefined ? undefined : copy}
      />
    </>
  );
}

const DrawnRows = lazy(async () => ({ default: (await import('./drawn-rows.tsx')).DrawnRows }));

/** The rows in a picture, for the tables that say so; it comes after the rows, never before them. */
function TablePicture(props: KindProps & { readonly rows: readonly TableRow[] }) {
  if (props.meta.drawn === undefined) return null;
  return (
    <Suspense fallback={null}>
      <DrawnRows {...props} drawn={props.meta.drawn} />
    </Suspense>
  );
}

const columnsOf = ({
  path,
  meta,
  words,
  session,
  Cell,
}: KindProps): readonly TableEditorColumn<TableRow>[] =>
  Object.entries(meta.columns ?? {}).map(([column, schema]) => {
    const cellWords = words.columns?.[column] ?? { label: column };
    const cell = ({ row, ...cells }: TableRow) => {
      const cellPath = `${path}#${row}.${column}`;
      const pending = session.pending.has(cellPath);
      return (
        <Cell
          path={cellPath}
          meta={metaOf(schema)}
          words={cellWords}
          text={{
            id: cellPath,
            label: cellWords.label,
            hint: cellWords.hint,
            optional: isOptional(schema),
          }}
          value={pending ? session.pending.get(cellPath) : cells[column]}
          session={session}
        />
      );
    };
    return {
      key: column,
      label: cellWords.label,
      isMore: meta.rowMore?.includes(column),
      cell,
    };
  });

/** What a closed row is called, with what is on its way to disk. */
function useRowName({ path, meta, words, session }: KindProps) {
  const names = useNames();
  return ({ row, ...cells }: TableRow): string => {
    const shown: Record<string, unknown> = {};
    for (const column of Object.keys(meta.columns ?? {})) {
      shown[column] = session.pending.get(`${path}#${row}.${column}`) ?? cells[column];
    }
    return rowName({ meta, words, names }, { ...shown, row });
  };
}

/** A row just added, copied or taken away shows at once. */
function withPendingRows(
  rows: readonly TableRow[],
  path: string,
  { pending }: KindProps['session'],
): readonly TableRow[] {
  const known = new Set(rows.map(({ row }) => row));
  const added = new Map<string, Record<string, unknown>>();
  for (const [key, value] of pending) {
    const [table, cell = ''] = key.split('#');
    const [row = '', column] = cell.split('.');
    if (table !== path || known.has(row) || value === null) continue;
    const cells = added.get(row) ?? {};
    if (column !== undefined) cells[column] = value;
    added.set(row, cells);
  }
  return [...rows, ...[...added].map(([row, cells]) => ({ row, ...cells }))].filter(
    ({ row }) => pending.get(`${path}#${row}`) !== null,
  );
}
