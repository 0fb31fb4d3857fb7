import type { ScopeId } from '../domain/ids.ts';
import type { Live } from '../domain/ports.ts';
import type { WireCounts } from '../domain/sync-store.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.ts';
import { readCursor } from './feed.ts';
import { LiveReading } from './live-reading.ts';
import { RECEIPTS_KEY } from './outbox.ts';
import { NO_RECEIPTS, readMeta, Receipts } from './records.ts';

export interface CountNeeds {
  readonly connection: Connection;
  readonly changes: Changes;
  readonly scope: ScopeId;
  readonly onError: (error: unknown) => void;
}

/** What is still here, what the centre has, what waits for a person: read again at each change. */
export const wireCounts = (needs: CountNeeds): Live<WireCounts> =>
  new LiveReading({
    read: () => readCounts(needs),
    watch: (changed) => needs.changes.subscribe(() => changed()),
    onError: needs.onError,
  });

const readCounts = ({ connection, scope }: CountNeeds): Promise<WireCounts> =>
  connection.read(['outbox', 'quarantine', 'meta'], async (db) => {
    const oldest = await db.outbox.orderBy('dseq').first();
    const quarantined = await db.quarantine.toArray();
    const receipts = readMeta(Receipts, await db.meta.get(RECEIPTS_KEY)) ?? NO_RECEIPTS;
    const cursor = await readCursor(db, scope);
    return {
      unsent: await db.outbox.count(),
      oldestUnsentAt: oldest?.writtenAt ?? null,
      receivedAt: receipts.receivedAt,
      durable: receipts.lastSeq <= receipts.durableUpTo,
      durableAt: receipts.durableAt,
      quarantined: quarantined.map(({ id, stream, reason }) => ({ id, stream, reason })),
      lag: Math.max(0, cursor.head - cursor.seq),
    };
  });
