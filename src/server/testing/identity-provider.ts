import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** A real provider on loopback: `oidc-provider`, certified by the OpenID Foundation. */
export interface TestProvider {
  readonly issuer: string;
  /** Who signs in from now on, and what the provider says of them. */
  person: Readonly<Record<string, unknown>> & { readonly sub: string };
  /** The person presses *Annulla*. */
  cancels: boolean;
  stop(): Promise<void>;
}

export const TEST_CLIENT = { id: 'sportello', secret: 'segreto-del-client-di-prova' };
/** Where the app under test believes it is. */
export const APP_URL = 'http://localhost:8787';

const CLAIMS = ['name', 'preferred_username', 'email', 'roles', 'office'];

export async function startProvider(): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const test: TestProvider = {
    issuer,
    person: { sub: 'nessuno' },
    cancels: false,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const provider = newProvider(issuer, test);
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return test;
}

function newProvider(issuer: string, test: TestProvider): Provider {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: TEST_CLIENT.id,
        client_secret: TEST_CLIENT.secret,
        redirect_uris: [`${APP_URL}/v1/oidc/callback`],
        post_logout_redirect_uris: [`${APP_URL}/accesso`],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], profile: CLAIMS },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['chiave-di-prova'] },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: async () => ({ ...test.person, sub }) }),
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    ttl: {
      AccessToken: 60,
      AuthorizationCode: 60,
      Grant: 60,
      IdToken: 60,
      Interaction: 60,
      Session: 60,
    },
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({
        clientId: client?.clientId ?? '',
        accountId: session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/interaction/')) return next();
    const outcome = test.cancels
      ? { error: 'access_denied', error_description: 'annullato' }
      : { login: { accountId: test.person.sub } };
    await provider.interactionFinished(ctx.req, ctx.res, outcome, {
      mergeWithLastSubmission: false,
    });
    ctx.respond = false;
    return undefined;
  });
  return provider;
}

/** A browser that follows the provider's redirects until it is sent back to the app. */
export async function signInAtProvider(start: string): Promise<URL> {
  const jar = new Map<string, string>();
  let at = start;
  for (let hop = 0; hop < 12; hop += 1) {
    if (at.startsWith(APP_URL)) return new URL(at);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const cut = pair.indexOf('=');
      jar.set(pair.slice(0, cut), pair.slice(cut + 1));
    }
    const next = answer.headers.get('location');
    if (next === null) throw new Error(`${answer.status} at the provider: ${await answer.text()}`);
    at = new URL(next, at).href;
  }
  throw new Error('The provider never sends back');
}
