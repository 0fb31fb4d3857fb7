import { useEffect, useState } from 'react';
import type { Clock } from '../kernel/environment.ts';

const TOUCHES = ['pointerdown', 'keydown', 'input', 'scroll', 'wheel'] as const;

export interface IdleReset {
  readonly seconds: number;
  readonly clock: Clock;
  readonly onIdle: () => void;
}

/**
 * Seconds left before everything starts again; any touch gives all of them back. By the clock, not by
 * ticks: a tablet that slept has not stood still.
 */
export function useIdleReset({ seconds, clock, onIdle }: IdleReset): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    let until = clock.now() + seconds * 1000;
    const touched = (): void => {
      until = clock.now() + seconds * 1000;
      setLeft(seconds);
    };
    const tick = (): void => {
      const now = Math.min(seconds, Math.ceil((until - clock.now()) / 1000));
      if (now > 0) setLeft(now);
      else onIdle();
    };
    const timer = setInterval(tick, 250);
    for (const touch of TOUCHES) document.addEventListener(touch, touched, { passive: true });
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      for (const touch of TOUCHES) document.removeEventListener(touch, touched);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [seconds, clock, onIdle]);
  return left;
}
