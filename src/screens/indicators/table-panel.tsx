import { useMemo, type ReactNode } from 'react';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Mono } from '../../ui/mono.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PlotBar } from '../../ui/plot-bar.tsx';
import { cellText, type IndicatorRow, type IndicatorTable } from './indicator-tables.ts';
import { indicatorWords as words } from './indicators.it.ts';

export interface TablePanelProps {
  readonly table: IndicatorTable;
  readonly meta?: ReactNode;
  /** Drawn beside the table, or over it where there is no room. */
  readonly plot?: ReactNode;
  /** Under the table. */
  readonly children?: ReactNode;
}

/** A table of the page with its picture and, one tap away, what it counts. */
export function TablePanel({ table, meta, plot, children }: TablePanelProps) {
  return (
    <Panel title={table.title} meta={meta}>
      <div className={plot === undefined ? undefined : 'indicator-columns'}>
        {plot}
        <FigureTable table={table} />
      </div>
      {children}
      <Definition words={table.definition} />
    </Panel>
  );
}

function Definition({ words: text }: { readonly words: string }) {
  return (
    <details className="indicator-definition">
      <summary>{words('definition')}</summary>
      <p>{text}</p>
    </details>
  );
}

function FigureTable({ table }: { readonly table: IndicatorTable }) {
  const columns = useMemo(() => columnsOf(table), [table]);
  return (
    <DataTable caption={table.title} columns={columns} rows={table.rows} rowId={(row) => row.id} />
  );
}

/** The bar stands just before the number it draws. */
function columnsOf({ columns, rows }: IndicatorTable): readonly DataColumn<IndicatorRow>[] {
  const hasBars = rows.some(({ bar }) => bar !== null);
  const firstNumber = columns.findIndex(({ kind }) => kind !== 'text' && kind !== 'code');
  return columns.flatMap((column, at): readonly DataColumn<IndicatorRow>[] => {
    const cell: DataColumn<IndicatorRow> = {
      key: String(at),
      label: column.label,
      cell: (row) => {
        const shown = cellText(row.cells[at] ?? null, column);
        return column.kind === 'code' && at > 0 ? <Mono>{shown}</Mono> : shown;
      },
      isNumeric: column.kind !== 'text' && column.kind !== 'code',
      isHeader: at === 0,
    };
    return hasBars && at === firstNumber ? [BAR, cell] : [cell];
  });
}

const BAR: DataColumn<IndicatorRow> = {
  key: 'bar',
  get label() {
    return words('colBar');
  },
  cell: ({ bar }) => <PlotBar share={bar ?? 0} />,
};
