import { asErased, isErased, skeletonHash, type Fact } from '../domain/fact.ts';
import { MAX_DRIFT, observeHlc } from '../domain/hlc.ts';
import type { DeviceId, FactId, OperatorId, ScopeId, StreamId } from '../domain/ids.ts';
import type { FeedRow, PageContext } from '../domain/sync-store.ts';
import { chainKey } from './fact-writer.ts';
import type { MergedStream } from './merge-stream.ts';
import type { JourneyRow, OperatorDatabase } from './operator-database.ts';
import { journeyOf } from './outbox.ts';
import { presentAmong } from './present-among.ts';
import { Access, ChainEnd, FULL_ACCESS, NEW_CHAIN, readMeta } from './records.ts';

/*
 * What a page of the feed changes besides the streams. Everything here runs inside the page's
 * transaction: tables only.
 */

export interface PageOwner {
  readonly scope: ScopeId;
  readonly device: DeviceId;
  readonly operator: OperatorId;
  /** Device clock, ms. */
  readonly now: () => number;
}

/** A fact of the feed, with or without its content, at its row. */
export interface Arrived {
  readonly seq: number;
  readonly fact: Fact;
}

export const arrivedIn = (rows: readonly FeedRow[]): readonly Arrived[] =>
  rows.flatMap((row) => {
    if (row.kind === 'fact') return [{ seq: row.seq, fact: row.fact }];
    return row.kind === 'erasedFact' ? [{ seq: row.seq, fact: asErased(row.fact) }] : [];
  });

/** Facts whose content must be nowhere after these rows. */
export const erasedIn = (rows: readonly FeedRow[]): ReadonlySet<FactId> =>
  new Set(
    rows.flatMap((row) => {
      if (row.kind === 'erase') return row.facts;
      return row.kind === 'erasedFact' ? [row.fact.id] : [];
    }),
  );

export interface SettledBy {
  readonly at: PageContext;
  /** Device clock, ms. */
  readonly settledAt: number;
  readonly erase: ReadonlySet<FactId>;
  readonly merged: readonly MergedStream[];
}

/**
 * Facts of ours whose id the centre's log gives to another content: before the tail is left, what was
 * written here is kept beside its place in the queue. It is not received: the centre will set it aside.
 */
export async function keepConflicting(
  db: OperatorDatabase,
  merged: readonly MergedStream[],
): Promise<void> {
  for (const { conflicts } of merged) {
    for (const id of conflicts) {
      const tail = await db.tail.get(id);
      if (tail === undefined) continue;
      const kept = { skeleton: tail.skeleton, sealed: tail.sealed };
      await db.outbox.update(id, { kept });
      await db.quarantine.update(id, { kept });
    }
  }
}

/**
 * The answer to a push may be lost, and a quarantined fact may be accepted by a person: a fact of ours
 * in the feed has been received all the same, if it is that fact.
 * @returns the last row of them.
 */
export async function settleReturned(
  db: OperatorDatabase,
  arrivals: readonly Arrived[],
  { at, settledAt, erase, merged }: SettledBy,
): Promise<number> {
  const others = new Set(merged.flatMap(({ conflicts }) => conflicts));
  const arrived = arrivals.filter(({ fact }) => !others.has(fact.id));
  const ids = arrived.map(({ fact }) => fact.id);
  const waiting = [...(await presentAmong(db.outbox, ids))];
  const parked = [...(await presentAmong(db.quarantine, ids))];
  const rows: readonly (JourneyRow | undefined)[] = [
    ...(await db.outbox.bulkGet(waiting)),
    ...(await db.quarantine.bulkGet(parked)),
  ];
  const byId = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
  const returned = arrived.flatMap(({ seq, fact }) => {
    const row = byId.get(fact.id);
    return row === undefined
      ? []
      : [{ ...journeyOf(row), seq, receivedAt: at.serverTime, settledAt }];
  });
  if (returned.length === 0) return 0;
  await db.acked.bulkPut(returned.filter(({ id }) => !erase.has(id)));
  await db.outbox.bulkDelete(returned.map(({ id }) => id));
  await db.quarantine.bulkDelete(returned.map(({ id }) => id));
  await db.sealed.bulkDelete(returned.map(({ id }) => id));
  return returned.at(-1)?.seq ?? 0;
}

/** Nothing that carried the content of these facts stays: not even half-typed text. */
export async function forgetErased(
  db: OperatorDatabase,
  erase: ReadonlySet<FactId>,
  merged: readonly MergedStream[],
): Promise<void> {
  if (erase.size === 0) return;
  const ids = [...erase];
  await db.tail.bulkDelete(ids);
  await db.outbox.bulkDelete(ids);
  await db.acked.bulkDelete(ids);
  await db.quarantine.bulkDelete(ids);
  await db.sealed.bulkDelete(ids);
  for (const { before, after, erased } of merged) {
    if (erased.length === 0) continue;
    const isWhole = after.tail.length === 0 && after.segment.every(isErased);
    await db.damaged.where('stream').equals(before.stream).delete();
    await forgetDrafts(db, before.stream, isWhole ? null : new Set(erased.flatMap(pathOf)));
  }
}

/** @param paths null for all of the stream */
async function forgetDrafts(
  db: OperatorDatabase,
  stream: StreamId,
  paths: ReadonlySet<string> | null,
): Promise<void> {
  await db.drafts
    .where('stream')
    .equals(stream)
    .filter(({ path }) => paths?.has(path) ?? true)
    .delete();
  if (paths === null) await db.progress.delete(stream);
}

function pathOf({ payload }: Fact): readonly string[] {
  const isObject = typeof payload === 'object' && payload !== null && 'path' in payload;
  return isObject && typeof payload.path === 'string' ? [payload.path] : [];
}

/** What a person decided about quarantined facts: a rejected one holds nothing back any more. */
export async function keepJudgements(
  db: OperatorDatabase,
  rows: readonly FeedRow[],
): Promise<void> {
  for (const row of rows) {
    if (row.kind === 'status' && row.status === 'rejected') {
      await db.quarantine.update(row.fact, { status: 'rejected' });
    }
  }
}

export const accessKey = (scope: ScopeId): string => `access/${scope}`;

export const readAccess = async (db: OperatorDatabase, scope: ScopeId): Promise<Access> =>
  readMeta(Access, await db.meta.get(accessKey(scope))) ?? FULL_ACCESS;

/** Whether this operator, on this device, still reads the office; a later grant gives it back. */
export async function keepAccess(
  db: OperatorDatabase,
  owner: PageOwner,
  rows: readonly FeedRow[],
): Promise<void> {
  const key = accessKey(owner.scope);
  const before = await readAccess(db, owner.scope);
  const after = rows.reduce((access, row) => accessAfter(access, row, owner), before);
  if (after !== before) await db.meta.put({ key, value: { ...after } });
}

function accessAfter(access: Access, row: FeedRow, { device, operator }: PageOwner): Access {
  if (row.kind === 'grant' && row.operator === operator) return { revokedBy: null, role: row.role };
  const isOurs =
    row.kind === 'revoke' &&
    (row.device === null || row.device === device) &&
    (row.operator === null || row.operator === operator);
  return isOurs ? { ...access, revokedBy: row.seq } : access;
}

/**
 * The next local stamp is later than what was seen here, as far as the server's clock believes it. A
 * fact of this device that is not in its chain was written before its database was lost: the chain
 * goes on after it.
 */
export async function observe(
  db: OperatorDatabase,
  device: DeviceId,
  { facts, at }: { readonly facts: readonly Fact[]; readonly at: PageContext },
): Promise<void> {
  const key = chainKey(device);
  const before = readMeta(ChainEnd, await db.meta.get(key)) ?? NEW_CHAIN;
  const ceiling = at.serverTime + MAX_DRIFT;
  const hlc = facts.reduce((last, fact) => observeHlc(last, fact.hlc, ceiling), before.hlc);
  const own = facts.reduce<Fact | null>(
    (last, fact) =>
      fact.device === device && fact.dseq > (last?.dseq ?? before.dseq) ? fact : last,
    null,
  );
  if (own === null && hlc === before.hlc) return;
  const end = own === null ? before : { dseq: own.dseq, prevDevice: skeletonHash(own) };
  await db.meta.put({ key, value: { ...before, ...end, hlc: later(hlc, own?.hlc ?? null) } });
}

/** Of its own past a device believes every stamp. */
const later = (a: ChainEnd['hlc'], b: ChainEnd['hlc']): ChainEnd['hlc'] =>
  a === null || (b !== null && b > a) ? b : a;
