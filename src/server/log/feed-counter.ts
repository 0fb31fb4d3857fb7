import type { ScopeId } from '../../domain/ids.ts';
import type { SqlQuery } from '../store/sql.ts';

/** The end of an office's feed. */
export interface FeedTail {
  readonly head: number;
  readonly digest: string;
  readonly epoch: string;
}

/** Where the numbers of the feed come from. Replaced only by the mutants of the tests. */
export interface FeedCounter {
  /** The tail of the feed, held for this transaction; null when there is no such office. */
  open(tx: SqlQuery, scope: ScopeId): Promise<FeedTail | null>;
  /** The numbers of the next `count` rows. */
  numbers(tx: SqlQuery, tail: FeedTail, count: number): Promise<readonly number[]>;
}

/**
 * The counter row of the office. `for update` keeps every other writer of the office waiting until
 * this transaction ends, so rows become visible in the order of their numbers, without gaps: a
 * rolled-back batch gives its numbers back. Offices do not wait for one another.
 */
export const counterRow: FeedCounter = {
  open: async (tx, scope) => {
    const [tail] = await tx.query<FeedTail>(
      'select head, digest, epoch from scope where scope_id = $1 for update',
      [scope],
    );
    return tail ?? null;
  },
  numbers: (_tx, tail, count) =>
    Promise.resolve(Array.from({ length: count }, (_, index) => tail.head + 1 + index)),
};
