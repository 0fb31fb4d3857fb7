import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import { err, ok, type Result } from '../../kernel/result.ts';
import { OperatorId, ScopeId } from '../../domain/ids.ts';
import type { Sql, SqlQuery } from '../store/sql.ts';

const word = z
  .string()
  .max(20_000)
  .regex(/^[A-Za-z0-9_-]+$/);

const credential = {
  id: word.max(1400),
  rawId: word.max(1400),
  type: z.literal('public-key'),
  // Nothing in them is relied upon.
  clientExtensionResults: z.unknown().transform(() => ({})),
};

/** What `navigator.credentials.create` answers, as JSON (WebAuthn level 3 §5.1). */
export const PasskeyMade = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: word,
    attestationObject: word,
  }),
});

/** What `navigator.credentials.get` answers, as JSON. */
export const PasskeyUsed = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: word,
    authenticatorData: word,
    signature: word,
  }),
});
export type PasskeyUsed = z.infer<typeof PasskeyUsed>;

export const NewPasskey = z.object({
  name: z.string().trim().min(1).max(60),
  response: PasskeyMade,
});
export type NewPasskey = z.infer<typeof NewPasskey>;

/** Where the browser is, as it will say itself in what it signs. */
export interface Site {
  /** `https://sportello.esempio.it` */
  readonly origin: string;
  /** Its host name: credentials are bound to it. */
  readonly id: string;
}

interface Owner {
  readonly operator: OperatorId;
  readonly scope: ScopeId;
}

export interface ListedPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly usedAt: number | null;
}

/** How long a challenge may wait for its answer, ms. */
const CHALLENGE_LIMIT = 5 * 60_000;

async function keepChallenge(
  sql: SqlQuery,
  challenge: string,
  { operator, now }: { readonly operator: OperatorId | null; readonly now: number },
): Promise<void> {
  await sql.query('delete from passkey_challenge where at < $1', [now - CHALLENGE_LIMIT]);
  await sql.query(
    'insert into passkey_challenge (challenge, operator_id, at) values ($1, $2, $3)',
    [challenge, operator, now],
  );
}

/** Whether it was ours, for this operator, and never answered: asked once, it is gone. */
async function takeChallenge(
  sql: SqlQuery,
  challenge: string,
  { operator, now }: { readonly operator: OperatorId | null; readonly now: number },
): Promise<boolean> {
  const taken = await sql.query(
    `delete from passkey_challenge
      where challenge = $1 and at >= $2 and coalesce(operator_id, '') = $3 returning 1`,
    [challenge, now - CHALLENGE_LIMIT, operator ?? ''],
  );
  return taken.length > 0;
}

/** Options for `navigator.credentials.create`; its challenge is good once, for this operator. */
export async function beginPasskey(
  sql: SqlQuery,
  { operator, name, site, now }: Owner & { name: string; site: Site; now: number },
) {
  const known = await listPasskeys(sql, operator);
  const options = await generateRegistrationOptions({
    rpName: 'Sportello',
    rpID: site.id,
    userID: new TextEncoder().encode(operator),
    userName: name,
    userDisplayName: name,
    attestationType: 'none',
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(sql, options.challenge, { operator, now });
  return options;
}

/** Checks and keeps a new passkey (WebAuthn level 3 §7.1). */
export async function addPasskey(
  sql: Sql,
  { name, response }: NewPasskey,
  { operator, scope, site, now }: Owner & { readonly site: Site; readonly now: number },
): Promise<Result<ListedPasskey, 'refused' | 'taken'>> {
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(sql, challenge, { operator, now }),
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
  }).catch(() => null);
  if (verified?.verified !== true) return err('refused');
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  const added = await sql.query(
    `insert into passkey (credential_id, scope_id, operator_id, public_key, counter, name,
       created_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (credential_id) do nothing returning 1`,
    [id, scope, operator, Buffer.from(publicKey).toString('base64url'), counter, name, now],
  );
  return added.length === 0 ? err('taken') : ok({ id, name, createdAt: now, usedAt: null });
}

/** Options for `navigator.credentials.get`: nobody is named, the passkey says who it is. */
export async function beginPasskeySignIn(
  sql: SqlQuery,
  { site, now }: { readonly site: Site; readonly now: number },
) {
  const options = await generateAuthenticationOptions({
    rpID: site.id,
    userVerification: 'required',
  });
  await keepChallenge(sql, options.challenge, { operator: null, now });
  return options;
}

interface StoredPasskey {
  readonly operator: string;
  readonly scope: string;
  readonly publicKey: string;
  readonly counter: number;
}

/** Whose passkey has answered (WebAuthn level 3 §7.2); null for any reason, always the same. */
export async function ownerOfPasskey(
  sql: Sql,
  response: PasskeyUsed,
  { site, now }: { readonly site: Site; readonly now: number },
): Promise<Owner | null> {
  const [stored] = await sql.query<StoredPasskey>(
    `select operator_id as operator, scope_id as scope, public_key as "publicKey", counter
       from passkey where credential_id = $1`,
    [response.id],
  );
  if (stored === undefined) return null;
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(sql, challenge, { operator: null, now }),
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    credential: {
      id: response.id,
      publicKey: new Uint8Array(Buffer.from(stored.publicKey, 'base64url')),
      counter: stored.counter,
    },
  }).catch(() => null);
  if (verified?.verified !== true) return null;
  const { newCounter } = verified.authenticationInfo;
  // A copy of the authenticator that answers at the same moment loses the race.
  const used = await sql.query(
    `update passkey set counter = $3, used_at = $4
      where credential_id = $1 and counter = $2 returning 1`,
    [response.id, stored.counter, newCounter, now],
  );
  if (used.length === 0) return null;
  return { operator: OperatorId.parse(stored.operator), scope: ScopeId.parse(stored.scope) };
}

export const listPasskeys = (
  sql: SqlQuery,
  operator: OperatorId,
): Promise<readonly ListedPasskey[]> =>
  sql.query(
    `select credential_id as id, name, created_at as "createdAt", used_at as "usedAt"
       from passkey where operator_id = $1 order by created_at, credential_id`,
    [operator],
  );

/** @returns whether the operator had it */
export async function removePasskey(
  sql: SqlQuery,
  { operator, id }: { readonly operator: OperatorId; readonly id: string },
): Promise<boolean> {
  const removed = await sql.query(
    'delete from passkey where operator_id = $1 and credential_id = $2 returning 1',
    [operator, id],
  );
  return removed.length > 0;
}
