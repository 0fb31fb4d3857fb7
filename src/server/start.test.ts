import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { randomUUID } from 'node:crypto';
import { DeviceId, OperatorId } from '../domain/ids.ts';
import { DEMO_PASSWORD, demoScope, seedDemo } from './demo/seed.ts';
import { counterRow } from './log/feed-counter.ts';
import { openStore } from './store/open-store.ts';
import { readSettings } from './settings.ts';
import { startServer } from './start.ts';
import { systemClock, systemRandom } from './system.ts';
import { testAuthor } from './testing/test-author.ts';
import { lightPasswords } from './testing/test-office.ts';

// Databases on a disk that others use too.
vi.setConfig({ testTimeout: 300_000 });

describe('settings', () => {
  it('have the documented defaults', () => {
    expect(readSettings({}, [])).toMatchObject({
      port: 8787,
      host: '0.0.0.0',
      dataDir: 'data',
      databaseUrl: undefined,
      demo: false,
    });
    expect(readSettings({}, ['--demo', '--reset'])).toMatchObject({
      host: '127.0.0.1',
      dataDir: join('data', 'demo'),
      demo: true,
      reset: true,
    });
  });

  it('never put samples into a real database, nor empty one', () => {
    const env = { DATABASE_URL: 'postgres://vero' };
    expect(readSettings(env, ['--demo']).databaseUrl).toBeUndefined();
    expect(() => readSettings({}, ['--reset'])).toThrow(/solo i dati di prova/);
  });

  it.each(['abc', '-1', '70000', '1.5'])('refuse the port «%s»', (PORT) => {
    expect(() => readSettings({ PORT }, [])).toThrow(/numero di porta/);
  });
});

describe('starting', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sportello-start-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const settings = (name: string, args: readonly string[]) => ({
    ...readSettings(
      { PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'fatal', DATA_DIR: join(folder, name) },
      args,
    ),
  });

  it('a new server prints the setup link; the link works and is printed no more', async () => {
    const said: string[] = [];
    const server = await startServer(settings('nuovo', []), (line) => said.push(line));
    const link = /(http:\S+)\/accesso#avvio=(\S+)/.exec(said.join('\n'));
    expect(link).not.toBeNull();
    const answer = await fetch(`${server.address}/v1/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        token: link?.[2],
        office: { code: 'MF', name: 'CPI Montefiore', ente: 'Regione' },
        administrator: { name: 'Tommaso Riva', username: 'admin', password: 'parola lunga 12' },
      }),
    });
    expect(answer.status).toBe(201);
    await server.stop();
    const later: string[] = [];
    const again = await startServer(settings('nuovo', []), (line) => later.push(line));
    expect(later.join('\n')).not.toContain('avvio=');
    await again.stop();
  });

  it('a first start that was cut short holds nothing, and is made again', async () => {
    const cut = join(folder, 'interrotto');
    mkdirSync(join(cut, 'pgdata'), { recursive: true });
    writeFileSync(join(cut, 'pgdata', 'PG_VERSION'), '18');
    writeFileSync(join(cut, 'in-preparazione'), '');
    const server = await startServer(settings('interrotto', []), () => undefined);
    expect((await fetch(`${server.address}/status`)).status).toBe(200);
    expect(existsSync(join(cut, 'in-preparazione'))).toBe(false);
    await server.stop();
  });

  it('the demo empties its folder, prints its accounts, and says it is a demo everywhere', async () => {
    const said: string[] = [];
    const stale = join(folder, 'demo', 'vecchio.txt');
    mkdirSync(join(folder, 'demo'));
    writeFileSync(stale, 'di ieri');
    const demo = await startServer(settings('demo', ['--demo', '--reset']), (line) =>
      said.push(line),
    );
    expect(existsSync(stale)).toBe(false);
    for (const word of [demo.address, 'elena.sartori', 'giulia.ferrante', 'admin', DEMO_PASSWORD]) {
      expect(said.join('\n')).toContain(word);
    }
    expect(await (await fetch(`${demo.address}/status`)).json()).toMatchObject({ demo: true });
    const signIn = () =>
      fetch(`${demo.address}/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          username: 'elena.sartori',
          password: DEMO_PASSWORD,
          device: randomUUID(),
        }),
      });
    expect(await (await signIn()).json()).toMatchObject({
      demo: true,
      device: { number: expect.any(Number) as number },
    });
    await demo.stop();
  });

  it('sample facts go through the same push, once', async () => {
    const store = await openStore({
      dataDir: join(folder, 'seme'),
      databaseUrl: undefined,
      clock: systemClock,
      random: systemRandom,
      report: () => undefined,
    });
    const passwords = lightPasswords();
    const needs = {
      ...store,
      clock: systemClock,
      random: systemRandom,
      passwords,
      counter: counterRow(),
    };
    const facts = (authors: readonly { operator: string; role: string }[]) => {
      expect(authors.map(({ role }) => role)).toEqual(['operatore', 'responsabile']);
      const author = testAuthor({
        scope: demoScope,
        actor: OperatorId.parse(authors[0]?.operator),
        role: 'operatore',
        device: DeviceId.parse(randomUUID()),
        clock: systemClock,
        random: systemRandom,
      });
      const stream = author.newStream();
      return [Array.from({ length: 450 }, (_, n) => author.note(stream, `nota ${n}`))];
    };
    expect(await seedDemo(needs, { facts })).toEqual({ isNew: true, facts: 450 });
    expect(await seedDemo(needs, { facts })).toEqual({ isNew: false, facts: 0 });
    expect(
      await store.sql.query('select head from scope where scope_id = $1', [demoScope]),
    ).toEqual([{ head: 450 }]);
    await passwords.close();
    await store.close();
  });
});
