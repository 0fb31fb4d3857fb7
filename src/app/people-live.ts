import { peopleIndex, type PeopleIndex } from '../domain/people-index.ts';
import type { FactLog, Live } from '../domain/ports.ts';
import type { PersonSummary } from '../domain/summary.ts';

/** The searchable people of the office, kept up with the summaries on this device; `stop` empties it. */
export function livePeople(log: FactLog): Live<PeopleIndex> & { stop(): void } {
  const summaries = log.summaries();
  let index = peopleIndex();
  const listeners = new Set<() => void>();
  /** A new object at each change, so that whoever watches sees that it changed. */
  let current: PeopleIndex | undefined;
  const refresh = (): void => {
    const all = summaries.get();
    if (all === undefined) return;
    index.update(all.filter((one): one is PersonSummary => one.kind === 'persona'));
    current = { ...index };
    for (const listener of listeners) listener();
  };
  const unsubscribe = summaries.subscribe(refresh);
  const stop = (): void => {
    unsubscribe();
    index = peopleIndex();
    current = undefined;
    listeners.clear();
  };
  refresh();
  return {
    get: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop,
  };
}
