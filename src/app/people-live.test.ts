import { describe, expect, it } from 'vitest';
import { inventedPerson } from '../domain/testing/invented-people.ts';
import type { FactLog } from '../domain/ports.ts';
import type { Summary } from '../domain/summary.ts';
import { livePeople } from './people-live.ts';

/** The lines of a log that a test changes by hand. */
function lines(first: readonly Summary[]) {
  let current = first;
  const listeners = new Set<() => void>();
  const log: Pick<FactLog, 'summaries'> = {
    summaries: () => ({
      get: () => current,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    }),
  };
  const become = (next: readonly Summary[]): void => {
    current = next;
    for (const listener of listeners) listener();
  };
  return { log, become };
}

describe('livePeople', () => {
  const [anna, bruno] = [inventedPerson(1), inventedPerson(2)];

  it('is the same index while no person changes, whatever else does', () => {
    const { log, become } = lines([anna, bruno]);
    const people = livePeople(log);
    const index = people.get();
    let told = 0;
    people.subscribe(() => {
      told += 1;
    });
    become([anna, bruno]);
    expect(people.get()).toBe(index);
    expect(told).toBe(0);
    people.stop();
  });

  it('is another one when somebody changes, comes or goes', () => {
    const { log, become } = lines([anna, bruno]);
    const people = livePeople(log);
    for (const next of [[anna, { ...bruno, surname: 'Neri' }], [anna], [anna, bruno], []]) {
      const before = people.get();
      become(next);
      expect(people.get()).not.toBe(before);
      expect(people.get()?.size()).toBe(next.length);
    }
    people.stop();
  });
});
