import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { err, ok, type Result } from '../../kernel/result.ts';
import { changeOffice } from '../log/office-change.ts';
import { enterFromEnte, markReturn, type AccountRefusal } from '../identity/ente-accounts.ts';
import type { EntePerson } from '../identity/ente-claims.ts';
import { CALLBACK, type Departure, type ReturnRefusal } from '../identity/ente-provider.ts';
import type { EnteProvider } from '../identity/ente-provider.ts';
import { officeExists } from '../identity/offices.ts';
import type { Proven } from '../identity/proofs.ts';
import { textSealer, type TextSealer } from '../identity/sealed-text.ts';
import { isSameSecret } from '../identity/token.ts';
import type { AppServices } from './app-services.ts';
import { isSecure } from './identity-routes.ts';
import { perMinute } from './limits.ts';
import { problems, sendProblem } from './problem.ts';
import { handProof } from './proof-routes.ts';

const DEPARTURE_COOKIE = 'sportello_ente';
const COOKIE_PATH = '/v1/oidc';
/** How long the person may take at the provider, ms. */
const DEPARTURE_LIMIT = 10 * 60_000;

/** Why nobody came back: the page of *Accesso* says it in words, after `#ente=`. */
export type EnteRefusal = ReturnRefusal | AccountRefusal | 'expired';

const StoredDeparture = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  at: z.number(),
});

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Sign-in with the ente's identity: the provider is spoken to from here, never from the browser. */
export function oidcRoutes(app: FastifyInstance, services: AppServices): void {
  const { ente, limits, clock } = services;
  const config = { access: 'public', ...perMinute(limits.signIn) } as const;
  const unset = (_request: FastifyRequest, reply: FastifyReply) =>
    sendProblem(reply, problems.noEnte);
  if (ente === undefined) {
    for (const path of ['/v1/oidc/start', CALLBACK, '/v1/oidc/logout']) {
      app.get(path, { config }, unset);
    }
    return;
  }
  const cookie = textSealer(ente.settings.clientSecret, 'cookie/ente', services.random);
  app.get('/v1/oidc/start', { config }, async (request, reply) => {
    const begun = await ente.begin();
    if (!begun.ok) return goBack(reply, begun.error);
    const { url, departure } = begun.value;
    const sealed = cookie.seal(JSON.stringify({ ...departure, at: clock.now() }));
    reply.setCookie(DEPARTURE_COOKIE, sealed, {
      httpOnly: true,
      // Strict would not come back with the person: the provider is another site.
      sameSite: 'lax',
      path: COOKIE_PATH,
      secure: isSecure(services, request),
      maxAge: DEPARTURE_LIMIT / 1000,
    });
    return reply.redirect(url, 302);
  });
  app.get(CALLBACK, { config }, async (request, reply) => {
    reply.clearCookie(DEPARTURE_COOKIE, { path: COOKIE_PATH });
    const proven = await comeBack({ services, ente, cookie }, request);
    if (!proven.ok) return goBack(reply, proven.error);
    await handProof(services, proven.value, { request, reply });
    return goBack(reply, null);
  });
  app.get('/v1/oidc/logout', { config }, async (_request, reply) =>
    reply.redirect((await ente.endSession()) ?? '/accesso', 302),
  );
}

/** After the `#`: the server's logs and the next page's referrer never carry it. */
const goBack = (reply: Exchange['reply'], refusal: EnteRefusal | null): FastifyReply =>
  reply.redirect(`/accesso#ente${refusal === null ? '' : `=${refusal}`}`, 302);

interface Return {
  readonly services: AppServices;
  readonly ente: EnteProvider;
  readonly cookie: TextSealer;
}

async function comeBack(
  { services, ente, cookie }: Return,
  request: FastifyRequest,
): Promise<Result<Proven, EnteRefusal>> {
  const { sql, clock } = services;
  const departure = readDeparture(cookie, request, clock.now());
  if (departure === null) return err('expired');
  const at = request.url.indexOf('?');
  const query = at === -1 ? '' : request.url.slice(at);
  const { state } = departure;
  if (!isSameSecret(new URLSearchParams(query).get('state') ?? '', state)) return err('expired');
  const isFirst = await sql.transaction((tx) => markReturn(tx, state, clock.now()));
  if (!isFirst) return err('expired');
  const person = await ente.finish(query, departure);
  return person.ok ? enter(services, person.value) : person;
}

function readDeparture(cookie: TextSealer, request: FastifyRequest, now: number): Departure | null {
  const text = cookie.open(request.cookies[DEPARTURE_COOKIE] ?? '');
  if (text === null) return null;
  const stored = StoredDeparture.parse(JSON.parse(text));
  return now - stored.at < DEPARTURE_LIMIT ? stored : null;
}

/** The account, made or brought up to date; a role that is new is a row of the office's feed. */
async function enter(
  services: AppServices,
  person: EntePerson,
): Promise<Result<Proven, AccountRefusal>> {
  const { scope, role } = person;
  if (!(await officeExists(services.sql, scope))) return err('unknown_office');
  return changeOffice(services, scope, async ({ tx, now, announce, record }) => {
    const entered = await enterFromEnte(tx, person, { now, random: services.random });
    if (!entered.ok) return entered;
    const { operator, granted } = entered.value;
    if (granted) {
      await announce({ kind: 'grant', operator, role });
      await record({ kind: 'grant', actor: operator, target: operator, reason: `${role} (ente)` });
    }
    return ok({ operator, scope, provedBy: 'ente' });
  });
}
