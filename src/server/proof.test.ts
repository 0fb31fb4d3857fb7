import { describe, expect, it } from 'vitest';
import { setEnteStage } from './testing/ente-stage.ts';
import { APP_URL, startProvider } from './testing/identity-provider.ts';
import { newDevice, TEST_PASSWORD } from './testing/test-office.ts';

const { stage, now, newServer, ask, arrive, openSession } = setEnteStage();

describe('a proven identity', () => {
  it('is good once', async () => {
    const { cookies } = await arrive();
    expect((await openSession(cookies)).statusCode).toBe(200);
    expect((await openSession(cookies)).json()).toMatchObject({ code: 'no_proof' });
  });

  it('is good for ten minutes', async () => {
    const { cookies } = await arrive();
    now.server.clock.advance(10 * 60_000);
    expect((await ask('/v1/proven', cookies)).json()).toMatchObject({ code: 'no_proof' });
    expect((await openSession(cookies)).json()).toMatchObject({ code: 'no_proof' });
  });

  it('is in a cookie that scripts and other sites do not see', async () => {
    const { answer } = await arrive();
    const cookie = answer.cookies.find(({ name }) => name === 'sportello_proof');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/v1/proven' });
  });

  it('opens no session from another site', async () => {
    const { cookies } = await arrive();
    const device = newDevice(now.server.clock, now.server.random);
    const answer = await now.server.http.inject({
      method: 'POST',
      url: '/v1/proven/session',
      cookies,
      headers: { origin: 'https://altro.invalid' },
      payload: { device },
    });
    expect(answer.json()).toMatchObject({ code: 'other_origin' });
  });

  it('ends the session that the browser had: no secret of before is worth anything after', async () => {
    const elena = await now.server.signIn('elena');
    const { cookies } = await arrive();
    const [, secret = ''] = elena.cookie.split('=');
    await openSession({ ...cookies, sportello_session: secret });
    expect((await elena.request('GET', '/v1/session')).status).toBe(401);
  });
});

describe('an account of the ente', () => {
  it('has no password: not an empty one, not one given by the office', async () => {
    await arrive();
    for (const password of ['', TEST_PASSWORD]) {
      const tried = await ask(
        '/v1/session',
        {},
        {
          username: 'anna.riva',
          password,
          device: newDevice(now.server.clock, now.server.random),
        },
      );
      expect(tried.json()).toMatchObject({ code: 'wrong_credentials' });
    }
    await now.server.addOperator(stage.scope, 'responsabile', 'giulia');
    const giulia = await now.server.signIn('giulia');
    const [anna] = await stage.sql.query<{ id: string }>('select operator_id as id from ente_link');
    const reset = await giulia.request('POST', `/v1/operators/${anna?.id}/password`, {
      password: 'una-password-nuova',
    });
    expect(reset.json()).toMatchObject({ code: 'ente_account' });
  });

  it('can leave the provider too', async () => {
    const logout = await ask('/v1/oidc/logout');
    const url = new URL(String(logout.headers.location));
    expect(url.origin).toBe(now.provider.issuer);
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${APP_URL}/accesso`);
    expect((await fetch(url)).status).toBe(200);
  });
});

it('a provider that does not answer is said, and asked again at the next try', async () => {
  const silent = await startProvider();
  await silent.stop();
  const away = await newServer(silent.issuer);
  const answer = await away.http.inject('/v1/oidc/start');
  expect(answer.headers).toMatchObject({ location: '/accesso#ente=unreachable' });
  expect((await away.http.inject('/status')).json()).toMatchObject({ ente: true });
});

it('without a provider in the settings there is no such way in', async () => {
  for (const path of ['start', 'callback', 'logout']) {
    const answer = await stage.server.http.inject(`/v1/oidc/${path}`);
    expect(answer.json()).toMatchObject({ status: 404, code: 'no_ente' });
  }
  expect((await stage.server.http.inject('/status')).json()).toMatchObject({ ente: false });
});
