import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Passwords } from './identity/passwords.ts';
import { migrate } from './store/migrate.ts';
import { openPGlite } from './store/pglite.ts';
import type { Sql } from './store/sql.ts';
import { statuses } from './testing/contract-stage.ts';
import { testClock } from './testing/test-clock.ts';
import { emptyTables, lightPasswords, startTestServer } from './testing/test-office.ts';
import type { Desk, TestServer, TestServerOptions } from './testing/test-office.ts';

describe('who asks too much, too slowly or too big', () => {
  let sql: Sql;
  let passwords: Passwords;
  const clock = testClock();

  beforeAll(async () => {
    sql = await openPGlite();
    await migrate(sql, clock);
    passwords = lightPasswords();
  });
  beforeEach(() => emptyTables(sql));
  afterAll(async () => {
    await passwords.close();
    await sql.close();
  });

  const open = async (options: TestServerOptions = {}): Promise<[TestServer, Desk, Desk]> => {
    const server = await startTestServer(sql, passwords, { clock, ...options });
    const scope = await server.addOffice('MF');
    await server.addOperator(scope, 'operatore', 'elena');
    await server.addOperator(scope, 'responsabile', 'giulia');
    return [server, await server.signIn('elena'), await server.signIn('giulia')];
  };

  const pushRaw = (server: TestServer, desk: Desk, payload: Buffer) =>
    server.http.inject({
      method: 'POST',
      url: '/v1/push',
      headers: {
        cookie: desk.cookie,
        'x-csrf-token': desk.csrf,
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      payload,
    });

  it('a gzip bomb is refused long before it is unpacked', async () => {
    const [server, elena] = await open();
    const bomb = gzipSync(Buffer.alloc(256 * 1024 * 1024, 0x20), { level: 9 });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage().rss;
    const answer = await pushRaw(server, elena, bomb);
    expect(answer.statusCode).toBe(413);
    expect(answer.json()).toMatchObject({ type: 'urn:sportello:problem:too_large' });
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * 1024 * 1024);
  });

  it.each([
    ['cut', (whole: Buffer) => whole.subarray(0, 20)],
    ['altered', (whole: Buffer) => Buffer.concat([whole.subarray(0, 12), Buffer.from('xx')])],
    ['not gzip at all', () => Buffer.from('ciao')],
  ])('gzip that is %s is a plain 400, and the next push works', async (_name, spoil) => {
    const [server, elena] = await open();
    const answer = await pushRaw(server, elena, spoil(gzipSync('{"facts":[]}'.repeat(50))));
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'malformed']);
    const fact = elena.author.note(elena.author.newStream(), 'dopo');
    expect(statuses(await elena.push([fact]))).toEqual(['ok']);
  });

  it('a day’s quota of one device is kept in the database: another process counts it too', async () => {
    const [server, elena, giulia] = await open({ dailyQuota: 2000 });
    const note = (desk: Desk) => desk.author.note(desk.author.newStream(), 'x'.repeat(1500));
    expect(statuses(await elena.push([note(elena), note(elena)]))).toEqual(['ok', 'ok']);
    const kept = note(elena);
    const answer = await elena.push([kept]);
    expect(answer.json()).toMatchObject({ status: 429, code: 'daily_quota' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    const twin = await startTestServer(sql, passwords, { clock, dailyQuota: 2000 });
    const there = await twin.signIn('elena', elena.device);
    expect((await there.push([kept])).status).toBe(429);
    // Other devices go on, and tomorrow so does this one.
    expect(statuses(await giulia.push([note(giulia)]))).toEqual(['ok']);
    clock.advance(86_400_000);
    const tomorrow = await server.signIn('elena', elena.device);
    expect(statuses(await tomorrow.push([kept]))).toEqual(['ok']);
  });

  it('what waits for a person has a limit per device: beyond, it stays there, and says so', async () => {
    const [, elena, giulia] = await open({ waitingLimits: { items: 3, bytes: 1e6 } });
    const bad = (desk: Desk) =>
      desk.author.write(desk.author.newStream(), 'noteAdded', { text: '' });
    expect(new Set(statuses(await elena.push([bad(elena), bad(elena), bad(elena)])))).toEqual(
      new Set(['quarantined']),
    );
    const good = elena.author.note(elena.author.newStream(), 'buona');
    const answer = await elena.push([bad(elena), good]);
    expect(statuses(answer).toSorted()).toEqual(['denied', 'ok']);
    expect(answer.body).toContain('attendono una verifica');
    expect(await sql.query('select 1 from quarantine')).toHaveLength(3);
    expect(statuses(await giulia.push([bad(giulia)]))).toEqual(['quarantined']);
  });

  describe('over real sockets', () => {
    const timeouts = { headers: 300, request: 600, check: 100 };

    const dribble = (port: number, head: string): Promise<{ text: string; ms: number }> =>
      new Promise((resolve, reject) => {
        const start = performance.now();
        let text = '';
        const socket = connect(port, '127.0.0.1', () => socket.write(head));
        const drip = setInterval(() => socket.writable && socket.write('x'), 50);
        socket.on('data', (data) => (text += data.toString()));
        socket.on('error', reject);
        socket.on('close', () => {
          clearInterval(drip);
          resolve({ text, ms: performance.now() - start });
        });
      });

    it.each([
      ['head', 'POST /v1/push HTTP/1.1\r\nHost: x\r\nX-Slow: '],
      [
        'body',
        'POST /v1/setup HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{',
      ],
    ])('a %s that never ends is closed, while others are answered', async (_part, head) => {
      const [server] = await open({ timeouts });
      const address = await server.http.listen({ port: 0, host: '127.0.0.1' });
      const slow = Array.from({ length: 20 }, () => dribble(Number(new URL(address).port), head));
      expect((await fetch(`${address}/status`)).status).toBe(200);
      const ended = await Promise.all(slow);
      for (const { text } of ended) expect(text).toMatch(/^HTTP\/1.1 408[\s\S]*request_timeout/);
      await server.http.close();
    });
  });
});
