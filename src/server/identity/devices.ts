import { err, ok, type Result } from '../../kernel/result.ts';
import type { DeviceId, OperatorId, ScopeId } from '../../domain/ids.ts';
import type { SqlQuery } from '../store/sql.ts';

export interface Device {
  readonly id: DeviceId;
  /** Unique in the office, never given again: document numbers carry it. */
  readonly number: number;
  readonly name: string;
}

interface DeviceRow extends Device {
  readonly status: string;
}

const findRow = async (
  sql: SqlQuery,
  scope: ScopeId,
  device: DeviceId,
): Promise<DeviceRow | undefined> => {
  const [row] = await sql.query<DeviceRow>(
    `select device_id as id, number, name, status from device
      where scope_id = $1 and device_id = $2`,
    [scope, device],
  );
  return row;
};

export async function findDevice(
  sql: SqlQuery,
  scope: ScopeId,
  device: DeviceId,
): Promise<Device | null> {
  const row = await findRow(sql, scope, device);
  return row === undefined || row.status !== 'active' ? null : asDevice(row);
}

const asDevice = ({ id, number, name }: DeviceRow): Device => ({ id, number, name });

export interface Enrolment {
  readonly scope: ScopeId;
  readonly device: DeviceId;
  readonly operator: OperatorId;
  readonly name?: string | undefined;
  readonly now: number;
}

export interface Enrolled {
  readonly device: Device;
  readonly isNew: boolean;
}

/** The device's place in the office; the next free number when it is new. */
export async function enrolDevice(
  tx: SqlQuery,
  enrolment: Enrolment,
): Promise<Result<Enrolled, 'revoked'>> {
  const { scope, device } = enrolment;
  // The counter row also keeps two sign-ins of the same new device apart.
  await tx.query('select 1 from scope where scope_id = $1 for update', [scope]);
  const known = await findRow(tx, scope, device);
  if (known !== undefined) {
    return known.status === 'active'
      ? ok({ device: asDevice(known), isNew: false })
      : err('revoked');
  }
  const [counter] = await tx.query<{ devices: number }>(
    'update scope set devices = devices + 1 where scope_id = $1 returning devices',
    [scope],
  );
  if (counter === undefined) throw new Error('Unknown scope');
  const number = counter.devices;
  const name = enrolment.name ?? `Postazione ${String(number).padStart(2, '0')}`;
  await tx.query(
    `insert into device (scope_id, device_id, number, name, status, enrolled_at, enrolled_by)
     values ($1, $2, $3, $4, 'active', $5, $6)`,
    [scope, device, number, name, enrolment.now, enrolment.operator],
  );
  return ok({ device: { id: device, number, name }, isNew: true });
}
