import type { ScopeId } from '../../domain/ids.ts';
import type { SqlQuery } from '../store/sql.ts';
import type { PushContext } from './push-context.ts';
import { DAY } from './append.ts';
import { joined } from './joined-parameter.ts';

/** After a restore, a parent that has not come within this long will not come, ms. */
export const PARENT_WAIT = 7 * DAY;

export interface Restored {
  readonly context: PushContext;
  readonly epoch: string;
  readonly restoredAt: number | null;
  readonly now: number;
}

/**
 * Which of `parents`, unknown to the log, will never be known. A person rejected them; or the log
 * was restored from a backup and either a week has passed, or every other device of the office has
 * since offered a fact younger than the parent. Devices offer their facts in the order in which they
 * wrote them: whichever wrote the parent would have offered it by now.
 */
export async function findLostParents(
  sql: SqlQuery,
  parents: ReadonlySet<string>,
  at: Restored,
): Promise<ReadonlySet<string>> {
  const { scope } = at.context;
  const lost = new Set(await rejectedAmong(sql, scope, parents));
  if (at.restoredAt === null) return lost;
  const isOver = at.now - at.restoredAt > PARENT_WAIT;
  const offered = isOver ? Number.POSITIVE_INFINITY : await offeredByAll(sql, at);
  for (const id of parents) if (isOver || writtenAt(id) < offered) lost.add(id);
  return lost;
}

async function rejectedAmong(
  sql: SqlQuery,
  scope: ScopeId,
  ids: ReadonlySet<string>,
): Promise<readonly string[]> {
  const rows = await sql.query<{ id: string }>(
    `select fact_id as id from quarantine
      where scope_id = $1 and fact_id = any(string_to_array($2, chr(30))) and status = 'rejected'
     union
     select fact_id from review
      where scope_id = $1 and fact_id = any(string_to_array($2, chr(30))) and status = 'rejected'`,
    [scope, joined([...ids])],
  );
  return rows.map(({ id }) => id);
}

/** Up to when every other device of the office has offered what it wrote, ms; 0 while one is silent. */
async function offeredByAll(sql: SqlQuery, { context, epoch, restoredAt }: Restored) {
  const [row] = await sql.query<{ at: number | null }>(
    `select min(case when offered_epoch = $3 then offered_at else 0 end) as at from device
      where scope_id = $1 and device_id <> $2 and status = 'active' and enrolled_at <= $4`,
    [context.scope, context.device, epoch, restoredAt ?? 0],
  );
  // No other device: nobody is left who could have it.
  return row?.at ?? Number.POSITIVE_INFINITY;
}

/** Remembers how far a device has come in offering again what it wrote. Only after a restore. */
export async function rememberOffered(
  sql: SqlQuery,
  ids: readonly string[],
  at: Restored,
): Promise<void> {
  if (at.restoredAt === null || at.now - at.restoredAt > PARENT_WAIT) return;
  const newest = Math.max(0, ...ids.map(writtenAt).filter(Number.isFinite));
  await sql.query(
    `update device set offered_epoch = $3, offered_at =
       case when offered_epoch = $3 then greatest(offered_at, $4::bigint) else $4::bigint end
      where scope_id = $1 and device_id = $2`,
    [at.context.scope, at.context.device, at.epoch, newest],
  );
}

/** The time in a UUIDv7 (RFC 9562 §5.7), ms; never for another kind of id. */
const writtenAt = (id: string): number =>
  id[14] === '7' ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : Number.POSITIVE_INFINITY;
