import { z } from 'zod';
import { err, ok, type Result } from '../../kernel/result.ts';
import { isAhead } from '../../domain/hlc.ts';
import { Sha256, type FactId, type OperatorId, type ScopeId } from '../../domain/ids.ts';
import type { SqlQuery } from '../store/sql.ts';
import type { Queue } from './admission.ts';
import { readIncoming, type IncomingFact } from './incoming.ts';
import { joined } from './joined-parameter.ts';
import { changeOffice, type ChangeNeeds, type OfficeChange } from './office-change.ts';

/** What a person says of a fact that waits. */
export const Decision = z.strictObject({
  /** Which of the texts that came under this id. */
  bodyHash: Sha256,
  decision: z.enum(['accepted', 'rejected']),
  reason: z.string().trim().max(500).default(''),
});
export type Decision = z.infer<typeof Decision>;

/** A fact that waits for a person. */
export interface WaitingFact {
  readonly id: FactId;
  readonly bodyHash: string;
  readonly queue: Queue;
  readonly stream: string | null;
  readonly device: string;
  readonly actor: string;
  readonly code: string;
  readonly reason: string;
  readonly receivedAt: number;
  /** As it was sent, JSON text. */
  readonly body: string;
  /** Whether it is a whole fact that may still enter the log. */
  readonly canAccept: boolean;
}

const PAGE = 100;

type WaitingRow = Omit<WaitingFact, 'canAccept'>;

/** The oldest facts that wait, a page of 100. */
export async function listWaiting(sql: SqlQuery, scope: ScopeId): Promise<readonly WaitingFact[]> {
  const columns = `fact_id as id, body_hash as "bodyHash", stream_id as stream, device_id as device,
    actor, code, reason, received_at as "receivedAt", body`;
  const rows = await sql.query<WaitingRow>(
    `select 'quarantine' as queue, ${columns} from quarantine
      where scope_id = $1 and status = 'waiting'
     union all
     select 'review' as queue, ${columns} from review where scope_id = $1 and status = 'waiting'
     order by "receivedAt", id limit ${PAGE}`,
    [scope],
  );
  return rows.map((row) => ({ ...row, canAccept: readBody(row.body, scope) !== null }));
}

export type DecisionError = 'unknown' | 'notAcceptable' | 'idTaken';

/**
 * Lets a fact into the log, or closes it: either way the feed says so. Only whole, intact facts of
 * the office may enter; an id that already stands for another content may not.
 */
export const decideWaiting = (
  needs: ChangeNeeds,
  who: { readonly scope: ScopeId; readonly actor: OperatorId },
  { fact, decision }: { readonly fact: FactId; readonly decision: Decision },
): Promise<Result<void, DecisionError>> =>
  changeOffice(needs, who.scope, async (change) => {
    const waiting = await findWaiting(change.tx, who.scope, { fact, bodyHash: decision.bodyHash });
    if (waiting === null) return err('unknown');
    const accepted = decision.decision === 'accepted';
    if (accepted) {
      const entered = await enter(change, who.scope, waiting);
      if (!entered.ok) return entered;
    } else await change.announce({ kind: 'status', fact, status: 'rejected' });
    await change.tx.query(
      `update ${waiting.queue} set status = $4, decided_by = $5, decided_at = $6
        where scope_id = $1 and fact_id = $2 and body_hash = $3`,
      [who.scope, fact, decision.bodyHash, decision.decision, who.actor, change.now],
    );
    const kind = accepted ? 'accept' : 'reject';
    await change.record({ kind, actor: who.actor, target: fact, reason: decision.reason });
    return ok(undefined);
  });

interface Waiting {
  readonly queue: Queue;
  readonly body: string;
}

async function findWaiting(
  tx: SqlQuery,
  scope: ScopeId,
  { fact, bodyHash }: { readonly fact: FactId; readonly bodyHash: string },
): Promise<Waiting | null> {
  const [row] = await tx.query<Waiting>(
    `select 'quarantine' as queue, body from quarantine
      where scope_id = $1 and fact_id = $2 and body_hash = $3 and status = 'waiting'
     union all
     select 'review' as queue, body from review
      where scope_id = $1 and fact_id = $2 and body_hash = $3 and status = 'waiting'`,
    [scope, fact, bodyHash],
  );
  return row ?? null;
}

function readBody(body: string, scope: ScopeId): IncomingFact | null {
  const item = readIncoming(JSON.parse(body));
  return item.ok && item.value.fact.scope === scope ? item.value : null;
}

async function enter(
  change: OfficeChange,
  scope: ScopeId,
  { body }: Waiting,
): Promise<Result<void, DecisionError>> {
  const incoming = readBody(body, scope);
  if (incoming === null) return err('notAcceptable');
  const { fact, hash } = incoming;
  const known = await change.tx.query<{ id: string; hash: string }>(
    `select fact_id as id, hash from fact
      where scope_id = $1 and fact_id = any(string_to_array($2, chr(30)))`,
    [scope, joined([fact.id, ...fact.after])],
  );
  const same = known.find(({ id }) => id === fact.id);
  if (same !== undefined && same.hash !== hash) return err('idTaken');
  await change.announce({ kind: 'status', fact: fact.id, status: 'accepted' });
  if (same !== undefined) return ok(undefined);
  const stored = new Set(known.map(({ id }) => id));
  await change.release([
    {
      incoming,
      clockSuspect: isAhead(fact.hlc, change.now),
      chainBroken: false,
      parentMissing: fact.after.some((id) => !stored.has(id)),
    },
  ]);
  return ok(undefined);
}
