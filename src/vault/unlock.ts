import type { Clock } from '../kernel/environment.ts';
import { err, ok, type Result } from '../kernel/result.ts';

/** Wrong passwords since the last right one. */
export interface Attempts {
  readonly failed: number;
  /** Device clock at the last failure, ms; 0 when none. */
  readonly lastAt: number;
}

/** Kept by storage, so that a reload forgets nothing. */
export interface AttemptCounter {
  read(): Promise<Attempts>;
  write(attempts: Attempts): Promise<void>;
}

export type UnlockError = {
  readonly kind: 'wrongPassword' | 'tooSoon';
  /** How long before the next attempt is looked at, ms. */
  readonly waitMs: number;
};

const FREE_ATTEMPTS = 3;
const FIRST_DELAY = 2_000;
const LONGEST_DELAY = 5 * 60_000;

/** Delay after `failed` wrong passwords: none for three, then 2 s doubling up to 5 minutes. */
export const delayAfter = (failed: number): number =>
  failed < FREE_ATTEMPTS
    ? 0
    : Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** Math.min(failed - FREE_ATTEMPTS, 20));

/** What is left of the delay. A clock set back waits the whole delay again, never longer. */
export function waitBefore(attempts: Attempts, now: number): number {
  const delay = delayAfter(attempts.failed);
  return Math.min(delay, Math.max(0, attempts.lastAt + delay - now));
}

export interface AttemptNeeds {
  readonly attempts: AttemptCounter;
  readonly clock: Clock;
}

/**
 * One attempt at a secret kept on this device. The failure is written before the secret is looked
 * at, so that closing the page in the middle still counts. Nothing is ever wiped by guessing.
 * @param open what the secret opens; null when it is wrong
 */
export async function attempt<T>(
  open: () => Promise<T | null>,
  { attempts, clock }: AttemptNeeds,
): Promise<Result<T, UnlockError>> {
  const before = await attempts.read();
  const waitMs = waitBefore(before, clock.now());
  if (waitMs > 0) return err({ kind: 'tooSoon', waitMs });
  const failed = { failed: before.failed + 1, lastAt: clock.now() };
  await attempts.write(failed);
  const opened = await open();
  if (opened === null) return err({ kind: 'wrongPassword', waitMs: delayAfter(failed.failed) });
  await attempts.write({ failed: 0, lastAt: 0 });
  return ok(opened);
}
