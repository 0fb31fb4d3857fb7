import { FOLD_VERSION } from '../../domain/summarise.ts';
import type { ScopeId, Sha256 } from '../../domain/ids.ts';
import { SnapshotManifest } from '../../sync/protocol/messages.ts';
import type { Sql, SqlQuery } from '../store/sql.ts';
import { joined } from './joined-parameter.ts';
import type { SnapshotPlan } from './snapshot-plan.ts';

export interface Segment {
  /** SHA-256 of its text. */
  readonly id: string;
  readonly streams: readonly string[];
  readonly facts: number;
  /** Of its text, in UTF-8. */
  readonly bytes: number;
}

/** Segments that left the manifest stay this long, for who is downloading by the old one, ms. */
const RETIRED_FOR = 3_600_000;

/** Keeps a segment's compressed text, not yet in any manifest. */
export const keepSegment = (
  sql: SqlQuery,
  { scope }: SnapshotPlan,
  segment: Segment & { readonly body: Uint8Array; readonly now: number },
): Promise<unknown> =>
  sql.query(
    `insert into segment (scope_id, segment_id, place, streams, facts, bytes, body, retired_at)
     values ($1, $2, 0, $3, $4, $5, $6, $7) on conflict (scope_id, segment_id) do nothing`,
    [
      scope,
      segment.id,
      segment.streams.length,
      segment.facts,
      segment.bytes,
      segment.body,
      segment.now,
    ],
  );

interface Publication {
  readonly segments: readonly Segment[];
  readonly now: number;
}

/**
 * Makes the new manifest the current one, all at once.
 * @returns false when an erasure, a restore or a newer snapshot came first: nothing has changed.
 */
export const publishSnapshot = (
  sql: Sql,
  plan: SnapshotPlan,
  { segments, now }: Publication,
): Promise<boolean> =>
  sql.transaction(async (tx) => {
    const { scope, seq } = plan;
    const current = await tx.query(
      `select 1 from scope s where s.scope_id = $1 and s.epoch = $2 and s.erasures = $3
          and not exists (select from snapshot n where n.scope_id = $1 and n.epoch = $2 and n.seq > $4)
         for update of s`,
      [scope, plan.epoch, plan.erasures, seq],
    );
    if (current.length === 0) return false;
    await tx.query(
      `update segment set retired_at = $3
        where scope_id = $1 and segment_id = any(string_to_array($2, chr(30)))`,
      [scope, joined(plan.replaced), now],
    );
    for (const [index, segment] of segments.entries()) {
      await place(tx, scope, { segment, place: seq * 10_000 + segments.length - index });
    }
    await tx.query(
      `insert into snapshot (scope_id, epoch, seq, digest, fold_version, made_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (scope_id) do update set epoch = excluded.epoch, seq = excluded.seq,
         digest = excluded.digest, fold_version = excluded.fold_version,
         made_at = excluded.made_at`,
      [scope, plan.epoch, seq, plan.digest, FOLD_VERSION, now],
    );
    await tx.query('delete from segment where scope_id = $1 and retired_at < $2', [
      scope,
      now - RETIRED_FOR,
    ]);
    return true;
  });

async function place(
  tx: SqlQuery,
  scope: ScopeId,
  { segment, place: at }: { readonly segment: Segment; readonly place: number },
): Promise<void> {
  await tx.query(
    'update segment set place = $3, retired_at = null where scope_id = $1 and segment_id = $2',
    [scope, segment.id, at],
  );
  await tx.query(
    `update stream set segment_id = $2
      where scope_id = $1 and stream_id = any(string_to_array($3, chr(30)))`,
    [scope, segment.id, joined(segment.streams)],
  );
}

/** Takes away the segments of a snapshot that was not published. */
export const dropUnpublished = (
  sql: SqlQuery,
  { scope }: SnapshotPlan,
  segments: readonly Segment[],
): Promise<unknown> =>
  sql.query(
    `delete from segment where scope_id = $1 and retired_at is not null
        and segment_id = any(string_to_array($2, chr(30)))`,
    [scope, joined(segments.map(({ id }) => id))],
  );

/** The current manifest; null when there is none for this incarnation of the log. */
export async function readManifest(
  sql: SqlQuery,
  scope: ScopeId,
  serverTime: number,
): Promise<SnapshotManifest | null> {
  // One statement, one moment: a manifest never mixes two snapshots.
  const [row] = await sql.query<ManifestRow>(
    `select n.epoch, n.seq, n.digest, n.fold_version as "foldVersion",
       (select json_agg(json_build_object('id', segment_id, 'streams', streams, 'facts', facts,
           'bytes', bytes) order by place desc)
          from segment where scope_id = $1 and retired_at is null) as segments
       from snapshot n join scope s on s.scope_id = n.scope_id and s.epoch = n.epoch
      where n.scope_id = $1`,
    [scope],
  );
  if (row === undefined) return null;
  return SnapshotManifest.parse({ ...row, segments: row.segments ?? [], serverTime });
}

interface ManifestRow extends Omit<SnapshotManifest, 'segments' | 'serverTime'> {
  readonly segments: SnapshotManifest['segments'] | null;
}

/** The gzip bytes of a segment, in the manifest or just out of it. */
export async function readSegment(
  sql: SqlQuery,
  scope: ScopeId,
  segment: Sha256,
): Promise<Uint8Array | null> {
  const [row] = await sql.query<{ body: Uint8Array }>(
    'select body from segment where scope_id = $1 and segment_id = $2',
    [scope, segment],
  );
  return row?.body ?? null;
}
