import { z } from 'zod';
import { FactId, StreamId, type OperatorId, type ScopeId } from '../../domain/ids.ts';
import type { SqlQuery } from '../store/sql.ts';
import { joined } from './joined-parameter.ts';
import { changeOffice, type ChangeNeeds, type OfficeChange } from './office-change.ts';

/** Whose facts lose their content, and why: the reason names a rule or a request, never the person. */
export const EraseRequest = z.strictObject({
  stream: StreamId,
  reason: z.string().trim().min(5).max(500),
});
export type EraseRequest = z.infer<typeof EraseRequest>;

export interface Erased {
  readonly streams: number;
  readonly facts: number;
}

/** Ids in one row of the feed, at most. */
const ROW_FACTS = 500;

/**
 * Right to erasure (GDPR art. 17): payload and salt of every fact of a subject, in its own stream and
 * in those about it, are deleted; the skeleton stays and proves the chain. With them go what waits in
 * quarantine and review, the index of documents and every snapshot; then the database's own files.
 * @returns null when the office holds nothing of that subject.
 */
export async function eraseSubject(
  needs: ChangeNeeds,
  who: { readonly scope: ScopeId; readonly actor: OperatorId },
  request: EraseRequest,
): Promise<Erased | null> {
  const erased = await changeOffice(needs, who.scope, (change) => erase(change, who, request));
  if (erased !== null) await needs.durability.scrub();
  return erased;
}

async function erase(
  change: OfficeChange,
  { scope, actor }: { readonly scope: ScopeId; readonly actor: OperatorId },
  { stream, reason }: EraseRequest,
): Promise<Erased | null> {
  const streams = await streamsAbout(change.tx, scope, stream);
  if (streams.length === 0) return null;
  const facts = await deletePayloads(change.tx, scope, streams);
  await forgetTraces(change, scope, { streams, facts });
  for (let start = 0; start < facts.length; start += ROW_FACTS) {
    await change.announce({ kind: 'erase', facts: facts.slice(start, start + ROW_FACTS) });
  }
  await change.record({ kind: 'erase', actor, target: stream, reason });
  return { streams: streams.length, facts: facts.length };
}

/** The subject's own stream, and those with a fact about it or opened for it. */
async function streamsAbout(
  tx: SqlQuery,
  scope: ScopeId,
  subject: StreamId,
): Promise<readonly string[]> {
  const rows = await tx.query<{ stream: string }>(
    `select stream_id as stream from stream where scope_id = $1 and stream_id = $2
     union
     select f.stream_id from fact f where f.scope_id = $1 and position($3 in f.skeleton) > 0
     union
     select f.stream_id from fact f
       join payload p on p.scope_id = f.scope_id and p.seq = f.seq
      where f.scope_id = $1 and f.type = 'prestazioneOpened' and position($4 in p.body) > 0
     union
     select stream_id from quarantine where scope_id = $1 and stream_id = $2
     union
     select stream_id from review where scope_id = $1 and stream_id = $2`,
    [scope, subject, `"subject":"${subject}"`, `"person":"${subject}"`],
  );
  return rows.map(({ stream }) => stream);
}

async function deletePayloads(
  tx: SqlQuery,
  scope: ScopeId,
  streams: readonly string[],
): Promise<readonly FactId[]> {
  const rows = await tx.query<{ id: string }>(
    `with gone as (
       delete from payload p using fact f
        where p.scope_id = $1 and f.scope_id = $1 and f.seq = p.seq
          and f.stream_id = any(string_to_array($2, chr(30)))
       returning f.fact_id, f.seq
     ) select fact_id as id from gone order by seq`,
    [scope, joined(streams)],
  );
  return rows.map(({ id }) => FactId.parse(id));
}

interface Traces {
  readonly streams: readonly string[];
  readonly facts: readonly FactId[];
}

async function forgetTraces(
  { tx, now }: OfficeChange,
  scope: ScopeId,
  { streams, facts }: Traces,
): Promise<void> {
  const names = joined(streams);
  for (const table of ['quarantine', 'review']) {
    await tx.query(
      `delete from ${table} q where scope_id = $1 and exists (
         select from unnest(string_to_array($2, chr(30))) name
          where q.stream_id = name or position(name in q.body) > 0)`,
      [scope, names],
    );
  }
  await tx.query(
    'delete from document where scope_id = $1 and fact_id = any(string_to_array($2, chr(30)))',
    [scope, joined(facts)],
  );
  await tx.query(
    `delete from indicator_line
      where scope_id = $1 and stream_id = any(string_to_array($2, chr(30)))`,
    [scope, names],
  );
  await tx.query('delete from segment where scope_id = $1', [scope]);
  await tx.query('delete from snapshot where scope_id = $1', [scope]);
  await tx.query('update stream set segment_id = null where scope_id = $1', [scope]);
  await tx.query(
    `insert into stream (scope_id, stream_id, facts, last_seq, erased_at)
     select $1, name, 0, 0, $3 from unnest(string_to_array($2, chr(30))) name
     on conflict (scope_id, stream_id) do update set erased_at = excluded.erased_at`,
    [scope, names, now],
  );
  await tx.query('update scope set erasures = erasures + 1 where scope_id = $1', [scope]);
}
