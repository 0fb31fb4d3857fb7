import { groupBy } from '../../kernel/group-by.ts';
import type { ScopeId } from '../../domain/ids.ts';
import { digestText } from '../../sync/protocol/digest.ts';
import { sha256Native } from '../sha256.ts';
import type { SqlQuery, SqlValue } from '../store/sql.ts';
import type { Admitted } from './admission.ts';
import type { FeedCounter, FeedTail } from './feed-counter.ts';
import { joined } from './joined-parameter.ts';

export interface NumberedFact {
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
    const { fact, hash } = one.incoming;
    digest = sha256Native(digestText(digest, { seq, id: fact.id, hash }));
    return { admitted: one, seq, digest };
  });
}

/*
 * One statement, so one moment: the tail of the feed moves from where the rows were numbered, and
 * with it facts, payloads, feed rows, streams, documents and the device's counters. When somebody
 * else has moved the tail nothing is written. A clash of ids or numbers, which the tail excludes,
 * raises 23505 and undoes all of it.
 */
const APPEND = `
with moved as (
  update scope set head = greatest(head, $2::bigint), digest = $3
   where scope_id = $1 and (not $4::boolean or (head = $5::bigint and digest = $6 and epoch = $7))
  returning 1
), incoming as (
  select t.* from moved, unnest(
    (select string_to_array($8, chr(30))), (select string_to_array($9, chr(30))::bigint[]),
    (select string_to_array($10, chr(30))), (select string_to_array($11, chr(30))),
    (select string_to_array($12, chr(30))::bigint[]), (select string_to_array($13, chr(30))),
    (select string_to_array($14, chr(30))), (select string_to_array($15, chr(30))),
    (select string_to_array($16, chr(30))), (select string_to_array($17, chr(30))),
    (select string_to_array($18, chr(30))), (select string_to_array($19, chr(30))::boolean[]),
    (select string_to_array($20, chr(30))::boolean[]), (select string_to_array($21, chr(30))::boolean[]),
    (select string_to_array($22, chr(30))), (select string_to_array($23, chr(30)))
  ) as t(fact_id, seq, stream_id, type, dseq, skeleton, hash, body, salt, digest, actor,
    clock_suspect, chain_broken, parent_missing, device_id, document)
), inserted as (
  insert into fact (scope_id, fact_id, seq, stream_id, type, device_id, dseq, actor, skeleton,
    hash, status, received_at, clock_suspect, chain_broken, parent_missing, released)
  select $1, fact_id, seq, stream_id, type, device_id, dseq, actor, skeleton, hash, 'accepted',
    $24::bigint, clock_suspect, chain_broken, parent_missing, $25::boolean from incoming
), payloads as (
  insert into payload (scope_id, seq, body, salt) select $1, seq, body, salt from incoming
), rows as (
  insert into feed (scope_id, seq, kind, fact_id, digest)
  select $1, seq, 'fact', fact_id, digest from incoming
), streams as (
  insert into stream as s (scope_id, stream_id, facts, last_seq)
  select $1, t.* from moved, unnest((select string_to_array($27, chr(30))),
    (select string_to_array($28, chr(30))::bigint[]), (select string_to_array($29, chr(30))::bigint[])) t
  on conflict (scope_id, stream_id)
  do update set facts = s.facts + excluded.facts, last_seq = excluded.last_seq
  returning stream_id, facts
), documents as (
  insert into document (scope_id, number, fact_id, binds)
  select $1, split_part(document, ' ', 2), fact_id, split_part(document, ' ', 1)
    from incoming where document <> ''
), devices as (
  update device set last_dseq = greatest(last_dseq, $31::bigint), day = $26::bigint,
    day_bytes = $32::bigint + case when day = $26::bigint then day_bytes else 0 end
   where scope_id = $1 and device_id = $30 and exists (select from moved)
)
select (select count(*)::int from moved) as moved,
  (select json_agg(json_build_array(stream_id, facts)) from streams) as streams`;

export interface AppendOptions {
  readonly scope: ScopeId;
  readonly now: number;
  readonly before: FeedTail;
  readonly holdsTail: FeedCounter['holdsTail'];
  /** Let in by a person: outside the device's order. */
  readonly released?: boolean;
}

/** Facts of each touched stream after the append. */
export type StreamCounts = ReadonlyMap<string, number>;

/** Milliseconds of a UTC day: devices' daily counters start again. */
export const DAY = 86_400_000;

export const dayOf = (millis: number): number => Math.floor(millis / DAY);

/**
 * Writes numbered facts at the end of the feed.
 * @returns null when the feed no longer ends at `before`: nothing was written.
 */
export async function appendFacts(
  sql: SqlQuery,
  facts: readonly NumberedFact[],
  options: AppendOptions,
): Promise<StreamCounts | null> {
  const last = facts.at(-1);
  if (last === undefined) return new Map();
  const { scope, now, before, holdsTail, released } = options;
  const tail = [last.seq, last.digest, holdsTail, before.head, before.digest, before.epoch];
  const [row] = await sql.query<{
    readonly moved: number;
    readonly streams: readonly (readonly [string, number])[] | null;
  }>(APPEND, [
    scope,
    ...tail,
    ...columnsOf(facts),
    now,
    released ?? false,
    dayOf(now),
    ...streamsOf(facts),
    ...(released ? ['', 0, 0] : deviceOf(facts)),
  ]);
  return row === undefined || row.moved === 0 ? null : new Map(row.streams);
}

function columnsOf(facts: readonly NumberedFact[]): readonly SqlValue[] {
  const of = facts.map(({ admitted }) => admitted.incoming);
  return [
    joined(of.map(({ fact }) => fact.id)),
    joined(facts.map(({ seq }) => seq)),
    joined(of.map(({ fact }) => fact.stream)),
    joined(of.map(({ fact }) => fact.type)),
    joined(of.map(({ fact }) => fact.dseq)),
    joined(of.map(({ skeleton }) => skeleton)),
    joined(of.map(({ hash }) => hash)),
    joined(of.map(({ payload }) => payload)),
    joined(of.map(({ fact }) => fact.salt)),
    joined(facts.map(({ digest }) => digest)),
    joined(of.map(({ fact }) => fact.actor)),
    joined(facts.map(({ admitted }) => admitted.clockSuspect)),
    joined(facts.map(({ admitted }) => admitted.chainBroken)),
    joined(facts.map(({ admitted }) => admitted.parentMissing)),
    joined(of.map(({ fact }) => fact.device)),
    joined(of.map(documentOf)),
  ];
}

/** Each stream once, in a fixed order: how many of its facts, and the row of the last. */
function streamsOf(facts: readonly NumberedFact[]): readonly SqlValue[] {
  const streams = [...groupBy(facts, ({ admitted }) => admitted.incoming.fact.stream)].sort(
    ([a], [b]) => (a < b ? -1 : 1),
  );
  return [
    joined(streams.map(([stream]) => stream)),
    joined(streams.map(([, own]) => own.length)),
    joined(streams.map(([, own]) => own.at(-1)?.seq ?? 0)),
  ];
}

/** The device that sent them, its last number and how many characters are stored. */
function deviceOf(facts: readonly NumberedFact[]): readonly SqlValue[] {
  const of = facts.map(({ admitted }) => admitted.incoming);
  const characters = of.map(({ skeleton, payload }) => skeleton.length + payload.length);
  return [
    of[0]?.fact.device ?? '',
    of.reduce((last, { fact }) => Math.max(last, fact.dseq), 0),
    characters.reduce((sum, one) => sum + one, 0),
  ];
}

/** Numbers as offices give them; any other can't be asked for, and is not indexed. */
const NUMBER = /^[!-~]{1,60}$/;

/** Hash and number of an issued document, for the public check of a printed copy. */
function documentOf({ known }: Admitted['incoming']): string {
  if (known?.type !== 'documentIssued' || !NUMBER.test(known.payload.number)) return '';
  return `${known.payload.binds} ${known.payload.number}`;
}
