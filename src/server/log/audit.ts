import { z } from 'zod';
import { hlcMillis, Hlc } from '../../domain/hlc.ts';
import { DeviceId, OperatorId, StreamId, type ScopeId } from '../../domain/ids.ts';
import type { SqlQuery, SqlValue } from '../store/sql.ts';

const time = z.coerce.number().int().nonnegative();

/** Once or more in the query of the address. */
const severalOf = <T>(one: z.ZodType<T, unknown>) =>
  z
    .preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(one).max(200))
    .optional();

/** Which rows of the log to look at; newest first, from `before` backwards. */
export const AuditQuery = z.object({
  /** One, or those of one person. */
  stream: severalOf(StreamId),
  type: severalOf(z.string().regex(/^[a-z][A-Za-z]{1,63}$/)),
  operator: OperatorId.optional(),
  device: DeviceId.optional(),
  /** Received at the centre between these times, ms. */
  from: time.optional(),
  to: time.optional(),
  /** Only what was flagged: a broken chain, a clock that drifts, a missing parent, a release. */
  flagged: z.enum(['1']).optional(),
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

/** Who wrote what kind of fact, where and when; never its content. */
export interface AuditEntry {
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly operator: string;
  readonly device: string;
  readonly dseq: number;
  /** As the device believed, ms. */
  readonly declaredAt: number;
  readonly receivedAt: number;
  readonly clockSuspect: boolean;
  readonly chainBroken: boolean;
  readonly parentMissing: boolean;
  readonly released: boolean;
}

interface AuditRow extends Omit<AuditEntry, 'declaredAt'> {
  readonly skeleton: string;
}

const FLAGGED = '(clock_suspect or chain_broken or parent_missing or released)';

/** A page of the log as its auditors see it. */
export async function readAudit(
  sql: SqlQuery,
  scope: ScopeId,
  query: AuditQuery,
): Promise<readonly AuditEntry[]> {
  const conditions: readonly (readonly [string, SqlValue | undefined])[] = [
    ['stream_id = any(?::text[])', query.stream],
    ['type = any(?::text[])', query.type],
    ['actor = ?', query.operator],
    ['device_id = ?', query.device],
    ['received_at >= ?', query.from],
    ['received_at <= ?', query.to],
    ['seq < ?', query.before],
  ];
  const asked = conditions.filter(([, value]) => value !== undefined);
  const where = asked
    .map(([condition], index) => ` and ${condition.replace('?', `$${index + 3}`)}`)
    .join('');
  const rows = await sql.query<AuditRow>(
    `select seq, fact_id as id, type, stream_id as stream, actor as operator, device_id as device,
       dseq, received_at as "receivedAt", clock_suspect as "clockSuspect",
       chain_broken as "chainBroken", parent_missing as "parentMissing", released, skeleton
     from fact where scope_id = $1${where}${query.flagged === undefined ? '' : ` and ${FLAGGED}`}
     order by seq desc limit $2`,
    [scope, query.limit, ...asked.flatMap(([, value]) => (value === undefined ? [] : [value]))],
  );
  return rows.map(({ skeleton, ...entry }) => ({ ...entry, declaredAt: declaredIn(skeleton) }));
}

const Stamped = z.object({ hlc: Hlc });

const declaredIn = (skeleton: string): number => hlcMillis(Stamped.parse(JSON.parse(skeleton)).hlc);

export interface ActEntry {
  readonly id: string;
  readonly kind: string;
  readonly operator: string;
  readonly target: string;
  readonly reason: string;
  readonly at: number;
}

export interface IncidentEntry {
  readonly id: string;
  readonly kind: string;
  readonly stream: string | null;
  readonly device: string;
  readonly operator: string;
  readonly detail: string;
  readonly receivedAt: number;
}

/** What people decided about the office's devices, operators and facts: the latest 200. */
export const readActs = (sql: SqlQuery, scope: ScopeId): Promise<readonly ActEntry[]> =>
  sql.query(
    `select act_id as id, kind, actor as operator, target, reason, at from office_act
      where scope_id = $1 order by act_id desc limit 200`,
    [scope],
  );

/** What devices reported: the latest 200. */
export const readIncidents = (sql: SqlQuery, scope: ScopeId): Promise<readonly IncidentEntry[]> =>
  sql.query(
    `select incident_id as id, kind, stream_id as stream, device_id as device, actor as operator,
       detail, received_at as "receivedAt"
     from incident where scope_id = $1 order by incident_id desc limit 200`,
    [scope],
  );
