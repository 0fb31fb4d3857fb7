import type { Clock } from '../../kernel/environment.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { Sha256, type ScopeId } from '../../domain/ids.ts';
import { EMPTY_DIGEST } from '../../sync/protocol/digest.ts';
import type { DigestRequest, DigestResponse, PullQuery } from '../../sync/protocol/messages.ts';
import type { SqlQuery } from '../store/sql.ts';
import type { Durability } from './durability.ts';
import type { FeedTail } from './feed-counter.ts';
import { joinFact } from './incoming.ts';
import { joined } from './joined-parameter.ts';

/** A page stops here, so that 500 of the largest facts never sit in memory as one answer. */
const MAX_PAGE_BYTES = 4 * 1024 * 1024;

export interface PullDependencies {
  readonly sql: SqlQuery;
  readonly clock: Clock;
  readonly durability: Durability;
}

/** A fact without payload was erased; a row without fact is a control row, whole in `control`. */
interface FeedRow {
  readonly seq: number;
  readonly digest: string;
  readonly control: string | null;
  readonly skeleton: string | null;
  readonly body: string | null;
  readonly salt: string | null;
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

function rowLine({ seq, control, skeleton, body, salt }: FeedRow): string {
  if (control !== null) return control;
  if (skeleton === null) throw new Error('A row of the feed is empty');
  return body === null || salt === null
    ? `{"kind":"erasedFact","seq":${seq},"fact":${skeleton}}`
    : `{"kind":"fact","seq":${seq},"fact":${joinFact(skeleton, body, salt)}}`;
}

function fitting(rows: readonly FeedRow[]): readonly FeedRow[] {
  let bytes = 0;
  const overflow = rows.findIndex((row, index) => {
    bytes += [row.control, row.skeleton, row.body].reduce(
      (sum, one) => sum + (one?.length ?? 0),
      0,
    );
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
    `select feed.seq, feed.digest, feed.body as control, fact.skeleton, payload.body, payload.salt
       from feed
       left join fact on fact.scope_id = feed.scope_id and fact.fact_id = feed.fact_id
       left join payload on payload.scope_id = feed.scope_id and payload.seq = feed.seq
      where feed.scope_id = $1 and feed.seq > $2 and feed.seq <= $3
      order by feed.seq`,
    [scope, range.after, range.last],
  );

async function digestAt(sql: SqlQuery, scope: ScopeId, seq: number): Promise<string> {
  if (seq === 0) return EMPTY_DIGEST;
  const [row] = await digestsAt(sql, scope, [seq]);
  if (row === undefined) throw new Error('The feed has a gap');
  return row.digest;
}

const digestsAt = (
  sql: SqlQuery,
  scope: ScopeId,
  at: readonly number[],
): Promise<readonly { readonly seq: number; readonly digest: string }[]> =>
  sql.query(
    `select seq, digest from feed
      where scope_id = $1 and seq = any(string_to_array($2, chr(30))::bigint[]) order by seq`,
    [scope, joined(at)],
  );

/** Running digests at the rows asked for, so that two copies find where they part. */
export async function readDigests(
  needs: PullDependencies,
  { scope, epoch, at }: DigestRequest,
): Promise<Result<DigestResponse, EpochMismatch>> {
  const tail = await readTail(needs.sql, scope);
  if (epoch !== tail.epoch) return err({ epoch: tail.epoch });
  const head = needs.durability.durableHead(scope, tail.head);
  const rows = await digestsAt(
    needs.sql,
    scope,
    at.filter((seq) => seq <= head),
  );
  const digests = rows.map(({ seq, digest }) => ({ seq, digest: Sha256.parse(digest) }));
  return ok({ epoch: tail.epoch, head, digests });
}
