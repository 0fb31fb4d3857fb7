import type { Clock } from '../kernel/environment.ts';
import type { Live } from '../domain/ports.ts';

/** How long before the lock the person is told, ms (WCAG 2.2.1 asks for 20 s at least). */
const WARNING = 30_000;
const TICK = 1_000;
/** Other tabs hear of a touch at most this often, ms. */
const TELL = 5_000;

export interface IdleNeeds {
  readonly clock: Clock;
  /** After this long without a touch, ms. */
  readonly limit: number;
  readonly onIdle: () => void;
  /** Tells the other tabs of this browser that somebody is here. */
  readonly tellTabs: () => void;
  /** The page: where touches and keys arrive. */
  readonly target: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  readonly every: (ms: number, callback: () => void) => () => void;
}

export interface IdleWatch {
  /** Seconds left when the lock is near; null otherwise. */
  readonly secondsLeft: Live<number | null>;
  /** Another tab was touched. */
  touched(): void;
  stop(): void;
}

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input'] as const;

/**
 * Locks a desk that nobody touches, hidden tabs included. It compares instants instead of counting
 * ticks, because a sleeping tablet does not tick.
 */
export function idleWatch(needs: IdleNeeds): IdleWatch {
  const { clock, limit, target } = needs;
  const listeners = new Set<() => void>();
  let last = clock.now();
  let told = 0;
  let left: number | null = null;
  const show = (next: number | null): void => {
    if (next === left) return;
    left = next;
    for (const listener of listeners) listener();
  };
  const check = (): void => {
    last = Math.min(last, clock.now()); // a clock set back does not make the wait longer
    const rest = last + limit - clock.now();
    if (rest <= 0) {
      stop();
      needs.onIdle();
    } else show(rest <= Math.min(WARNING, limit / 2) ? Math.ceil(rest / 1000) : null);
  };
  const touched = (): void => {
    // What woke a tablet that should have locked in its sleep is not a touch.
    if (clock.now() - last >= limit) {
      check();
      return;
    }
    last = Math.max(last, clock.now());
    show(null);
  };
  const touchedHere = (): void => {
    touched();
    if (clock.now() - told < TELL) return;
    told = clock.now();
    needs.tellTabs();
  };
  const stopTicking = needs.every(TICK, check);
  for (const name of TOUCHES) target.addEventListener(name, touchedHere, { passive: true });
  target.addEventListener('visibilitychange', check);
  function stop(): void {
    stopTicking();
    for (const name of TOUCHES) target.removeEventListener(name, touchedHere);
    target.removeEventListener('visibilitychange', check);
    show(null);
  }
  return {
    secondsLeft: {
      get: () => left,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    touched,
    stop,
  };
}
