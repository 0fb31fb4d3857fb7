import type { Clock } from '../../kernel/environment.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import { FactId } from '../../domain/ids.ts';
import type { PushResponse, PushResult } from '../../sync/protocol/messages.ts';
import { isRetryable, type Sql, type SqlQuery } from '../store/sql.ts';
import { admit, type Known, type ReadItem, type StoredFact, type Verdict } from './admission.ts';
import { appendFacts, appendQuarantine, numberFacts } from './append.ts';
import type { Durability } from './durability.ts';
import type { FeedCounter, FeedTail } from './feed-counter.ts';
import { readIncoming } from './incoming.ts';
import type { Pokes } from './pokes.ts';
import type { PushContext } from './push-context.ts';

export interface PushDependencies {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly durability: Durability;
  readonly counter: FeedCounter;
  readonly pokes: Pokes;
}

interface Outcome {
  readonly tail: FeedTail;
  readonly verdicts: readonly Verdict[];
  readonly seqs: ReadonlyMap<string, number>;
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
  const items = distinct(raw.map(readIncoming));
  const outcome = await commit(needs, context, items);
  await needs.durability.settled();
  if (outcome.seqs.size > 0) {
    needs.pokes.publish({ scope: context.scope, head: outcome.tail.head });
  }
  return {
    epoch: outcome.tail.epoch,
    serverTime: needs.clock.now(),
    results: outcome.verdicts.map((verdict) => resultOf(verdict, outcome.seqs)),
    durableUpTo: needs.durability.durableHead(context.scope, outcome.tail.head),
  };
}

/** The same item twice in one batch is one item. */
function distinct(items: readonly ReadItem[]): readonly ReadItem[] {
  const byJson = new Map(items.map((item) => [item.ok ? item.value.json : item.error.json, item]));
  return [...byJson.values()];
}

/** Once more after a lost race (a restart of the database, a deadlock): the batch is idempotent. */
async function commit(
  needs: PushDependencies,
  context: PushContext,
  items: readonly ReadItem[],
): Promise<Outcome> {
  const run = () => needs.sql.transaction((tx) => writeBatch(needs, tx, { context, items }));
  try {
    return await run();
  } catch (error) {
    if (!isRetryable(error)) throw error;
    return run();
  }
}

async function writeBatch(
  needs: PushDependencies,
  tx: SqlQuery,
  batch: { readonly context: PushContext; readonly items: readonly ReadItem[] },
): Promise<Outcome> {
  const { context, items } = batch;
  const before = await needs.counter.open(tx, context.scope);
  if (before === null) throw new Error('Unknown scope');
  const now = needs.clock.now();
  const verdicts = admit(items, await readKnown(tx, context, items), { context, now });
  const admitted = verdicts.flatMap((one) => (one.status === 'ok' ? [one.admitted] : []));
  const numbers = await needs.counter.numbers(tx, before, admitted.length);
  const facts = numberFacts(admitted, numbers, before.digest);
  await appendFacts(tx, facts, { scope: context.scope, now });
  await keepQuarantined(tx, verdicts, { context, now });
  const last = facts.at(-1);
  const tail = { ...before, head: last?.seq ?? before.head, digest: last?.digest ?? before.digest };
  journal(needs.durability, { context, verdicts, tail, now, headBefore: before.head });
  return {
    tail,
    verdicts,
    seqs: new Map(facts.map(({ admitted: { incoming }, seq }) => [incoming.fact.id, seq])),
  };
}

async function keepQuarantined(
  tx: SqlQuery,
  verdicts: readonly Verdict[],
  at: { readonly context: PushContext; readonly now: number },
): Promise<void> {
  for (const verdict of verdicts) {
    if (verdict.status !== 'quarantined') continue;
    await appendQuarantine(tx, verdict, { ...at, bodyHash: sha256Hex(jsonOf(verdict.item)) });
  }
}

const jsonOf = (item: ReadItem): string => (item.ok ? item.value.json : item.error.json);

/** Everything the decision needs, in one statement, read after the counter row is held. */
async function readKnown(
  tx: SqlQuery,
  context: PushContext,
  items: readonly ReadItem[],
): Promise<Known> {
  const facts = items.flatMap((item) => (item.ok ? [item.value.fact] : []));
  const rows = await tx.query<StoredFact>(
    `select fact_id as id, hash, seq, device_id as device, dseq from fact
      where scope_id = $1 and fact_id = any($2::text[])
     union
     select fact_id, hash, seq, device_id, dseq from fact
      where scope_id = $1 and device_id = $3 and dseq = any($4::bigint[])`,
    [
      context.scope,
      [...new Set(facts.flatMap((fact) => [fact.id, ...fact.after]))],
      context.device,
      [...new Set(facts.flatMap((fact) => [fact.dseq, fact.dseq - 1]))],
    ],
  );
  const stored = rows.map((row) => ({ ...row, id: FactId.parse(row.id) }));
  return {
    byId: new Map(stored.map((fact) => [fact.id, fact])),
    byDseq: new Map(
      stored.filter((fact) => fact.device === context.device).map((fact) => [fact.dseq, fact]),
    ),
  };
}

interface JournalledBatch {
  readonly context: PushContext;
  readonly verdicts: readonly Verdict[];
  readonly tail: FeedTail;
  readonly now: number;
  readonly headBefore: number;
}

function journal(durability: Durability, batch: JournalledBatch): void {
  const facts = batch.verdicts.flatMap((verdict) => {
    if (verdict.status === 'ok') return [verdict.admitted.incoming.json];
    return verdict.status === 'quarantined' ? [jsonOf(verdict.item)] : [];
  });
  if (facts.length === 0) return;
  const { context, tail, now } = batch;
  durability.append(
    { context, receivedAt: now, facts, head: tail.head, digest: tail.digest },
    batch.headBefore,
  );
}

function resultOf(verdict: Verdict, seqs: ReadonlyMap<string, number>): PushResult {
  if (verdict.status === 'ok') {
    const seq = seqs.get(verdict.id);
    return { id: verdict.id, status: 'ok', ...(seq === undefined ? {} : { seq }) };
  }
  if (verdict.status === 'duplicate') return verdict;
  return { id: verdict.id, status: verdict.status, reason: verdict.refusal.reason };
}
