import type { Clock } from '../../kernel/environment.ts';
import type { Sql, SqlQuery, SqlValue } from '../store/sql.ts';
import { backedUpTables, type BackedUpTable } from './backup-tables.ts';

/** The first line of a backup. */
export interface BackupHeader {
  readonly format: 'sportello-backup';
  readonly version: 1;
  /** Number of the last migration: which shape the rows have. */
  readonly schema: number;
  readonly createdAt: number;
}

const PAGE = 500;

/**
 * Hands every row of the database to `write`, as JSON lines, as it was at one moment: people go on
 * working meanwhile.
 */
export const dump = (
  sql: Sql,
  clock: Clock,
  write: (line: string) => Promise<void>,
): Promise<void> =>
  sql.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only');
    const [newest] = await tx.query<{ id: number }>('select max(id)::int as id from migration');
    const header: BackupHeader = {
      format: 'sportello-backup',
      version: 1,
      schema: newest?.id ?? 0,
      createdAt: clock.now(),
    };
    await write(JSON.stringify(header));
    const scopes = await tx.query<{ scope: string }>(
      'select scope_id as scope from scope order by scope_id',
    );
    for (const table of await existing(tx)) {
      const offices = table.isOfOffice ? scopes.map(({ scope }) => scope) : [null];
      for (const scope of offices) await dumpTable(tx, { table, scope }, write);
    }
  });

/** A database of an earlier version lacks the newer tables. */
async function existing(tx: SqlQuery): Promise<readonly BackedUpTable[]> {
  const rows = await tx.query<{ name: string }>(
    `select table_name::text as name from information_schema.tables where table_schema = 'public'`,
  );
  const names = new Set(rows.map(({ name }) => name));
  return backedUpTables.filter(({ name }) => names.has(name));
}

async function dumpTable(
  tx: SqlQuery,
  { table, scope }: { readonly table: BackedUpTable; readonly scope: string | null },
  write: (line: string) => Promise<void>,
): Promise<void> {
  const key = table.isOfOffice ? ['scope_id', ...table.key] : table.key;
  let after: readonly SqlValue[] | null = null;
  for (;;) {
    const rows: readonly DumpedRow[] = await readPage(tx, { table, key, scope, after });
    for (const { row } of rows) await write(`{"table":"${table.name}","row":${row}}`);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.key;
  }
}

interface DumpedRow {
  readonly row: string;
  readonly key: readonly SqlValue[];
}

interface PageQuery {
  readonly table: BackedUpTable;
  readonly key: readonly string[];
  readonly scope: string | null;
  readonly after: readonly SqlValue[] | null;
}

function readPage(
  tx: SqlQuery,
  { table, key, scope, after }: PageQuery,
): Promise<readonly DumpedRow[]> {
  const params: SqlValue[] = scope === null ? [] : [scope];
  const conditions = scope === null ? [] : ['scope_id = $1'];
  if (after !== null) {
    const places = after.map((_, index) => `$${params.length + index + 1}`);
    conditions.push(`(${key.join(', ')}) > (${places.join(', ')})`);
    params.push(...after);
  }
  const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
  return tx.query<DumpedRow>(
    `select row_to_json(t)::text as row, json_build_array(${key.join(', ')}) as key
       from ${table.name} t ${where} order by ${key.join(', ')} limit ${PAGE}`,
    params,
  );
}
