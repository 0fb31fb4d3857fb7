import { foldStream } from '../../domain/fold.ts';
import { ScopeId, streamKind, StreamId } from '../../domain/ids.ts';
import type { TransferEntry } from '../../domain/stream-state.ts';
import { officeExists } from '../identity/offices.ts';
import type { SqlQuery } from '../store/sql.ts';
import { parseStored, readStreams, textOfStored } from './stored-fact.ts';

/** A stream of an office, or all that is about a person, that another office also reads. */
export interface Handover {
  readonly stream: StreamId;
  readonly to: ScopeId;
  readonly done: number;
}

export async function listHandovers(sql: SqlQuery, scope: ScopeId): Promise<readonly Handover[]> {
  const rows = await sql.query<{ stream: string; to: string; done: number }>(
    `select stream_id as stream, to_scope as "to", done from handover
      where scope_id = $1 order by stream_id desc, to_scope`,
    [scope],
  );
  return rows.map(({ stream, to, done }) => ({
    stream: StreamId.parse(stream),
    to: ScopeId.parse(to),
    done,
  }));
}

/** Everything of this handover up to a row of the feed is at the other office. */
export const handedOver = (
  sql: SqlQuery,
  scope: ScopeId,
  { stream, to, done }: Handover,
): Promise<unknown> =>
  sql.query(
    `update handover set done = $4
      where scope_id = $1 and stream_id = $2 and to_scope = $3 and done < $4`,
    [scope, stream, to, done],
  );

/**
 * Reads what the feed of an office says of transfers since the last time, and notes what has to go
 * where.
 * @returns other offices that now have something to hand over.
 */
export async function readTransfers(
  sql: SqlQuery,
  scope: ScopeId,
  upTo: number,
): Promise<readonly ScopeId[]> {
  const touched = await sql.query<{ stream: string }>(
    `select stream_id as stream from stream
      where scope_id = $1 and stream_id like 'trasferimento/%' and erased_at is null
        and last_seq > (select transfers_read from scope where scope_id = $1) and last_seq <= $2`,
    [scope, upTo],
  );
  const others: ScopeId[] = [];
  for (const { stream } of touched) {
    const id = StreamId.parse(stream);
    const stored = await readStreams(sql, scope, { streams: [id], upTo });
    const facts = stored.flatMap((parts) => textOfStored(parts) ?? []).map(parseStored);
    const { transfer } = foldStream(facts);
    if (transfer !== null) others.push(...(await note(sql, { scope, stream: id, transfer })));
  }
  await sql.query(
    'update scope set transfers_read = $2 where scope_id = $1 and transfers_read < $2',
    [scope, upTo],
  );
  return others;
}

interface Seen {
  /** The office whose feed was read. */
  readonly scope: ScopeId;
  readonly stream: StreamId;
  readonly transfer: TransferEntry;
}

async function note(sql: SqlQuery, { scope, stream, transfer }: Seen): Promise<readonly ScopeId[]> {
  const [from, to] = [transfer.from.scope, transfer.to.scope];
  const isSender = scope === from;
  const other = isSender ? to : from;
  if (!(await officeExists(sql, other))) return [];
  await add(sql, { scope, stream, to: other });
  if (isSender || transfer.status !== 'accettato') return [];
  for (const person of transfer.registrations) {
    await add(sql, { scope: from, stream: person, to });
    // Who comes back is no longer handed to the office that they came from.
    await sql.query(
      'delete from handover where scope_id = $1 and stream_id = $2 and to_scope = $3',
      [scope, person, from],
    );
  }
  return [from];
}

const add = (
  sql: SqlQuery,
  {
    scope,
    stream,
    to,
  }: { readonly scope: ScopeId; readonly stream: StreamId; readonly to: ScopeId },
): Promise<unknown> =>
  sql.query(
    `insert into handover (scope_id, stream_id, to_scope) values ($1, $2, $3)
     on conflict (scope_id, stream_id, to_scope) do nothing`,
    [scope, stream, to],
  );

/** The streams of a handover that have grown since its last time. */
export async function grownStreams(
  sql: SqlQuery,
  scope: ScopeId,
  { stream, done }: Handover,
): Promise<readonly string[]> {
  const isPerson = streamKind(stream) === 'persona';
  const rows = await sql.query<{ stream: string }>(
    `select s.stream_id as stream from stream s
      where s.scope_id = $1 and s.last_seq > $3 and s.erased_at is null
        and (s.stream_id = $2 or ($4::boolean and s.stream_id like 'prestazione/%' and exists (
          select from fact f left join payload p on p.scope_id = f.scope_id and p.seq = f.seq
           where f.scope_id = $1 and f.stream_id = s.stream_id
             and (position($5 in f.skeleton) > 0
               or (f.type = 'prestazioneOpened' and position($6 in p.body) > 0)))))`,
    [scope, stream, done, isPerson, `"subject":"${stream}"`, `"person":"${stream}"`],
  );
  return rows.map((row) => row.stream);
}
