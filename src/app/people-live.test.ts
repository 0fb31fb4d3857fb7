import { describe, expect, it } from 'vitest';
import { StreamId } from '../domain/ids.ts';
import { inventedPerson } from '../domain/testing/invented-people.ts';
import type { FactLog } from '../domain/ports.ts';
import type { Summary } from '../domain/summary.ts';
import { livePeople } from './people-live.ts';

const OTHER = StreamId.parse('persona/0193ffff-0000-7000-8000-000000000001');

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

  it('a large office is indexed over several turns, and shown when everybody is in it', async () => {
    const all = Array.from({ length: 12_000 }, (_, n) => inventedPerson(n));
    const { log, become } = lines(all);
    const people = livePeople(log);
    let turns = 0;
    let isTouched = false;
    while (people.get() === undefined) {
      turns += 1;
      await new Promise((resolve) => setTimeout(resolve));
      if (!isTouched) become([...all, { ...anna, stream: OTHER }]);
      isTouched = true;
    }
    expect(turns).toBeGreaterThan(1);
    expect(people.get()?.size()).toBe(12_001);
    people.stop();
  });
});
