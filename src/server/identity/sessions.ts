import type { Random } from '../../kernel/environment.ts';
import { DeviceId, OperatorId, ScopeId } from '../../domain/ids.ts';
import { Role } from '../../domain/permissions.ts';
import type { SqlQuery } from '../store/sql.ts';
import type { ProvedBy } from './proofs.ts';
import { newToken, tokenHash } from './token.ts';

const HOUR = 3_600_000;
/** A session ends after this long without a request, ms. */
export const IDLE_LIMIT = 12 * HOUR;
/** A session ends this long after sign-in, whatever happens, ms. */
export const ABSOLUTE_LIMIT = 7 * 24 * HOUR;
/** How exactly the last use is remembered, ms: not a write for each request. */
const TOUCH_EVERY = 60_000;

/** Who is signed in, where and on which device. */
export interface Session {
  readonly scope: ScopeId;
  readonly operator: OperatorId;
  readonly name: string;
  readonly role: Role;
  readonly device: DeviceId;
  readonly csrf: string;
  readonly tokenHash: string;
  /** When it was last known to be in use, ms. */
  readonly seenAt: number;
  readonly expiresAt: number;
  /** What no longer belongs here: the session may only deliver what was written. */
  readonly revoked: 'operator' | 'device' | null;
}

/** What the cookie carries: the office, so that every statement names one scope, and the secret. */
const SECRET = /^([a-z0-9-]+)\.([A-Za-z0-9_-]{43})$/;

function readSecret(cookie: string): { readonly scope: ScopeId; readonly hash: string } | null {
  const [, scopeText, token] = SECRET.exec(cookie) ?? [];
  const scope = ScopeId.safeParse(scopeText);
  return scope.success && token !== undefined
    ? { scope: scope.data, hash: tokenHash(token) }
    : null;
}

export interface NewSession {
  readonly scope: ScopeId;
  readonly operator: OperatorId;
  readonly device: DeviceId;
  readonly provedBy?: ProvedBy | 'password' | undefined;
  readonly now: number;
  readonly random: Random;
}

/** Opens a session with a new secret and clears the expired ones of the office. */
export async function openSession(
  tx: SqlQuery,
  { scope, operator, device, now, random, provedBy = 'password' }: NewSession,
): Promise<{ readonly cookie: string; readonly csrf: string }> {
  const token = newToken(random);
  const csrf = newToken(random);
  await tx.query('delete from session where scope_id = $1 and (seen_at < $2 or created_at < $3)', [
    scope,
    now - IDLE_LIMIT,
    now - ABSOLUTE_LIMIT,
  ]);
  await tx.query(
    `insert into session (scope_id, token_hash, operator_id, device_id, csrf, created_at, seen_at,
       proved_by)
     values ($1, $2, $3, $4, $5, $6, $6, $7)`,
    [scope, tokenHash(token), operator, device, csrf, now, provedBy],
  );
  return { cookie: `${scope}.${token}`, csrf };
}

interface SessionRow {
  readonly operator: string;
  readonly device: string;
  readonly csrf: string;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly name: string;
  readonly role: string;
  readonly revoked: 'operator' | 'device' | null;
}

/** The live session of a cookie, its role read afresh; null when unknown or expired. */
export async function findSession(
  sql: SqlQuery,
  cookie: string,
  now: number,
): Promise<Session | null> {
  const secret = readSecret(cookie);
  if (secret === null) return null;
  const [row] = await sql.query<SessionRow>(
    `select s.operator_id as operator, s.device_id as device, s.csrf, s.created_at as "createdAt",
            s.seen_at as "seenAt", m.name, m.role,
            case when d.status <> 'active' then 'device'
                 when m.status <> 'active' then 'operator' end as revoked
       from session s
       join membership m on m.scope_id = s.scope_id and m.operator_id = s.operator_id
       join device d on d.scope_id = s.scope_id and d.device_id = s.device_id
      where s.scope_id = $1 and s.token_hash = $2`,
    [secret.scope, secret.hash],
  );
  if (row === undefined) return null;
  const expiresAt = Math.min(row.seenAt + IDLE_LIMIT, row.createdAt + ABSOLUTE_LIMIT);
  if (now >= expiresAt) return null;
  return {
    scope: secret.scope,
    operator: OperatorId.parse(row.operator),
    name: row.name,
    role: Role.parse(row.role),
    device: DeviceId.parse(row.device),
    csrf: row.csrf,
    tokenHash: secret.hash,
    seenAt: row.seenAt,
    expiresAt,
    revoked: row.revoked,
  };
}

/** Remembers that a session is in use, at most once a minute. */
export async function touchSession(sql: SqlQuery, session: Session, now: number): Promise<void> {
  const since = now - TOUCH_EVERY;
  if (session.seenAt >= since) return;
  await sql.query(
    `update session set seen_at = $3
      where scope_id = $1 and token_hash = $2 and seen_at < $4`,
    [session.scope, session.tokenHash, now, since],
  );
}

export async function closeSession(sql: SqlQuery, cookie: string): Promise<void> {
  const secret = readSecret(cookie);
  if (secret === null) return;
  await sql.query('delete from session where scope_id = $1 and token_hash = $2', [
    secret.scope,
    secret.hash,
  ]);
}
