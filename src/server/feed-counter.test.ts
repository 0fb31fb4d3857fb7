import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Passwords } from './identity/passwords.ts';
import { counterRow } from './log/feed-counter.ts';
import { migrate } from './store/migrate.ts';
import { openPostgres } from './store/postgres.ts';
import type { Sql } from './store/sql.ts';
import { startPostgres, type PostgresServer } from './testing/postgres-server.ts';
import { createSequence, sequenceCursor } from './testing/sequence-cursor.ts';
import { writeAndTail } from './testing/tailing-reader.ts';
import { testClock } from './testing/test-clock.ts';
import { emptyTables, lightPasswords, startTestServer } from './testing/test-office.ts';

describe('where the numbers of the feed come from, on PostgreSQL', () => {
  let postgres: PostgresServer;
  let sql: Sql;
  let passwords: Passwords;

  beforeAll(async () => {
    postgres = await startPostgres();
    sql = openPostgres({ url: await postgres.createDatabase('counter') });
    await migrate(sql, testClock());
    await createSequence(sql);
    passwords = lightPasswords();
  });
  afterAll(async () => {
    await passwords.close();
    await sql.close();
    await postgres.stop();
  });

  const tailWith = async (counter: ReturnType<typeof counterRow>) => {
    await emptyTables(sql);
    const server = await startTestServer(sql, passwords, { counter });
    const scope = await server.addOffice('MF');
    await server.addOperator(scope, 'operatore', 'elena');
    const { tailing, written } = await writeAndTail(server, 'elena');
    const read = new Set(tailing.facts.map(({ id }) => id));
    return {
      lost: written.filter((id) => !read.has(id)).length,
      gaps: tailing.faults.filter((fault) => fault.startsWith('gap')).length,
    };
  };

  it('the counter row loses nothing and leaves no gap', async () => {
    expect(await tailWith(counterRow())).toEqual({ lost: 0, gaps: 0 });
  });

  it('mutant · a sequence loses rows under concurrent writers, and the suite sees it', async () => {
    const { lost, gaps } = await tailWith(sequenceCursor);
    expect(lost).toBeGreaterThan(0);
    expect(gaps).toBeGreaterThan(0);
  });
});
