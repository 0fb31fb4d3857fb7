import type { Clock } from '../../kernel/environment.ts';

/** A clock that never goes back, and how far it is ahead of the one it follows. */
export interface SteadyClock extends Clock {
  /** Steps back so far, ms: subtracted, it gives the time that the device shows. */
  readonly lost: () => number;
}

/**
 * A device whose clock is set back would wait for the old time to come again before the next round:
 * for waiting, time stands still for a moment instead.
 */
export function steadyClock(clock: Clock): SteadyClock {
  let last = Number.NEGATIVE_INFINITY;
  let lost = 0;
  return {
    now: () => {
      const reading = clock.now();
      if (reading < last) lost += last - reading;
      last = reading;
      return reading + lost;
    },
    lost: () => lost,
  };
}
