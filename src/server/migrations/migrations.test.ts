import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeviceId } from '../../domain/ids.ts';
import type { Passwords } from '../identity/passwords.ts';
import { migrate, newestMigration } from '../store/migrate.ts';
import { openPGlite } from '../store/pglite.ts';
import { openPostgres } from '../store/postgres.ts';
import type { Sql } from '../store/sql.ts';
import { statuses } from '../testing/contract-stage.ts';
import { startPostgres, type PostgresServer } from '../testing/postgres-server.ts';
import { replica } from '../testing/replica.ts';
import { testClock } from '../testing/test-clock.ts';
import { lightPasswords, startTestServer, TEST_PASSWORD } from '../testing/test-office.ts';
import { migrations } from './all.ts';

const clock = testClock();
const FIXTURES = [1];

let passwords: Passwords;
let postgres: PostgresServer;
beforeAll(async () => {
  passwords = lightPasswords();
  postgres = await startPostgres();
});
afterAll(async () => {
  await passwords.close();
  await postgres.stop();
});

const databases = {
  PGlite: (): Promise<Sql> => openPGlite(),
  PostgreSQL: async (): Promise<Sql> =>
    openPostgres({ url: await postgres.createDatabase('migrations') }),
};

async function load(sql: Sql, version: number): Promise<void> {
  const text = readFileSync(join('src', 'server', 'testing', `version-${version}.sql`), 'utf8');
  for (const statement of text.replaceAll(/^--.*$/gm, '').split(/;\n/)) {
    if (statement.trim() !== '') await sql.query(statement);
  }
}

describe.each(Object.entries(databases))('tables of earlier versions on %s', (_name, open) => {
  it.each(FIXTURES)(
    'version %i comes to today’s shape with everything it held',
    async (version) => {
      const sql = await open();
      await load(sql, version);
      await migrate(sql, clock);
      await migrate(sql, clock);
      const server = await startTestServer(sql, passwords, { clock });
      await sql.query('update operator set password = $1', [await passwords.hash(TEST_PASSWORD)]);
      const device = DeviceId.parse('0193aaaa-0000-7000-8000-000000000002');
      const elena = await server.signIn('elena', device);
      const copy = replica();
      const end = copy.apply((await elena.pull(0)).body);
      expect(copy.faults).toEqual([]);
      expect(copy.facts.map(({ payload }) => payload)).toMatchObject([
        { text: 'uno' },
        { text: 'due è l’altro'.replace('’', "'") },
        { document: 'patto' },
      ]);
      expect(end.epoch).toBe('prima');
      const [known] = copy.facts;
      const next = elena.author.write(known!.stream, 'noteAdded', { text: 'oggi' }, { dseq: 4 });
      expect(statuses(await elena.push([...copy.facts, next]))).toEqual([
        'duplicate',
        'duplicate',
        'duplicate',
        'ok',
      ]);
      const verify = `/v1/verify?number=2026/MF-01/0001&hash=${'a'.repeat(64)}`;
      expect((await server.http.inject(verify)).json()).toEqual({ status: 'ricevuto' });
      expect((await elena.request('GET', '/v1/quarantine')).json()).toMatchObject({
        facts: [{ code: 'unreadable', body: '42', canAccept: false }],
      });
      await sql.close();
    },
  );

  it('a database of a newer version is refused and not touched', async () => {
    const sql = await open();
    await load(sql, 1);
    await sql.query('insert into migration (id, name, applied_at) values (999, $1, 1)', ['domani']);
    await expect(migrate(sql, clock)).rejects.toThrow(/versione più recente di Sportello/);
    await expect(sql.query('select 1 from review')).rejects.toThrow(/review/);
    await sql.close();
  });

  it('processes that start together migrate once', async () => {
    const sql = await open();
    await Promise.all([1, 2, 3, 4].map(() => migrate(sql, clock)));
    const applied = await sql.query<{ id: number }>('select id from migration order by id');
    expect(applied.map(({ id }) => id)).toEqual(migrations.map(({ id }) => id));
    await sql.close();
  });
});

it('migrations are numbered from 1 without holes', () => {
  expect(migrations.map(({ id }) => id)).toEqual(migrations.map((_, index) => index + 1));
  expect(newestMigration()).toBe(migrations.length);
});
