import { isoDate } from '../../kernel/iso-date.ts';
import { formatDate, formatMonth, formatNumber, formatPercent } from '../../i18n/format.ts';
import { sapEventNames, SapEvent } from '../../domain/sap-event.ts';
import type { Indicators, OpenWork, Tally } from '../../domain/indicators.ts';
import type { Wait } from '../../domain/indicator-waits.ts';
import { findService } from '../../lep/catalogue.ts';
import { serviceShortName } from '../service-names.it.ts';
import { indicatorWords as words } from './indicators.it.ts';

/** How a number is written: a count, days, a share from 0 to 1. Text stays as it is. */
export type ColumnKind = 'text' | 'code' | 'count' | 'days' | 'share';

export interface IndicatorColumn {
  readonly label: string;
  readonly kind: ColumnKind;
}

export type IndicatorCell = string | number | null;

export interface IndicatorRow {
  readonly id: string;
  readonly cells: readonly IndicatorCell[];
  /** Of the longest bar, 0 to 1; null in tables without bars. */
  readonly bar: number | null;
}

/** One table of the page: the same on screen, on paper and in the file. */
export interface IndicatorTable {
  readonly id: string;
  readonly title: string;
  /** What a figure counts, in one or two sentences. */
  readonly definition: string;
  readonly columns: readonly IndicatorColumn[];
  readonly rows: readonly IndicatorRow[];
}

export interface IndicatorNames {
  readonly operator: (id: string | null) => string;
}

const text = (label: string): IndicatorColumn => ({ label, kind: 'text' });
const counted = (label: string): IndicatorColumn => ({ label, kind: 'count' });
const share = (label: string): IndicatorColumn => ({ label, kind: 'share' });

/** What was delivered, by one thing after the other. */
export function deliveredTables({ delivered }: Indicators, names: IndicatorNames) {
  const columns = [counted(words('colDelivered')), share(words('colShare'))];
  const table = (id: string, title: string, definition: string) => ({ id, title, definition });
  const rows = (tallies: readonly Tally[], name: (key: string | null) => readonly string[]) =>
    barRows(tallies, (one) => [...name(one.key), one.count, shareOf(one.count, delivered.total)]);
  return {
    byService: {
      ...table('servizi', words('byService'), words('byServiceDef')),
      columns: [
        { label: words('colService'), kind: 'code' },
        text(words('colName')),
        { label: words('colSap'), kind: 'code' },
        ...columns,
      ],
      rows: rows(delivered.byService, serviceCells),
    },
    byMonth: {
      ...table('mesi', words('byMonth'), words('byMonthDef')),
      columns: [text(words('colMonth')), ...columns],
      rows: rows(delivered.byMonth, (key) => [monthName(key ?? '')]),
    },
    bySap: {
      ...table('sap', words('bySap'), words('bySapDef')),
      columns: [text(words('colCode')), ...columns],
      rows: rows(delivered.bySap, (key) => [key ?? words('noSap')]),
    },
    byOperator: {
      ...table('operatori', words('byOperator'), words('byOperatorDef')),
      columns: [text(words('colOperator')), ...columns],
      rows: rows(delivered.byOperator, (key) => [names.operator(key)]),
    },
    byPlace: {
      ...table('luoghi', words('byPlace'), words('byPlaceDef')),
      columns: [text(words('colPlace')), ...columns],
      rows: rows(delivered.byPlace, (key) => [key ?? words('noPlace')]),
    },
  } satisfies Record<string, IndicatorTable>;
}

function serviceCells(code: string | null): readonly string[] {
  const codes = findService(code ?? '')?.entry.sap.flatMap((one) => one.code ?? []) ?? [];
  return [code ?? '', serviceShortName(code ?? ''), [...new Set(codes)].join(', ')];
}

/** The numbers of the outcomes, most first. */
export function outcomesTable({ outcomes }: Indicators): IndicatorTable {
  const total = outcomes.reduce((sum, { count }) => sum + count, 0);
  return {
    id: 'esiti',
    title: words('outcomes'),
    definition: words('outcomesDef'),
    columns: [text(words('colOutcome')), counted(words('colCount')), share(words('colShare'))],
    rows: barRows(outcomes, ({ key, count }) => [outcomeName(key), count, shareOf(count, total)]),
  };
}

function outcomeName(key: string | null): string {
  const event = SapEvent.safeParse(key);
  if (!event.success) return key ?? '';
  return event.data === '10' ? words('concluded') : sapEventNames[event.data];
}

/** One way, month by month: who arrived in it, in how many days, and how many within the term. */
export function waitTable(wait: Wait): IndicatorTable {
  const within =
    wait.term === null ? [] : [counted(words('colWithin')), share(words('colWithinShare'))];
  const figures = (one: Pick<Wait, 'arrived' | 'median' | 'within'>): readonly IndicatorCell[] => [
    one.median,
    one.arrived,
    ...(wait.term === null ? [] : [one.within, shareOf(one.within ?? 0, one.arrived)]),
  ];
  return {
    id: wait.kind,
    title: words(wait.kind),
    definition: words(`${wait.kind}Def`),
    columns: [
      text(words('colMonth')),
      { label: words('colMedian'), kind: 'days' },
      counted(words('colPeople')),
      ...within,
    ],
    rows: [
      ...wait.byMonth.map((month) => ({
        id: month.month,
        cells: [monthName(month.month), ...figures(month)],
        bar: null,
      })),
      { id: 'total', cells: [words('total'), ...figures(wait)], bar: null },
    ],
  };
}

/** What is not over today. */
export const openTable = (open: readonly OpenWork[]): IndicatorTable => ({
  id: 'aperto',
  title: words('open'),
  definition: words('openDef'),
  columns: [
    text(words('colWhat')),
    counted(words('colNow')),
    counted(words('colOverWeek')),
    counted(words('colOverMonth')),
    text(words('colOldest')),
  ],
  rows: open.map(({ kind, count, overWeek, overMonth, oldest }) => ({
    id: kind,
    cells: [words(kind), count, overWeek, overMonth, oldest && formatDate(isoDate(oldest))],
    bar: null,
  })),
});

/** Every table in the order of the page: what is exported. */
export function allTables(
  indicators: Indicators,
  names: IndicatorNames,
): readonly IndicatorTable[] {
  return [
    ...Object.values(deliveredTables(indicators, names)),
    outcomesTable(indicators),
    ...indicators.waits.map(waitTable),
    openTable(indicators.open),
  ];
}

/** A cell as people read it; a figure that is not there is a dash. */
export function cellText(cell: IndicatorCell, { kind }: IndicatorColumn): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell;
  return kind === 'share' ? formatPercent(cell) : formatNumber(cell, 1);
}

export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : part / whole;

/** `nov 2026` */
export const monthName = (month: string): string => `${shortMonth(month)} ${month.slice(0, 4)}`;

/** `nov`, for an axis. */
export const shortMonth = (month: string): string => formatMonth(isoDate(`${month}-01`));

function barRows(
  tallies: readonly Tally[],
  cellsOf: (one: Tally) => readonly IndicatorCell[],
): readonly IndicatorRow[] {
  const most = Math.max(1, ...tallies.map(({ count }) => count));
  return tallies.map((one) => ({
    id: one.key ?? '',
    cells: cellsOf(one),
    bar: one.count / most,
  }));
}
