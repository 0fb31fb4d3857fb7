import { groupBy } from '../kernel/group-by.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Fact } from '../domain/fact.ts';
import type { FactId, ScopeId, StreamId } from '../domain/ids.ts';
import type {
  Cursor,
  FeedRow,
  PageContext,
  SyncStore,
  SyncStoreError,
} from '../domain/sync-store.ts';
import { readingToWrite } from './connection.ts';
import {
  accessKey,
  arrivedIn,
  erasedIn,
  forgetErased,
  keepAccess,
  keepConflicting,
  keepJudgements,
  observe,
  settleReturned,
  type Arrived,
  type PageOwner,
} from './feed-effects.ts';
import { asLeader, hasLead, TERM_KEY } from './lead-guard.ts';
import { mergeStream, type MergedStream, type MergeNeeds } from './merge-stream.ts';
import type { BlockRow, OperatorDatabase } from './operator-database.ts';
import { journeyOf, keepReceipts, readReceipts, RECEIPTS_KEY, type OutboxNeeds } from './outbox.ts';
import { forgetBlocks, leaveBlocks, putBlock } from './line-blocks.ts';
import { presentAmong } from './present-among.ts';
import { CursorRecord, readCounter, readMeta } from './records.ts';
import { storeUntilUnchanged, type Stored } from './store-until-unchanged.ts';

export interface FeedNeeds extends OutboxNeeds, MergeNeeds, PageOwner {}

export const START: Cursor = { epoch: null, seq: 0, digest: '', head: 0, durableUpTo: 0 };

type FeedPart = Pick<SyncStore, 'cursor' | 'apply' | 'restart' | 'lead'>;

export const cursorKey = (scope: ScopeId): string => `cursor/${scope}`;
export const loadKey = (scope: ScopeId): string => `load/${scope}`;

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
  readonly rows: readonly FeedRow[];
  readonly cursor: Cursor;
  readonly at: PageContext;
}

/** A page with what it means for the streams, all sealed. */
interface ReadyPage extends Page {
  readonly arrived: readonly Arrived[];
  readonly erase: ReadonlySet<FactId>;
  readonly merged: readonly MergedStream[];
}

const PAGE_TABLES = [
  ...([
    'segments',
    'tail',
    'folds',
    'blocks',
    'unblocked',
    'damaged',
    'outbox',
    'acked',
    'quarantine',
  ] as const),
  ...(['drafts', 'progress', 'checkpoints', 'sealed'] as const),
];

async function apply(needs: FeedNeeds, page: Page): Promise<Result<void, SyncStoreError>> {
  const arrived = arrivedIn(page.rows);
  const erase = erasedIn(page.rows);
  const facts = groupBy(
    arrived.map(({ fact }) => fact),
    ({ stream }) => stream,
  );
  // A row that came erased says where it belongs: only the others are looked for.
  const here = new Set(arrived.map(({ fact }) => fact.id));
  const holding = await needs.snapshots.holding(new Set([...erase].filter((id) => !here.has(id))));
  const streams = [...new Set([...facts.keys(), ...holding])];
  const stored = await storeUntilUnchanged(
    () => mergeAll(needs, { streams, facts, erase }),
    async (merged): Promise<Result<Stored, SyncStoreError>> => {
      const done = await needs.connection.write(PAGE_TABLES, (db) =>
        store(db, needs, { ...page, arrived, erase, merged }),
      );
      if (!done.ok) return done;
      return done.value === 'lostLead' ? err({ kind: 'lostLead' }) : ok(done.value);
    },
  );
  if (!stored.ok) return stored;
  for (const { after } of stored.value) needs.snapshots.keep(after);
  needs.changes.publish(
    stored.value.map(({ after }) => after.stream),
    'sync',
  );
  return ok(undefined);
}

interface Arrivals {
  readonly streams: readonly StreamId[];
  readonly facts: ReadonlyMap<StreamId, readonly Fact[]>;
  readonly erase: ReadonlySet<FactId>;
}

async function mergeAll(
  needs: FeedNeeds,
  { streams, facts, erase }: Arrivals,
): Promise<readonly MergedStream[]> {
  const before = await needs.snapshots.loadMany(streams);
  const merged = await Promise.all(
    before.map((one) => mergeStream(needs, one, { facts: facts.get(one.stream) ?? [], erase })),
  );
  return merged.filter((one) => one !== null);
}

/** Runs inside the transaction: tables only. Page and cursor together, or neither. */
async function store(
  db: OperatorDatabase,
  needs: FeedNeeds,
  page: ReadyPage,
): Promise<Stored | 'lostLead'> {
  const { cursor, rows, arrived, erase, merged, at } = page;
  const current = await readCursor(db, needs.scope);
  const isNext = current.seq === cursor.seq - rows.length;
  const isEpoch = current.epoch === null || current.epoch === cursor.epoch;
  if (!isNext || !isEpoch || !(await hasLead(db, at.term))) return 'lostLead';
  if (await haveChanged(db, merged)) return 'changed';
  await putStreams(db, merged, { at: needs.now() });
  await keepConflicting(db, merged);
  await leaveTail(
    db,
    arrived.map(({ fact }) => fact.id),
  );
  await db.meta.put({ key: cursorKey(needs.scope), value: { ...cursor } });
  await keepCheckpoints(db, page);
  const settledAt = needs.now();
  const lastSeq = await settleReturned(db, arrived, { at, settledAt, erase, merged });
  const { durableUpTo } = cursor;
  await keepReceipts(db, { durableUpTo, serverTime: at.serverTime, lastSeq });
  await forgetErased(db, erase, merged);
  await keepJudgements(db, rows);
  await keepAccess(db, needs, rows);
  await observe(db, needs.device, { facts: arrived.map(({ fact }) => fact), at });
  return 'stored';
}

/** Facts that are in the history now. */
export async function leaveTail(db: OperatorDatabase, ids: readonly FactId[]): Promise<void> {
  await db.tail.bulkDelete([...(await presentAmong(db.tail, ids))]);
}

export async function haveChanged(
  db: OperatorDatabase,
  merged: readonly MergedStream[],
): Promise<boolean> {
  const folds = await db.folds.bulkGet(merged.map(({ before }) => before.stream));
  return merged.some(({ before }, index) => (folds[index]?.version ?? 0) !== before.version);
}

/**
 * Streams as they were merged, their lines in a block when there is one; a history that could not be
 * opened is set aside, never dropped.
 */
export async function putStreams(
  db: OperatorDatabase,
  merged: readonly MergedStream[],
  { at, block }: { readonly at: number; readonly block?: BlockRow | undefined },
): Promise<void> {
  await db.segments.bulkPut(merged.map(({ segment }) => segment));
  await db.folds.bulkPut(merged.map(({ fold }) => fold));
  if (merged.some(({ erased }) => erased.length > 0)) await forgetBlocks(db);
  if (block === undefined)
    await leaveBlocks(
      db,
      merged.map(({ fold }) => fold.stream),
    );
  else await putBlock(db, block);
  for (const { before } of merged) {
    const { stream, damaged } = before;
    if (damaged !== null) await db.damaged.add({ stream, sealed: damaged, at });
  }
}

async function keepCheckpoints(db: OperatorDatabase, { cursor, at }: Page): Promise<void> {
  const { seq, digest } = cursor;
  const marks = at.marks ?? [];
  if (seq > 0) await db.checkpoints.bulkPut([...marks, { seq, digest }]);
}

/** Duplicates are free: everything this device still holds of its own is offered again. */
async function restart(
  { connection, changes, scope }: FeedNeeds,
  epoch: string,
  term: number,
): Promise<Result<void, SyncStoreError>> {
  const tables = ['outbox', 'acked', 'quarantine', 'checkpoints'] as const;
  const restarted = await asLeader({ connection, term }, tables, async (db) => {
    const kept = [...(await db.acked.toArray()), ...(await db.quarantine.toArray())];
    await db.outbox.bulkPut(kept.map(journeyOf));
    await db.acked.clear();
    await db.quarantine.clear();
    await db.checkpoints.clear();
    await db.meta.bulkDelete([loadKey(scope), accessKey(scope)]);
    await db.meta.put({ key: cursorKey(scope), value: { ...START, epoch } });
    const receipts = await readReceipts(db);
    const value = { ...receipts, lastSeq: 0, durableUpTo: 0 };
    await db.meta.put({ key: RECEIPTS_KEY, value });
  });
  if (restarted.ok) changes.publish([], 'sync');
  return restarted;
}
