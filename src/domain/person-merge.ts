import { newFact } from './fact-types.ts';
import type { NewFact } from './fact.ts';
import type { StreamId } from './ids.ts';
import type { PairingEntry, Register, StreamState } from './stream-state.ts';
import type { PersonSummary } from './summary.ts';

/*
 * One person registered twice. Both streams stay as they are, with their histories: a person says
 * that they are one (`personMerged`) or two (`personKeptApart`), and reading follows. The decision
 * is written in both streams and holds as soon as one of them is here. Of opposite decisions that
 * had not seen each other none holds: the pair comes back to be decided.
 */

export type PairDecision = PairingEntry['kind'];

type Pairing = PersonSummary['pairings'][number];
type Paired = Pick<PersonSummary, 'stream' | 'pairings'>;

/** Which registrations are one person, whatever the order in which that was said. */
export interface PersonGroups {
  /** The registrations of a person, smallest id first: that one names the person everywhere. */
  membersOf(stream: StreamId): readonly StreamId[];
  canonicalOf(stream: StreamId): StreamId;
  /** What stands between two registrations; `contested` when both were said. */
  between(first: StreamId, second: StreamId): PairDecision | 'contested' | null;
}

const pairKey = ({ into, from }: Pick<Pairing, 'into' | 'from'>): string =>
  [into, from].sort().join(' ');

/** Reads the standing decisions of all the people at hand. */
export function personGroups(people: Iterable<Paired>): PersonGroups {
  const pairs = standingPairs(people);
  const groups = new Map<StreamId, readonly StreamId[]>();
  const membersOf = (stream: StreamId): readonly StreamId[] => groups.get(stream) ?? [stream];
  for (const { into, from, kind } of pairs.values()) {
    if (kind !== 'merged') continue;
    const members = [...new Set([...membersOf(into), ...membersOf(from)])].sort();
    for (const member of members) groups.set(member, members);
  }
  return {
    membersOf,
    canonicalOf: (stream) => membersOf(stream)[0] ?? stream,
    between: (into, from) => pairs.get(pairKey({ into, from }))?.kind ?? null,
  };
}

interface StandingPair extends Pick<Pairing, 'into' | 'from'> {
  readonly kind: PairDecision | 'contested';
}

function standingPairs(people: Iterable<Paired>): ReadonlyMap<string, StandingPair> {
  const pairs = new Map<string, StandingPair>();
  for (const { pairings } of people) {
    for (const pairing of pairings) {
      const key = pairKey(pairing);
      const known = pairs.get(key);
      const isAgreed = known === undefined || known.kind === pairing.kind;
      pairs.set(key, isAgreed ? pairing : { ...pairing, kind: 'contested' });
    }
  }
  return pairs;
}

const SHARED = [
  'codiceFiscale',
  'birthDate',
  'birthplace',
  'sex',
  'comune',
  'phone',
  'email',
  'didDate',
  'benefitDate',
  'patto',
] as const;

/** One line per person: of each datum, the value written last. People without pairings stay the same object. */
export function mergedPeople(
  people: readonly PersonSummary[],
  groups: PersonGroups,
): readonly PersonSummary[] {
  const joined = people.filter(({ stream }) => groups.membersOf(stream).length > 1);
  if (joined.length === 0) return people;
  const known = new Map(joined.map((person) => [person.stream, person]));
  return people.flatMap((person) => {
    if (!known.has(person.stream)) return [person];
    const members = groups.membersOf(person.stream).flatMap((stream) => known.get(stream) ?? []);
    const [first, ...others] = members;
    if (first === undefined || others.length === 0) return [person];
    return first === person ? [others.reduce(mergedSummary, first)] : [];
  });
}

function mergedSummary(first: PersonSummary, second: PersonSummary): PersonSummary {
  const isLater = (datum: keyof PersonSummary): boolean =>
    (second.stamps[datum] ?? '') > (first.stamps[datum] ?? '');
  const later = SHARED.filter(isLater).map((datum) => [datum, second[datum]] as const);
  const named = isLater('surname') || isLater('name') ? second : first;
  return {
    ...first,
    ...Object.fromEntries(later),
    surname: named.surname || first.surname,
    name: named.name || first.name,
    updatedAt: Math.max(first.updatedAt, second.updatedAt),
    pairings: [...first.pairings, ...second.pairings],
    snoozes: [...first.snoozes, ...second.snoozes],
    stamps: laterStamps(first.stamps, second.stamps),
    conflicts: first.conflicts + second.conflicts,
    changed: first.changed + second.changed,
    unreadable: first.unreadable + second.unreadable,
  };
}

const laterStamps = (
  first: PersonSummary['stamps'],
  second: PersonSummary['stamps'],
): PersonSummary['stamps'] => ({
  ...first,
  ...Object.fromEntries(Object.entries(second).filter(([key, hlc]) => hlc > (first[key] ?? ''))),
});

/** The state of one person from those of its registrations, the one that names it first. */
export function mergedState(states: readonly [StreamState, ...StreamState[]]): StreamState {
  const [first, ...others] = states;
  return others.reduce(joinedStates, first);
}

function joinedStates(first: StreamState, second: StreamState): StreamState {
  return {
    ...first,
    facts: first.facts + second.facts,
    first: edgeOf(first.first, second.first, (a, b) => a.hlc <= b.hlc),
    last: edgeOf(first.last, second.last, (a, b) => a.hlc >= b.hlc),
    answers: laterAnswers(first.answers, second.answers),
    removedRows: new Set([...first.removedRows, ...second.removedRows]),
    activities: new Map([...second.activities, ...first.activities]),
    notes: [...first.notes, ...second.notes],
    appointments: [...first.appointments, ...second.appointments],
    registration: first.registration ?? second.registration,
    confirmations: [...first.confirmations, ...second.confirmations],
    pairings: [...first.pairings, ...second.pairings],
    snoozes: [...first.snoozes, ...second.snoozes],
    pauses: [...first.pauses, ...second.pauses],
    intake: first.intake ?? second.intake,
    readings: [...first.readings, ...second.readings].toSorted((a, b) => a.at - b.at),
    unreadable: [...first.unreadable, ...second.unreadable],
    erased: [...first.erased, ...second.erased],
  };
}

function edgeOf<T>(first: T | null, second: T | null, isFirst: (a: T, b: T) => boolean): T | null {
  if (first === null || second === null) return first ?? second;
  return isFirst(first, second) ? first : second;
}

/** A merge is no conflict: of two values the one written last is read, the other stays in its history. */
function laterAnswers(
  first: StreamState['answers'],
  second: StreamState['answers'],
): StreamState['answers'] {
  const answers = new Map<string, Register>(first);
  for (const [path, register] of second) {
    const known = answers.get(path);
    if (known === undefined || known.values[0].hlc < register.values[0].hlc) {
      answers.set(path, register);
    }
  }
  return answers;
}

export interface Registration {
  readonly stream: StreamId;
  readonly state: StreamState;
}

export interface PairWriting {
  readonly stream: StreamId;
  readonly facts: readonly NewFact[];
}

/**
 * What to write so that two registrations are one person, or two. Earlier decisions on the pair,
 * as far as this device has seen them, are taken back.
 */
export function decidePair(
  kind: PairDecision,
  pair: readonly [Registration, Registration],
): readonly PairWriting[] {
  const [into, from] = streamsOf(pair);
  const type = kind === 'merged' ? 'personMerged' : 'personKeptApart';
  return undoPair(pair, { keepsAll: true }).map(({ stream, facts }) => ({
    stream,
    facts: [...facts, newFact(type, { into, from }, { subject: stream })],
  }));
}

/** Takes back every standing decision on a pair; streams with nothing to take back are left out. */
export function undoPair(
  pair: readonly [Registration, Registration],
  { keepsAll = false }: { readonly keepsAll?: boolean } = {},
): readonly PairWriting[] {
  const [into, from] = streamsOf(pair);
  const key = pairKey({ into, from });
  return pair
    .map(({ stream, state }) => {
      const standing = state.pairings.filter((one) => pairKey(one) === key);
      const facts = standing.map(({ fact }) => fact);
      return {
        stream,
        facts: facts.length === 0 ? [] : [newFact('withdrawn', { facts }, { subject: stream })],
      };
    })
    .filter(({ facts }) => keepsAll || facts.length > 0);
}

function streamsOf([first, second]: readonly [Registration, Registration]): readonly [
  StreamId,
  StreamId,
] {
  return first.stream < second.stream
    ? [first.stream, second.stream]
    : [second.stream, first.stream];
}
