import { existsSync } from 'node:fs';
import { PGlite, types } from '@electric-sql/pglite';
import { blankDatabase } from './blank-database.ts';
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
  const isNew = folder === undefined || !existsSync(folder);
  const blank = isNew ? await blankDatabase() : undefined;
  const database = await PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(blank === undefined ? {} : { loadDataDir: blank }),
    parsers: { [types.INT8]: Number },
  });
  return {
    ...over(database),
    transaction: async <Value>(work: (tx: SqlQuery) => Promise<Value>) =>
      database.transaction((tx) => work(over(tx))),
    close: () => database.close(),
  };
}
