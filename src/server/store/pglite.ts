import { PGlite, types } from '@electric-sql/pglite';
import type { Sql, SqlQuery, SqlValue } from './sql.ts';

interface Queryable {
  query<Row>(text: string, params?: unknown[]): Promise<{ rows: Row[] }>;
}

const over = (database: Queryable): SqlQuery => ({
  query: async <Row>(text: string, params: readonly SqlValue[] = []) =>
    (await database.query<Row>(text, [...params])).rows,
});

/**
 * PostgreSQL inside this process. Statements and transactions run one at a time.
 * @param folder where the data lives; in memory when absent.
 */
export async function openPGlite(folder?: string): Promise<Sql> {
  const database = await PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    parsers: { [types.INT8]: Number },
  });
  return {
    ...over(database),
    transaction: async <Value>(work: (tx: SqlQuery) => Promise<Value>) =>
      database.transaction((tx) => work(over(tx))),
    close: () => database.close(),
  };
}
