import type { Random } from '../../kernel/environment.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { DeviceId, OperatorId, ScopeId } from '../../domain/ids.ts';
import type { SqlQuery } from '../store/sql.ts';
import { enrolDevice, type Device } from './devices.ts';
import { newToken, tokenHash } from './token.ts';
import { uuidV7 } from './uuid.ts';

export interface NewKiosk {
  readonly scope: ScopeId;
  readonly device: DeviceId;
  readonly name?: string | undefined;
  readonly by: OperatorId;
  readonly now: number;
  readonly random: Random;
}

/** Why not: the device is one of the office already, or no longer. */
export type KioskRefusal = 'revoked' | 'known';

/**
 * A device of the office with the role `chiosco`. It is a member without an account: nobody signs in as
 * a kiosk. Its secret is `scope.token`; here only the hash stays.
 */
export async function enrolKiosk(
  tx: SqlQuery,
  kiosk: NewKiosk,
): Promise<Result<{ readonly device: Device; readonly secret: string }, KioskRefusal>> {
  const { scope, by, now, random } = kiosk;
  const enrolled = await enrolDevice(tx, { ...kiosk, operator: by });
  if (!enrolled.ok) return enrolled;
  const { device, isNew } = enrolled.value;
  if (!isNew) return err('known');
  const operator = uuidV7(now, random);
  const token = newToken(random);
  await tx.query(
    `insert into membership (scope_id, operator_id, role, name, status)
     values ($1, $2, 'chiosco', $3, 'active')`,
    [scope, operator, device.name],
  );
  await tx.query(
    `insert into kiosk (scope_id, device_id, operator_id, token_hash, enrolled_by, enrolled_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [scope, device.id, operator, tokenHash(token), by, now],
  );
  return ok({ device, secret: `${scope}.${token}` });
}

export interface Kiosk {
  readonly scope: ScopeId;
  readonly device: DeviceId;
  readonly operator: OperatorId;
  /** Revoked by a person: what it brings waits for one. */
  readonly isRevoked: boolean;
}

const BEARER = /^Bearer ([a-z0-9-]+)\.([A-Za-z0-9_-]{43})$/;

/** Whose secret this is; null when it is nobody's. */
export async function findKiosk(
  sql: SqlQuery,
  authorization: string | undefined,
): Promise<Kiosk | null> {
  const [, scope, token] = BEARER.exec(authorization ?? '') ?? [];
  if (scope === undefined || token === undefined) return null;
  const [row] = await sql.query<{ device: string; operator: string; isRevoked: boolean }>(
    `select k.device_id as device, k.operator_id as operator, d.status <> 'active' as "isRevoked"
       from kiosk k join device d on d.scope_id = k.scope_id and d.device_id = k.device_id
      where k.scope_id = $1 and k.token_hash = $2`,
    [scope, tokenHash(token)],
  );
  if (row === undefined) return null;
  return {
    scope: ScopeId.parse(scope),
    device: DeviceId.parse(row.device),
    operator: OperatorId.parse(row.operator),
    isRevoked: row.isRevoked,
  };
}

/** It is a kiosk no longer: its secret is worth nothing, its name stays beside what it has written. */
export async function retireKiosk(tx: SqlQuery, { scope, device }: Kiosk): Promise<void> {
  await tx.query('delete from kiosk where scope_id = $1 and device_id = $2', [scope, device]);
  await tx.query(`update device set status = 'revoked' where scope_id = $1 and device_id = $2`, [
    scope,
    device,
  ]);
}
