import { addMonths, addDays, isoDate, isoDateOf, type IsoDate } from '../kernel/iso-date.ts';
import type { IndicatorLine, PersonLine, PrestazioneLine } from './indicator-lines.ts';
import { waitsIn, waysOf, type Wait } from './indicator-waits.ts';
import { isOverAfter } from './lifecycle.ts';

export interface IndicatorQuery {
  /** First and last month, `2026-06`, both included. */
  readonly fromMonth: string;
  readonly toMonth: string;
  readonly operator: string | null;
  readonly place: string | null;
  readonly service: string | null;
  readonly today: IsoDate;
}

/** How many of one key; a null key is what has none (no code, no place). */
export interface Tally {
  readonly key: string | null;
  readonly count: number;
}

export const OPEN_KINDS = ['inHand', 'suspended', 'proposed', 'toReview'] as const;
export type OpenKind = (typeof OPEN_KINDS)[number];

/** What is not over today. */
export interface OpenWork {
  readonly kind: OpenKind;
  readonly count: number;
  /** Of these, for more than 7 and more than 30 days. */
  readonly overWeek: number;
  readonly overMonth: number;
  readonly oldest: string | null;
}

export interface Indicators {
  readonly delivered: {
    readonly total: number;
    /** In as many months just before the period. */
    readonly before: number;
    readonly byService: readonly Tally[];
    readonly bySap: readonly Tally[];
    readonly byMonth: readonly Tally[];
    readonly byOperator: readonly Tally[];
    readonly byPlace: readonly Tally[];
  };
  /** By life event of the SAP standard with which they ended in the period. */
  readonly outcomes: readonly Tally[];
  readonly waits: readonly Wait[];
  readonly open: readonly OpenWork[];
}

const DONE = ['10', '11'];

const isDone = ({ event }: PrestazioneLine): boolean => event !== null && DONE.includes(event);

/** The day on which it ended, well or not; null while it goes on. */
const endOf = ({ event, endedOn, eventDate }: PrestazioneLine): string | null =>
  event === null || !isOverAfter(event) ? null : (endedOn ?? eventDate);

/** Lines of other kinds have nothing to count. */
type AnyLine = IndicatorLine | { readonly kind: 'impresa' | 'trasferimento' | 'richiesta' };

/**
 * The indicators of an office from the lines of its streams: the same on the device and at the centre.
 * A prestazione counts in the month in which it ended; it is delivered when it ended well (10, 11).
 */
export function indicatorsOf(lines: Iterable<AnyLine>, query: IndicatorQuery): Indicators {
  const people: PersonLine[] = [];
  const all: PrestazioneLine[] = [];
  for (const line of lines) {
    if (line.kind === 'persona') people.push(line);
    else if (line.kind === 'prestazione') all.push(line);
  }
  const months = monthsOf(query);
  const [from, to] = [firstDay(query.fromMonth), lastDay(query.toMonth)];
  const passes = passesOf(query);
  const mine = passes === null ? all : all.filter(passes);
  const ended = mine.filter((one) => isBetween(endOf(one), from, to));
  const earlier = { from: addMonths(from, -months.length), to: addDays(from, -1) };
  return {
    delivered: {
      ...deliveredOf(ended.filter(isDone), months),
      before: mine.filter((one) => isDone(one) && isBetween(endOf(one), earlier.from, earlier.to))
        .length,
    },
    outcomes: talliesOf(ended, ({ event }) => (event === '11' ? '10' : event)),
    waits: waitsIn(waysOf(people, all), { from, to, months, passes, today: query.today }),
    open: openWorkOf(mine, query.today),
  };
}

const deliveredOf = (done: readonly PrestazioneLine[], months: readonly string[]) => {
  const counts = new Map(
    talliesOf(done, (one) => (endOf(one) ?? '').slice(0, 7)).map(({ key, count }) => [key, count]),
  );
  return {
    total: done.length,
    byService: talliesOf(done, ({ service }) => service),
    bySap: talliesOf(done, ({ sap }) => sap),
    byMonth: months.map((key) => ({ key, count: counts.get(key) ?? 0 })),
    byOperator: talliesOf(done, operatorOf),
    byPlace: talliesOf(done, ({ place }) => place),
  };
};

/** Who concluded it, or, while nobody has, who opened it. */
const operatorOf = ({ endedBy, openedBy }: PrestazioneLine) => endedBy ?? openedBy;

/** Null without filters. */
function passesOf({
  operator,
  place,
  service,
}: IndicatorQuery): ((one: PrestazioneLine) => boolean) | null {
  if (operator === null && place === null && service === null) return null;
  return (one) =>
    (operator === null || operatorOf(one) === operator) &&
    (place === null || one.place === place) &&
    (service === null || one.service === service);
}

/** Most first; of equal ones in the order of their keys, the nameless last. */
function talliesOf(
  lines: readonly PrestazioneLine[],
  keyOf: (line: PrestazioneLine) => string | null,
): readonly Tally[] {
  const counts = new Map<string | null, number>();
  for (const line of lines) {
    const key = keyOf(line);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || ((a.key ?? '\uffff') < (b.key ?? '\uffff') ? -1 : 1));
}

function openWorkOf(lines: readonly PrestazioneLine[], today: IsoDate): readonly OpenWork[] {
  const since: Record<OpenKind, string[]> = {
    inHand: [],
    suspended: [],
    proposed: [],
    toReview: [],
  };
  for (const line of lines) {
    const kind = openKindOf(line);
    if (kind !== null) since[kind].push(sinceOf(line));
    if (line.conflicts + line.changed > 0) since.toReview.push(isoDateOf(line.openedAt));
  }
  const [week, month] = [addDays(today, -7), addDays(today, -30)];
  return OPEN_KINDS.map((kind) => ({
    kind,
    count: since[kind].length,
    overWeek: since[kind].filter((day) => day < week).length,
    overMonth: since[kind].filter((day) => day < month).length,
    oldest: since[kind].reduce<string | null>(
      (first, day) => (first === null || day < first ? day : first),
      null,
    ),
  }));
}

function openKindOf({ event }: PrestazioneLine): OpenKind | null {
  if (event === null || event === '02') return 'inHand';
  if (event === '09') return 'suspended';
  return event === '01' ? 'proposed' : null;
}

const sinceOf = ({ eventDate, openedAt }: PrestazioneLine): string =>
  eventDate ?? isoDateOf(openedAt);

const isBetween = (day: string | null, from: IsoDate, to: IsoDate): boolean =>
  day !== null && day >= from && day <= to;

const firstDay = (month: string): IsoDate => isoDate(`${month}-01`);

const lastDay = (month: string): IsoDate => addDays(addMonths(firstDay(month), 1), -1);

/** The months of the period, in order, at most ten years of them. */
export function monthsOf({
  fromMonth,
  toMonth,
}: Pick<IndicatorQuery, 'fromMonth' | 'toMonth'>): readonly string[] {
  const months: string[] = [];
  for (let day = firstDay(fromMonth); months.length < 120; day = addMonths(day, 1)) {
    const month = day.slice(0, 7);
    if (month > toMonth) break;
    months.push(month);
  }
  return months;
}
