import { peopleIndex, type PeopleIndex } from '../domain/people-index.ts';
import type { FactLog, Live } from '../domain/ports.ts';
import type { PersonSummary } from '../domain/summary.ts';

/**
 * So many people are indexed in one turn: more of them are, the first time, over several turns, between
 * which the page is painted and answers. Nobody is shown half an office: a duplicate might be missed.
 */
const AT_ONCE = 5000;

/** The searchable people of the office, kept up with the summaries on this device; `stop` empties it. */
export function livePeople(log: Pick<FactLog, 'summaries'>): Live<PeopleIndex> & { stop(): void } {
  const summaries = log.summaries();
  let index = peopleIndex();
  let people: readonly PersonSummary[] = [];
  const listeners = new Set<() => void>();
  /** A new object at each change, so that whoever watches sees that it changed. */
  let current: PeopleIndex | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let indexed = 0;
  const refresh = (): void => {
    const all = summaries.get();
    if (all === undefined) return;
    const next = all.filter((one): one is PersonSummary => one.kind === 'persona');
    // Most changes are of a prestazione: nobody's line is another then.
    if (current !== undefined && isSame(people, next)) return;
    if (waiting !== undefined) return;
    if (current === undefined && next.length - indexed > AT_ONCE) {
      waiting = setTimeout(() => {
        indexed += AT_ONCE;
        index.update(next.slice(0, indexed));
        waiting = undefined;
        refresh();
      });
      return;
    }
    people = next;
    index.update(people);
    current = { ...index };
    for (const listener of listeners) listener();
  };
  const unsubscribe = summaries.subscribe(refresh);
  const stop = (): void => {
    unsubscribe();
    clearTimeout(waiting);
    index = peopleIndex();
    people = [];
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

const isSame = (before: readonly PersonSummary[], now: readonly PersonSummary[]): boolean =>
  before.length === now.length && now.every((one, index) => one === before[index]);
