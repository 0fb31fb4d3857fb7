import type { Random } from '../../kernel/environment.ts';
import { newEpoch } from '../identity/offices.ts';
import { counterRow } from '../log/feed-counter.ts';
import { durableAtCommit } from '../log/durability.ts';
import { pokesInProcess } from '../log/pokes.ts';
import { pushFacts } from '../log/push.ts';
import type { ReadEntry } from './journal.ts';
import type { Sql } from './sql.ts';

interface ReplayOptions {
  readonly sql: Sql;
  readonly random: Random;
}

export interface Replayed {
  readonly batches: number;
  /** Facts that the database had lost. */
  readonly recovered: number;
  /** Offices whose feed came back in another order: their epoch is new, so devices start again. */
  readonly restarted: readonly string[];
}

/** Pushes again, idempotently, every batch of the journal, as received then. */
export async function replayJournal(
  entries: readonly ReadEntry[],
  { sql, random }: ReplayOptions,
): Promise<Replayed> {
  const needs = {
    sql,
    durability: durableAtCommit,
    pokes: pokesInProcess(),
    counter: counterRow(),
    isReplay: true,
  };
  let recovered = 0;
  const restarted = new Set<string>();
  for (const entry of entries) {
    if (!(await hasScope(sql, entry.context.scope))) continue;
    const atThatTime = { ...needs, clock: { now: () => entry.receivedAt } };
    const answer = await pushFacts(atThatTime, entry.context, entry.facts);
    recovered += answer.results.filter(({ status }) => status === 'ok').length;
    if (!(await isSameFeed(sql, entry))) restarted.add(entry.context.scope);
  }
  for (const scope of restarted) await startNewEpoch(sql, scope, newEpoch(random));
  return { batches: entries.length, recovered, restarted: [...restarted] };
}

const hasScope = async (sql: Sql, scope: string): Promise<boolean> =>
  (await sql.query('select 1 from scope where scope_id = $1', [scope])).length > 0;

/** Whether the row that ended the batch is the one the devices may have seen. */
async function isSameFeed(sql: Sql, { context, head, digest }: ReadEntry): Promise<boolean> {
  if (head === 0) return true;
  const rows = await sql.query(
    'select 1 from feed where scope_id = $1 and seq = $2 and digest = $3',
    [context.scope, head, digest],
  );
  return rows.length > 0;
}

const startNewEpoch = (sql: Sql, scope: string, epoch: string): Promise<unknown> =>
  sql.query('update scope set epoch = $2 where scope_id = $1', [scope, epoch]);
