import { sha256Native } from '../sha256.ts';
import type { SqlQuery } from '../store/sql.ts';
import type { Queue, ReadItem, Refused, Verdict } from './admission.ts';
import { jsonOf } from './incoming.ts';
import type { PushContext } from './push-context.ts';
import { refusals } from './refusal.ts';

/** What one device may have waiting for a person: beyond, its facts stay on it. */
export interface WaitingLimits {
  readonly items: number;
  readonly bytes: number;
}

export const WAITING_LIMITS: WaitingLimits = { items: 2000, bytes: 32 * 1024 * 1024 };

/** The item's own text, whole: for the journal and for who will judge it. */
export const textOfItem = (item: ReadItem): string =>
  item.ok ? jsonOf(item.value) : item.error.json;

export const isSetAside = (verdict: Verdict): verdict is Refused =>
  verdict.status === 'quarantined';

interface SetAside {
  readonly context: PushContext;
  readonly now: number;
  readonly limits: WaitingLimits;
}

/**
 * Keeps what can't enter the feed, with its reason, until a person decides; the same bytes twice are
 * kept once. What a device may not add any more is denied: it stays where it is, and says why.
 */
export async function setAside(
  sql: SqlQuery,
  verdicts: readonly Verdict[],
  at: SetAside,
): Promise<readonly Verdict[]> {
  const refused = verdicts.filter(isSetAside);
  if (refused.length === 0) return verdicts;
  const waiting = await waitingOf(sql, at.context);
  const kept = refused.map((verdict) => ({ verdict, body: textOfItem(verdict.item) }));
  const bytes = kept.reduce((sum, { body }) => sum + body.length, waiting.bytes);
  if (waiting.items + kept.length > at.limits.items || bytes > at.limits.bytes) {
    return verdicts.map((verdict) =>
      isSetAside(verdict)
        ? { ...verdict, status: 'denied', refusal: refusals.quarantineFull }
        : verdict,
    );
  }
  for (const { verdict, body } of kept) await keep(sql, verdict, { ...at, body });
  return verdicts;
}

async function waitingOf(sql: SqlQuery, { scope, device }: PushContext): Promise<WaitingLimits> {
  const rows = await sql.query<WaitingLimits>(
    `select count(*)::int as items, coalesce(sum(length(body)), 0)::float8 as bytes from (
       select body from quarantine where scope_id = $1 and device_id = $2 and status = 'waiting'
       union all
       select body from review where scope_id = $1 and device_id = $2 and status = 'waiting'
     ) waiting`,
    [scope, device],
  );
  return rows[0] ?? { items: 0, bytes: 0 };
}

const TABLE: Readonly<Record<Queue, string>> = { quarantine: 'quarantine', review: 'review' };

const keep = (
  sql: SqlQuery,
  { id, item, refusal, queue }: Refused,
  at: SetAside & { readonly body: string },
): Promise<unknown> =>
  sql.query(
    `insert into ${TABLE[queue]} (scope_id, fact_id, body_hash, stream_id, device_id, actor, role,
       code, reason, body, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (scope_id, fact_id, body_hash) do nothing`,
    [
      at.context.scope,
      id,
      sha256Native(at.body),
      item.ok ? item.value.fact.stream : item.error.stream,
      at.context.device,
      at.context.actor,
      at.context.role,
      refusal.code,
      refusal.reason,
      at.body,
      at.now,
    ],
  );
