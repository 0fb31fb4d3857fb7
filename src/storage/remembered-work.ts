import { Dexie, type EntityTable } from 'dexie';
import { z } from 'zod';
import type { DeviceId } from '../domain/ids.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.ts';
import type { Timer } from './draft-journal.ts';
import { chainKey } from './fact-writer.ts';
import type { IndexedDbFactory } from './operator-database.ts';
import { ChainEnd, NEW_CHAIN, readMeta } from './records.ts';

/** What an operator's database held when it was last seen. */
export const RememberedWork = z.object({
  unsent: z.int().nonnegative(),
  /** Last number of the device's chain. */
  dseq: z.int().nonnegative(),
});
export type RememberedWork = z.infer<typeof RememberedWork>;

/**
 * Numbers kept outside the operator's database, so that it can be said when the browser has thrown it
 * away: no content, no key. Best effort: nothing depends on it but the warning.
 */
export interface RememberedStore {
  read(database: string): Promise<RememberedWork | null>;
  write(database: string, work: RememberedWork): Promise<void>;
}

class RememberedDatabase extends Dexie {
  declare readonly work: EntityTable<{ readonly id: string; readonly work: unknown }, 'id'>;

  constructor(factory: IndexedDbFactory) {
    super('sportello-remembered', { ...factory, cache: 'disabled' });
    this.version(1).stores({ work: 'id' });
  }
}

export function rememberedStore(factory: IndexedDbFactory): RememberedStore {
  const inDatabase = async <T>(run: (db: RememberedDatabase) => Promise<T>): Promise<T | null> => {
    const db = new RememberedDatabase(factory);
    try {
      return await run(db);
    } catch {
      return null;
    } finally {
      db.close({ disableAutoOpen: true });
    }
  };
  return {
    read: async (id) => {
      const row = await inDatabase((db) => db.work.get(id));
      return RememberedWork.safeParse(row?.work).data ?? null;
    },
    write: async (id, work) => {
      await inDatabase((db) => db.work.put({ id, work }));
    },
  };
}

/** How long changes gather before the numbers are written, ms. */
const GATHER = 1000;

interface RememberNeeds {
  readonly database: string;
  readonly connection: Connection;
  readonly changes: Changes;
  readonly device: DeviceId;
  readonly timer: Timer;
}

/** Keeps the numbers of an open database, a second after each change and when it closes. */
export function rememberWork(
  store: RememberedStore | null,
  { database, connection, changes, device, timer }: RememberNeeds,
): { stop(): Promise<void> } {
  if (store === null) return { stop: () => Promise.resolve() };
  let stopTimer: (() => void) | null = null;
  const write = async (): Promise<void> => {
    stopTimer?.();
    stopTimer = null;
    const work = await workIn(connection, device).catch(() => null);
    if (work !== null) await store.write(database, work);
  };
  const stopListening = changes.subscribe(() => {
    stopTimer ??= timer(GATHER, () => void write());
  });
  return {
    stop: async () => {
      stopListening();
      await write();
    },
  };
}

/** What is here now. */
const workIn = (connection: Connection, device: DeviceId): Promise<RememberedWork> =>
  connection.read(['outbox', 'meta'], async (db) => ({
    unsent: await db.outbox.count(),
    dseq: (readMeta(ChainEnd, await db.meta.get(chainKey(device))) ?? NEW_CHAIN).dseq,
  }));
