import type { Clock } from '../../kernel/environment.ts';

/** A clock that moves only when told. */
export interface TestClock extends Clock {
  advance(millis: number): void;
}

export function testClock(start = Date.UTC(2026, 2, 9, 8, 30)): TestClock {
  let now = start;
  return {
    now: () => now,
    advance: (millis) => {
      now += millis;
    },
  };
}
