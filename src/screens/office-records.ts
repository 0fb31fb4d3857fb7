import { useMemo } from 'react';
import { foldStream } from '../domain/fold.ts';
import type { StreamId } from '../domain/ids.ts';
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

/** Every line of the office on this device, live. */
export function useSummaries(): readonly Summary[] | undefined {
  const { log } = useDesk();
  const live = useMemo(() => log.summaries(), [log]);
  return useLive(live);
}

/** The prestazioni, latest touched first; of one person, or of the whole office. */
export function usePrestazioni(person?: StreamId): readonly PrestazioneSummary[] | undefined {
  const summaries = useSummaries();
  return useMemo(
    () =>
      summaries
        ?.filter((one): one is PrestazioneSummary => one.kind === 'prestazione')
        .filter((one) => person === undefined || one.person === person)
        .toSorted((a, b) => b.updatedAt - a.updatedAt),
    [summaries, person],
  );
}

/** One person of the office; undefined while unknown or not yet read. */
export function usePerson(stream: StreamId | null): PersonSummary | undefined {
  const { people } = useDesk();
  const index = useLive(people);
  return stream === null ? undefined : index?.get(stream);
}
