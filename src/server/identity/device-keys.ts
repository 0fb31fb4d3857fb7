import type { DeviceId, OperatorId, ScopeId } from '../../domain/ids.ts';
import { Role } from '../../domain/permissions.ts';
import type { SqlQuery } from '../store/sql.ts';

/** An operator on a device of the office. */
interface DeviceUser {
  readonly scope: ScopeId;
  readonly device: DeviceId;
  readonly operator: OperatorId;
}

/** Keys one operator keeps on one device: a browser that lost its storage makes another. */
const KEYS_KEPT = 8;

/** The key with which this operator's device signs from now on; the latest few still count. */
export async function addDeviceKey(
  tx: SqlQuery,
  { scope, device, operator }: DeviceUser,
  { publicKey, now }: { readonly publicKey: string; readonly now: number },
): Promise<void> {
  await tx.query(
    `insert into device_key (scope_id, device_id, operator_id, public_key, added_at)
     values ($1, $2, $3, $4, $5)
     on conflict (scope_id, device_id, operator_id, public_key) do nothing`,
    [scope, device, operator, publicKey, now],
  );
  await tx.query(
    `delete from device_key
      where scope_id = $1 and device_id = $2 and operator_id = $3 and public_key not in (
        select public_key from device_key
         where scope_id = $1 and device_id = $2 and operator_id = $3
         order by added_at desc, public_key limit ${KEYS_KEPT})`,
    [scope, device, operator],
  );
}

export interface KnownSigner {
  readonly keys: readonly string[];
  readonly role: Role;
  readonly revoked: 'operator' | 'device' | null;
}

interface SignerRow {
  readonly key: string;
  readonly role: string;
  readonly revoked: KnownSigner['revoked'];
}

/** Who may sign for this operator on this device; null when nobody ever has. */
export async function findSigner(
  sql: SqlQuery,
  { scope, device, operator }: DeviceUser,
): Promise<KnownSigner | null> {
  const rows = await sql.query<SignerRow>(
    `select k.public_key as key, m.role,
            case when d.status <> 'active' then 'device'
                 when m.status <> 'active' then 'operator' end as revoked
       from device_key k
       join membership m on m.scope_id = k.scope_id and m.operator_id = k.operator_id
       join device d on d.scope_id = k.scope_id and d.device_id = k.device_id
      where k.scope_id = $1 and k.device_id = $2 and k.operator_id = $3
      order by k.added_at desc`,
    [scope, device, operator],
  );
  const [first] = rows;
  if (first === undefined) return null;
  return { keys: rows.map(({ key }) => key), role: Role.parse(first.role), revoked: first.revoked };
}
