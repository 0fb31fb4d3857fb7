import { useEffect, useState } from 'react';
import type { Clock } from '../../kernel/environment.ts';
import type { Result } from '../../kernel/result.ts';
import { useOnce } from '../use-once.ts';

interface Waiting {
  readonly kind: string;
  readonly waitSeconds?: number;
}

export interface Attempt<E> {
  readonly run: (work: () => Promise<Result<void, E>>) => void;
  readonly isBusy: boolean;
  /** Why the last attempt failed. */
  readonly error: E | null;
  /** Seconds before the next attempt may start; 0 when it may now. */
  readonly waitSeconds: number;
}

/** One attempt at a time, with the wait that too many wrong ones cost. */
export function useAttempt<E extends Waiting>(clock: Clock): Attempt<E> {
  const once = useOnce();
  const [error, setError] = useState<E | null>(null);
  const [until, setUntil] = useState(0);
  const waitSeconds = useSecondsTo(until, clock);
  const run = (work: () => Promise<Result<void, E>>) => {
    if (waitSeconds > 0) return;
    once.run(async () => {
      const result = await work();
      setError(result.ok ? null : result.error);
      if (!result.ok) setUntil(clock.now() + (result.error.waitSeconds ?? 0) * 1000);
      return result.ok;
    });
  };
  return { run, isBusy: once.isBusy, error, waitSeconds };
}

/** Counts down to an instant, once a second, and only while there is something to count. */
function useSecondsTo(until: number, clock: Clock): number {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const tick = () => setNow(clock.now());
    tick();
    if (until <= clock.now()) return;
    const timer = setInterval(() => {
      tick();
      if (until <= clock.now()) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [until, clock]);
  return Math.max(0, Math.ceil((until - now) / 1000));
}
