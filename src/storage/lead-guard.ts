import { err, ok, type Result } from '../kernel/result.ts';
import type { SyncStoreError } from '../domain/sync-store.ts';
import type { Connection, TableName, TransactionBody } from './connection.ts';
import type { OperatorDatabase } from './operator-database.ts';
import { readCounter } from './records.ts';

export const TERM_KEY = 'term';

/** Whether `term` is still the lead's. Inside a transaction. */
export const hasLead = async (db: OperatorDatabase, term: number): Promise<boolean> =>
  readCounter(await db.meta.get(TERM_KEY)) === term;

export interface Lead {
  readonly connection: Connection;
  readonly term: number;
}

/** A transaction of the tab that leads, guarded by its fencing term; null: another tab leads. */
export async function asLeader<T>(
  { connection, term }: Lead,
  tables: readonly TableName[],
  body: TransactionBody<T>,
): Promise<Result<T, SyncStoreError>> {
  const written = await connection.write(tables, async (db) =>
    (await hasLead(db, term)) ? { value: await body(db) } : null,
  );
  if (!written.ok) return written;
  return written.value === null ? err({ kind: 'lostLead' }) : ok(written.value.value);
}
