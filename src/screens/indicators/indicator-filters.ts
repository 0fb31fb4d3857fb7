import { addMonths, type IsoDate } from '../../kernel/iso-date.ts';
import { OperatorId } from '../../domain/ids.ts';
import type { IndicatorQuery } from '../../domain/indicators.ts';
import type { IndicatorsRequest } from '../../domain/indicators-answer.ts';

export interface IndicatorFilters {
  /** `2026-06`, both included. */
  readonly from: string;
  readonly to: string;
  readonly operator: OperatorId | null;
  readonly place: string | null;
  readonly service: string | null;
}

export const PERIODS = [1, 3, 6, 12] as const;
const USUAL = 6;

const MONTH = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;

/** The last months, this one included. */
export const lastMonths = (
  count: number,
  today: IsoDate,
): Pick<IndicatorFilters, 'from' | 'to'> => ({
  from: addMonths(today, 1 - count).slice(0, 7),
  to: today.slice(0, 7),
});

/** What the address says; what it says badly is as if it were not there. */
export function filtersIn(search: string, today: IsoDate): IndicatorFilters {
  const said = new URLSearchParams(search);
  const month = (key: string): string | null => {
    const text = said.get(key) ?? '';
    return MONTH.test(text) ? text : null;
  };
  const usual = lastMonths(USUAL, today);
  const [from, to] = [month('da') ?? usual.from, month('a') ?? usual.to];
  return {
    from: from <= to ? from : to,
    to,
    operator: OperatorId.safeParse(said.get('operatore')).data ?? null,
    place: said.get('luogo') || null,
    service: said.get('servizio') || null,
  };
}

/** The same for an address: `?da=2026-06&a=2026-11`. Nothing that names a person. */
export function addressOf(filters: IndicatorFilters): string {
  const said = new URLSearchParams({ da: filters.from, a: filters.to });
  if (filters.operator !== null) said.set('operatore', filters.operator);
  if (filters.place !== null) said.set('luogo', filters.place);
  if (filters.service !== null) said.set('servizio', filters.service);
  return `?${said}`;
}

export const queryOf = (filters: IndicatorFilters, today: IsoDate): IndicatorQuery => ({
  fromMonth: filters.from,
  toMonth: filters.to,
  operator: filters.operator,
  place: filters.place,
  service: filters.service,
  today,
});

export const requestOf = (filters: IndicatorFilters): IndicatorsRequest => ({
  from: filters.from,
  to: filters.to,
  operator: filters.operator ?? undefined,
  place: filters.place ?? undefined,
  service: filters.service ?? undefined,
});
