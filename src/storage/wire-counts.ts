import type { ScopeId, StreamId } from '../domain/ids.ts';
import type { Fence, Live, StoreDetail } from '../domain/ports.ts';
import type { WireCounts } from '../domain/sync-store.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.ts';
import { readAccess } from './feed-effects.ts';
import { loadKey, readCursor } from './feed.ts';
import { LiveReading } from './live-reading.ts';
import type { OperatorDatabase, QuarantineRow } from './operator-database.ts';
import { fencesOf, readReceipts } from './outbox.ts';
import { LoadRecord, readMeta } from './records.ts';
import type { StreamSnapshots } from './stream-snapshots.ts';

export interface CountNeeds {
  readonly connection: Connection;
  readonly changes: Changes;
  readonly snapshots: StreamSnapshots;
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

const TABLES = ['outbox', 'quarantine', 'meta', 'damaged', 'imported'] as const;

const readCounts = (needs: CountNeeds): Promise<WireCounts> =>
  needs.connection.read(TABLES, async (db) => {
    const oldest = await db.outbox.orderBy('dseq').first();
    const parked = await db.quarantine.toArray();
    const receipts = await readReceipts(db);
    const cursor = await readCursor(db, needs.scope);
    return {
      unsent: await db.outbox.count(),
      oldestUnsentAt: oldest?.writtenAt ?? null,
      receivedAt: receipts.receivedAt,
      durable: receipts.lastSeq <= receipts.durableUpTo,
      durableAt: receipts.durableAt,
      quarantined: parked.filter(({ status }) => status !== 'rejected').map(shown),
      lag: Math.max(0, cursor.head - cursor.seq),
      detail: await readDetail(db, needs, parked),
    };
  });

const shown = ({ id, stream, reason }: QuarantineRow) => ({ id, stream, reason });

async function readDetail(
  db: OperatorDatabase,
  { scope, snapshots }: CountNeeds,
  parked: readonly QuarantineRow[],
): Promise<StoreDetail> {
  const loading = readMeta(LoadRecord, await db.meta.get(loadKey(scope)));
  const access = await readAccess(db, scope);
  const aside = await db.damaged.orderBy('stream').uniqueKeys();
  return {
    progress: loading === null ? null : progressOf(loading),
    fences: await readFences(db, parked, snapshots.unreadableTails),
    rejected: parked.filter(({ status }) => status === 'rejected').map(shown),
    damaged: new Set([...aside, ...snapshots.damaged]).size,
    revoked: access.revokedBy !== null,
    role: access.role,
    imported: await db.imported.count(),
  };
}

function progressOf({ plan, done }: LoadRecord): StoreDetail['progress'] {
  const here = new Set(done);
  const facts = (segments: LoadRecord['plan']['segments']): number =>
    segments.reduce((sum, segment) => sum + segment.facts, 0);
  return {
    done: facts(plan.segments.filter(({ id }) => here.has(id))),
    total: facts(plan.segments),
  };
}

async function readFences(
  db: OperatorDatabase,
  parked: readonly QuarantineRow[],
  unreadable: ReadonlySet<StreamId>,
): Promise<readonly Fence[]> {
  const fences = fencesOf(parked);
  if (fences.size === 0 && unreadable.size === 0) return [];
  const denied = new Set(
    parked.filter(({ status }) => status === 'denied').map(({ stream }) => stream),
  );
  const behind = new Map<StreamId, number>();
  await db.outbox.each(({ stream, dseq }) => {
    const isHeld =
      unreadable.has(stream) || dseq > (fences.get(stream) ?? Number.POSITIVE_INFINITY);
    if (isHeld) behind.set(stream, (behind.get(stream) ?? 0) + 1);
  });
  const why = (stream: StreamId): Fence['why'] => {
    if (!fences.has(stream)) return 'unreadable';
    return denied.has(stream) ? 'denied' : 'quarantined';
  };
  return [...behind].map(([stream, unsent]) => ({ stream, why: why(stream), unsent }));
}
