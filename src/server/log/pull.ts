import type { Clock } from '../../kernel/environment.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { ScopeId } from '../../domain/ids.ts';
import { EMPTY_DIGEST } from '../../sync/protocol/digest.ts';
import type { PullQuery } from '../../sync/protocol/messages.ts';
import type { SqlQuery } from '../store/sql.ts';
import type { Durability } from './durability.ts';
import type { FeedTail } from './feed-counter.ts';
import { joinFact } from './incoming.ts';

/** A page stops here, so that 500 of the largest facts never sit in memory as one answer. */
const MAX_PAGE_BYTES = 4 * 1024 * 1024;

export interface PullDependencies {
  readonly sql: SqlQuery;
  readonly clock: Clock;
  readonly durability: Durability;
}

interface FeedRow {
  readonly seq: number;
  readonly digest: string;
  readonly skeleton: string;
  readonly body: string;
  readonly salt: string;
}

export interface EpochMismatch {
  readonly epoch: string;
}

/**
 * One page of the feed after `query.after`, as NDJSON lines. Only rows that can't be lost any more
 * are served. A cursor beyond the feed, or of another epoch, belongs to another incarnation.
 */
export async function pullPage(
  needs: PullDependencies,
  query: PullQuery,
): Promise<Result<string, EpochMismatch>> {
  const tail = await readTail(needs.sql, query.scope);
  const head = needs.durability.durableHead(query.scope, tail.head);
  const isOtherEpoch = query.epoch !== undefined && query.epoch !== tail.epoch;
  if (isOtherEpoch || query.after > tail.head) return err({ epoch: tail.epoch });
  const last = Math.min(query.after + query.limit, head);
  const rows = fitting(await readRows(needs.sql, query.scope, { after: query.after, last }));
  const digest = rows.at(-1)?.digest ?? (await digestAt(needs.sql, query.scope, query.after));
  const end = {
    end: true,
    epoch: tail.epoch,
    head: Math.max(head, query.after),
    digest,
    durableUpTo: head,
    serverTime: needs.clock.now(),
  };
  return ok([...rows.map(rowLine), JSON.stringify(end), ''].join('\n'));
}

const rowLine = (row: FeedRow): string =>
  `{"kind":"fact","seq":${row.seq},"fact":${joinFact(row.skeleton, row.body, row.salt)}}`;

function fitting(rows: readonly FeedRow[]): readonly FeedRow[] {
  let bytes = 0;
  const overflow = rows.findIndex((row, index) => {
    bytes += row.skeleton.length + row.body.length;
    return index > 0 && bytes > MAX_PAGE_BYTES;
  });
  return overflow === -1 ? rows : rows.slice(0, overflow);
}

/** @throws Error when there is no such office: sessions only name existing offices. */
export async function readTail(sql: SqlQuery, scope: ScopeId): Promise<FeedTail> {
  const [tail] = await sql.query<FeedTail>(
    'select head, digest, epoch from scope where scope_id = $1',
    [scope],
  );
  if (tail === undefined) throw new Error('Unknown scope');
  return tail;
}

const readRows = (
  sql: SqlQuery,
  scope: ScopeId,
  range: { readonly after: number; readonly last: number },
): Promise<readonly FeedRow[]> =>
  sql.query<FeedRow>(
    `select feed.seq, feed.digest, fact.skeleton, payload.body, payload.salt
       from feed
       join fact on fact.scope_id = feed.scope_id and fact.fact_id = feed.fact_id
       join payload on payload.scope_id = feed.scope_id and payload.fact_id = feed.fact_id
      where feed.scope_id = $1 and feed.seq > $2 and feed.seq <= $3
      order by feed.seq`,
    [scope, range.after, range.last],
  );

async function digestAt(sql: SqlQuery, scope: ScopeId, seq: number): Promise<string> {
  if (seq === 0) return EMPTY_DIGEST;
  const [row] = await sql.query<{ digest: string }>(
    'select digest from feed where scope_id = $1 and seq = $2',
    [scope, seq],
  );
  if (row === undefined) throw new Error('The feed has a gap');
  return row.digest;
}
