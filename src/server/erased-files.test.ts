import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newStream } from '../domain/ids.ts';
import type { Passwords } from './identity/passwords.ts';
import { openStore } from './store/open-store.ts';
import { systemRandom } from './system.ts';
import { testClock } from './testing/test-clock.ts';
import { lightPasswords, startTestServer } from './testing/test-office.ts';

// A database on a disk that others use too.
vi.setConfig({ testTimeout: 300_000 });

let folder: string;
let passwords: Passwords;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sportello-erased-'));
  passwords = lightPasswords();
});
afterAll(async () => {
  await passwords.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The files below a folder whose bytes contain a text. */
function filesWith(text: string, path: string): readonly string[] {
  if (statSync(path).isFile()) return readFileSync(path).includes(text) ? [path] : [];
  return readdirSync(path).flatMap((name) => filesWith(text, join(path, name)));
}

it('I11 · after an erasure no file of a PGlite server holds the text, journal included', async () => {
  const clock = testClock();
  const store = await openStore({
    dataDir: folder,
    databaseUrl: undefined,
    clock,
    random: systemRandom,
    report: () => undefined,
  });
  const { sql, durability, pokes } = store;
  const server = await startTestServer(sql, passwords, { clock, durability, pokes });
  const scope = await server.addOffice('MF');
  await server.addOperator(scope, 'responsabile', 'giulia');
  const giulia = await server.signIn('giulia');
  const person = newStream('persona', giulia.device);
  // Short and long: what PostgreSQL compresses would hide from the search.
  const canary = 'CanarinoSegretissimo7319';
  await giulia.push([
    giulia.author.write(person, 'noteAdded', { text: canary }),
    giulia.author.write(person, 'noteAdded', { text: '', canary }),
    giulia.author.note(giulia.author.newStream(), 'resta'),
  ]);
  await durability.checkpoint();
  const visit = giulia.author.newStream();
  const late = giulia.author.write(visit, 'noteAdded', { text: canary }, { subject: person });
  await giulia.push([late]);
  expect(filesWith(canary, folder).some((path) => path.includes('journal'))).toBe(true);
  expect(filesWith(canary, folder).some((path) => path.includes('pgdata'))).toBe(true);
  const body = { stream: person, reason: 'Richiesta prot. 12' };
  expect((await giulia.request('POST', '/v1/erasures', body)).status).toBe(200);
  expect(filesWith(canary, folder)).toEqual([]);
  expect(filesWith('resta', folder).length).toBeGreaterThan(0);
  await store.close();
  expect(filesWith(canary, folder)).toEqual([]);
});
