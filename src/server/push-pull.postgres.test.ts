import { afterAll } from 'vitest';
import { describePushPull } from './testing/push-pull.contract.ts';
import { openPostgres } from './store/postgres.ts';
import { startPostgres, type PostgresServer } from './testing/postgres-server.ts';

const started: PostgresServer[] = [];

describePushPull('PostgreSQL', async () => {
  const postgres = await startPostgres();
  started.push(postgres);
  return openPostgres({ url: await postgres.createDatabase('push_pull') });
});

afterAll(() => Promise.all(started.map((postgres) => postgres.stop())));
