import { groupBy } from '../kernel/group-by.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Fact } from '../domain/fact.ts';
import { MAX_DRIFT, observeHlc } from '../domain/hlc.ts';
import type { DeviceId, ScopeId } from '../domain/ids.ts';
import type {
  Cursor,
  FeedFact,
  PageContext,
  SyncStore,
  SyncStoreError,
} from '../domain/sync-store.ts';
import type { Summary } from '../domain/summary.ts';
import { readingToWrite } from './connection.ts';
import { chainKey } from './fact-writer.ts';
import type { FoldRow, OperatorDatabase, SegmentRow } from './operator-database.ts';
import {
  durability,
  hasLead,
  journeyOf,
  RECEIPTS_KEY,
  TERM_KEY,
  type OutboxNeeds,
} from './outbox.ts';
import { ChainEnd, CursorRecord, NO_RECEIPTS, readCounter, readMeta, Receipts } from './records.ts';
import { factsOf, type StreamSnapshot } from './stream-snapshots.ts';

export interface FeedNeeds extends OutboxNeeds {
  readonly scope: ScopeId;
  readonly device: DeviceId;
  readonly summarise: (facts: readonly Fact[]) => Summary | null;
  readonly foldVersion: number;
}

const START: Cursor = { epoch: null, seq: 0, digest: '', head: 0, durableUpTo: 0 };

/** Other tabs may write while a page is being sealed: then its streams are merged again. */
const MAX_ROUNDS = 1000;

type FeedPart = Pick<SyncStore, 'cursor' | 'apply' | 'restart' | 'lead'>;

export const cursorKey = (scope: ScopeId): string => `cursor/${scope}`;

export const readCursor = async (db: OperatorDatabase, scope: ScopeId): Promise<Cursor> =>
  readMeta(CursorRecord, await db.meta.get(cursorKey(scope))) ?? START;

/** The office's log on this device. */
export function feed(needs: FeedNeeds): FeedPart {
  return {
    cursor: () => needs.connection.read(['meta'], (db) => readCursor(db, needs.scope)),
    apply: (rows, cursor, at) => readingToWrite(() => apply(needs, { rows, cursor, at })),
    restart: (epoch, term) => restart(needs, epoch, term),
    lead: () =>
      needs.connection.write([], async (db) => {
        const value = readCounter(await db.meta.get(TERM_KEY)) + 1;
        await db.meta.put({ key: TERM_KEY, value: { value } });
        return value;
      }),
  };
}

interface Page {
  readonly rows: readonly FeedFact[];
  readonly cursor: Cursor;
  readonly at: PageContext;
}

interface MergedStream {
  readonly before: StreamSnapshot;
  readonly after: StreamSnapshot;
  readonly segment: SegmentRow;
  readonly fold: FoldRow;
}

const PAGE_TABLES = ['segments', 'tail', 'folds', 'damaged', 'outbox', 'acked'] as const;

async function apply(needs: FeedNeeds, page: Page): Promise<Result<void, SyncStoreError>> {
  const arrived = groupBy(
    page.rows.map(({ fact }) => fact),
    ({ stream }) => stream,
  );
  const streams = [...arrived.keys()];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = await needs.snapshots.loadMany(streams);
    const merged = await Promise.all(
      before.map((one) => mergeStream(needs, one, arrived.get(one.stream) ?? [])),
    );
    const stored = await needs.connection.write(PAGE_TABLES, (db) =>
      store(db, needs, { ...page, merged }),
    );
    if (!stored.ok) return stored;
    if (stored.value === 'lostLead') return err({ kind: 'lostLead' });
    if (stored.value === 'changed') continue;
    for (const { after } of merged) needs.snapshots.keep(after);
    needs.changes.publish(streams, 'sync');
    return ok(undefined);
  }
  throw new Error('The streams of a page kept changing');
}

/** Own facts that come back leave the tail for the segment: at no moment are they in neither. */
async function mergeStream(
  { records, summarise, foldVersion }: FeedNeeds,
  before: StreamSnapshot,
  arrived: readonly Fact[],
): Promise<MergedStream> {
  const { stream } = before;
  const known = new Set(before.segment.map(({ id }) => id));
  const fresh = [...new Map(arrived.map((fact) => [fact.id, fact])).values()].filter(
    ({ id }) => !known.has(id),
  );
  const segment = [...before.segment, ...fresh];
  const synced = new Set(segment.map(({ id }) => id));
  const tail = before.tail.filter(({ id }) => !synced.has(id));
  const after = { stream, version: before.version + 1, segment, tail, damaged: null };
  const [sealed, summary] = await Promise.all([
    records.sealSegment(stream, segment),
    records.sealSummary(stream, summarise(factsOf(after))),
  ]);
  return {
    before,
    after,
    segment: { stream, facts: segment.length, sealed },
    fold: { stream, version: after.version, foldVersion, sealed: summary },
  };
}

/** Runs inside the transaction: tables only. Page and cursor together, or neither. */
async function store(
  db: OperatorDatabase,
  needs: FeedNeeds,
  page: Page & { readonly merged: readonly MergedStream[] },
): Promise<'stored' | 'changed' | 'lostLead'> {
  const { cursor, rows, merged, at } = page;
  const current = await readCursor(db, needs.scope);
  const isNext = current.seq === cursor.seq - rows.length;
  const isEpoch = current.epoch === null || current.epoch === cursor.epoch;
  if (!isNext || !isEpoch || !(await hasLead(db, at.term))) return 'lostLead';
  if (await haveChanged(db, merged)) return 'changed';
  await db.segments.bulkPut(merged.map(({ segment }) => segment));
  await db.folds.bulkPut(merged.map(({ fold }) => fold));
  await db.tail.bulkDelete(rows.map(({ fact }) => fact.id));
  await keepDamaged(db, merged, needs.now());
  await db.meta.put({ key: cursorKey(needs.scope), value: { ...cursor } });
  await keepReceipts(db, { cursor, at, lastSeq: await settleReturned(db, page, needs.now()) });
  await observe(db, needs, page);
  return 'stored';
}

async function haveChanged(
  db: OperatorDatabase,
  merged: readonly MergedStream[],
): Promise<boolean> {
  const folds = await db.folds.bulkGet(merged.map(({ before }) => before.stream));
  return merged.some(({ before }, index) => (folds[index]?.version ?? 0) !== before.version);
}

async function keepDamaged(
  db: OperatorDatabase,
  merged: readonly MergedStream[],
  at: number,
): Promise<void> {
  for (const { before } of merged) {
    const { stream, damaged } = before;
    if (damaged !== null) await db.damaged.add({ stream, sealed: damaged, at });
  }
}

/** The answer to a push may be lost: a fact of ours in the feed has been received all the same. */
async function settleReturned(
  db: OperatorDatabase,
  { rows, at }: Page,
  settledAt: number,
): Promise<number> {
  const waiting = await db.outbox.bulkGet(rows.map(({ fact }) => fact.id));
  const acked = waiting.flatMap((row, index) => {
    const seq = rows[index]?.seq;
    return row === undefined || seq === undefined
      ? []
      : [{ ...journeyOf(row), seq, receivedAt: at.serverTime, settledAt }];
  });
  await db.acked.bulkPut(acked);
  await db.outbox.bulkDelete(acked.map(({ id }) => id));
  return acked.at(-1)?.seq ?? 0;
}

async function keepReceipts(
  db: OperatorDatabase,
  seen: { readonly cursor: Cursor; readonly at: PageContext; readonly lastSeq: number },
): Promise<void> {
  const before = readMeta(Receipts, await db.meta.get(RECEIPTS_KEY)) ?? NO_RECEIPTS;
  const { serverTime } = seen.at;
  const value: Receipts = {
    receivedAt: seen.lastSeq > 0 ? serverTime : before.receivedAt,
    lastSeq: Math.max(before.lastSeq, seen.lastSeq),
    ...durability(before, { durableUpTo: seen.cursor.durableUpTo, serverTime }),
  };
  await db.meta.put({ key: RECEIPTS_KEY, value });
}

/** The next local stamp is later than what was seen here, as far as the server's clock believes it. */
async function observe(
  db: OperatorDatabase,
  { device }: FeedNeeds,
  { rows, at }: Page,
): Promise<void> {
  const key = chainKey(device);
  const chain = readMeta(ChainEnd, await db.meta.get(key)) ?? {
    dseq: 0,
    hlc: null,
    prevDevice: null,
  };
  const ceiling = at.serverTime + MAX_DRIFT;
  const hlc = rows.reduce((last, { fact }) => observeHlc(last, fact.hlc, ceiling), chain.hlc);
  if (hlc !== chain.hlc) await db.meta.put({ key, value: { ...chain, hlc } });
}

/** Duplicates are free: everything this device still holds of its own is offered again. */
async function restart(
  { connection, changes, scope }: FeedNeeds,
  epoch: string,
  term: number,
): Promise<Result<void, SyncStoreError>> {
  const restarted = await connection.write(['outbox', 'acked', 'quarantine'], async (db) => {
    if (!(await hasLead(db, term))) return false;
    const kept = [...(await db.acked.toArray()), ...(await db.quarantine.toArray())];
    await db.outbox.bulkPut(kept.map(journeyOf));
    await db.acked.clear();
    await db.quarantine.clear();
    await db.meta.put({ key: cursorKey(scope), value: { ...START, epoch } });
    const receipts = readMeta(Receipts, await db.meta.get(RECEIPTS_KEY)) ?? NO_RECEIPTS;
    const value = { ...receipts, lastSeq: 0, durableUpTo: 0 };
    await db.meta.put({ key: RECEIPTS_KEY, value });
    return true;
  });
  if (!restarted.ok) return restarted;
  if (!restarted.value) return err({ kind: 'lostLead' });
  changes.publish([], 'sync');
  return ok(undefined);
}
