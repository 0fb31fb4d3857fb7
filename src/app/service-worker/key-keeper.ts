/** A page that goes away hands its key over, so that a reload does not ask for the password. */
export interface HeldKey {
  readonly operator: string;
  /** AES-GCM, not extractable. */
  readonly key: unknown;
}

/** How long a key waits for the page that comes next, ms: a reload, not a tablet left alone. */
export const HOLD = 20_000;

export interface KeyKeeper {
  /** @returns what to answer, undefined when nothing was asked */
  hear(message: unknown): HeldKey | null | undefined;
}

/** Holds one key in memory only: with the browser, with time, or with a lock, it is gone. */
export function keyKeeper(now: () => number): KeyKeeper {
  let held: (HeldKey & { readonly until: number }) | null = null;
  return {
    hear: (message) => {
      if (!isRecord(message)) return undefined;
      switch (message['type']) {
        case 'HOLD_KEY': {
          const { operator, key } = message;
          if (typeof operator === 'string') held = { operator, key, until: now() + HOLD };
          return undefined;
        }
        case 'DROP_KEY':
          held = null;
          return undefined;
        case 'TAKE_KEY': {
          const taken = held !== null && held.until >= now() ? held : null;
          held = null;
          if (taken === null || taken.operator !== message['operator']) return null;
          return { operator: taken.operator, key: taken.key };
        }
        default:
          return undefined;
      }
    },
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
