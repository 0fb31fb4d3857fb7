import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Role } from '../domain/permissions.ts';
import type { ScopeId } from '../domain/ids.ts';
import { mayCall, type GuardedRoute } from './http/access.ts';
import type { Passwords } from './identity/passwords.ts';
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
  'GET /v1/operators': () => ({}),
  'POST /v1/operators': () => ({ body: {} }),
  'POST /v1/operators/:operator/password': () => ({ body: {} }),
  'POST /v1/push': () => ({ body: {} }),
  'GET /v1/pull': (scope) => ({ query: `?scope=${scope}&after=0` }),
  'PATCH /v1/operators/:operator': () => ({ body: {} }),
  'DELETE /v1/operators/:operator': () => ({}),
  'GET /v1/devices': () => ({}),
  'PATCH /v1/devices/:device': () => ({ body: {} }),
  'DELETE /v1/devices/:device': () => ({}),
  'POST /v1/imports': () => ({ body: {} }),
  'GET /v1/quarantine': () => ({}),
  'POST /v1/quarantine/:fact': () => ({ body: {} }),
  'POST /v1/erasures': () => ({ body: {} }),
  'GET /v1/audit': () => ({}),
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
  async function sessionOf(role: Role): Promise<{ cookie: string; csrf: string }> {
    const { clock, random } = server;
    const operator = await server.addOperator(scope, role);
    const device = newDevice(clock, random);
    await sql.query(
      `insert into device (scope_id, device_id, number, name, status, enrolled_at, enrolled_by)
       values ($1, $2, $3, 'prova', 'active', 0, $4)`,
      [scope, device, sessions.size + 1, operator],
    );
    const opened = await openSession(sql, { scope, operator, device, now: clock.now(), random });
    return { cookie: `sportello_session=${opened.cookie}`, csrf: opened.csrf };
  }

  const call = (route: GuardedRoute, role: Role | null, ownOrOther: ScopeId) => {
    const ask = calls[nameOf(route)]?.(ownOrOther) ?? {};
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
      const isForbidden = answer.statusCode === 401 || code === 'forbidden';
      expect([nameOf(route), isForbidden]).toEqual([nameOf(route), !mayCall(role, route.access)]);
      if (!namesScope(route) || isForbidden) continue;
      const elsewhere = await call(route, role, other);
      expect(elsewhere.json()).toMatchObject({ status: 403, code: 'other_scope' });
    }
  });

  it('nobody calls a protected route without a session', async () => {
    for (const route of server.routes.filter(({ access }) => access !== 'public')) {
      const answer = await call(route, null, scope);
      expect([nameOf(route), answer.statusCode]).toEqual([nameOf(route), 401]);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    }
  });
});
