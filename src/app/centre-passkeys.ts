import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { z } from 'zod';
import { err, ok, type Result } from '../kernel/result.ts';
import type { GateError } from '../screens/access/gate.ts';
import { postJson } from './api-request.ts';

type RequestOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];
type CreationOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];

const Asked = z.looseObject({ challenge: z.string() });
const Request = z.custom<RequestOptions>((value) => Asked.safeParse(value).success);
const Creation = z.custom<CreationOptions>((value) => Asked.safeParse(value).success);

/** The centre asks, the passkey answers: then somebody is proven (`GET /v1/proven`). */
export async function signInWithPasskey(): Promise<Result<void, GateError>> {
  const asked = await postJson('/v1/passkeys/challenge', {});
  const optionsJSON = Request.safeParse(await asked?.json().catch(() => null));
  if (!optionsJSON.success) return err({ kind: 'serverUnreachable' });
  const used = await startAuthentication({ optionsJSON: optionsJSON.data }).catch(() => null);
  if (used === null) return err({ kind: 'centrePasskeyFailed' });
  const answer = await postJson('/v1/passkeys/sign-in', used);
  if (answer === null) return err({ kind: 'serverUnreachable' });
  return answer.ok ? ok(undefined) : err({ kind: 'centrePasskeyFailed' });
}

/**
 * Asks the device for a new passkey with the centre's options; null when the person or the device
 * says no.
 */
export const makePasskey = (options: unknown): Promise<object | null> =>
  startRegistration({ optionsJSON: Creation.parse(options) }).catch(() => null);
