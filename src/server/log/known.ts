import { FactId, type ScopeId } from '../../domain/ids.ts';
import type { SqlQuery } from '../store/sql.ts';
import type { Known, ReadItem, StoredFact } from './admission.ts';
import type { FeedTail } from './feed-counter.ts';
import type { PushContext } from './push-context.ts';
import { joined } from './joined-parameter.ts';

/** What a push must know before it is decided, all from one moment of the log. */
export interface Before {
  readonly tail: FeedTail;
  readonly known: Known;
  /** When the office's log last came back from a backup, ms. */
  readonly restoredAt: number | null;
}

interface BeforeRow {
  readonly head: number;
  readonly digest: string;
  readonly epoch: string;
  readonly restoredAt: number | null;
  readonly facts: readonly (readonly [string, string, number, string, number, boolean])[] | null;
  readonly erased: readonly string[] | null;
}

const READ = `
select s.head, s.digest, s.epoch, s.restored_at as "restoredAt",
  (select json_agg(json_build_array(fact_id, hash, seq, device_id, dseq, released)) from (
     select fact_id, hash, seq, device_id, dseq, released from fact
      where scope_id = $1 and fact_id = any((select string_to_array($3, chr(30)))::text[])
     union
     select fact_id, hash, seq, device_id, dseq, released from fact
      where scope_id = $1 and device_id = $2 and not released
        and dseq = any((select string_to_array($4, chr(30)))::bigint[])
   ) f) as facts,
  (select json_agg(stream_id) from stream
    where scope_id = $1 and stream_id = any((select string_to_array($5, chr(30)))::text[])
      and erased_at is not null) as erased
from scope s where s.scope_id = $1`;

/** @throws Error when the office does not exist: sessions only name existing offices. */
export async function readBefore(
  sql: SqlQuery,
  { scope, device }: Pick<PushContext, 'scope' | 'device'>,
  items: readonly ReadItem[],
): Promise<Before> {
  const facts = items.flatMap((item) => (item.ok ? [item.value.fact] : []));
  const ids = new Set(facts.flatMap((fact) => [fact.id, ...fact.after]));
  const numbers = new Set(facts.flatMap((fact) => [fact.dseq, fact.dseq - 1]));
  const [row] = await sql.query<BeforeRow>(READ, [
    scope,
    device,
    joined([...ids]),
    joined([...numbers]),
    joined([...new Set(facts.map((fact) => fact.stream))]),
  ]);
  if (row === undefined) throw new Error('Unknown scope');
  const { head, digest, epoch, restoredAt } = row;
  return { tail: { head, digest, epoch }, known: knownOf(row, device), restoredAt };
}

function knownOf({ facts, erased }: BeforeRow, device: string): Known {
  const stored = (facts ?? []).map(([id, hash, seq, author, dseq, released]): StoredFact => ({
    id: FactId.parse(id),
    hash,
    seq,
    // A released fact has no place in the device's order.
    device: released ? null : author,
    dseq,
  }));
  return {
    byId: new Map(stored.map((fact) => [fact.id, fact])),
    byDseq: new Map(
      stored.filter((fact) => fact.device === device).map((fact) => [fact.dseq, fact]),
    ),
    erasedStreams: new Set(erased),
    lostParents: new Set(),
  };
}

/** The counter row, held until the transaction ends: the last resort of a writer that loses races. */
export const holdTail = (tx: SqlQuery, scope: ScopeId): Promise<unknown> =>
  tx.query('select 1 from scope where scope_id = $1 for update', [scope]);
