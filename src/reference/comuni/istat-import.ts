import { foldText } from '../../kernel/fold-text.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { TableSource } from '../place-table.ts';
import type { Validity } from '../validity.ts';
import { type Comune, type ComuneTable, comuneTableOf } from './comune.ts';
import { type IstatHistory, istatHistoriesOf } from './istat-histories.ts';
import { type IstatRowError, parseIstatRows } from './istat-rows.ts';

export interface IstatImport {
  readonly table: ComuneTable;
  /** Comuni whose periods now come from ISTAT. */
  readonly refined: number;
  /** Comuni left as they were: no history, or more than one, fits their name and province. */
  readonly untouched: number;
  /** Names of present comuni that the base has no code for: newer than it. */
  readonly withoutCode: readonly string[];
}

/**
 * ISTAT’s file of comuni with their dates, laid over `base`: it adds the years in which a comune was
 * suppressed, ISTAT codes and German names, but has no Belfiore codes, so `base` gives those, joined by
 * name and province.
 */
export function importIstatComuni(
  csv: string,
  base: ComuneTable,
  source: TableSource,
): Result<IstatImport, readonly IstatRowError[]> {
  const rows = parseIstatRows(csv);
  if (!rows.ok) return rows;
  const histories = istatHistoriesOf(rows.value);
  const byName = new Map<string, IstatHistory[]>();
  for (const history of histories) {
    for (const name of history.foldedNames) {
      byName.set(name, [...(byName.get(name) ?? []), history]);
    }
  }
  const used = new Set<IstatHistory>();
  const comuni = base.places.map((comune): Comune => {
    const found = historiesOfComune(comune, byName.get(foldText(comune.name)) ?? []);
    for (const history of found) used.add(history);
    return found.length === 0 ? comune : refine(comune, found);
  });
  const isNew = (history: IstatHistory): boolean =>
    history.period.to === null && !used.has(history);
  return ok({
    table: comuneTableOf(comuni, source),
    refined: comuni.filter((comune, index) => comune !== base.places[index]).length,
    untouched: comuni.filter((comune, index) => comune === base.places[index]).length,
    withoutCode: histories.filter(isNew).map((history) => history.last.name),
  });
}

/**
 * The histories, oldest first, that are certainly of this comune: same name, same province (or one
 * that such a history was in before), one after the other. Two of the same name at once: none.
 */
function historiesOfComune(
  comune: Comune,
  sameName: readonly IstatHistory[],
): readonly IstatHistory[] {
  const inProvince = sameName.filter(({ provinces }) => provinces.has(comune.province));
  const provinces = inProvince.flatMap((history) => [...history.provinces]);
  const related = sameName.filter((history) => provinces.some((one) => history.provinces.has(one)));
  const fitting = (related.length > 0 ? related : sameName).toSorted((a, b) =>
    startOf(a.period) < startOf(b.period) ? -1 : 1,
  );
  const isOneAfterTheOther = fitting.every((history, index) => {
    const next = fitting[index + 1];
    return next === undefined || endOf(history.period) <= startOf(next.period);
  });
  const last = fitting.at(-1);
  const endsAlike = last !== undefined && agree(last.period.to, comune.periods.at(-1)?.to ?? null);
  return isOneAfterTheOther && endsAlike ? fitting : [];
}

/** Both still exist, or both ended: the days may differ by the day of the act. */
const agree = (a: IsoDate | null, b: IsoDate | null): boolean => (a === null) === (b === null);

/** Gaps and end from ISTAT; the beginning stays the base’s, since earlier names may be missing. */
function refine(comune: Comune, histories: readonly IstatHistory[]): Comune {
  const beginning = comune.periods[0].from;
  const [first, ...others] = histories
    .map(({ period }) => period)
    .filter((period) => beginning === null || period.to === null || period.to >= beginning);
  const last = histories.at(-1)?.last;
  if (first === undefined || last === undefined) return comune;
  const periods: readonly [Validity, ...Validity[]] = [
    { from: beginning, to: first.to },
    ...others,
  ];
  const otherName = last.otherName === '' ? null : last.otherName;
  return { ...comune, istatCode: last.istatCode, otherName, periods };
}

const startOf = (period: Validity): string => period.from ?? '0001-01-01';
const endOf = (period: Validity): string => period.to ?? '9999-12-31';
