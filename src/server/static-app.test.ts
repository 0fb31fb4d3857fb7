import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Passwords } from './identity/passwords.ts';
import { migrate } from './store/migrate.ts';
import { openPGlite } from './store/pglite.ts';
import type { Sql } from './store/sql.ts';
import { testClock } from './testing/test-clock.ts';
import { lightPasswords, startTestServer, type TestServer } from './testing/test-office.ts';

describe('the built app', () => {
  let folder: string;
  let sql: Sql;
  let passwords: Passwords;
  let server: TestServer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sportello-static-'));
    mkdirSync(join(folder, 'assets'));
    const script = 'console.log("app");'.repeat(100);
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Sportello</title>');
    writeFileSync(join(folder, 'sw.js'), 'self.addEventListener("fetch",()=>{});');
    writeFileSync(join(folder, 'manifest.webmanifest'), '{}');
    writeFileSync(join(folder, 'assets', 'app-1a2b.js'), script);
    writeFileSync(join(folder, 'assets', 'app-1a2b.js.br'), brotliCompressSync(script));
    writeFileSync(join(folder, 'assets', 'app-1a2b.js.gz'), gzipSync(script));
    sql = await openPGlite();
    await migrate(sql, testClock());
    passwords = lightPasswords();
    server = await startTestServer(sql, passwords, { staticDir: folder });
  });
  afterAll(async () => {
    await passwords.close();
    await sql.close();
    rmSync(folder, { recursive: true });
  });

  const get = (url: string, headers: Record<string, string> = {}) =>
    server.http.inject({ url, headers });
  const page = { accept: 'text/html,application/xhtml+xml' };

  it.each(['/', '/persone', '/prestazione/abc?x=1', '/accesso'])(
    'answers the navigation %s',
    async (url) => {
      const answer = await get(url, page);
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(answer.body).toContain('<title>Sportello</title>');
      expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
    },
  );

  it.each(['/v1/altro', '/assets/vecchio.js', '/persone'])(
    'does not answer %s with the page when it is no navigation',
    async (url) => {
      const answer = await get(url, url === '/persone' ? {} : page);
      expect(answer.json()).toMatchObject({ status: 404, code: 'not_found' });
    },
  );

  it('sends the smallest form made at build time, for ever', async () => {
    const url = '/assets/app-1a2b.js';
    for (const [encoding, expected] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
    ] as const) {
      const { headers } = await get(url, { 'accept-encoding': encoding });
      expect(headers).toMatchObject({
        'content-encoding': expected,
        'content-type': expect.stringContaining('javascript') as string,
        'cache-control': 'public, max-age=31536000, immutable',
      });
    }
    expect((await get(url)).body).toContain('console.log');
  });

  it.each(['/sw.js', '/manifest.webmanifest', '/index.html'])(
    'asks for %s again each time',
    async (url) => {
      expect((await get(url)).headers['cache-control']).toBe('no-cache');
    },
  );

  it('answers HEAD, and nothing outside its folder', async () => {
    expect((await server.http.inject({ method: 'HEAD', url: '/sw.js' })).statusCode).toBe(200);
    expect((await get('/..%2f..%2fetc%2fpasswd')).body).not.toContain('root:');
  });
});
