import { foldText } from '../../kernel/fold-text.ts';
import type { Validity } from '../validity.ts';
import type { IstatRow } from './istat-rows.ts';

/** One comune through its names, codes and provinces, without a gap. */
export interface IstatHistory {
  readonly period: Validity;
  readonly foldedNames: ReadonlySet<string>;
  readonly provinces: ReadonlySet<string>;
  /** The row in force at the end. */
  readonly last: IstatRow;
}

/**
 * Joins the rows that follow each other on the same day with the same name (moved to another
 * province) or, when no row goes on with that name, with the same code (renamed): a new province gives
 * old codes to other comuni. Rows of a single day only mark the act that ended a comune; the same row
 * is written once for each comune that gave it land.
 */
export function istatHistoriesOf(rows: readonly IstatRow[]): readonly IstatHistory[] {
  const lasting = distinctRows(rows)
    .filter((row) => row.from === null || row.from !== row.to)
    .toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : Number(startOf(a) > startOf(b))));
  const beginnings = new Set(lasting.map((row) => nameAt(row, row.from)));
  const open = new Map<string, IstatRow[]>();
  const histories = new Set<IstatRow[]>();
  for (const row of lasting) {
    const history =
      open.get(bothAt(row, row.from)) ??
      open.get(nameAt(row, row.from)) ??
      open.get(codeAt(row, row.from)) ??
      [];
    history.push(row);
    histories.add(history);
    if (row.to === null) continue;
    open.set(bothAt(row, row.to), history);
    open.set(nameAt(row, row.to), history);
    if (!beginnings.has(nameAt(row, row.to))) open.set(codeAt(row, row.to), history);
  }
  return [...histories].map(historyOf);
}

const nameAt = (row: IstatRow, day: string | null): string => `${day ?? ''} ${foldText(row.name)}`;
const codeAt = (row: IstatRow, day: string | null): string => `${day ?? ''} ${row.istatCode}`;
const bothAt = (row: IstatRow, day: string | null): string =>
  `${nameAt(row, day)} ${row.istatCode}`;

const distinctRows = (rows: readonly IstatRow[]): readonly IstatRow[] => [
  ...new Map(rows.map((row) => [[row.istatCode, row.name, row.from, row.to].join(), row])).values(),
];

function historyOf(rows: readonly IstatRow[]): IstatHistory {
  const [first] = rows;
  const last = rows.reduce((a, b) => (endOf(b) >= endOf(a) ? b : a));
  return {
    period: { from: first?.from ?? null, to: last.to },
    foldedNames: new Set(
      rows
        .flatMap((row) => [row.name, row.otherName])
        .filter(Boolean)
        .map(foldText),
    ),
    provinces: new Set(rows.map((row) => row.province)),
    last,
  };
}

const startOf = (row: IstatRow): string => row.from ?? '0001-01-01';
const endOf = (row: IstatRow): string => row.to ?? '9999-12-31';
