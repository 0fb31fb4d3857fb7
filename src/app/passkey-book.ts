import { z } from 'zod';
import { err, ok, type Result } from '../kernel/result.ts';
import type { PasskeyBook, PasskeyError } from '../screens/access/passkey-book.ts';
import { withCsrf } from './api-request.ts';

const PasskeyList = z.object({
  passkeys: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      createdAt: z.number(),
      usedAt: z.number().nullable(),
    }),
  ),
});
const Options = z.looseObject({ challenge: z.string() });
const Problem = z.object({ detail: z.string() });

/** `/v1/passkeys`: `getCsrf` gives the token of the present session. Absent where there are none. */
export const passkeyBook = (getCsrf: () => string | null): PasskeyBook | undefined =>
  'PublicKeyCredential' in globalThis
    ? {
        list: async () => {
          const answer = await ask('/v1/passkeys', {});
          if (!answer.ok) return answer;
          const parsed = PasskeyList.safeParse(answer.value);
          return parsed.success ? ok(parsed.data.passkeys) : err({ kind: 'offline' });
        },
        add: (name) => add(name, getCsrf()),
        remove: (id) =>
          tell(`/v1/passkeys/${encodeURIComponent(id)}`, withCsrf('DELETE', null, getCsrf())),
      }
    : undefined;

async function add(name: string, csrf: string | null): Promise<Result<void, PasskeyError>> {
  const asked = await ask('/v1/passkeys/options', withCsrf('POST', {}, csrf));
  if (!asked.ok) return asked;
  const options = Options.safeParse(asked.value);
  // The library comes with the first use: most people never need it.
  const library = await import('./centre-passkeys.ts').catch(() => null);
  if (!options.success || library === null) return err({ kind: 'offline' });
  const response = await library.makePasskey(options.data);
  if (response === null) return err({ kind: 'notMade' });
  return tell('/v1/passkeys', withCsrf('POST', { name, response }, csrf));
}

async function ask(url: string, init: RequestInit): Promise<Result<unknown, PasskeyError>> {
  const response = await fetch(url, { ...init, redirect: 'error' }).catch(() => null);
  if (response === null || response.status >= 500) return err({ kind: 'offline' });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return ok(body);
  const problem = Problem.safeParse(body);
  if (response.status === 401 && !init.body) return err({ kind: 'needsSignIn' });
  return problem.success
    ? err({ kind: 'refused', detail: problem.data.detail })
    : err({ kind: 'offline' });
}

async function tell(url: string, init: RequestInit): Promise<Result<void, PasskeyError>> {
  const answer = await ask(url, init);
  return answer.ok ? ok(undefined) : answer;
}
