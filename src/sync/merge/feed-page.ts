import { err, ok, type Result } from '../../kernel/result.ts';
import { isIntact, skeletonHash } from '../../domain/fact.ts';
import type { ScopeId } from '../../domain/ids.ts';
import { isReadBy } from '../../domain/transfer.ts';
import type { Cursor, FeedRow } from '../../domain/sync-store.ts';
import { controlRowHash, EMPTY_DIGEST, extendDigest, type DigestRow } from '../protocol/digest.ts';
import type { PullEnd } from '../protocol/messages.ts';

export interface FeedPage {
  readonly rows: readonly FeedRow[];
  readonly end: PullEnd;
}

/**
 * Whether a page continues the log that is here: rows contiguous, of this office, each payload the
 * one its author committed to, and the running digest equal to the centre's. Otherwise it is refused
 * whole and the cursor stays.
 * @returns the cursor after the page.
 */
export function cursorAfter(
  cursor: Cursor,
  { rows, end }: FeedPage,
  scope: ScopeId,
): Result<Cursor, string> {
  let { seq } = cursor;
  let digest: string = seq === 0 ? EMPTY_DIGEST : cursor.digest;
  for (const row of rows) {
    if (row.seq !== seq + 1) return err(`row ${row.seq} after ${seq}`);
    if ('fact' in row && typeof row.fact !== 'string' && !isReadBy(scope, row.fact)) {
      return err(`row ${row.seq} of another office`);
    }
    if (row.kind === 'fact' && !isIntact(row.fact)) {
      return err(`row ${row.seq} is not what its author wrote`);
    }
    ({ seq } = row);
    digest = extendDigest(digest, digestRow(row));
  }
  if (digest !== end.digest) return err(`digest differs at ${seq}`);
  if (end.head < seq) return err(`head ${end.head} before ${seq}`);
  const { epoch, head, durableUpTo } = end;
  return ok({ epoch, seq, digest: seq === 0 ? '' : digest, head, durableUpTo });
}

/** What a row puts in the running digest. */
export function digestRow(row: FeedRow): DigestRow {
  const { kind, seq } = row;
  return kind === 'fact' || kind === 'erasedFact'
    ? { seq, id: row.fact.id, hash: skeletonHash(row.fact) }
    : { seq, id: kind, hash: controlRowHash({ ...row }) };
}

export const isSameCursor = (a: Cursor, b: Cursor): boolean =>
  a.epoch === b.epoch &&
  a.seq === b.seq &&
  a.digest === b.digest &&
  a.head === b.head &&
  a.durableUpTo === b.durableUpTo;
