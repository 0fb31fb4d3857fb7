import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MAX_PUSH_FACTS } from '../sync/protocol/messages.ts';
import type { Passwords } from './identity/passwords.ts';
import { LIMITS } from './http/limits.ts';
import { migrate } from './store/migrate.ts';
import { openPGlite } from './store/pglite.ts';
import type { Sql } from './store/sql.ts';
import { emptyTables, lightPasswords, startTestServer } from './testing/test-office.ts';
import type { Desk, TestServer } from './testing/test-office.ts';
import { testClock } from './testing/test-clock.ts';

describe('what a hostile or broken client gets', () => {
  let sql: Sql;
  let passwords: Passwords;
  let server: TestServer;
  let elena: Desk;

  beforeAll(async () => {
    sql = await openPGlite();
    await migrate(sql, testClock());
    passwords = lightPasswords();
  });
  beforeEach(async () => {
    await emptyTables(sql);
    server = await startTestServer(sql, passwords);
    await server.addOperator(await server.addOffice('MF'), 'operatore', 'elena');
    elena = await server.signIn('elena');
  });
  afterAll(async () => {
    await passwords.close();
    await sql.close();
  });

  const send = async (payload: string | Buffer, headers: Record<string, string> = {}) => {
    const answer = await server.http.inject({
      method: 'POST',
      url: '/v1/push',
      headers: {
        cookie: elena.cookie,
        'x-csrf-token': elena.csrf,
        'content-type': 'application/json',
        ...headers,
      },
      payload,
    });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    return answer;
  };

  const batch = (facts: readonly unknown[]): string =>
    JSON.stringify({ device: elena.device, epoch: null, sentAt: 0, facts });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
  ])('415 for %s', async (type) => {
    expect((await send('x', { 'content-type': type })).statusCode).toBe(415);
  });

  it.each([
    ['broken UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['half JSON', '{"device":'],
    ['an empty body', ''],
    ['a bare word', 'ciao'],
  ])('400 for %s', async (_name, payload) => {
    expect((await send(payload)).json()).toMatchObject({ status: 400, code: 'malformed' });
  });

  it.each([
    'null',
    '[]',
    '{}',
    '7',
    '{"__proto__":{"facts":[]}}',
    '['.repeat(100_000) + ']'.repeat(100_000),
  ])('400 for a body that is no push: %.20s', async (payload) => {
    expect((await send(payload)).json()).toMatchObject({ status: 400, code: 'invalid' });
  });

  it('400 for more facts than a push may carry', async () => {
    expect(
      (await send(batch(Array.from({ length: MAX_PUSH_FACTS + 1 }, () => 0)))).statusCode,
    ).toBe(400);
  });

  it('413 for a body over 1 MiB, compressed or not', async () => {
    const big = batch(['x'.repeat(1024 * 1024)]);
    expect((await send(big)).statusCode).toBe(413);
    expect((await send(gzipSync(big), { 'content-encoding': 'gzip' })).statusCode).toBe(413);
  });

  it('a compressed push is a push', async () => {
    const fact = elena.author.note(elena.author.newStream(), 'compressa');
    const answer = await server.http.inject({
      method: 'POST',
      url: '/v1/push',
      headers: {
        cookie: elena.cookie,
        'x-csrf-token': elena.csrf,
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      payload: gzipSync(batch([fact])),
    });
    expect(answer.json()).toMatchObject({ results: [{ id: fact.id, status: 'ok' }] });
  });

  it('an object is not polluted by a stored fact', async () => {
    const fact = elena.author.note(elena.author.newStream(), 'x');
    const text = batch([fact]).replace('"text":"x"', '"__proto__":{"polluted":true}');
    await server.http.inject({
      method: 'POST',
      url: '/v1/push',
      headers: {
        cookie: elena.cookie,
        'x-csrf-token': elena.csrf,
        'content-type': 'application/json',
      },
      payload: text,
    });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('quotes and commands are only text', async () => {
    const fact = elena.author.note(elena.author.newStream(), `'); drop table fact; --`);
    expect((await elena.push([fact])).json()).toMatchObject({ results: [{ status: 'ok' }] });
    const answer = await elena.request(
      'GET',
      `/v1/pull?scope=${encodeURIComponent("cpi-mf' or '1'='1")}&after=0`,
    );
    expect(answer.status).toBe(400);
    expect((await elena.pull(0)).body).toContain('drop table fact');
  });

  it.each(['/v1/niente', '/v1/push', '/v1/', '/%zz', '/.env', '/assets/../../etc/passwd'])(
    'problem+json for GET %s',
    async (url) => {
      const answer = await server.http.inject({ url });
      expect([400, 404]).toContain(answer.statusCode);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.json()).toMatchObject({ status: answer.statusCode });
    },
  );

  it('a broken database is a short Italian sentence, and no internals', async () => {
    const broken: Sql = {
      ...sql,
      query: () => Promise.reject(new Error('relation "fact" does not exist at character 15')),
    };
    const sick = await startTestServer(sql, passwords);
    const sickApp = await startTestServer(
      { ...sql, query: broken.query, transaction: broken.transaction },
      passwords,
    );
    const answer = await sickApp.http.inject({
      url: '/v1/session',
      headers: { cookie: elena.cookie },
    });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toMatch(/relation|character|stack|at /);
    expect(answer.json()).toMatchObject({ code: 'internal', title: 'Errore del server' });
    expect((await sickApp.http.inject('/status')).statusCode).toBe(503);
    expect((await sick.http.inject('/status')).statusCode).toBe(200);
  });

  it('every answer carries a strict policy and is not stored', async () => {
    const { headers } = await elena.request('GET', '/v1/session');
    const policy = String(headers['content-security-policy']);
    for (const rule of [
      "default-src 'self'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "connect-src 'self'",
      "worker-src 'self'",
      "object-src 'none'",
      "frame-src 'self' blob:",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('limits requests, with the Italian headers', async () => {
    const limited = await startTestServer(sql, passwords, { limits: { ...LIMITS, verify: 2 } });
    const url = `/v1/verify?number=2026/MF-01/0001&hash=${'a'.repeat(64)}`;
    const answers = [
      await limited.http.inject(url),
      await limited.http.inject(url),
      await limited.http.inject(url),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429]);
    expect(answers[0]?.headers).toMatchObject({
      'x-ratelimit-limit': '2',
      'x-ratelimit-remaining': '1',
    });
    expect(answers[2]?.headers).toHaveProperty('retry-after');
  });

  it('bytes that are not HTTP get problem+json too', async () => {
    const real = await startTestServer(sql, passwords);
    const { port } = new URL(await real.http.listen({ port: 0, host: '127.0.0.1' }));
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('CIAO\r\n\r\n'));
      let text = '';
      socket.on('data', (data) => (text += data.toString()));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    await real.http.close();
    expect(answer).toMatch(/^HTTP\/1.1 400[\s\S]*application\/problem\+json/);
  });

  it('logs routes, never names, queries, bodies or addresses', async () => {
    const lines: string[] = [];
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (chunk: string | Uint8Array) => {
      lines.push(String(chunk));
      return true;
    };
    try {
      const logged = await startTestServer(sql, passwords, { logLevel: 'info' });
      await logged.http.inject({
        method: 'POST',
        url: '/v1/session',
        payload: { username: 'canarino', password: 'canarino', device: elena.device },
      });
      await logged.http.inject(`/v1/verify?number=canarino&hash=canarino`);
      await logged.http.inject({
        url: '/v1/session',
        headers: { cookie: 'sportello_session=canarino' },
      });
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    } finally {
      process.stdout.write = write;
    }
    const text = lines.join('');
    expect(text).toContain('"route":"/v1/verify"');
    expect(text).not.toMatch(/canarino|127\.0\.0\.1/);
  });
});
