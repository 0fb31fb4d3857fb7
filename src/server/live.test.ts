import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Passwords } from './identity/passwords.ts';
import { pokesInProcess, type Pokes } from './log/pokes.ts';
import { migrate } from './store/migrate.ts';
import { openPGlite } from './store/pglite.ts';
import { openPostgres } from './store/postgres.ts';
import { pokesOverPostgres } from './store/postgres-pokes.ts';
import type { Sql } from './store/sql.ts';
import { openEventStream } from './testing/event-stream.ts';
import { startPostgres, type PostgresServer } from './testing/postgres-server.ts';
import { testClock } from './testing/test-clock.ts';
import { lightPasswords, startTestServer, type TestServer } from './testing/test-office.ts';

const listening = (server: TestServer): Promise<string> =>
  server.http.listen({ port: 0, host: '127.0.0.1' });

describe('live pokes over real sockets', () => {
  let passwords: Passwords;
  beforeAll(() => {
    passwords = lightPasswords();
  });
  afterAll(() => passwords.close());

  describe('in one process', () => {
    let sql: Sql;
    let server: TestServer;
    let address: string;
    beforeAll(async () => {
      sql = await openPGlite();
      await migrate(sql, testClock());
      server = await startTestServer(sql, passwords, { pokes: pokesInProcess() });
      await server.addOperator(await server.addOffice('MF'), 'operatore', 'elena');
      await server.addOperator(await server.addOffice('ALTRO'), 'operatore', 'dario');
      address = await listening(server);
    });
    afterAll(() => sql.close());

    it('say the head at once, then at each push of the office, and never another’s', async () => {
      const [elena, dario] = [await server.signIn('elena'), await server.signIn('dario')];
      const stream = await openEventStream(`${address}/v1/live?scope=cpi-mf`, elena.cookie);
      expect(await stream.next()).toEqual({ scope: 'cpi-mf', head: 0 });
      await dario.push([
        dario.author.note(dario.author.newStream(), 'altrove'),
        dario.author.note(dario.author.newStream(), 'ancora altrove'),
      ]);
      await elena.push([elena.author.note(elena.author.newStream(), 'qui')]);
      expect(await stream.next()).toEqual({ scope: 'cpi-mf', head: 1 });
      stream.close();
    });

    it('are not kept open without end by one session', async () => {
      const elena = await server.signIn('elena');
      const url = `${address}/v1/live?scope=cpi-mf`;
      const streams = [];
      for (let n = 0; n < 8; n += 1) streams.push(await openEventStream(url, elena.cookie));
      await expect(openEventStream(url, elena.cookie)).rejects.toThrow('429');
      for (const stream of streams) stream.close();
    });

    it('end when the server closes, which does not wait for them', async () => {
      const elena = await server.signIn('elena');
      const stream = await openEventStream(`${address}/v1/live?scope=cpi-mf`, elena.cookie);
      await stream.next();
      const start = performance.now();
      await server.http.close();
      expect(performance.now() - start).toBeLessThan(3000);
      await expect(stream.next()).rejects.toThrow('ended');
    });
  });

  describe('between two processes on PostgreSQL', () => {
    let postgres: PostgresServer;
    const opened: { readonly sql: Sql; readonly pokes: Pokes; readonly server: TestServer }[] = [];
    beforeAll(async () => {
      postgres = await startPostgres();
      const url = await postgres.createDatabase('live');
      for (let process = 0; process < 2; process += 1) {
        const sql = openPostgres({ url });
        const pokes = pokesOverPostgres({ url, sql, onProblem: () => undefined });
        await migrate(sql, testClock());
        opened.push({ sql, pokes, server: await startTestServer(sql, passwords, { pokes }) });
      }
    });
    afterAll(async () => {
      for (const { sql, pokes, server } of opened) {
        await server.http.close();
        await pokes.close();
        await sql.close();
      }
      await postgres.stop();
    });

    it('a push to one is a poke from the other', async () => {
      const [first, second] = opened.map(({ server }) => server);
      if (first === undefined || second === undefined) throw new Error('two servers');
      await first.addOperator(await first.addOffice('MF'), 'operatore', 'elena');
      const elena = await first.signIn('elena');
      const stream = await openEventStream(
        `${await listening(second)}/v1/live?scope=cpi-mf`,
        elena.cookie,
      );
      expect(await stream.next()).toMatchObject({ head: 0 });
      await elena.push([elena.author.note(elena.author.newStream(), 'qui')]);
      expect(await stream.next()).toEqual({ scope: 'cpi-mf', head: 1 });
      stream.close();
    });
  });
});
