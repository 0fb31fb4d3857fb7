import { afterAll, beforeAll, beforeEach } from 'vitest';
import { PushResponse, type PushResult } from '../../sync/protocol/messages.ts';
import type { Passwords } from '../identity/passwords.ts';
import { migrate } from '../store/migrate.ts';
import type { Sql } from '../store/sql.ts';
import { testClock } from './test-clock.ts';
import { emptyTables, lightPasswords, startTestServer } from './test-office.ts';
import type { Answer, Desk, TestServer } from './test-office.ts';

/** One office, two people, one of them signed in: new before each test. */
export interface Stage {
  readonly sql: Sql;
  readonly server: TestServer;
  readonly elena: Desk;
}

/**
 * Prepares the stage around the tests of the calling `describe`.
 * @param watch stands between the server, not the tests, and the database.
 */
export function setStage(open: () => Promise<Sql>, watch = (sql: Sql): Sql => sql): Stage {
  const current = {} as { sql: Sql; server: TestServer; elena: Desk };
  let passwords: Passwords;
  beforeAll(async () => {
    current.sql = await open();
    await migrate(current.sql, testClock());
    passwords = lightPasswords();
  });
  beforeEach(async () => {
    await emptyTables(current.sql);
    current.server = await startTestServer(watch(current.sql), passwords);
    const scope = await current.server.addOffice('MF');
    await current.server.addOperator(scope, 'operatore', 'elena');
    await current.server.addOperator(scope, 'responsabile', 'giulia');
    current.elena = await current.server.signIn('elena');
  });
  afterAll(async () => {
    await passwords.close();
    await current.sql.close();
  });
  return current;
}

export const results = (answer: Answer): readonly PushResult[] =>
  PushResponse.parse(answer.json()).results;

export const statuses = (answer: Answer): readonly string[] =>
  results(answer).map(({ status }) => status);

export const quarantinedOf = ({
  sql,
  elena,
}: Stage): Promise<readonly { readonly code: string; readonly body: string }[]> =>
  sql.query('select code, body from quarantine where scope_id = $1', [elena.scope]);
