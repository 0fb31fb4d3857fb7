import { beforeEach, describe, expect, it } from 'vitest';
import { setIdentityStage } from './testing/identity-stage.ts';
import type { Desk } from './testing/test-office.ts';

const stage = setIdentityStage();

interface Made {
  readonly machine: { readonly id: string };
  readonly secret: string;
}

let admin: Desk;
let made: Made;
beforeEach(async () => {
  await stage.server.addOperator(stage.scope, 'amministratore', 'sonia');
  admin = await stage.server.signIn('sonia');
  made = await give('audit.read');
});

const give = async (...actions: readonly string[]): Promise<Made> =>
  (await admin.request('POST', '/v1/machines', { name: 'Registri', actions })).json<Made>();

const FORM = 'application/x-www-form-urlencoded';

const askToken = (fields: Readonly<Record<string, string>>, headers: object = {}) =>
  stage.server.http.inject({
    method: 'POST',
    url: '/v1/token',
    headers: { 'content-type': FORM, ...headers },
    payload: new URLSearchParams(fields).toString(),
  });

const credentials = ({ machine, secret }: Made) => ({
  grant_type: 'client_credentials',
  client_id: machine.id,
  client_secret: secret,
});

const tokenOf = async (of = made): Promise<string> =>
  (await askToken(credentials(of))).json<{ access_token: string }>().access_token;

const callWith = (token: string, url = '/v1/audit', method: 'GET' | 'POST' = 'GET') =>
  stage.server.http.inject({ method, url, headers: { authorization: `Bearer ${token}` } });

describe('client credentials (RFC 6749 §4.4)', () => {
  it('give a token that lasts ten minutes, for what the machine is for', async () => {
    const answer = await askToken(credentials(made));
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json()).toMatchObject({
      token_type: 'Bearer',
      expires_in: 600,
      scope: 'audit.read',
    });
    const { access_token: token } = answer.json<{ access_token: string }>();
    expect((await callWith(token)).json()).toHaveProperty('acts');
    stage.server.clock.advance(599_999);
    expect((await callWith(token)).statusCode).toBe(200);
    stage.server.clock.advance(1);
    const late = await callWith(token);
    expect(late.json()).toMatchObject({ status: 401, code: 'invalid_token' });
    expect(late.headers['www-authenticate']).toContain('Bearer');
  });

  it('come by HTTP Basic too', async () => {
    const pair = Buffer.from(`${made.machine.id}:${made.secret}`).toString('base64');
    const authorization = `Basic ${pair}`;
    const answer = await askToken({ grant_type: 'client_credentials' }, { authorization });
    expect(answer.statusCode).toBe(200);
  });

  it('are kept as hashes: the database has neither secret nor token', async () => {
    const token = await tokenOf();
    const rows = JSON.stringify([
      await stage.sql.query('select * from machine'),
      await stage.sql.query('select * from machine_token'),
    ]);
    expect(rows).not.toContain(made.secret);
    expect(rows).not.toContain(token.split('.')[1]);
    expect((await admin.request('GET', '/v1/machines')).body).not.toContain(made.secret);
  });

  it.each([
    ['wrong secret', { client_secret: 'x' }],
    ['unknown program', { client_id: 'cpi-mf.altro' }],
    ['no office', { client_id: '' }],
    ['another office', { client_id: 'cpi-zz.altro' }],
  ])('with %s are refused in the same words', async (_name, change) => {
    const answer = await askToken({ ...credentials(made), ...change });
    expect(answer.json()).toMatchObject({ status: 401, error: 'invalid_client' });
    expect(answer.headers['www-authenticate']).toContain('Basic');
  });

  it.each([
    [{ grant_type: 'password' }, 'unsupported_grant_type'],
    [{ grant_type: 'client_credentials', scope: 'facts.read' }, 'invalid_scope'],
    [{ grant_type: 'client_credentials', scope: 'audit.read documents.verify' }, 'invalid_scope'],
  ])('asking for %j is %s', async (change, error) => {
    const answer = await askToken({ ...credentials(made), ...change });
    expect(answer.json()).toMatchObject({ status: 400, error });
  });

  it('a field twice, no field, another format: refused', async () => {
    const twice = await stage.server.http.inject({
      method: 'POST',
      url: '/v1/token',
      headers: { 'content-type': FORM },
      payload: `${new URLSearchParams(credentials(made)).toString()}&scope=a&scope=b`,
    });
    expect(twice.json()).toMatchObject({ error: 'invalid_request' });
    expect((await askToken({})).json()).toMatchObject({ error: 'invalid_request' });
    const big = await askToken({ ...credentials(made), scope: 'a'.repeat(5000) });
    expect(big.statusCode).toBe(413);
    const push = await stage.server.http.inject({
      method: 'POST',
      url: '/v1/session',
      headers: { 'content-type': FORM },
      payload: 'username=elena',
    });
    expect(push.statusCode).toBe(415);
  });

  it('guessing is slowed down: after ten wrong secrets the right one waits too', async () => {
    for (let n = 0; n < 10; n += 1) await askToken({ ...credentials(made), client_secret: 'x' });
    const answer = await askToken(credentials(made));
    expect(answer.json()).toMatchObject({ status: 429 });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    stage.server.clock.advance(15 * 60_000);
    expect((await askToken(credentials(made))).statusCode).toBe(200);
  });

  it('revoked, end at once with every token', async () => {
    const token = await tokenOf();
    const path = `/v1/machines/${made.machine.id}`;
    expect((await admin.request('DELETE', path)).status).toBe(204);
    expect((await callWith(token)).statusCode).toBe(401);
    expect((await askToken(credentials(made))).statusCode).toBe(401);
    expect((await admin.request('DELETE', path)).json()).toMatchObject({ code: 'unknown_machine' });
    expect((await admin.request('GET', '/v1/machines')).json()).toMatchObject({
      machines: [{ active: false }],
    });
  });
});

describe('a machine', () => {
  it('may not do what its token is not for', async () => {
    const other = await give('documents.verify');
    const answer = await callWith(await tokenOf(other));
    expect(answer.json()).toMatchObject({ status: 403, code: 'forbidden' });
  });

  it('calls no route that is not open to machines, whatever the token', async () => {
    const token = await tokenOf();
    for (const { method, url, access } of stage.server.routes) {
      if (access === 'public' || url === '/v1/audit') continue;
      const answer = await callWith(token, url, method as 'GET' | 'POST');
      expect([url, answer.json<{ code: string }>().code]).toEqual([url, 'forbidden']);
    }
  });

  it.each(['x', 'cpi-mf.x', `cpi-zz.${'A'.repeat(43)}`, '..', 'persona.1'])(
    'is nobody with the token «%s», also beside a good session',
    async (token) => {
      const answer = await admin.request('GET', '/v1/audit', undefined, {
        authorization: `Bearer ${token}`,
      });
      expect(answer.json()).toMatchObject({ code: 'invalid_token' });
    },
  );

  it('sees its own office only', async () => {
    const zz = await stage.server.addOffice('ZZ');
    await stage.server.addOperator(zz, 'amministratore', 'zeno');
    const zeno = await stage.server.signIn('zeno');
    const path = `/v1/machines/${made.machine.id}`;
    expect((await zeno.request('DELETE', path)).json()).toMatchObject({ code: 'unknown_machine' });
    expect((await zeno.request('GET', '/v1/machines')).json()).toEqual({ machines: [] });
    const { acts } = (await callWith(await tokenOf())).json<{ acts: { target: string }[] }>();
    expect(acts.map(({ target }) => target)).toEqual([made.machine.id]);
  });

  it('is given and taken away by the administrator only, and the audit says so', async () => {
    const elena = await stage.server.signIn('elena');
    const body = { name: 'Mio', actions: ['audit.read'] };
    const tried = await elena.request('POST', '/v1/machines', body);
    expect(tried.json()).toMatchObject({ code: 'forbidden' });
    const more = await admin.request('POST', '/v1/machines', {
      name: 'x',
      actions: ['facts.read'],
    });
    expect(more.json()).toMatchObject({ code: 'invalid' });
    stage.server.clock.advance(1);
    await admin.request('DELETE', `/v1/machines/${made.machine.id}`);
    const acts = await stage.sql.query<{ kind: string }>(
      'select kind from office_act order by at, act_id',
    );
    expect(acts.map(({ kind }) => kind)).toEqual(['grant', 'revoke']);
  });
});
