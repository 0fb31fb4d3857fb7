import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { createApp } from '../app.ts';
import { centreKeys } from '../identity/centre-keys.ts';
import { argon2Passwords } from '../identity/passwords.ts';
import type { Sql } from '../store/sql.ts';
import { systemClock, systemRandom } from '../system.ts';
import { openApi } from './openapi.ts';

/** No request is made: the routes alone are looked at. */
const noDatabase: Sql = {
  query: () => Promise.reject(new Error('No database')),
  transaction: () => Promise.reject(new Error('No database')),
  close: () => Promise.resolve(),
};

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(await readFile('package.json', 'utf8')));
const passwords = argon2Passwords(systemRandom);
const outside = { sql: noDatabase, clock: systemClock, random: systemRandom };
const { http, routes } = await createApp({
  ...outside,
  passwords,
  centreKeys: centreKeys({ ...outside, secrets: [] }),
});
process.stdout.write(`${JSON.stringify(openApi(routes, version), null, 2)}\n`);
await http.close();
await passwords.close();
