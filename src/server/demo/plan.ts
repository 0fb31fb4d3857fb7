import { addDays, type IsoDate } from '../../kernel/iso-date.ts';
import type { Chance, Weighted } from './chance.ts';
import { clockText, workdayUpTo } from './office-calendar.ts';
import type { DemoPerson } from './people.ts';
import { situationOf, type Situation } from './situation.ts';
import type { Appointment } from './visit.ts';

/** What the demo needs a person for, beside having a past. */
export type Part =
  | { readonly kind: 'past' }
  /** Interviews whose follow-up stands on the agenda: today, later, or missed. */
  | { readonly kind: 'appointment'; readonly appointment: Appointment }
  | { readonly kind: 'inHand'; readonly stopAfter: number; readonly isToday: boolean }
  /** Two devices that had not seen each other: on the interview, on the registry, after the act. */
  | { readonly kind: 'answersApart' }
  | { readonly kind: 'contactsApart' }
  | { readonly kind: 'changedAfter' }
  /** Registered twice: no interviews. */
  | { readonly kind: 'duplicate' };

export interface PlannedVisit {
  readonly day: IsoDate;
  readonly part: Part;
}

/** One person's path through the office, as decided before it happens. */
export interface PlannedHistory {
  readonly person: DemoPerson;
  readonly situation: Situation;
  readonly registeredOn: IsoDate;
  /** Oldest first; the last has the person's part. */
  readonly visits: readonly PlannedVisit[];
  readonly part: Part;
}

/** Eighteen months. */
const WINDOW_DAYS = 548;
/** No ordinary interview is more recent: the last weeks belong to the parts. */
const RECENT_DAYS = 28;
const SLOTS = [525, 555, 585, 615, 645, 675, 705, 735, 870, 900, 930, 960];
const UPCOMING = 22;
const OVERDUE = 8;
/** Steps done by each interview in hand, and how many of them are of today. */
const IN_HAND = [1, 2, 3, 3, 4, 2, 3, 4];
const IN_HAND_TODAY = 3;

export function planHistories(
  chance: Chance,
  people: readonly DemoPerson[],
  { today, duplicates }: { readonly today: IsoDate; readonly duplicates: number },
): readonly PlannedHistory[] {
  const parts = partsOf(today);
  const known = chance.shuffled(people.slice(0, people.length - duplicates));
  return [
    ...known.map((person, index) =>
      planHistory(chance, { person, today, part: parts[index] ?? { kind: 'past' } }),
    ),
    ...people
      .slice(people.length - duplicates)
      .map((person) => planHistory(chance, { person, today, part: { kind: 'duplicate' } })),
  ];
}

function partsOf(today: IsoDate): readonly Part[] {
  const appointment = (date: IsoDate, slot: number): Part => ({
    kind: 'appointment',
    appointment: { date, time: clockText(SLOTS[slot % SLOTS.length] ?? 540) },
  });
  const nextDays = Array.from({ length: 10 }, (_, n) => addDays(today, n + 1)).filter(
    (day) => workdayUpTo(day) === day,
  );
  return [
    ...SLOTS.map((_, slot) => appointment(today, slot)),
    ...Array.from({ length: UPCOMING }, (_, n) =>
      appointment(nextDays[n % nextDays.length] ?? today, n * 5),
    ),
    ...Array.from({ length: OVERDUE }, (_, n) =>
      appointment(workdayUpTo(addDays(today, -1 - n)), n * 7),
    ),
    ...IN_HAND.map((stopAfter, n): Part => ({
      kind: 'inHand',
      stopAfter,
      isToday: n < IN_HAND_TODAY,
    })),
    { kind: 'answersApart' },
    { kind: 'contactsApart' },
    { kind: 'changedAfter' },
  ];
}

const VISITS: readonly Weighted<number>[] = [
  [74, 0],
  [18, 1],
  [6, 2],
  [2, 3],
];

interface Casting {
  readonly person: DemoPerson;
  readonly today: IsoDate;
  readonly part: Part;
}

function planHistory(chance: Chance, { person, today, part }: Casting): PlannedHistory {
  const partDay = dayOfPart(chance, part, today);
  const hasEarlier = part.kind === 'past' || (part.kind !== 'duplicate' && chance.happens(40));
  const earlier = hasEarlier ? earlierDays(chance, part, today) : [];
  const visits: readonly PlannedVisit[] = [
    ...earlier.map((day): PlannedVisit => ({ day, part: { kind: 'past' } })),
    ...(partDay === null ? [] : [{ day: partDay, part }]),
  ];
  const first = visits[0]?.day;
  const registeredOn =
    first === undefined
      ? workdayUpTo(addDays(today, -chance.between(1, WINDOW_DAYS)))
      : workdayUpTo(addDays(first, -chance.oneOf([0, 0, 0, 5, 14, 60])));
  const told = visits.findLast(({ part }) => part.kind !== 'inHand')?.day ?? registeredOn;
  return { person, part, visits, registeredOn, situation: situationOf(chance, person, told) };
}

function dayOfPart(chance: Chance, part: Part, today: IsoDate): IsoDate | null {
  switch (part.kind) {
    case 'past':
    case 'duplicate':
    case 'contactsApart':
      return null;
    case 'appointment':
      return workdayUpTo(addDays(today, -chance.between(11, 26)));
    case 'inHand':
      return part.isToday ? today : workdayUpTo(addDays(today, -chance.between(1, 9)));
    case 'answersApart':
    case 'changedAfter':
      return workdayUpTo(addDays(today, -chance.between(3, 6)));
  }
}

/** Different days, more often recent than old. */
function earlierDays(chance: Chance, part: Part, today: IsoDate): readonly IsoDate[] {
  const count = Math.min(chance.weighted(VISITS), part.kind === 'past' ? 3 : 2);
  const span = WINDOW_DAYS - RECENT_DAYS - 2;
  const days = Array.from({ length: count }, () => {
    const ago = RECENT_DAYS + Math.min(chance.below(span), chance.below(span));
    return workdayUpTo(addDays(today, -ago));
  });
  return [...new Set(days)].toSorted();
}
