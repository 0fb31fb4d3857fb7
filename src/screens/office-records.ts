import { useMemo } from 'react';
import { foldStream } from '../domain/fold.ts';
import {
  mergedState,
  personGroups,
  type PersonGroups,
  type Registration,
} from '../domain/person-merge.ts';
import { StreamId } from '../domain/ids.ts';
import type { Fact } from '../domain/fact.ts';
import type { Live } from '../domain/ports.ts';
import type { PersonSummary, PrestazioneSummary, Summary } from '../domain/summary.ts';
import type { StreamState } from '../domain/stream-state.ts';
import { useDesk, useLive } from './desk.tsx';

export interface StreamRecord {
  readonly facts: readonly Fact[];
  readonly state: StreamState;
}

const NOTHING: Live<readonly Fact[]> = { get: () => undefined, subscribe: () => () => undefined };

/** The facts of a stream and what they say, live; undefined until read, and for no stream. */
export function useStream(stream: StreamId | null): StreamRecord | undefined {
  const { log } = useDesk();
  const live = useMemo(() => (stream === null ? NOTHING : log.watch(stream)), [log, stream]);
  const facts = useLive(live);
  return useMemo(
    () => (facts === undefined ? undefined : { facts, state: foldStream(facts) }),
    [facts],
  );
}

/** A person of one registration or, merged, of several: see `person-merge.ts`. */
export interface PersonRecord extends StreamRecord {
  /** The one that names the person first. */
  readonly registrations: readonly Registration[];
}

/** A person by any of the registrations, live; undefined until all of them are read. */
export function usePersonRecord(stream: StreamId | null): PersonRecord | undefined {
  const { log, people } = useDesk();
  const members = useLive(people)
    ?.groups()
    .membersOf(stream ?? NOBODY) ?? [stream ?? NOBODY];
  const key = stream === null ? '' : members.join(' ');
  const live = useMemo(() => {
    if (key === '') return NO_STREAMS;
    return joinedLive(key.split(' ').map((one) => log.watch(StreamId.parse(one))));
  }, [log, key]);
  const all = useLive(live);
  return useMemo(() => {
    const registrations = all?.map((facts) => ({ facts, state: foldStream(facts) })) ?? [];
    const [first, ...others] = registrations;
    if (first === undefined) return undefined;
    const streams = key.split(' ').map((one) => StreamId.parse(one));
    return {
      facts: registrations.flatMap(({ facts }) => facts),
      state: mergedState([first.state, ...others.map(({ state }) => state)]),
      registrations: registrations.map(({ state }, at) => ({
        stream: streams[at] ?? NOBODY,
        state,
      })),
    };
  }, [all, key]);
}

const NOBODY = StreamId.parse('persona/00000000-0000-0000-0000-000000000000');
const NO_STREAMS: Live<readonly (readonly Fact[])[]> = {
  get: () => undefined,
  subscribe: () => () => undefined,
};

/** Several live values as one: ready when all are, a new list when one of them changes. */
function joinedLive<T>(parts: readonly Live<T>[]): Live<readonly T[]> {
  let last: readonly T[] | undefined;
  return {
    get: () => {
      const values = parts.map((part) => part.get()).filter((value) => value !== undefined);
      if (values.length < parts.length) return undefined;
      if (last === undefined || values.some((value, at) => value !== last?.[at])) last = values;
      return last;
    },
    subscribe: (listener) => {
      const stops = parts.map((part) => part.subscribe(listener));
      return () => stops.forEach((stop) => stop());
    },
  };
}

/** Every line of the office on this device, live. */
export function useSummaries(): readonly Summary[] | undefined {
  const { log } = useDesk();
  const live = useMemo(() => log.summaries(), [log]);
  return useLive(live);
}

/** The prestazioni, latest touched first, each of the person it is about after merges; of one person, or of the office. */
export function usePrestazioni(person?: StreamId): readonly PrestazioneSummary[] | undefined {
  const summaries = useSummaries();
  return useMemo(() => {
    if (summaries === undefined) return undefined;
    const { groups, prestazioni } = pathsOf(summaries);
    if (person === undefined) return prestazioni();
    const whose = groups.canonicalOf(person);
    return latestFirst(ofMerged(summaries, groups).filter((one) => one.person === whose));
  }, [summaries, person]);
}

interface OfficePaths {
  readonly groups: PersonGroups;
  readonly prestazioni: () => readonly PrestazioneSummary[];
}

const officePaths = new WeakMap<readonly Summary[], OfficePaths>();

/** Who is who and everybody's prestazioni: worked out once for all who ask of the same lines. */
function pathsOf(summaries: readonly Summary[]): OfficePaths {
  const known = officePaths.get(summaries);
  if (known !== undefined) return known;
  const groups = personGroups(summaries.filter((one) => one.kind === 'persona'));
  let all: readonly PrestazioneSummary[] | undefined;
  const prestazioni = () => (all ??= latestFirst(ofMerged(summaries, groups)));
  const paths = { groups, prestazioni };
  officePaths.set(summaries, paths);
  return paths;
}

const latestFirst = (all: readonly PrestazioneSummary[]): readonly PrestazioneSummary[] =>
  all.toSorted((a, b) => b.updatedAt - a.updatedAt);

const ofMerged = (
  summaries: readonly Summary[],
  groups: PersonGroups,
): readonly PrestazioneSummary[] =>
  summaries.flatMap((one): readonly PrestazioneSummary[] => {
    if (one.kind !== 'prestazione') return [];
    const canonical = one.person === null ? null : groups.canonicalOf(one.person);
    return [canonical === one.person ? one : { ...one, person: canonical }];
  });

/** One person of the office; undefined while unknown or not yet read. */
export function usePerson(stream: StreamId | null): PersonSummary | undefined {
  const { people } = useDesk();
  const index = useLive(people);
  return stream === null ? undefined : index?.get(stream);
}
