import { z } from 'zod';
import { MAX_PUSH_FACTS } from '../../sync/protocol/messages.ts';
import type { SqlQuery } from '../store/sql.ts';
import type { Refused } from './admission.ts';
import { readIncoming } from './incoming.ts';
import type { PushContext } from './push-context.ts';
import { refusals } from './refusal.ts';
import { setAside, WAITING_LIMITS } from './set-aside.ts';

/** Unsent work of any device of the office, from its emergency export. */
export const ImportRequest = z.strictObject({
  facts: z.array(z.unknown()).min(1).max(MAX_PUSH_FACTS),
});

export interface Imported {
  /** Now waiting for a person; those the log already has are not. */
  readonly waiting: number;
  readonly known: number;
  /** Of another office, or beyond what may wait: kept in the file only. */
  readonly refused: number;
}

/**
 * Facts brought in by a file have no session that vouches for their author: all of them wait for a
 * person. Nothing is written in the log.
 */
export async function importUnsent(
  sql: SqlQuery,
  raw: readonly unknown[],
  at: { readonly context: PushContext; readonly now: number },
): Promise<Imported> {
  const { scope } = at.context;
  const verdicts: Refused[] = [];
  let known = 0;
  let refused = 0;
  for (const item of raw.map(readIncoming)) {
    if (item.ok && item.value.fact.scope !== scope) refused += 1;
    else if (
      item.ok &&
      (await isInLog(sql, item.value.fact.id, { ...at, hash: item.value.hash }))
    ) {
      known += 1;
    } else {
      const id = item.ok ? item.value.fact.id : item.error.id;
      const refusal = item.ok ? refusals.imported : item.error.refusal;
      verdicts.push({ status: 'quarantined', id, refusal, item, queue: 'review' });
    }
  }
  const kept = await setAside(sql, verdicts, { ...at, limits: WAITING_LIMITS });
  const waiting = kept.filter(({ status }) => status === 'quarantined').length;
  return { waiting, known, refused: refused + kept.length - waiting };
}

async function isInLog(
  sql: SqlQuery,
  id: string,
  { context, hash }: { readonly context: PushContext; readonly hash: string },
): Promise<boolean> {
  const rows = await sql.query(
    'select 1 from fact where scope_id = $1 and fact_id = $2 and hash = $3',
    [context.scope, id, hash],
  );
  return rows.length > 0;
}
