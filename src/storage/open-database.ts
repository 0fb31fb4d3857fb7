import type { Dexie } from 'dexie';
import { err, ok, type Result } from '../kernel/result.ts';

/**
 * Why nothing can be kept on this device, to be said before any typing.
 * `unavailable`: no IndexedDB (private browsing, policy). `blocked`: another tab holds an older
 * version. `timeout`: the browser does not answer. `outdatedBuild`: this page is older than the data.
 */
export type OpenStorageError = {
  readonly kind: 'unavailable' | 'blocked' | 'timeout' | 'outdatedBuild' | 'diskFull' | 'damaged';
};

/** How long the browser may take to open a database, ms. */
export const OPEN_TIMEOUT = 10_000;

export interface OpenOptions {
  readonly timeoutMs: number;
  readonly timer: (ms: number, callback: () => void) => () => void;
}

type Outcome = Result<void, OpenStorageError>;

/** Opens within a time, or says why not: IndexedDB may wait for ever for another tab. */
export async function openDatabase(db: Dexie, { timeoutMs, timer }: OpenOptions): Promise<Outcome> {
  let isBlocked = false;
  db.on('blocked', () => {
    isBlocked = true;
  });
  const outcome = await new Promise<Outcome>((resolve) => {
    const stop = timer(timeoutMs, () => resolve(err({ kind: isBlocked ? 'blocked' : 'timeout' })));
    void opened(db).then((result) => {
      stop();
      resolve(result);
    });
  });
  if (!outcome.ok) db.close({ disableAutoOpen: true });
  return outcome;
}

async function opened(db: Dexie): Promise<Outcome> {
  try {
    await db.open();
    return ok(undefined);
  } catch (error) {
    return err({ kind: kindOf(error) });
  }
}

const kinds: Readonly<Record<string, OpenStorageError['kind']>> = {
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
  InvalidStateError: 'unavailable',
  VersionError: 'outdatedBuild',
  QuotaExceededError: 'diskFull',
};

function kindOf(error: unknown): OpenStorageError['kind'] {
  const names = [error, error instanceof Error && 'inner' in error ? error.inner : null].flatMap(
    (one) => (one instanceof Error ? [one.name] : []),
  );
  return names.flatMap((name) => kinds[name] ?? [])[0] ?? 'damaged';
}
