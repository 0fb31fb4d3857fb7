import pg from 'pg';
import type { Sql, SqlQuery, SqlValue } from './sql.ts';
import { statementNames } from './statement-names.ts';

/** int8 as a number: every such column holds a counter or milliseconds, far below 2^53. */
const typeParsers = new pg.TypeOverrides();
typeParsers.setTypeParser(pg.types.builtins.INT8, Number);

interface Queryable {
  query<Row extends pg.QueryResultRow>(config: pg.QueryConfig): Promise<{ rows: Row[] }>;
}

type NameOf = ReturnType<typeof statementNames>;

const over = (connection: Queryable, nameOf: NameOf): SqlQuery => ({
  query: async <Row>(text: string, params: readonly SqlValue[] = []) => {
    const name = nameOf(text);
    const config = { text, values: [...params], ...(name === undefined ? {} : { name }) };
    return (await connection.query<Row & pg.QueryResultRow>(config)).rows;
  },
});

export interface PostgresOptions {
  readonly url: string;
  readonly connections?: number;
  /** Told when an idle connection breaks; the pool replaces it. */
  readonly onBrokenConnection?: (error: Error) => void;
}

/** A pool of connections to a PostgreSQL server. */
export function openPostgres(options: PostgresOptions): Sql {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections ?? 16,
    connectionTimeoutMillis: 10_000,
    types: typeParsers,
  });
  pool.on('error', (error) => options.onBrokenConnection?.(error));
  const nameOf = statementNames();
  return {
    ...over(pool, nameOf),
    transaction: (work) => runTransaction(pool, (client) => work(over(client, nameOf))),
    close: () => pool.end(),
  };
}

async function runTransaction<Value>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('begin');
    const value = await work(client);
    await client.query('commit');
    return value;
  } catch (error) {
    // A connection that can't roll back is not given back to the pool.
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
