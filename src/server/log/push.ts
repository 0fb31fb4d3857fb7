import type { Clock } from '../../kernel/environment.ts';
import type { FactId, ScopeId } from '../../domain/ids.ts';
import type { PushResponse, PushResult, StreamHash } from '../../sync/protocol/messages.ts';
import { isRetryable, type Sql, type SqlQuery } from '../store/sql.ts';
import { admit, type ReadItem, type Verdict } from './admission.ts';
import { appendFacts, numberFacts, type NumberedFact, type StreamCounts } from './append.ts';
import type { Durability } from './durability.ts';
import type { FeedCounter, FeedTail } from './feed-counter.ts';
import { readIncoming } from './incoming.ts';
import { holdTail, readBefore, type Before } from './known.ts';
import { findLostParents, rememberOffered } from './lost-parents.ts';
import type { Pokes } from './pokes.ts';
import type { PushContext } from './push-context.ts';
import {
  isSetAside,
  setAside,
  textOfItem,
  WAITING_LIMITS,
  type WaitingLimits,
} from './set-aside.ts';

export interface PushDependencies {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly durability: Durability;
  readonly counter: FeedCounter;
  readonly pokes: Pokes;
  readonly states?: StreamStates | undefined;
  readonly snapshots?: { grown(scope: ScopeId, head: number): void } | undefined;
  readonly waitingLimits?: WaitingLimits | undefined;
  /** Accepts facts whose parents are missing: a journal replays what was already accepted. */
  readonly isReplay?: boolean | undefined;
}

/** How the centre folds the streams a push has touched, when that is cheap to tell. */
export interface StreamStates {
  after(written: WrittenFacts): Promise<readonly StreamHash[]>;
}

export interface WrittenFacts {
  readonly scope: ScopeId;
  readonly facts: readonly NumberedFact[];
  readonly counts: StreamCounts;
}

interface Outcome {
  readonly tail: FeedTail;
  readonly verdicts: readonly Verdict[];
  readonly facts: readonly NumberedFact[];
  readonly counts: StreamCounts;
}

interface Batch {
  readonly context: PushContext;
  readonly items: readonly ReadItem[];
}

/**
 * Stores a batch of facts on behalf of `context` and answers each one. Idempotent by fact id.
 * Answers only after the batch can't be lost (see `Durability`).
 * @throws Error when the office does not exist: sessions only name existing offices.
 */
export async function pushFacts(
  needs: PushDependencies,
  context: PushContext,
  raw: readonly unknown[],
): Promise<PushResponse> {
  const { scope } = context;
  const batch = { context, items: distinct(raw.map(readIncoming)) };
  const outcome = await needs.counter.inTurn(scope, () => commit(needs, batch));
  const { tail, verdicts, facts } = outcome;
  await needs.durability.settled();
  if (facts.length > 0) {
    needs.pokes.publish({ scope, head: tail.head });
    needs.snapshots?.grown(scope, tail.head);
  }
  const states = (await needs.states?.after({ ...outcome, scope })) ?? [];
  const seqs = new Map(facts.map(({ admitted, seq }) => [admitted.incoming.fact.id, seq]));
  return {
    epoch: tail.epoch,
    serverTime: needs.clock.now(),
    results: verdicts.map((verdict) => resultOf(verdict, seqs)),
    durableUpTo: needs.durability.durableHead(scope, tail.head),
    ...(states.length === 0 ? {} : { states: [...states] }),
  };
}

/** The same item twice in one batch is one item. */
function distinct(items: readonly ReadItem[]): readonly ReadItem[] {
  const byText = new Map(items.map((item) => [item.ok ? item.value.hash : item.error.json, item]));
  return byText.size === items.length ? items : [...byText.values()];
}

/** Races with another process that are lost before the counter row is simply held. */
const OPEN_TRIES = 3;

/** Decides and writes, again from the start when another process moved the feed in between. */
async function commit(needs: PushDependencies, batch: Batch): Promise<Outcome> {
  for (let tries = 0; tries < OPEN_TRIES; tries += 1) {
    const outcome = await retried(() => decideAndWrite(needs, needs.sql, batch));
    if (outcome !== null) return outcome;
  }
  const outcome = await retried(() =>
    needs.sql.transaction(async (tx) => {
      await holdTail(tx, batch.context.scope);
      return decideAndWrite(needs, tx, batch);
    }),
  );
  if (outcome === null) throw new Error('The feed has moved under a held counter');
  return outcome;
}

/** Once more after a lost race (a restart of the database, a deadlock): the batch is idempotent. */
async function retried<Value>(run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    if (!isRetryable(error)) throw error;
    return run();
  }
}

async function decideAndWrite(
  needs: PushDependencies,
  sql: SqlQuery,
  batch: Batch,
): Promise<Outcome | null> {
  const { scope } = batch.context;
  const now = needs.clock.now();
  const before = await readBefore(sql, batch.context, batch.items);
  const judged = await judge(needs, sql, { batch, before, now });
  const admitted = judged.flatMap((one) => (one.status === 'ok' ? [one.admitted] : []));
  const numbers = await needs.counter.numbers(sql, before.tail, admitted.length);
  const facts = numberFacts(admitted, numbers, before.tail.digest);
  needs.durability.expect(scope, before.tail.head);
  const { holdsTail } = needs.counter;
  const counts = await appendFacts(sql, facts, { scope, now, before: before.tail, holdsTail });
  if (counts === null) return null;
  const limits = needs.waitingLimits ?? WAITING_LIMITS;
  const verdicts = await setAside(sql, judged, { context: batch.context, now, limits });
  const last = facts.at(-1);
  const tail =
    last === undefined ? before.tail : { ...before.tail, head: last.seq, digest: last.digest };
  journal(needs.durability, { context: batch.context, verdicts, tail, now });
  return { tail, verdicts, facts, counts };
}

interface Judging {
  readonly batch: Batch;
  readonly before: Before;
  readonly now: number;
}

async function judge(
  needs: PushDependencies,
  sql: SqlQuery,
  { batch, before, now }: Judging,
): Promise<readonly Verdict[]> {
  const { context, items } = batch;
  const verdicts = admit(items, before.known, { context, now });
  const at = { context, epoch: before.tail.epoch, restoredAt: before.restoredAt, now };
  const ids = items.flatMap((item) => (item.ok ? [item.value.fact.id] : []));
  await rememberOffered(sql, ids, at);
  const missing = missingParents(verdicts, before, new Set<string>(ids));
  if (missing.size === 0) return verdicts;
  const lostParents = needs.isReplay ? missing : await findLostParents(sql, missing, at);
  if (lostParents.size === 0) return verdicts;
  return admit(items, { ...before.known, lostParents }, { context, now });
}

/** Parents that neither the log nor the batch itself has. */
function missingParents(
  verdicts: readonly Verdict[],
  { known }: Before,
  inBatch: ReadonlySet<string>,
): ReadonlySet<string> {
  const missing = new Set<string>();
  for (const verdict of verdicts) {
    if (verdict.status !== 'need_parent' || !verdict.item.ok) continue;
    for (const id of verdict.item.value.fact.after) {
      if (!known.byId.has(id) && !inBatch.has(id)) missing.add(id);
    }
  }
  return missing;
}

interface Written {
  readonly context: PushContext;
  readonly verdicts: readonly Verdict[];
  readonly tail: FeedTail;
  readonly now: number;
}

function journal(durability: Durability, { context, verdicts, tail, now }: Written): void {
  const facts = verdicts.flatMap((verdict) => {
    if (verdict.status === 'ok')
      return [textOfItem({ ok: true, value: verdict.admitted.incoming })];
    return isSetAside(verdict) ? [textOfItem(verdict.item)] : [];
  });
  if (facts.length === 0) return;
  const { head, digest } = tail;
  durability.append({ context, receivedAt: now, facts, head, digest });
}

function resultOf(verdict: Verdict, seqs: ReadonlyMap<FactId, number>): PushResult {
  if (verdict.status === 'ok') {
    const seq = seqs.get(verdict.id);
    return { id: verdict.id, status: 'ok', ...(seq === undefined ? {} : { seq }) };
  }
  if (verdict.status === 'duplicate') return verdict;
  return { id: verdict.id, status: verdict.status, reason: verdict.refusal.reason };
}
