import type { Clock } from '../../kernel/environment.ts';
import { migrations, type Migration } from '../migrations/all.ts';
import { sqlState, type Sql } from './sql.ts';

const LEDGER = `create table if not exists migration (
  id integer primary key, name text not null, applied_at bigint not null
)`;

/** Number of the newest migration this build knows. */
export const newestMigration = (): number => Math.max(...migrations.map(({ id }) => id));

/**
 * Brings the tables to this build's shape, each migration in its own transaction. Safe when several
 * processes start at once: the table lock makes the others wait, and they then find it applied.
 * @param upTo the last migration to apply; all, when absent.
 * @throws Error when the database was written by a newer build: nothing has been touched.
 */
export async function migrate(sql: Sql, clock: Clock, upTo = newestMigration()): Promise<void> {
  await createLedger(sql);
  const [newest] = await sql.query<{ id: number }>('select max(id)::int as id from migration');
  if ((newest?.id ?? 0) > newestMigration()) {
    throw new Error(
      'La base dati è stata scritta da una versione più recente di Sportello: aggiorna il programma.',
    );
  }
  for (const migration of migrations) {
    if (migration.id <= upTo) await applyOnce(sql, migration, clock.now());
  }
}

/** unique_violation, duplicate_object, duplicate_table: somebody else has just made it. */
const MADE_MEANWHILE = ['23505', '42710', '42P07'];

// Two processes may both find the table missing: the loser of that race finds it there.
async function createLedger(sql: Sql): Promise<void> {
  try {
    await sql.query(LEDGER);
  } catch (error) {
    if (!MADE_MEANWHILE.includes(sqlState(error) ?? '')) throw error;
    await sql.query(LEDGER);
  }
}

async function applyOnce(sql: Sql, migration: Migration, now: number): Promise<void> {
  await sql.transaction(async (tx) => {
    await tx.query('lock table migration in exclusive mode');
    const applied = await tx.query('select 1 from migration where id = $1', [migration.id]);
    if (applied.length > 0) return;
    for (const statement of migration.statements) await tx.query(statement);
    await tx.query('insert into migration (id, name, applied_at) values ($1, $2, $3)', [
      migration.id,
      migration.name,
      now,
    ]);
  });
}
