import { z } from 'zod';
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

export const DeviceName = z.strictObject({ name: z.string().trim().min(1).max(60) });

export interface ListedDevice extends Device {
  readonly active: boolean;
  readonly enrolledAt: number;
  /** The last number of its facts that the centre has. */
  readonly lastDseq: number;
}

/** Every device that is or was in the office, by number. */
export async function listDevices(sql: SqlQuery, scope: ScopeId): Promise<readonly ListedDevice[]> {
  const rows = await sql.query<Omit<ListedDevice, 'active'> & { readonly status: string }>(
    `select device_id as id, number, name, status, enrolled_at as "enrolledAt",
       last_dseq as "lastDseq"
     from device where scope_id = $1 order by number`,
    [scope],
  );
  return rows.map(({ status, ...device }) => ({ ...device, active: status === 'active' }));
}

/** @returns whether there is such a device in the office. */
export async function renameDevice(
  tx: SqlQuery,
  {
    scope,
    device,
    name,
  }: { readonly scope: ScopeId; readonly device: DeviceId; readonly name: string },
): Promise<boolean> {
  const renamed = await tx.query(
    'update device set name = $3 where scope_id = $1 and device_id = $2 returning 1',
    [scope, device, name],
  );
  return renamed.length > 0;
}

/** Its sessions stay, to deliver what it has written, and nothing else. */
export async function revokeDevice(
  tx: SqlQuery,
  scope: ScopeId,
  device: DeviceId,
): Promise<boolean> {
  const revoked = await tx.query(
    `update device set status = 'revoked' where scope_id = $1 and device_id = $2 returning 1`,
    [scope, device],
  );
  return revoked.length > 0;
}

/** Where the device's chain of facts ends at the centre. */
export interface ChainEnd {
  readonly lastDseq: number;
  /** Hash of that fact; null before the first one. */
  readonly lastHash: string | null;
}

/** So that a device whose database was lost goes on from there, and is not taken for a clone. */
export async function findChainEnd(
  sql: SqlQuery,
  scope: ScopeId,
  device: DeviceId,
): Promise<ChainEnd> {
  const [row] = await sql.query<ChainEnd>(
    `select dseq as "lastDseq", hash as "lastHash" from fact
      where scope_id = $1 and device_id = $2 and not released order by dseq desc limit 1`,
    [scope, device],
  );
  return row ?? { lastDseq: 0, lastHash: null };
}
