import { FOLD_VERSION } from '../../domain/summarise.ts';
import type { ScopeId } from '../../domain/ids.ts';
import type { Sql } from '../store/sql.ts';
import type { Durability } from './durability.ts';

/** What a new snapshot contains: the streams to write, and the segments they leave. */
export interface SnapshotPlan {
  readonly scope: ScopeId;
  readonly epoch: string;
  readonly seq: number;
  readonly digest: string;
  /** Erasures of the office when the plan was made: another one makes it void. */
  readonly erasures: number;
  /** Touched last first. */
  readonly streams: readonly string[];
  /** Segments that hold one of these streams, and so are replaced. */
  readonly replaced: readonly string[];
}

interface ScopeRow {
  readonly head: number;
  readonly epoch: string;
  readonly erasures: number;
  readonly lastSeq: number | null;
  readonly lastEpoch: string | null;
  readonly foldVersion: number | null;
}

/** @returns null when there is nothing to keep yet. */
export async function planSnapshot(
  { sql, durability }: { readonly sql: Sql; readonly durability: Durability },
  scope: ScopeId,
): Promise<SnapshotPlan | null> {
  const [row] = await sql.query<ScopeRow>(
    `select s.head, s.epoch, s.erasures, n.seq as "lastSeq", n.epoch as "lastEpoch",
       n.fold_version as "foldVersion"
     from scope s left join snapshot n on n.scope_id = s.scope_id where s.scope_id = $1`,
    [scope],
  );
  if (row === undefined) throw new Error('Unknown scope');
  const seq = durability.durableHead(scope, row.head);
  if (seq === 0) return null;
  const isNext = row.lastEpoch === row.epoch && row.foldVersion === FOLD_VERSION;
  const since = isNext ? (row.lastSeq ?? 0) : 0;
  const [end] = await sql.query<{ digest: string }>(
    'select digest from feed where scope_id = $1 and seq = $2',
    [scope, seq],
  );
  if (end === undefined) throw new Error('The feed has a gap');
  const { epoch, erasures } = row;
  const streams = await streamsToWrite(sql, scope, since);
  if (streams.length === 0) return null;
  return {
    scope,
    epoch,
    seq,
    digest: end.digest,
    erasures,
    streams: streams.map(({ stream }) => stream),
    replaced: [...new Set(streams.flatMap(({ segment }) => segment ?? []))],
  };
}

/** Those touched since, and those that share a segment with one of them. */
const streamsToWrite = (
  sql: Sql,
  scope: ScopeId,
  since: number,
): Promise<readonly { readonly stream: string; readonly segment: string | null }[]> =>
  sql.query(
    `select stream_id as stream, segment_id as segment from stream
      where scope_id = $1 and facts > 0 and (last_seq > $2 or segment_id in (
        select segment_id from stream where scope_id = $1 and last_seq > $2))
      order by last_seq desc`,
    [scope, since],
  );
