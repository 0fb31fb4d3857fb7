import { extendDigest } from '../../sync/protocol/digest.ts';
import { readFact } from '../../domain/fact-types.ts';
import type { ScopeId } from '../../domain/ids.ts';
import type { SqlQuery } from '../store/sql.ts';
import type { Admitted, Refused } from './admission.ts';
import type { PushContext } from './push-context.ts';

interface NumberedFact {
  readonly admitted: Admitted;
  readonly seq: number;
  readonly digest: string;
}

/** Gives each admitted fact its row and the running digest up to it. */
export function numberFacts(
  admitted: readonly Admitted[],
  numbers: readonly number[],
  digestBefore: string,
): readonly NumberedFact[] {
  let digest = digestBefore;
  return admitted.map((one, index) => {
    const seq = numbers[index];
    if (seq === undefined) throw new Error('Fewer feed numbers than facts');
    digest = extendDigest(digest, { seq, id: one.incoming.fact.id, hash: one.incoming.hash });
    return { admitted: one, seq, digest };
  });
}

// One statement: facts, payloads, feed rows, the tail of the feed and the streams, together.
const APPEND = `
with incoming as (
  select * from unnest(
    $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::text[],
    $9::text[], $10::text[], $11::boolean[], $12::boolean[], $13::text[], $14::text[], $15::text[]
  ) as t(fact_id, seq, stream_id, type, device_id, dseq, actor,
    skeleton, hash, clock_suspect, chain_broken, body, salt, digest)
), inserted as (
  insert into fact (scope_id, fact_id, seq, stream_id, type, device_id, dseq, actor, skeleton,
    hash, status, received_at, clock_suspect, chain_broken)
  select $1, fact_id, seq, stream_id, type, device_id, dseq, actor, skeleton, hash, 'accepted',
    $16::bigint, clock_suspect, chain_broken from incoming
  on conflict (scope_id, fact_id) do nothing
  returning fact_id
), payloads as (
  insert into payload (scope_id, fact_id, body, salt)
  select $1, i.fact_id, i.body, i.salt from incoming i join inserted using (fact_id)
), rows as (
  insert into feed (scope_id, seq, kind, fact_id, digest)
  select $1, i.seq, 'fact', i.fact_id, i.digest from incoming i join inserted using (fact_id)
), streams as (
  insert into stream as s (scope_id, stream_id, facts, last_seq)
  select $1, stream_id, count(*), max(seq) from incoming group by stream_id
  on conflict (scope_id, stream_id)
  do update set facts = s.facts + excluded.facts, last_seq = excluded.last_seq
), tail as (
  update scope set head = greatest(head, $17::bigint), digest = $18::text where scope_id = $1
), devices as (
  update device d set last_dseq = greatest(d.last_dseq, m.dseq)
  from (select device_id, max(dseq) as dseq from incoming group by device_id) m
  where d.scope_id = $1 and d.device_id = m.device_id
)
select count(*)::int as count from inserted`;

/**
 * Writes numbered facts at the end of the feed.
 * @throws Error when another writer got in between, which the counter row excludes.
 */
export async function appendFacts(
  tx: SqlQuery,
  facts: readonly NumberedFact[],
  at: { readonly scope: ScopeId; readonly now: number },
): Promise<void> {
  const last = facts.at(-1);
  if (last === undefined) return;
  const of = facts.map(({ admitted }) => admitted.incoming);
  const [inserted] = await tx.query<{ count: number }>(APPEND, [
    at.scope,
    of.map(({ fact }) => fact.id),
    facts.map(({ seq }) => seq),
    of.map(({ fact }) => fact.stream),
    of.map(({ fact }) => fact.type),
    of.map(({ fact }) => fact.device),
    of.map(({ fact }) => fact.dseq),
    of.map(({ fact }) => fact.actor),
    of.map(({ skeleton }) => skeleton),
    of.map(({ hash }) => hash),
    facts.map(({ admitted }) => admitted.clockSuspect),
    facts.map(({ admitted }) => admitted.chainBroken),
    of.map(({ payload }) => payload),
    of.map(({ fact }) => fact.salt),
    facts.map(({ digest }) => digest),
    at.now,
    last.seq,
    last.digest,
  ]);
  if (inserted?.count !== facts.length) throw new Error('The feed has moved under a held counter');
  await indexDocuments(tx, facts, at.scope);
}

/** Numbers of issued documents, for the public check of a printed copy. */
async function indexDocuments(
  tx: SqlQuery,
  facts: readonly NumberedFact[],
  scope: ScopeId,
): Promise<void> {
  for (const { admitted } of facts) {
    const known = readFact(admitted.incoming.fact);
    if (known?.type !== 'documentIssued') continue;
    await tx.query(
      `insert into document (scope_id, number, fact_id, binds) values ($1, $2, $3, $4)
       on conflict (scope_id, number, fact_id) do nothing`,
      [scope, known.payload.number, known.fact.id, known.payload.binds],
    );
  }
}

/** Keeps what can't enter the feed, with its reason; the same bytes twice are kept once. */
export async function appendQuarantine(
  tx: SqlQuery,
  verdict: Refused,
  at: { readonly context: PushContext; readonly now: number; readonly bodyHash: string },
): Promise<void> {
  const { item, refusal } = verdict;
  const stream = item.ok ? item.value.fact.stream : item.error.stream;
  await tx.query(
    `insert into quarantine (scope_id, fact_id, body_hash, stream_id, device_id, actor, code,
       reason, body, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (scope_id, fact_id, body_hash) do nothing`,
    [
      at.context.scope,
      verdict.id,
      at.bodyHash,
      stream,
      at.context.device,
      at.context.actor,
      refusal.code,
      refusal.reason,
      item.ok ? item.value.json : item.error.json,
      at.now,
    ],
  );
}
