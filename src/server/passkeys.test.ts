import { beforeEach, describe, expect, it } from 'vitest';
import { setIdentityStage } from './testing/identity-stage.ts';
import { SoftwareAuthenticator } from './testing/software-authenticator.ts';
import { newDevice, startTestServer, type Desk, type TestServer } from './testing/test-office.ts';

const stage = setIdentityStage();
const HERE = { origin: 'https://sportello.prova', rpId: 'sportello.prova' };

let server: TestServer;
let elena: Desk;
let passkey: SoftwareAuthenticator;
beforeEach(async () => {
  server = await startTestServer(stage.sql, stage.passwords, { publicUrl: HERE.origin });
  elena = await server.signIn('elena');
  passkey = new SoftwareAuthenticator();
});

const post = (url: string, payload: object = {}, cookies: Record<string, string> = {}) =>
  server.http.inject({ method: 'POST', url, payload, cookies });

async function challengeToMake(desk = elena): Promise<string> {
  const options = await desk.request('POST', '/v1/passkeys/options', {});
  return options.json<{ challenge: string }>().challenge;
}

async function register(desk = elena, here = HERE) {
  const response = passkey.create({ ...here, challenge: await challengeToMake(desk) });
  return desk.request('POST', '/v1/passkeys', { name: 'Chiave', response });
}

const challenge = async (): Promise<string> =>
  (await post('/v1/passkeys/challenge')).json<{ challenge: string }>().challenge;

async function signIn(here = HERE) {
  return post('/v1/passkeys/sign-in', passkey.use({ ...here, challenge: await challenge() }));
}

describe('a passkey at the centre', () => {
  it('is made by who is signed in, and then opens a session on its own', async () => {
    expect((await register()).status).toBe(201);
    const proven = await signIn();
    expect(proven.statusCode).toBe(204);
    const cookies = Object.fromEntries(proven.cookies.map(({ name, value }) => [name, value]));
    const device = newDevice(server.clock, server.random);
    const session = await post('/v1/proven/session', { device }, cookies);
    expect(session.json()).toMatchObject({
      operator: { id: elena.operator },
      device: { id: device },
    });
    const { passkeys } = (await elena.request('GET', '/v1/passkeys')).json<{
      passkeys: { name: string; usedAt: number }[];
    }>();
    expect(passkeys).toMatchObject([{ name: 'Chiave', usedAt: server.clock.now() }]);
  });

  it('asks for the person to be checked, and names nobody before they sign in', async () => {
    const made = (await elena.request('POST', '/v1/passkeys/options', {})).json();
    expect(made).toMatchObject({
      rp: { id: HERE.rpId },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await register();
    const used = (await post('/v1/passkeys/challenge')).json<Record<string, unknown>>();
    expect(used).toMatchObject({ rpId: HERE.rpId, userVerification: 'required' });
    expect(used['allowCredentials']).toBeUndefined();
  });

  it('is refused when made for another site, without checking the person, or twice', async () => {
    const other = { origin: 'https://altro.invalid', rpId: 'altro.invalid' };
    expect((await register(elena, other)).json()).toMatchObject({ code: 'passkey_refused' });
    passkey.verifies = false;
    expect((await register()).json()).toMatchObject({ code: 'passkey_refused' });
    passkey.verifies = true;
    expect((await register()).status).toBe(201);
    expect((await register()).json()).toMatchObject({ code: 'passkey_taken' });
  });

  it('is not made with a challenge of somebody else, old, used or of a sign-in', async () => {
    await server.addOperator(stage.scope, 'operatore', 'bruno');
    const bruno = await server.signIn('bruno');
    const tryWith = async (word: string) => {
      const response = passkey.create({ ...HERE, challenge: word });
      return (await elena.request('POST', '/v1/passkeys', { name: 'x', response })).json();
    };
    const refused = { code: 'passkey_refused' };
    expect(await tryWith(await challengeToMake(bruno))).toMatchObject(refused);
    expect(await tryWith(await challenge())).toMatchObject(refused);
    const old = await challengeToMake();
    server.clock.advance(5 * 60_000 + 1);
    expect(await tryWith(old)).toMatchObject(refused);
    const good = await challengeToMake();
    expect(await tryWith(good)).toHaveProperty('passkey');
    expect(await tryWith(good)).toMatchObject(refused);
  });

  const withoutPerson = () => {
    passkey.verifies = false;
    return signIn();
  };
  const fromACopy = async () => {
    await signIn();
    passkey.counter = 0;
    return signIn();
  };
  const byNobody = () => {
    passkey = new SoftwareAuthenticator();
    return signIn();
  };
  const withAnotherChallenge = async () =>
    post('/v1/passkeys/sign-in', passkey.use({ ...HERE, challenge: await challengeToMake() }));

  it.each([
    ['of another site', () => signIn({ origin: 'https://altro.invalid', rpId: HERE.rpId })],
    ['for another host', () => signIn({ origin: HERE.origin, rpId: 'altro.invalid' })],
    ['without checking the person', withoutPerson],
    ['with a counter that goes back', fromACopy],
    ['of a passkey nobody has', byNobody],
    ['with a challenge to make one', withAnotherChallenge],
  ])('answers %s are refused, all in the same words', async (_name, answer) => {
    await register();
    passkey.counter = 3;
    const refused = await answer();
    expect(refused.json()).toMatchObject({ status: 401, code: 'passkey_refused' });
    expect(refused.cookies).toEqual([]);
  });

  it('an answer that is replayed, or changed by a bit, is refused', async () => {
    await register();
    const used = passkey.use({ ...HERE, challenge: await challenge() });
    const bent = passkey.use({ ...HERE, challenge: await challenge() });
    const signature = bent.response.signature.replace(/.{4}$/, 'AAAA');
    const forged = { ...bent, response: { ...bent.response, signature } };
    expect((await post('/v1/passkeys/sign-in', forged)).statusCode).toBe(401);
    expect((await post('/v1/passkeys/sign-in', used)).statusCode).toBe(204);
    expect((await post('/v1/passkeys/sign-in', used)).statusCode).toBe(401);
  });

  it.each([{}, { id: 'x' }, { id: '€' }, []])(
    'what is not an answer is invalid: %j',
    async (body) => {
      expect((await post('/v1/passkeys/sign-in', body)).json()).toMatchObject({ code: 'invalid' });
    },
  );

  it('is removed by its owner only', async () => {
    await register();
    await server.addOperator(stage.scope, 'operatore', 'bruno');
    const bruno = await server.signIn('bruno');
    const path = `/v1/passkeys/${passkey.id.toString('base64url')}`;
    expect((await bruno.request('DELETE', path)).json()).toMatchObject({ code: 'unknown_passkey' });
    expect((await elena.request('DELETE', path)).status).toBe(204);
    expect((await signIn()).statusCode).toBe(401);
  });

  it('ends with the operator, and with a password given by the office', async () => {
    await register();
    await stage.sql.query(`update membership set status = 'revoked'`);
    expect((await signIn()).statusCode).toBe(401);
    await stage.sql.query(`update membership set status = 'active'`);
    expect((await signIn()).statusCode).toBe(204);
    await server.addOperator(stage.scope, 'responsabile', 'giulia');
    const giulia = await server.signIn('giulia');
    const password = 'una-password-nuova';
    await giulia.request('POST', `/v1/operators/${elena.operator}/password`, { password });
    expect((await signIn()).statusCode).toBe(401);
  });
});
