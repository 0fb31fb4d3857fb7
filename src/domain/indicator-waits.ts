import { groupBy } from '../kernel/group-by.ts';
import { addDays, daysBetween, isIsoDate, type IsoDate } from '../kernel/iso-date.ts';
import type { DatedValue } from '../reference/law/dated-value.ts';
import type { PersonLine, PrestazioneLine } from './indicator-lines.ts';
import { termOn, WAIT_KINDS, type WaitKind } from './indicator-terms.ts';
import type { StreamId } from './ids.ts';
import { personGroups } from './person-merge.ts';

/** Keys of the documents that say that a patto was signed, and that it was verified. */
export const WAIT_DOCUMENTS = { patto: 'pattoDiServizio', check: 'verbaleVerifica' } as const;

/** A way of one person from a day to another; `end` is null while she still waits. */
export interface Way {
  readonly kind: WaitKind;
  readonly start: IsoDate;
  readonly end: { readonly on: IsoDate; readonly in: PrestazioneLine } | null;
}

export interface WaitMonth {
  /** `2026-11`: when it ended. */
  readonly month: string;
  readonly arrived: number;
  /** Days; null where nobody arrived. */
  readonly median: number | null;
  readonly within: number | null;
}

export interface Wait {
  readonly kind: WaitKind;
  /** Of the law on the last day of the period; null where it has none. */
  readonly term: Pick<DatedValue<number>, 'value' | 'norm' | 'mark'> | null;
  /** Ended in the period. */
  readonly arrived: number;
  readonly median: number | null;
  readonly longest: number | null;
  /** Of `arrived`, within the term of its day; null without a term. */
  readonly within: number | null;
  readonly byMonth: readonly WaitMonth[];
  /** Begun and not ended today, and those of them past their term; null when a filter is on: nobody has them yet. */
  readonly waiting: number | null;
  readonly overdue: number | null;
}

const CANCELLED = ['06', '07', '08'];

/** Every way of the people of an office: a person registered twice and merged is one. */
export function waysOf(
  people: readonly PersonLine[],
  prestazioni: readonly PrestazioneLine[],
): readonly Way[] {
  const groups = personGroups(people);
  const ofPerson = groupBy(
    prestazioni.filter(({ person, event }) => person !== null && !CANCELLED.includes(event ?? '')),
    ({ person }) => (person === null ? null : groups.canonicalOf(person)),
  );
  const registrations = groupBy(people, ({ stream }) => groups.canonicalOf(stream));
  const everybody = new Set<StreamId | null>([...registrations.keys(), ...ofPerson.keys()]);
  return [...everybody].flatMap((stream) => {
    const own = ofPerson.get(stream) ?? [];
    const registered = stream === null ? [] : (registrations.get(stream) ?? []);
    return [...waysFromDid(registered, own), ...waysFromPatto(own)];
  });
}

/** The claim for a benefit counts as DID (art. 21): of the two the later day is the beginning. */
function waysFromDid(
  registrations: readonly PersonLine[],
  prestazioni: readonly PrestazioneLine[],
): readonly Way[] {
  const did = latestDay(registrations.map(({ didDate }) => didDate));
  const claim = latestDay(registrations.map(({ benefitDate }) => benefitDate));
  const isClaim = claim !== null && claim >= (did ?? '');
  const start = isClaim ? claim : did;
  if (start === null) return [];
  const contact = firstFrom(start, prestazioni, ({ startedOn }) => [startedOn]);
  const patto = firstFrom(start, prestazioni, daysOfPatto);
  return [
    { kind: isClaim ? 'benefitContact' : 'didContact', start, end: contact },
    { kind: 'didPatto', start, end: patto },
  ];
}

/** From each new patto (an update is reported under no code) to the first verification. */
function waysFromPatto(prestazioni: readonly PrestazioneLine[]): readonly Way[] {
  return prestazioni.flatMap((one): readonly Way[] => {
    const start = one.sap === null ? null : latestDay(daysOfPatto(one));
    if (start === null) return [];
    const end = firstFrom(start, prestazioni, (other) =>
      daysOfDocument(other, WAIT_DOCUMENTS.check),
    );
    return [{ kind: 'pattoCheck', start, end }];
  });
}

/** Services that sign a patto. */
const PATTO_SERVICES = ['D', 'M3'];

/**
 * The day on the document; of a patto that was brought in without one, the day on which the prestazione
 * that made it ended well (only a new patto is reported under a code).
 */
function daysOfPatto(one: PrestazioneLine): readonly string[] {
  const signed = daysOfDocument(one, WAIT_DOCUMENTS.patto);
  if (one.documents.length > 0 || one.sap === null || one.endedOn === null) return signed;
  const isMade = PATTO_SERVICES.includes(one.service) && ['10', '11'].includes(one.event ?? '');
  return isMade ? [one.endedOn] : [];
}

const daysOfDocument = ({ documents }: PrestazioneLine, key: string): readonly string[] =>
  documents.filter(({ document }) => document === key).map(({ date }) => date);

const latestDay = (days: readonly (string | null)[]): IsoDate | null =>
  days
    .filter((day): day is IsoDate => day !== null && isIsoDate(day))
    .reduce<IsoDate | null>((last, day) => (last === null || day > last ? day : last), null);

function firstFrom(
  start: IsoDate,
  prestazioni: readonly PrestazioneLine[],
  daysOf: (one: PrestazioneLine) => readonly (string | null)[],
): Way['end'] {
  let first: Way['end'] = null;
  for (const one of prestazioni) {
    for (const on of daysOf(one)) {
      if (on === null || !isIsoDate(on) || on < start) continue;
      if (first === null || on < first.on) first = { on, in: one };
    }
  }
  return first;
}

export interface WaitQuery {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly today: IsoDate;
  /** `2026-11` of the period, in order. */
  readonly months: readonly string[];
  /** Whether a prestazione passes the filters; null when there are none. */
  readonly passes: ((one: PrestazioneLine) => boolean) | null;
}

/** The ways of a period, by kind: a way belongs to the month in which it ended. */
export function waitsIn(ways: readonly Way[], query: WaitQuery): readonly Wait[] {
  const byKind = groupBy(ways, ({ kind }) => kind);
  return WAIT_KINDS.map((kind) => waitOf(kind, byKind.get(kind) ?? [], query));
}

interface Arrival {
  readonly month: string;
  readonly days: number;
  readonly isWithin: boolean | null;
}

function waitOf(kind: WaitKind, ways: readonly Way[], query: WaitQuery): Wait {
  const arrivals = ways.flatMap((way) => arrivalOf(way, query) ?? []);
  const waiting = ways.filter(({ end }) => end === null);
  const term = termOn(kind, query.to);
  const months = groupBy(arrivals, ({ month }) => month);
  return {
    kind,
    term: term && { value: term.value, norm: term.norm, mark: term.mark },
    ...figuresOf(arrivals, term !== null),
    longest: arrivals.reduce<number | null>((most, { days }) => Math.max(most ?? 0, days), null),
    byMonth: query.months.map((month) => ({
      month,
      ...figuresOf(months.get(month) ?? [], term !== null),
    })),
    waiting: query.passes === null ? waiting.length : null,
    overdue:
      query.passes === null && term !== null
        ? waiting.filter((way) => isOverdue(way, query.today)).length
        : null,
  };
}

function arrivalOf({ kind, start, end }: Way, query: WaitQuery): Arrival | null {
  if (end === null || end.on < query.from || end.on > query.to) return null;
  if (query.passes !== null && !query.passes(end.in)) return null;
  const days = daysBetween(start, end.on);
  const term = termOn(kind, start);
  return { month: end.on.slice(0, 7), days, isWithin: term === null ? null : days <= term.value };
}

function isOverdue({ kind, start }: Way, today: IsoDate): boolean {
  const term = termOn(kind, start);
  return term !== null && addDays(start, term.value) < today;
}

const figuresOf = (arrivals: readonly Arrival[], hasTerm: boolean) => ({
  arrived: arrivals.length,
  median: medianOf(arrivals.map(({ days }) => days)),
  within: hasTerm ? arrivals.filter(({ isWithin }) => isWithin === true).length : null,
});

/** The middle of the numbers, of two middles the mean; null of none. */
export function medianOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = numbers.toSorted((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const low = sorted[Math.ceil(sorted.length / 2) - 1] ?? high;
  return (low + high) / 2;
}
