import type { Clock } from '../../kernel/environment.ts';
import { sha256Hex } from '../../kernel/hash.ts';

const WINDOW = 15 * 60_000;
const MAX_FAILURES = 10;
const MAX_KEYS = 10_000;

/** Slows down guessing of one account from one address, whether the account exists or not. */
export interface SignInThrottle {
  /** Milliseconds to wait before trying again; 0 when a try is allowed now. */
  waitFor(username: string, address: string): number;
  failed(username: string, address: string): void;
  succeeded(username: string, address: string): void;
}

interface Failures {
  readonly count: number;
  readonly since: number;
}

export function signInThrottle(clock: Clock): SignInThrottle {
  // Bounded: when full, the oldest entry makes room. Keys are hashes, not names.
  const failures = new Map<string, Failures>();
  const keyOf = (username: string, address: string) => sha256Hex(`${address}|${username}`);
  const current = (key: string): Failures | undefined => {
    const found = failures.get(key);
    if (found === undefined || clock.now() - found.since < WINDOW) return found;
    failures.delete(key);
    return undefined;
  };
  return {
    waitFor: (username, address) => {
      const found = current(keyOf(username, address));
      return found === undefined || found.count < MAX_FAILURES
        ? 0
        : found.since + WINDOW - clock.now();
    },
    failed: (username, address) => {
      const key = keyOf(username, address);
      const found = current(key);
      const since = found?.since ?? clock.now();
      failures.set(key, { count: (found?.count ?? 0) + 1, since });
      const [oldest] = failures.keys();
      if (failures.size > MAX_KEYS && oldest !== undefined) failures.delete(oldest);
    },
    succeeded: (username, address) => {
      failures.delete(keyOf(username, address));
    },
  };
}
