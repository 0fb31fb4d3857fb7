import { isoDateOf } from '../../kernel/iso-date.ts';
import { formatDateTime, formatNumber } from '../../i18n/format.ts';
import { indicatorsCsv } from '../../exchange/indicators-csv.ts';
import { serviceShortName } from '../service-names.it.ts';
import type { IndicatorFilters } from './indicator-filters.ts';
import { monthName, type IndicatorCell, type IndicatorTable } from './indicator-tables.ts';
import { indicatorWords as words } from './indicators.it.ts';

export interface FileAbout {
  readonly office: string;
  readonly filters: IndicatorFilters;
  readonly operatorName: string | null;
  /** Where the numbers come from, as the page says. */
  readonly source: string;
  readonly now: number;
}

/** The tables of the page as one CSV file; its name says office data and a day, never a person. */
export function indicatorsFile(tables: readonly IndicatorTable[], about: FileAbout) {
  const text = indicatorsCsv(
    notesOf(about),
    tables.map(({ title, columns, rows }) => ({
      title,
      columns: columns.map(({ label }) => label),
      rows: rows.map(({ cells }) => cells.map((cell, at) => cellOf(cell, columns[at]?.kind))),
    })),
  );
  return {
    name: `indicatori-${isoDateOf(about.now)}.csv`,
    type: 'text/csv;charset=utf-8',
    bytes: new TextEncoder().encode(text),
  };
}

/** A share as a percentage with one decimal, for people who open a spreadsheet. */
const cellOf = (cell: IndicatorCell, kind: string | undefined): IndicatorCell =>
  typeof cell === 'number' && kind === 'share' ? `${formatNumber(cell * 100, 1)}%` : cell;

function notesOf({ office, filters, operatorName, source, now }: FileAbout): readonly string[] {
  const on = [
    operatorName,
    filters.place,
    filters.service === null ? null : serviceShortName(filters.service),
  ].filter((one) => one !== null);
  return [
    words('fileOffice', { office }),
    words('filePeriod', { from: monthName(filters.from), to: monthName(filters.to) }),
    words('fileFilters', { filters: on.length === 0 ? words('fileNoFilters') : on.join(', ') }),
    source,
    words('fileMade', { moment: formatDateTime(now) }),
  ];
}
