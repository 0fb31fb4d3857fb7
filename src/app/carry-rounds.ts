import type { Presence } from './workplace.ts';
import { browserClock, browserEvery, browserFetch, browserIndexedDb } from './browser.ts';

interface CarryRounds {
  readonly presence: () => Presence | undefined;
  /** Called at each change of who is here. */
  readonly onPresence: (listener: () => void) => () => void;
  /** Operators whose access has ended were taken off this browser, and nobody is here. */
  readonly onForgotten: () => void;
}

const EVERY = 5 * 60_000;
/** Who locks writes the last words first, ms. */
const AFTER_LOCK = 300;

/** Background Sync's name for a delivery that waits for the network. */
const SEALED_SYNC = 'sportello-sealed';

/**
 * While this page is open it delivers the sealed work of whoever is not here: at the start, after a
 * lock, when the network is back, and now and then. What can't go is left to the service worker.
 */
export function keepCarrying(rounds: CarryRounds): void {
  let running: Promise<void> | null = null;
  let isAsked = false;
  const run = (): void => {
    isAsked = true;
    running ??= (async () => {
      while (isAsked) {
        isAsked = false;
        await carry(rounds).catch(() => undefined); // a damaged or closed database: tried again later
      }
      running = null;
    })();
  };
  let before = rounds.presence()?.kind;
  rounds.onPresence(() => {
    const { kind } = rounds.presence() ?? {};
    if (kind === 'outside' && before !== 'outside') setTimeout(run, AFTER_LOCK);
    before = kind;
  });
  window.addEventListener('online', run);
  browserEvery(EVERY, run);
}

async function carry({ presence, onForgotten }: CarryRounds): Promise<void> {
  if (browserIndexedDb === null) return;
  const now = presence();
  const present = now?.kind === 'working' ? now.open.desk.session.operator.id : null;
  // Not with the first screen.
  const { carryAll } = await import('./sealed-carrier.ts');
  const carried = await carryAll({
    factory: browserIndexedDb,
    fetch: browserFetch,
    clock: browserClock,
    locks: 'locks' in navigator ? navigator.locks : null,
    present,
  });
  if (carried.forgotten > 0 && presence()?.kind === 'outside') onForgotten();
  if (carried.isWaiting) await askWorker();
}

/** Where the browser has Background Sync, the worker delivers even when no page is open. */
async function askWorker(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const sync: unknown = registration && Reflect.get(registration, 'sync');
  if (!canRegister(sync)) return;
  await sync.register(SEALED_SYNC).catch(() => undefined); // not allowed here: the page goes on
}

interface SyncRegistry {
  register(tag: string): Promise<void>;
}

const canRegister = (sync: unknown): sync is SyncRegistry =>
  typeof sync === 'object' && sync !== null && 'register' in sync;
