import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Action, can, Role } from '../domain/permissions.ts';
import type { ScopeId } from '../domain/ids.ts';
import { mayCall, type GuardedRoute } from './http/access.ts';
import type { Passwords } from './identity/passwords.ts';
import { createMachine } from './identity/machines.ts';
import { openSession } from './identity/sessions.ts';
import { migrate } from './store/migrate.ts';
import { openPGlite } from './store/pglite.ts';
import type { Sql } from './store/sql.ts';
import {
  lightPasswords,
  newDevice,
  startTestServer,
  type TestServer,
} from './testing/test-office.ts';
import { testClock } from './testing/test-clock.ts';

/** How each route is called: a route missing here fails the test that counts them. */
const calls: Readonly<
  Record<string, (scope: string) => { path?: string; query?: string; body?: object }>
> = {
  'GET /status': () => ({}),
  'GET /v1/verify': () => ({ query: `?number=2026/MF-01/0001&hash=${'a'.repeat(64)}` }),
  'POST /v1/session': () => ({ body: {} }),
  'GET /v1/session': () => ({}),
  'DELETE /v1/session': () => ({}),
  'POST /v1/setup': () => ({ body: {} }),
  'GET /v1/oidc/start': () => ({}),
  'GET /v1/oidc/callback': () => ({}),
  'GET /v1/oidc/logout': () => ({}),
  'GET /v1/proven': () => ({}),
  'POST /v1/proven/session': () => ({ body: {} }),
  'POST /v1/passkeys/challenge': () => ({ body: {} }),
  'POST /v1/passkeys/sign-in': () => ({ body: {} }),
  'GET /v1/passkeys': () => ({}),
  'POST /v1/passkeys/options': () => ({ body: {} }),
  'POST /v1/passkeys': () => ({ body: {} }),
  'DELETE /v1/passkeys/:passkey': () => ({}),
  'POST /v1/token': () => ({ body: {} }),
  'GET /v1/machines': () => ({}),
  'POST /v1/machines': () => ({ body: {} }),
  'DELETE /v1/machines/:machine': () => ({}),
  'GET /v1/offices': () => ({}),
  'GET /v1/operators': () => ({}),
  'POST /v1/operators': () => ({ body: {} }),
  'POST /v1/operators/:operator/password': () => ({ body: { password: 'una-password-nuova' } }),
  'POST /v1/push': () => ({ body: {} }),
  'GET /v1/pull': (scope) => ({ query: `?scope=${scope}&after=0` }),
  'PATCH /v1/operators/:operator': () => ({ body: { role: 'operatore' } }),
  'DELETE /v1/operators/:operator': () => ({}),
  'GET /v1/devices': () => ({}),
  'PATCH /v1/devices/:device': () => ({ body: { name: 'Mio' } }),
  'DELETE /v1/devices/:device': () => ({}),
  'POST /v1/imports': () => ({ body: {} }),
  'GET /v1/centre-key': () => ({}),
  'POST /v1/device-key': () => ({ body: {} }),
  'POST /v1/sealed': () => ({ body: {} }),
  'GET /v1/quarantine': () => ({}),
  'POST /v1/quarantine/:fact': () => ({
    body: { bodyHash: 'a'.repeat(64), decision: 'rejected', reason: '' },
  }),
  'POST /v1/erasures': () => ({ body: {} }),
  'GET /v1/audit': () => ({}),
  'GET /v1/indicators': () => ({ query: '?from=2026-01&to=2026-02' }),
  'POST /v1/digest': (scope) => ({ body: { scope, epoch: '', at: [1] } }),
  'POST /v1/incidents': (scope) => ({
    body: { scope, kind: 'damaged', stream: null, detail: '' },
  }),
  'GET /v1/scopes/:scope/snapshot': (scope) => ({ path: `/v1/scopes/${scope}/snapshot` }),
  'GET /v1/scopes/:scope/snapshot/:segment': (scope) => ({
    path: `/v1/scopes/${scope}/snapshot/${'a'.repeat(64)}`,
  }),
  'GET /v1/scopes/:scope/streams': (scope) => ({
    path: `/v1/scopes/${scope}/streams`,
    query: `?stream=persona/0193aaaa-0000-7000-8000-000000000000`,
  }),
  'POST /v1/kiosks': () => ({ body: {} }),
  'POST /v1/intake': () => ({ body: {} }),
  'DELETE /v1/kiosk': () => ({}),
  'GET /v1/live': (scope) => ({ query: `?scope=${scope}x` }),
};

const nameOf = ({ method, url }: GuardedRoute): string => `${method} ${url}`;

/** Routes that name an office in the request: the other office must be refused. */
const namesScope = ({ url }: GuardedRoute): boolean =>
  ['/v1/pull', '/v1/live', '/v1/digest', '/v1/incidents'].includes(url) ||
  url.startsWith('/v1/scopes/');

const endsSession = ({ method, url }: GuardedRoute): boolean =>
  method === 'DELETE' && url === '/v1/session';

describe('authorisation matrix', () => {
  let sql: Sql;
  let passwords: Passwords;
  let server: TestServer;
  let scope: ScopeId;
  let other: ScopeId;
  let devices = 0;
  const sessions = new Map<Role, { readonly cookie: string; readonly csrf: string }>();

  beforeAll(async () => {
    sql = await openPGlite();
    await migrate(sql, testClock());
    passwords = lightPasswords();
    server = await startTestServer(sql, passwords);
    scope = await server.addOffice('MF');
    other = await server.addOffice('ALTRO');
    for (const role of Role.options) sessions.set(role, await sessionOf(role));
  });
  afterAll(async () => {
    await passwords.close();
    await sql.close();
  });

  /** Roles that can't sign in with a password get their session another way. */
  async function sessionOf(
    role: Role,
    username?: string,
  ): Promise<{ cookie: string; csrf: string }> {
    const { clock, random } = server;
    const operator = await server.addOperator(scope, role, username);
    devices += 1;
    const device = newDevice(clock, random);
    await sql.query(
      `insert into device (scope_id, device_id, number, name, status, enrolled_at, enrolled_by)
       values ($1, $2, $3, 'prova', 'active', 0, $4)`,
      [scope, device, devices, operator],
    );
    const opened = await openSession(sql, { scope, operator, device, now: clock.now(), random });
    return { cookie: `sportello_session=${opened.cookie}`, csrf: opened.csrf };
  }

  const call = (
    route: GuardedRoute & { readonly named?: string },
    role: Role | null,
    ownOrOther: ScopeId,
  ) => {
    const ask = calls[route.named ?? nameOf(route)]?.(ownOrOther) ?? {};
    const session = role === null ? undefined : sessions.get(role);
    return server.http.inject({
      method: route.method as 'GET' | 'POST' | 'PATCH' | 'DELETE',
      url: (ask.path ?? route.url) + (ask.query ?? ''),
      headers:
        session === undefined ? {} : { cookie: session.cookie, 'x-csrf-token': session.csrf },
      ...(ask.body === undefined ? {} : { payload: ask.body }),
    });
  };

  it('covers every route of the API', () => {
    expect(server.routes.map(nameOf).toSorted()).toEqual(Object.keys(calls).toSorted());
  });

  it.each(Role.options)('%s may call exactly what the table allows', async (role) => {
    // Signing out ends the session: last.
    const routes = server.routes.toSorted(
      (a, b) => Number(endsSession(a)) - Number(endsSession(b)),
    );
    for (const route of routes) {
      const answer = await call(route, role, scope);
      // /v1/live is asked for another office, so that it answers instead of streaming.
      const code = answer.body === '' ? undefined : answer.body.match(/"code":"(\w+)"/)?.[1];
      const isForbidden = code === 'needs_sign_in' || code === 'forbidden';
      expect([nameOf(route), isForbidden]).toEqual([nameOf(route), !mayCall(role, route.access)]);
      if (!namesScope(route) || isForbidden) continue;
      expect(Action.options.filter((action) => can(role, action, 'other'))).toEqual([
        'documents.verify',
      ]);
      const elsewhere = await call(route, role, other);
      expect(elsewhere.json()).toMatchObject({ status: 403, code: 'other_scope' });
    }
  });

  /** One thing of the other office for each kind of name that a path may carry. */
  async function thingsElsewhere(): Promise<ReadonlyMap<string, string>> {
    const { clock, random } = server;
    const operator = await server.addOperator(other, 'operatore', 'altrove');
    const { device } = await server.signIn('altrove');
    const { machine } = await createMachine(
      sql,
      { name: 'Altrove', actions: ['audit.read'] },
      { scope: other, now: clock.now(), random, by: operator },
    );
    const fact = newDevice(clock, random);
    await sql.query(
      `insert into quarantine (scope_id, fact_id, body_hash, device_id, actor, code, reason, body,
         received_at) values ($1, $2, $3, $4, $5, 'unreadable', '', '{}', 0)`,
      [other, fact, 'a'.repeat(64), device, operator],
    );
    await sql.query(
      `insert into passkey (credential_id, scope_id, operator_id, public_key, counter, name,
         created_at) values ('altrove', $1, $2, '', 0, 'Altrove', 0)`,
      [other, operator],
    );
    return new Map<string, string>([
      ['operator', operator],
      ['device', device],
      ['machine', machine.id],
      ['fact', fact],
      ['passkey', 'altrove'],
    ]);
  }

  it('what belongs to another office is not found, not shown and not changed', async () => {
    const elsewhere = await thingsElsewhere();
    for (const role of Role.options) sessions.set(role, await sessionOf(role, `ancora.${role}`));
    const before = await everythingOf(other);
    for (const role of Role.options) {
      for (const route of server.routes.filter((one) => !endsSession(one))) {
        const [, name] = /:(\w+)/.exec(route.url) ?? [];
        const isNamed = name !== undefined && name !== 'scope';
        const target = isNamed ? elsewhere.get(name) : undefined;
        expect([nameOf(route), isNamed]).toEqual([nameOf(route), target !== undefined]);
        const url = target === undefined ? route.url : route.url.replace(`:${name}`, target);
        const answer = await call({ ...route, url, named: nameOf(route) }, role, scope);
        const refusal = mayCall(role, route.access) ? 404 : 403;
        const expected = isNamed ? refusal : answer.statusCode;
        expect([role, nameOf(route), answer.statusCode]).toEqual([role, nameOf(route), expected]);
        for (const secret of elsewhere.values()) expect(answer.body).not.toContain(secret);
      }
    }
    expect(await everythingOf(other)).toEqual(before);
  });

  async function everythingOf(office: ScopeId) {
    const tables = ['membership', 'device', 'session', 'machine', 'passkey', 'quarantine', 'feed'];
    return Promise.all(
      tables.map((table) => sql.query(`select * from ${table} where scope_id = $1`, [office])),
    );
  }

  it('nobody calls a protected route without a session', async () => {
    for (const route of server.routes.filter(({ access }) => access !== 'public')) {
      const answer = await call(route, null, scope);
      expect([nameOf(route), answer.statusCode]).toEqual([nameOf(route), 401]);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    }
  });
});
