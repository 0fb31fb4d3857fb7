import type { Sql } from '../store/sql.ts';
import type { FeedCounter } from '../log/feed-counter.ts';

/*
 * A mutant, kept so that the suite proves it would notice: the feed numbered by a database
 * sequence, as a bigserial column would do. Numbers are taken in one order and become visible in
 * another, and a rolled-back batch leaves a hole.
 */

export const createSequence = (sql: Sql): Promise<unknown> =>
  sql.query('create sequence if not exists feed_mutant');

export const sequenceCursor: FeedCounter = {
  inTurn: (_scope, work) => work(),
  numbers: async (sql, _tail, count) => {
    const rows = await sql.query<{ n: number }>(
      `select nextval('feed_mutant') as n from generate_series(1, $1::int)`,
      [count],
    );
    // The race is always there; a pause makes it happen on a machine that is quick or alone.
    await sql.query('select pg_sleep(random() * 0.05)');
    return rows.map(({ n }) => n);
  },
  holdsTail: false,
};
