import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import { err, ok, type Result } from '../../kernel/result.ts';
import { personOf, type ClaimsRefusal, type EntePerson } from './ente-claims.ts';
import { isLoopback, type EnteSettings } from './ente-settings.ts';

/** What must come back with the person: kept in a sealed cookie meanwhile. */
export interface Departure {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export type ReturnRefusal = ClaimsRefusal | 'cancelled' | 'refused' | 'unreachable';

/** The ente's provider, seen from here: OpenID Connect, authorization code with PKCE (RFC 7636). */
export interface EnteProvider {
  readonly settings: EnteSettings;
  /** Where the browser goes to prove who is there. */
  begin(): Promise<Result<{ readonly url: string; readonly departure: Departure }, 'unreachable'>>;
  /** @param query of the address that the provider sent the browser back to, `?` included */
  finish(query: string, departure: Departure): Promise<Result<EntePerson, ReturnRefusal>>;
  /** Where the browser ends the provider's own session; null when the provider has no such page. */
  endSession(): Promise<string | null>;
}

/** The provider must have seen the person this recently, s: the device is shared. */
const MAX_AGE = 300;
/** How long an answer of the provider is waited for, s. */
const TIMEOUT = 10;

export const CALLBACK = '/v1/oidc/callback';

/** Asks the provider for its description at the first sign-in, and again after a failure. */
export function enteProvider(settings: EnteSettings): EnteProvider {
  const redirect = new URL(CALLBACK, settings.publicUrl).href;
  const configuration = remembered(() => discover(settings));
  return {
    settings,
    begin: async () => {
      const config = await configuration().catch(() => null);
      if (config === null) return err('unreachable');
      const departure = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
      };
      const url = buildAuthorizationUrl(config, {
        redirect_uri: redirect,
        scope: settings.scope,
        code_challenge: await calculatePKCECodeChallenge(departure.verifier),
        code_challenge_method: 'S256',
        state: departure.state,
        nonce: departure.nonce,
        // Whoever was here before may still be signed in at the provider.
        prompt: 'login',
        max_age: String(MAX_AGE),
      });
      return ok({ url: url.href, departure });
    },
    finish: async (query, departure) => {
      const config = await configuration().catch(() => null);
      if (config === null) return err('unreachable');
      const claims = await redeem(config, new URL(redirect + query), departure);
      return claims.ok ? personOf(claims.value, settings) : claims;
    },
    endSession: async () => {
      const config = await configuration().catch(() => null);
      if (config?.serverMetadata().end_session_endpoint === undefined) return null;
      const home = new URL('/accesso', settings.publicUrl).href;
      return buildEndSessionUrl(config, { post_logout_redirect_uri: home }).href;
    },
  };
}

function discover({ issuer, clientId, clientSecret }: EnteSettings): Promise<Configuration> {
  const address = new URL(issuer);
  const isPlain = address.protocol === 'http:' && isLoopback(address);
  return discovery(address, clientId, clientSecret, undefined, {
    timeout: TIMEOUT,
    // oxlint-disable-next-line typescript/no-deprecated -- a provider on this same machine, no other
    ...(isPlain ? { execute: [allowInsecureRequests] } : {}),
  });
}

function remembered<Value>(make: () => Promise<Value>): () => Promise<Value> {
  const kept: { value: Promise<Value> | null } = { value: null };
  return async () => {
    kept.value ??= make();
    try {
      return await kept.value;
    } catch (error) {
      kept.value = null;
      throw error;
    }
  };
}

type Claims = Readonly<Record<string, unknown>>;

/** Code for tokens, with every check of OpenID Connect Core §3.1.3.7; then the person's claims. */
async function redeem(
  config: Configuration,
  address: URL,
  { state, nonce, verifier }: Departure,
): Promise<Result<Claims, 'cancelled' | 'refused' | 'unreachable'>> {
  try {
    const tokens = await authorizationCodeGrant(config, address, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      maxAge: MAX_AGE,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) return err('refused');
    const hasMore = config.serverMetadata().userinfo_endpoint !== undefined;
    // Many providers put roles here only; the subject is compared with the ID token's.
    const more = hasMore ? await fetchUserInfo(config, tokens.access_token, claims.sub) : {};
    return ok({ ...more, ...claims });
  } catch (error) {
    if (error instanceof AuthorizationResponseError) {
      return err(error.error === 'access_denied' ? 'cancelled' : 'refused');
    }
    return err(isNetworkError(error) ? 'unreachable' : 'refused');
  }
}

/** `fetch` says it with a TypeError that has a cause, a timeout with its own name. */
const isNetworkError = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'TimeoutError' || (error instanceof TypeError && error.cause instanceof Error));
