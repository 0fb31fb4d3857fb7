import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Random } from '../../kernel/environment.ts';
import { DeviceId, type OperatorId, type ScopeId } from '../../domain/ids.ts';
import type { Role } from '../../domain/permissions.ts';
import { createApp, type App, type AppOptions } from '../app.ts';
import { centreKeys } from '../identity/centre-keys.ts';
import { createOffice, type NewOffice } from '../identity/offices.ts';
import { createOperator } from '../identity/operators.ts';
import { argon2Passwords, type Passwords } from '../identity/passwords.ts';
import { uuidV7 } from '../identity/uuid.ts';
import { durableAtCommit } from '../log/durability.ts';
import { snapshots, type Snapshots } from '../log/snapshots.ts';
import type { Sql } from '../store/sql.ts';
import { testAuthor, type TestAuthor } from './test-author.ts';
import { testClock, type TestClock } from './test-clock.ts';

export const TEST_PASSWORD = 'parola-di-prova-1';

/** Seals the centre's keys in tests. */
export const TEST_SECRET = 'segreto-del-centro-di-prova-000000000000000';

const TABLES = [
  'scope, stream, fact, payload, feed, document, quarantine, review, snapshot, segment, incident',
  'indicator_line, handover',
  'office_act, device, device_key, operator, membership, session, setup_token, centre_key, kiosk',
  'ente_link, ente_return, proof, passkey, passkey_challenge, machine, machine_token',
].join(', ');

/** Empties a migrated database: milliseconds, against seconds for a new one. */
export const emptyTables = (sql: Sql): Promise<unknown> => sql.query(`truncate ${TABLES}`);

/** Tests ask faster than an office: limits have their own tests. */
const NO_LIMITS = { all: 1e6, signIn: 1e6, setup: 1e6, verify: 1e6, sealed: 1e6 };

const testRandom: Random = { bytes: (length) => new Uint8Array(randomBytes(length)) };

/** Argon2id as in production, but as light as the algorithm allows. */
export const lightPasswords = (): Passwords =>
  argon2Passwords(testRandom, { memoryKiB: 8, iterations: 1 });

export const officeNamed = (code: string): NewOffice => ({
  code,
  name: `Centro per l’impiego ${code}`,
  ente: 'Ente di prova',
  address: '',
  phone: '',
  email: '',
});

export interface TestServer extends App {
  readonly snapshots: Snapshots;
  readonly sql: Sql;
  readonly clock: TestClock;
  readonly random: Random;
  /** A new office; its scope. */
  addOffice(code: string): Promise<ScopeId>;
  /** A new operator `<role>.<scope>` with `TEST_PASSWORD`, any role included. */
  addOperator(scope: ScopeId, role: Role, username?: string): Promise<OperatorId>;
  /** Signs in on a new device. */
  signIn(username: string, device?: DeviceId): Promise<Desk>;
}

export interface TestServerOptions extends Partial<Omit<AppOptions, 'sql' | 'clock'>> {
  readonly clock?: TestClock;
}

/** The app over an already migrated database, with a clock that stands still. */
export async function startTestServer(
  sql: Sql,
  passwords: Passwords,
  options: TestServerOptions = {},
): Promise<TestServer> {
  const clock = options.clock ?? testClock();
  const random = testRandom;
  const durability = options.durability ?? durableAtCommit;
  const making = options.snapshots ?? snapshots({ sql, clock, durability });
  const app = await createApp({
    limits: NO_LIMITS,
    ...options,
    snapshots: making,
    sql,
    clock,
    random,
    passwords,
    centreKeys: options.centreKeys ?? centreKeys({ sql, clock, random, secrets: [TEST_SECRET] }),
  });
  const passwordHash = await passwords.hash(TEST_PASSWORD);
  return {
    ...app,
    snapshots: making,
    sql,
    clock,
    random,
    addOffice: async (code) => {
      const office = await createOffice(sql, officeNamed(code), random);
      if (office === null) throw new Error(`Office ${code} exists`);
      return office.scope;
    },
    addOperator: async (scope, role, username = `${role}.${scope}`) => {
      const operator = {
        username,
        name: `Persona ${role}`,
        password: '',
        role: 'operatore',
      } as const;
      const created = await sql.transaction((tx) =>
        createOperator(tx, operator, { scope, passwordHash, now: clock.now(), random }),
      );
      if (!created.ok) throw new Error(created.error);
      const { id } = created.value;
      await sql.query('update membership set role = $3 where scope_id = $1 and operator_id = $2', [
        scope,
        id,
        role,
      ]);
      return id;
    },
    signIn: (username, device) =>
      openDesk(app.http, { username, clock, random, device: device ?? newDevice(clock, random) }),
  };
}

export const newDevice = (clock: TestClock, random: Random): DeviceId =>
  DeviceId.parse(uuidV7(clock.now(), random));

/** What an answer looks like to a test. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  json<Value = Record<string, unknown>>(): Value;
}

export interface Desk {
  readonly author: TestAuthor;
  readonly scope: ScopeId;
  readonly operator: OperatorId;
  readonly device: DeviceId;
  readonly cookie: string;
  readonly csrf: string;
  readonly epoch: string;
  request(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  push(facts: readonly unknown[], changes?: Readonly<Record<string, unknown>>): Promise<Answer>;
  pull(after: number, limit?: number): Promise<Answer>;
}

interface SignInAnswer {
  readonly operator: { readonly id: OperatorId; readonly role: Role };
  readonly office: { readonly scope: ScopeId };
  readonly csrf: string;
  readonly epoch: string;
}

async function openDesk(
  http: FastifyInstance,
  who: {
    readonly username: string;
    readonly device: DeviceId;
    readonly clock: TestClock;
    readonly random: Random;
  },
): Promise<Desk> {
  const { username, device, clock, random } = who;
  const signedIn = await http.inject({
    method: 'POST',
    url: '/v1/session',
    payload: { username, password: TEST_PASSWORD, device },
  });
  if (signedIn.statusCode !== 200) throw new Error(`Sign-in refused: ${signedIn.body}`);
  const { operator, office, csrf, epoch } = signedIn.json<SignInAnswer>();
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const { scope } = office;
  const request: Desk['request'] = async (method, url, body, headers = {}) => {
    const answer = await http.inject({
      method,
      url,
      headers: { cookie, 'x-csrf-token': csrf, ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: answer.body,
      json: <Value>() => answer.json<Value>(),
    };
  };
  return {
    author: testAuthor({ scope, actor: operator.id, role: operator.role, device, clock, random }),
    scope,
    operator: operator.id,
    device,
    cookie,
    csrf,
    epoch,
    request,
    push: (facts, changes = {}) =>
      request('POST', '/v1/push', { device, epoch, sentAt: clock.now(), facts, ...changes }),
    pull: (after, limit = 500) =>
      request('GET', `/v1/pull?scope=${scope}&after=${after}&epoch=${epoch}&limit=${limit}`),
  };
}
