import type { ScopeId } from '../../domain/ids.ts';
import type { SqlQuery } from '../store/sql.ts';
import { inTurns } from './turns.ts';

/** The end of an office's feed. */
export interface FeedTail {
  readonly head: number;
  readonly digest: string;
  readonly epoch: string;
}

/** The last number of an office's feed; null where there is no such office. */
export async function headOf(sql: SqlQuery, scope: ScopeId): Promise<number | null> {
  const [row] = await sql.query<Pick<FeedTail, 'head'>>(
    'select head from scope where scope_id = $1',
    [scope],
  );
  return row?.head ?? null;
}

/** Where the numbers of the feed come from. Replaced only by the mutants of the tests. */
export interface FeedCounter {
  /** Writers of one office in this process, one after the other: they would only race. */
  inTurn<Value>(scope: ScopeId, work: () => Promise<Value>): Promise<Value>;
  /** The numbers of the next `count` rows. */
  numbers(sql: SqlQuery, tail: FeedTail, count: number): Promise<readonly number[]>;
  /** Whether rows may be written only while the tail they continue is still the end of the feed. */
  readonly holdsTail: boolean;
}

/**
 * The counter row of the office. The statement that writes rows moves it from the tail they were
 * numbered after, or writes nothing: so rows become visible in the order of their numbers, without
 * gaps, whoever else writes, in this process or another. Offices do not wait for one another.
 */
export const counterRow = (): FeedCounter => ({
  inTurn: inTurns(),
  numbers: (_sql, tail, count) =>
    Promise.resolve(Array.from({ length: count }, (_, index) => tail.head + 1 + index)),
  holdsTail: true,
});
