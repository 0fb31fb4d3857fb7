import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { enteProvider } from '../identity/ente-provider.ts';
import type { EnteSettings } from '../identity/ente-settings.ts';
import { setIdentityStage, type IdentityStage } from './identity-stage.ts';
import {
  APP_URL,
  signInAtProvider,
  startProvider,
  TEST_CLIENT,
  type TestProvider,
} from './identity-provider.ts';
import { newDevice, startTestServer, type TestServer } from './test-office.ts';

export const ANNA = {
  sub: 'anna-7',
  name: 'Anna Riva',
  preferred_username: 'anna.riva',
  roles: ['altro', 'cpi-operatori'],
  office: 'MF',
};

export type Cookies = Readonly<Record<string, string>>;

const settingsFor = (issuer: string): EnteSettings => ({
  issuer,
  clientId: TEST_CLIENT.id,
  clientSecret: TEST_CLIENT.secret,
  scope: 'openid profile',
  publicUrl: APP_URL,
  roleClaim: 'roles',
  officeClaim: 'office',
  roles: new Map([
    ['cpi-operatori', 'operatore'],
    ['cpi-responsabili', 'responsabile'],
    ['cpi-sistemi', 'amministratore'],
  ]),
});

/** A server of the identity stage with a real provider, and a browser between the two. */
export function setEnteStage() {
  const stage: IdentityStage = setIdentityStage();
  const now = {} as { provider: TestProvider; server: TestServer };
  beforeAll(async () => {
    now.provider = await startProvider();
  });
  afterAll(() => now.provider.stop());
  const newServer = (issuer = now.provider.issuer) =>
    startTestServer(stage.sql, stage.passwords, {
      ente: enteProvider(settingsFor(issuer)),
      publicUrl: APP_URL,
    });
  beforeEach(async () => {
    now.provider.person = ANNA;
    now.provider.cancels = false;
    now.server = await newServer();
  });
  const ask = (url: string, cookies: Cookies = {}, body?: object) =>
    now.server.http.inject({
      method: body === undefined ? 'GET' : 'POST',
      url,
      cookies: { ...cookies },
      ...(body === undefined ? {} : { payload: body }),
    });
  const cookiesOf = (answer: Awaited<ReturnType<typeof ask>>): Cookies =>
    Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));
  /** To the provider and back: the address of the return and the cookies of the departure. */
  const depart = async () => {
    const start = await ask('/v1/oidc/start');
    expect(start.statusCode).toBe(302);
    const back = await signInAtProvider(String(start.headers.location));
    return { start, cookies: cookiesOf(start), back: back.pathname + back.search };
  };
  const arrive = async () => {
    const { cookies, back } = await depart();
    const answer = await ask(back, cookies);
    return { place: answer.headers.location, cookies: cookiesOf(answer), answer };
  };
  const openSession = async (cookies: Cookies) => {
    const device = newDevice(now.server.clock, now.server.random);
    return ask('/v1/proven/session', cookies, { device });
  };
  const newEnte = () => enteProvider(settingsFor(now.provider.issuer));
  return { stage, now, newServer, newEnte, ask, cookiesOf, depart, arrive, openSession };
}
