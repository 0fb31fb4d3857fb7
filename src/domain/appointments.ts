import { groupBy } from '../kernel/group-by.ts';
import { minuteOf } from '../kernel/time-of-day.ts';
import { attribution } from './attribution.ts';
import type { Causality } from './causality.ts';
import type { KnownFact } from './fact-types.ts';
import type { AppointmentClosing, AppointmentEntry, AppointmentMove } from './stream-state.ts';

type Known<T extends KnownFact['type']> = Extract<KnownFact, { type: T }>;

interface AppointmentFacts {
  readonly proposed: readonly Known<'appointmentProposed'>[];
  readonly moved: readonly Known<'appointmentMoved'>[];
  readonly closed: readonly Known<'appointmentClosed'>[];
  readonly judged: readonly Known<'noShowJudged'>[];
}

/**
 * The appointments of a stream as they stand now, each with its history. Of two moves, or two
 * outcomes, that had not seen each other the later stamp is shown and `isDisputed` says so. A move
 * written after an outcome opens the appointment again.
 */
export function appointmentsOf(
  { proposed, moved, closed, judged }: AppointmentFacts,
  causality: Causality,
): readonly AppointmentEntry[] {
  return proposed.map((one) => {
    const own = { id: one.fact.id };
    const moves = moved.filter(({ payload }) => payload.appointment === own.id);
    const standingMoves = unseen(moves, causality);
    const closings = closed.filter(
      ({ fact, payload }) =>
        payload.appointment === own.id && !moves.some((move) => causality.sees(move.fact, fact)),
    );
    const standing = unseen(closings, causality);
    const last = latest(standingMoves);
    const end = latest(standing);
    const judgement = latest(judged.filter(({ payload }) => payload.appointment === own.id));
    return {
      ...attribution(one.fact),
      ...one.payload,
      ...(last === undefined ? {} : slotOf(last)),
      moves: moves.map(({ fact, payload }): AppointmentMove => ({
        ...attribution(fact),
        ...payload,
      })),
      closing: end === undefined ? null : closingOf(end),
      judgement:
        judgement === undefined ? null : { ...attribution(judgement.fact), ...judgement.payload },
      isDisputed: differs(standingMoves, slotOf) || differs(standing, outcomeOf),
    };
  });
}

const slotOf = ({ payload }: Known<'appointmentMoved'>) => {
  const { date, time, place, minutes, operator } = payload;
  return {
    date,
    time,
    place,
    ...(minutes === undefined ? {} : { minutes }),
    ...(operator === undefined ? {} : { operator }),
  };
};

const outcomeOf = ({ payload }: Known<'appointmentClosed'>) => payload.outcome;

const closingOf = ({ fact, payload }: Known<'appointmentClosed'>): AppointmentClosing => ({
  ...attribution(fact),
  ...payload,
});

/** Facts that no other of the list had seen. */
const unseen = <K extends KnownFact>(facts: readonly K[], { sees }: Causality): readonly K[] =>
  facts.filter((one) => !facts.some((other) => sees(other.fact, one.fact)));

const latest = <K extends KnownFact>(facts: readonly K[]): K | undefined =>
  facts.toSorted((a, b) => (a.fact.hlc < b.fact.hlc ? -1 : 1)).at(-1);

const differs = <K extends KnownFact>(facts: readonly K[], of: (one: K) => unknown): boolean =>
  new Set(facts.map((one) => JSON.stringify(of(one)))).size > 1;

/** Minutes of an appointment that says none (a choice of the product). */
export const USUAL_MINUTES = 30;

/** What tells whether two appointments meet. */
export interface Slot {
  readonly id: string;
  readonly date: string;
  /** `HH:MM`; without a time nothing overlaps. */
  readonly time: string | null;
  readonly minutes: number | null;
  readonly operator: string | null;
  readonly person: string | null;
}

/** Whether two slots overlap and want the same operator or the same person. */
export function areBookedTwice(a: Slot, b: Slot): boolean {
  if (a.id === b.id || a.date !== b.date || a.time === null || b.time === null) return false;
  const isShared =
    (a.operator !== null && a.operator === b.operator) ||
    (a.person !== null && a.person === b.person);
  if (!isShared) return false;
  const [from, other] = [minuteOf(a.time), minuteOf(b.time)];
  return from < other + (b.minutes ?? USUAL_MINUTES) && other < from + (a.minutes ?? USUAL_MINUTES);
}

/** Ids of the slots that meet another one. */
export function bookedTwice(slots: readonly Slot[]): ReadonlySet<string> {
  const twice = new Set<string>();
  const byDay = groupBy(slots, ({ date }) => date);
  for (const day of byDay.values()) {
    for (const one of day) {
      if (day.some((other) => areBookedTwice(one, other))) twice.add(one.id);
    }
  }
  return twice;
}
