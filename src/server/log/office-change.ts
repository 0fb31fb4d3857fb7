import type { Clock, Random } from '../../kernel/environment.ts';
import { canonicalJson } from '../../kernel/json.ts';
import type { OperatorId, ScopeId } from '../../domain/ids.ts';
import { digestText } from '../../sync/protocol/digest.ts';
import { uuidV7 } from '../identity/uuid.ts';
import { sha256Native } from '../sha256.ts';
import type { Sql, SqlQuery } from '../store/sql.ts';
import type { Admitted } from './admission.ts';
import { appendFacts, numberFacts } from './append.ts';
import type { ControlRow } from './control-row.ts';
import type { Durability } from './durability.ts';
import type { FeedCounter, FeedTail } from './feed-counter.ts';
import type { Pokes } from './pokes.ts';

export interface ChangeNeeds {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly random: Random;
  readonly durability: Durability;
  readonly counter: FeedCounter;
  readonly pokes: Pokes;
}

/** What a person decided, for the audit: ids and words about the decision, never about a person. */
export interface OfficeAct {
  readonly kind: 'revoke' | 'grant' | 'erase' | 'accept' | 'reject' | 'rename';
  readonly actor: OperatorId;
  readonly target: string;
  readonly reason: string;
}

/** One transaction over an office whose feed is held: rows go at its end, in order. */
export interface OfficeChange {
  readonly tx: SqlQuery;
  readonly now: number;
  announce(row: ControlRow): Promise<void>;
  /** Lets in facts that a person has looked at. */
  release(facts: readonly Admitted[]): Promise<void>;
  record(act: OfficeAct): Promise<void>;
}

/**
 * Changes an office and says so in its feed, together or not at all; answers when neither can be
 * lost. Devices meet the change where it happened in the order of the facts.
 */
export async function changeOffice<Value>(
  needs: ChangeNeeds,
  scope: ScopeId,
  work: (change: OfficeChange) => Promise<Value>,
): Promise<Value> {
  const { value, head } = await needs.counter.inTurn(scope, () =>
    needs.sql.transaction(async (tx) => {
      const start = await heldTail(tx, scope);
      needs.durability.expect(scope, start.head);
      const feed = feedEnd(tx, { scope, start, now: needs.clock.now() });
      const record = (act: OfficeAct) => writeAct(tx, act, { ...needs, scope });
      const result = await work({ ...feed, tx, now: needs.clock.now(), record });
      return { value: result, head: feed.head() };
    }),
  );
  await needs.durability.checkpoint({ scope, head });
  needs.pokes.publish({ scope, head });
  return value;
}

async function heldTail(tx: SqlQuery, scope: ScopeId): Promise<FeedTail> {
  const [tail] = await tx.query<FeedTail>(
    'select head, digest, epoch from scope where scope_id = $1 for update',
    [scope],
  );
  if (tail === undefined) throw new Error('Unknown scope');
  return tail;
}

interface FeedEnd {
  readonly scope: ScopeId;
  readonly start: FeedTail;
  readonly now: number;
}

function feedEnd(tx: SqlQuery, { scope, start, now }: FeedEnd) {
  let tail = start;
  return {
    head: () => tail.head,
    announce: async (row: ControlRow): Promise<void> => {
      const seq = tail.head + 1;
      const body = canonicalJson({ ...row, seq });
      const hash = sha256Native(body);
      const digest = sha256Native(digestText(tail.digest, { seq, id: row.kind, hash }));
      await tx.query(
        'insert into feed (scope_id, seq, kind, body, digest) values ($1, $2, $3, $4, $5)',
        [scope, seq, row.kind, body, digest],
      );
      await tx.query('update scope set head = $2, digest = $3 where scope_id = $1', [
        scope,
        seq,
        digest,
      ]);
      tail = { ...tail, head: seq, digest };
    },
    release: async (admitted: readonly Admitted[]): Promise<void> => {
      const numbers = admitted.map((_, index) => tail.head + 1 + index);
      const facts = numberFacts(admitted, numbers, tail.digest);
      const options = { scope, now, before: tail, holdsTail: true, released: true };
      const written = await appendFacts(tx, facts, options);
      if (written === null) throw new Error('The feed has moved under a held counter');
      const last = facts.at(-1);
      if (last !== undefined) tail = { ...tail, head: last.seq, digest: last.digest };
    },
  };
}

const writeAct = async (
  tx: SqlQuery,
  { kind, actor, target, reason }: OfficeAct,
  { scope, clock, random }: Pick<ChangeNeeds, 'clock' | 'random'> & { readonly scope: ScopeId },
): Promise<void> => {
  const now = clock.now();
  await tx.query(
    `insert into office_act (scope_id, act_id, kind, actor, target, reason, at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [scope, uuidV7(now, random), kind, actor, target, reason, now],
  );
};
