import { z } from 'zod';
import type { Clock, Random } from '../../kernel/environment.ts';
import { newEpoch } from '../identity/offices.ts';
import { migrate, newestMigration } from '../store/migrate.ts';
import type { Sql, SqlQuery } from '../store/sql.ts';
import { DamagedBackup, readBackup } from './backup-file.ts';
import { backedUpTables } from './backup-tables.ts';

const Header = z.object({
  format: z.literal('sportello-backup'),
  version: z.literal(1),
  schema: z.int().positive(),
  createdAt: z.number(),
});
export type Header = z.infer<typeof Header>;

const Row = z.object({ table: z.string(), row: z.unknown() });

/**
 * Reads a backup from end to end and says whether it may be brought back, before anything is touched.
 * @throws DamagedBackup
 */
export async function checkBackup(path: string, privateKey?: string): Promise<Header> {
  let header: Header | null = null;
  for await (const line of readBackup(path, privateKey)) header ??= headerOf(line);
  if (header === null) throw new DamagedBackup('La copia di sicurezza è vuota.');
  return header;
}

function headerOf(line: string): Header {
  const header = Header.safeParse(JSON.parse(line));
  if (!header.success) throw new DamagedBackup('La copia di sicurezza è danneggiata all’inizio.');
  if (header.data.schema > newestMigration()) {
    throw new DamagedBackup(
      'La copia di sicurezza viene da una versione più recente di Sportello: aggiorna il programma.',
    );
  }
  return header.data;
}

interface RestoreNeeds {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly random: Random;
  /** Of a backup already checked: it is then read once more, not twice. */
  readonly header?: Header;
}

export interface Restored {
  readonly rows: number;
  readonly offices: readonly string[];
  readonly createdAt: number;
}

const BATCH = 500;

/**
 * Brings a backup into an empty database whose tables have the backup's shape, all or nothing, then
 * migrates. Every office gets a new epoch: devices start their copy again and offer once more what
 * they had sent since.
 */
export async function restore(
  needs: RestoreNeeds,
  path: string,
  privateKey?: string,
): Promise<Restored> {
  const { sql, clock } = needs;
  const header = needs.header ?? (await checkBackup(path, privateKey));
  await migrate(sql, clock, header.schema);
  const rows = await sql.transaction(async (tx) => {
    await requireEmpty(tx, header.schema);
    const count = await insertAll(tx, readBackup(path, privateKey));
    await startNewEpochs(tx, needs.random);
    return count;
  });
  await migrate(sql, clock);
  const offices = await markRestored(needs);
  return { rows, offices, createdAt: header.createdAt };
}

/**
 * For a database that came back by other means (`pg_dump`, a snapshot, point-in-time recovery): every
 * office's log gets a new epoch.
 * @returns the offices.
 */
export async function declareRestored(needs: RestoreNeeds): Promise<readonly string[]> {
  await needs.sql.transaction((tx) => startNewEpochs(tx, needs.random));
  return markRestored(needs);
}

async function requireEmpty(tx: SqlQuery, schema: number): Promise<void> {
  const [newest] = await tx.query<{ id: number }>('select max(id)::int as id from migration');
  if (newest?.id !== schema) {
    throw new Error(
      'Le tabelle sono di una versione diversa dalla copia: per il ripristino crea un archivio nuovo e vuoto.',
    );
  }
  const found = await tx.query('select 1 from scope union all select 1 from operator limit 1');
  if (found.length > 0) {
    throw new Error(
      'Il ripristino vuole un archivio vuoto: indica una nuova cartella con DATA_DIR o una nuova base dati con DATABASE_URL.',
    );
  }
}

async function insertAll(tx: SqlQuery, lines: AsyncGenerator<string>): Promise<number> {
  const known = new Set(backedUpTables.map(({ name }) => name));
  let table = '';
  let batch: unknown[] = [];
  let count = 0;
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    await tx.query(
      `insert into ${table} select * from json_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(batch)],
    );
    count += batch.length;
    batch = [];
  };
  let isFirst = true;
  for await (const line of lines) {
    if (isFirst) {
      isFirst = false;
      continue;
    }
    const row = Row.parse(JSON.parse(line));
    if (!known.has(row.table)) throw new DamagedBackup(`Tabella sconosciuta: ${row.table}.`);
    if (row.table !== table || batch.length === BATCH) await flush();
    ({ table } = row);
    batch.push(row.row);
  }
  await flush();
  return count;
}

const listScopes = (sql: SqlQuery): Promise<readonly { readonly scope: string }[]> =>
  sql.query('select scope_id as scope from scope order by scope_id');

async function startNewEpochs(tx: SqlQuery, random: Random): Promise<void> {
  for (const { scope } of await listScopes(tx)) {
    await tx.query('update scope set epoch = $2 where scope_id = $1', [scope, newEpoch(random)]);
  }
}

/** From now on a parent may be lost for ever, and the snapshots are to be made again. */
async function markRestored({ sql, clock }: RestoreNeeds): Promise<readonly string[]> {
  const scopes = await listScopes(sql);
  for (const { scope } of scopes) {
    await sql.query('update scope set restored_at = $2 where scope_id = $1', [scope, clock.now()]);
    await sql.query('update stream set segment_id = null where scope_id = $1', [scope]);
  }
  return scopes.map(({ scope }) => scope);
}
