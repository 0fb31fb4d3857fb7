import type { Result } from '../kernel/result.ts';
import type { Fact } from '../domain/fact.ts';
import type { FactId, StreamId } from '../domain/ids.ts';
import type { FactState } from '../domain/ports.ts';
import type {
  SettleContext,
  Settlement,
  SyncStore,
  SyncStoreError,
  UnsentLimit,
} from '../domain/sync-store.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.ts';
import type { FactRecords } from './fact-records.ts';
import type { JourneyRow, OperatorDatabase, QuarantineRow, TailRow } from './operator-database.ts';
import { asLeader } from './lead-guard.ts';
import { NO_RECEIPTS, Receipts, readMeta } from './records.ts';
import type { StreamSnapshots } from './stream-snapshots.ts';

/**
 * Received facts stay ready to be sent again this long, ms: a restored server gets them back. Both
 * clocks must agree that it has passed: one that jumps forward makes nothing be forgotten.
 */
const RETENTION = 35 * 24 * 3_600_000;

export const RECEIPTS_KEY = 'receipts';

export interface OutboxNeeds {
  readonly connection: Connection;
  readonly records: FactRecords;
  readonly snapshots: StreamSnapshots;
  readonly changes: Changes;
  /** Device clock, ms. */
  readonly now: () => number;
}

type OutboxPart = Pick<SyncStore, 'unsent' | 'settle' | 'offerDenied' | 'stateOf'>;

export function outbox(needs: OutboxNeeds): OutboxPart {
  return {
    unsent: (limit) => unsent(needs, limit),
    settle: (settlements, at) => settle(needs, settlements, at),
    offerDenied: (term) => offerDenied(needs, term),
    stateOf: (id) => stateOf(needs, id),
  };
}

async function unsent(needs: OutboxNeeds, limit: UnsentLimit): Promise<readonly Fact[]> {
  const rows = await needs.connection.read(['outbox', 'quarantine'], async (db) => {
    const fences = fencesOf(await db.quarantine.toArray());
    const isHeld = ({ stream, dseq }: JourneyRow): boolean =>
      limit.except.has(stream) || dseq > (fences.get(stream) ?? Number.POSITIVE_INFINITY);
    return db.outbox
      .orderBy('dseq')
      .filter((row) => !isHeld(row))
      .limit(limit.facts)
      .toArray();
  });
  const fitting = withinBytes(rows, limit.bytes);
  const facts = await readFacts(needs, fitting);
  return untilFirstGap(fitting, facts);
}

/**
 * By stream, the first fact in quarantine: what was written after it waits. What was written before
 * it may still have to go: a restored centre asks again for what it had received.
 */
export function fencesOf(quarantined: readonly QuarantineRow[]): ReadonlyMap<StreamId, number> {
  const fences = new Map<StreamId, number>();
  for (const { stream, dseq, status } of quarantined) {
    if (status === 'rejected') continue;
    fences.set(stream, Math.min(dseq, fences.get(stream) ?? dseq));
  }
  return fences;
}

/** At least one, however large. */
function withinBytes(rows: readonly JourneyRow[], bytes: number): readonly JourneyRow[] {
  let total = 0;
  const overflow = rows.findIndex((row, index) => {
    total += row.bytes + 1;
    return index > 0 && total > bytes;
  });
  return overflow === -1 ? rows : rows.slice(0, overflow);
}

/** From `tail`, or from the history of the stream for facts offered again after a restart. */
export async function readFacts(
  { connection, records, snapshots }: OutboxNeeds,
  rows: readonly JourneyRow[],
): Promise<ReadonlyMap<FactId, Fact>> {
  const rest = rows.filter(({ kept }) => kept === undefined);
  const tail = await connection.read(['tail'], (db) => db.tail.bulkGet(rest.map(({ id }) => id)));
  const opened = await Promise.all(
    [...tail, ...rows.map(keptRow)].map(async (row) =>
      row === undefined ? null : records.openTail(row),
    ),
  );
  const recent = opened.flatMap((one) => (one?.ok ? [one.value] : []));
  const elsewhere = rest.filter((_row, index) => tail[index] === undefined);
  const streams = [...new Set(elsewhere.map(({ stream }) => stream))];
  const history = (await snapshots.loadMany(streams)).flatMap(({ segment }) => segment);
  const wanted = new Set(elsewhere.map(({ id }) => id));
  const again = history.filter(({ id }) => wanted.has(id));
  return new Map([...recent, ...again].map((fact) => [fact.id, fact]));
}

const keptRow = ({ id, stream, kept }: JourneyRow): TailRow | undefined =>
  kept === undefined ? undefined : { id, stream, ...kept };

/** A fact that can't be read here stops its stream, not the others (prefix fence). */
function untilFirstGap(
  rows: readonly JourneyRow[],
  facts: ReadonlyMap<FactId, Fact>,
): readonly Fact[] {
  const stopped = new Set<StreamId>();
  return rows.flatMap(({ id, stream }) => {
    const fact = facts.get(id);
    if (fact === undefined) stopped.add(stream);
    return fact === undefined || stopped.has(stream) ? [] : [fact];
  });
}

async function settle(
  { connection, changes, now }: OutboxNeeds,
  settlements: readonly Settlement[],
  at: SettleContext,
): Promise<Result<void, SyncStoreError>> {
  const tables = ['outbox', 'acked', 'quarantine', 'sealed'] as const;
  const settled = await asLeader({ connection, term: at.term }, tables, async (db) => {
    const rows = await db.outbox.bulkGet(settlements.map(({ id }) => id));
    for (const [index, settlement] of settlements.entries()) {
      const row = rows[index];
      if (row !== undefined) await settleOne(db, { row, settlement, at, settledAt: now() });
    }
    const seqs = settlements.flatMap((one) => (one.status === 'received' ? [one.seq] : []));
    await keepReceipts(db, { ...at, lastSeq: Math.max(0, ...seqs) });
    await db.acked
      .where('receivedAt')
      .below(at.serverTime - RETENTION)
      .filter(({ settledAt }) => settledAt < now() - RETENTION)
      .delete();
  });
  if (settled.ok) changes.publish([], 'sync');
  return settled;
}

interface SettledRow {
  readonly row: JourneyRow;
  readonly settlement: Settlement;
  readonly at: Pick<SettleContext, 'serverTime'>;
  readonly settledAt: number;
}

export async function settleOne(
  db: OperatorDatabase,
  { row, settlement, at, settledAt }: SettledRow,
): Promise<void> {
  await db.outbox.delete(row.id);
  await db.sealed.delete(row.id);
  if (settlement.status === 'received') {
    await db.acked.put({ ...row, seq: settlement.seq, receivedAt: at.serverTime, settledAt });
  } else {
    const { status, reason } = settlement;
    await db.quarantine.put({ ...row, status, reason });
  }
}

export const readReceipts = async (db: OperatorDatabase): Promise<Receipts> =>
  readMeta(Receipts, await db.meta.get(RECEIPTS_KEY)) ?? NO_RECEIPTS;

interface Confirmed {
  /** Last feed row given to a fact of this device; 0 when none was. */
  readonly lastSeq: number;
  readonly durableUpTo: number;
  readonly serverTime: number;
}

/** What the centre has confirmed now, beside what it had. */
export async function keepReceipts(db: OperatorDatabase, now: Confirmed): Promise<void> {
  const before = await readReceipts(db);
  const value: Receipts = {
    receivedAt: now.lastSeq > 0 ? now.serverTime : before.receivedAt,
    lastSeq: Math.max(before.lastSeq, now.lastSeq),
    ...durability(before, now),
  };
  await db.meta.put({ key: RECEIPTS_KEY, value });
}

/** How far the centre can't lose what it has, and since when that is known. */
const durability = (
  before: Receipts,
  at: { readonly durableUpTo: number; readonly serverTime: number },
): Pick<Receipts, 'durableUpTo' | 'durableAt'> =>
  at.durableUpTo > before.durableUpTo
    ? { durableUpTo: at.durableUpTo, durableAt: at.serverTime }
    : { durableUpTo: before.durableUpTo, durableAt: before.durableAt };

async function offerDenied(
  { connection, changes }: OutboxNeeds,
  term: number,
): Promise<Result<void, SyncStoreError>> {
  const offered = await asLeader({ connection, term }, ['outbox', 'quarantine'], async (db) => {
    const denied = (await db.quarantine.toArray()).filter(({ status }) => status === 'denied');
    await db.outbox.bulkPut(denied.map(journeyOf));
    await db.quarantine.bulkDelete(denied.map(({ id }) => id));
  });
  if (offered.ok) changes.publish([], 'sync');
  return offered;
}

export const journeyOf = ({
  id,
  dseq,
  stream,
  bytes,
  writtenAt,
  kept,
}: JourneyRow): JourneyRow => ({
  id,
  dseq,
  stream,
  bytes,
  writtenAt,
  ...(kept === undefined ? {} : { kept }),
});

/** A fact in no list came from the centre, which serves only what it can't lose. */
async function stateOf({ connection }: OutboxNeeds, id: FactId): Promise<FactState> {
  return connection.read(['outbox', 'acked', 'quarantine', 'meta'], async (db) => {
    if ((await db.outbox.get(id)) !== undefined) return 'salvato';
    if ((await db.quarantine.get(id)) !== undefined) return 'daRivedere';
    const acked = await db.acked.get(id);
    const receipts = await readReceipts(db);
    return acked !== undefined && acked.seq > receipts.durableUpTo ? 'ricevuto' : 'durevole';
  });
}
