import { z } from 'zod';
import { err, ok, type Result } from '../kernel/result.ts';
import { OperatorId, type DeviceId } from '../domain/ids.ts';
import { Role } from '../domain/permissions.ts';
import { Session } from '../domain/session.ts';
import type { SetupRequest } from '../screens/access/gate.ts';
import { postJson } from './api-request.ts';

export const SignedIn = Session.extend({ csrf: z.string() });
export type SignedIn = z.infer<typeof SignedIn>;

const Problem = z.object({ code: z.string(), detail: z.string() }).partial();

export type SignInFailure =
  | { readonly kind: 'wrongCredentials' }
  | { readonly kind: 'tooManyAttempts'; readonly waitSeconds: number }
  | { readonly kind: 'deviceRevoked' }
  /** The identity was proven too long ago, or its proof has been used. */
  | { readonly kind: 'proofExpired' }
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'serverUnreachable' };

export interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly device: DeviceId;
}

/** `POST /v1/session`. A page of a captive portal is not an answer: it counts as unreachable. */
export async function signIn(credentials: Credentials): Promise<Result<SignedIn, SignInFailure>> {
  const response = await postJson('/v1/session', credentials);
  if (response === null) return err({ kind: 'serverUnreachable' });
  if (!response.ok) return err(await failureOf(response));
  return signedIn(response);
}

async function signedIn(response: Response): Promise<Result<SignedIn, SignInFailure>> {
  const parsed = SignedIn.safeParse(await jsonOf(response));
  return parsed.success ? ok(parsed.data) : err({ kind: 'serverUnreachable' });
}

/** `POST /v1/proven/session`: the session of somebody proven by the ente or by a passkey. */
export async function openProvenSession(
  device: DeviceId,
): Promise<Result<SignedIn, SignInFailure>> {
  const response = await postJson('/v1/proven/session', { device });
  if (response === null) return err({ kind: 'serverUnreachable' });
  return response.ok ? signedIn(response) : err(await failureOf(response));
}

const Proven = z.object({
  operator: z.object({ id: OperatorId, name: z.string(), username: z.string() }),
});

/** `GET /v1/proven`: whose identity has just been proven; null when nobody's or no network. */
export async function provenOperator(): Promise<z.infer<typeof Proven>['operator'] | null> {
  const response = await fetch('/v1/proven').catch(() => null);
  if (response === null || !response.ok) return null;
  return Proven.safeParse(await jsonOf(response)).data?.operator ?? null;
}

/** @returns whether the centre has answered: otherwise the session is still open there */
export const signOut = async (csrf: string): Promise<boolean> => {
  const headers = { 'x-csrf-token': csrf };
  const response = await fetch('/v1/session', { method: 'DELETE', headers }).catch(() => null);
  return response !== null && response.status < 500;
};

/** `GET /v1/session`: the session of the cookie; null when there is none or no network. */
export async function currentSession(): Promise<SignedIn | null> {
  const response = await fetch('/v1/session').catch(() => null);
  if (response === null || !response.ok) return null;
  const parsed = SignedIn.safeParse(await jsonOf(response));
  return parsed.success ? parsed.data : null;
}

/** `POST /v1/setup`: the first office and its administrator, with the one-time link's token. */
export async function firstStart(setup: SetupRequest): Promise<Result<void, SignInFailure>> {
  const response = await postJson('/v1/setup', setup);
  if (response === null) return err({ kind: 'serverUnreachable' });
  return response.ok ? ok(undefined) : err(await failureOf(response));
}

const ServerStatus = z.object({
  demo: z.boolean().default(false),
  /** Whether the ente's identity opens a session there. */
  ente: z.boolean().default(false),
  /** In the demo only: its sample accounts. */
  accounts: z
    .array(z.object({ username: z.string(), password: z.string(), name: z.string(), role: Role }))
    .optional(),
});
export type ServerStatus = z.infer<typeof ServerStatus>;

/** `GET /status`: whether the centre answers, and whether it is a demo. */
export async function serverStatus(): Promise<ServerStatus | null> {
  const response = await fetch('/status').catch(() => null);
  if (response === null || !response.ok) return null;
  const parsed = ServerStatus.safeParse(await jsonOf(response));
  return parsed.success ? parsed.data : null;
}

const jsonOf = (response: Response): Promise<unknown> => response.json().catch(() => null);

async function failureOf(response: Response): Promise<SignInFailure> {
  const problem = Problem.safeParse(await jsonOf(response)).data;
  if (problem?.code === 'no_proof') return { kind: 'proofExpired' };
  switch (response.status) {
    case 401:
      return { kind: 'wrongCredentials' };
    case 429:
      return {
        kind: 'tooManyAttempts',
        waitSeconds: Number(response.headers.get('retry-after')) || 60,
      };
    case 403:
      return problem?.code === 'device_revoked'
        ? { kind: 'deviceRevoked' }
        : { kind: 'refused', detail: problem?.detail ?? '' };
    default:
      return problem?.detail === undefined
        ? { kind: 'serverUnreachable' }
        : { kind: 'refused', detail: problem.detail };
  }
}
