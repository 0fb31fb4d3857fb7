import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { ScopeId } from '../../domain/ids.ts';
import type { Passwords } from '../identity/passwords.ts';
import { migrate } from '../store/migrate.ts';
import { openPGlite } from '../store/pglite.ts';
import type { Sql } from '../store/sql.ts';
import { testClock } from './test-clock.ts';
import { emptyTables, lightPasswords, newDevice, startTestServer } from './test-office.ts';
import type { TestServer } from './test-office.ts';

/** One office with one operator, `elena`: new before each test. */
export interface IdentityStage {
  readonly sql: Sql;
  readonly passwords: Passwords;
  readonly server: TestServer;
  readonly scope: ScopeId;
  trySignIn(
    username: string,
    password: string,
    headers?: Readonly<Record<string, string>>,
  ): ReturnType<typeof injectSignIn>;
}

const injectSignIn = (
  { http, clock, random }: TestServer,
  credentials: { readonly username: string; readonly password: string },
  headers: Readonly<Record<string, string>>,
) =>
  http.inject({
    method: 'POST',
    url: '/v1/session',
    headers,
    payload: { ...credentials, device: newDevice(clock, random) },
  });

export function setIdentityStage(): IdentityStage {
  const stage = {
    trySignIn: (username, password, headers = {}) =>
      injectSignIn(stage.server, { username, password }, headers),
  } as { -readonly [Key in keyof IdentityStage]: IdentityStage[Key] };
  beforeAll(async () => {
    stage.sql = await openPGlite();
    await migrate(stage.sql, testClock());
    stage.passwords = lightPasswords();
  });
  beforeEach(async () => {
    await emptyTables(stage.sql);
    stage.server = await startTestServer(stage.sql, stage.passwords);
    stage.scope = await stage.server.addOffice('MF');
    await stage.server.addOperator(stage.scope, 'operatore', 'elena');
  });
  afterAll(async () => {
    await stage.passwords.close();
    await stage.sql.close();
  });
  return stage;
}
