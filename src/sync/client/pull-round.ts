import { err, ok, type Result } from '../../kernel/result.ts';
import type { ScopeId } from '../../domain/ids.ts';
import type { Checkpoint } from '../../domain/log-care.ts';
import type { Cursor, FeedRow } from '../../domain/sync-store.ts';
import { cursorAfter, isSameCursor } from '../merge/feed-page.ts';
import { grown, halved } from '../merge/push-batch.ts';
import type { Trouble } from '../merge/trouble.ts';
import { PULL_PAGE } from '../protocol/messages.ts';
import type { RoundNeeds, Sizes, Tally } from './push-round.ts';

/** Pages stored together while catching up: each stream is rewritten once for all of them. */
const PAGES_TOGETHER = 8;
const SMALLEST_PAGE = 10;

export interface PullNeeds extends RoundNeeds {
  readonly scope: ScopeId;
}

/** Checked pages that follow the stored cursor. */
interface Gathered {
  readonly rows: readonly FeedRow[];
  readonly cursor: Cursor;
  /** Ends of the pages. */
  readonly marks: readonly Checkpoint[];
  readonly serverTime: number;
  /** Why there are no more of them. */
  readonly end: 'atHead' | 'enough' | Trouble;
}

/** Brings this device to the head of the office's log, storing pages and cursor together. */
export async function pullAll(
  needs: PullNeeds,
  sizes: Sizes,
  tally: Tally,
): Promise<Result<void, Trouble>> {
  for (;;) {
    const start = await needs.store.cursor();
    const gathered = await gather(needs, sizes, start);
    const { rows, cursor, marks, serverTime, end } = gathered;
    if (!isSameCursor(cursor, start)) {
      const { term } = needs;
      const applied = await needs.store.apply(rows, cursor, { term, serverTime, marks });
      if (!applied.ok) return err({ kind: 'store', error: applied.error });
      tally.received += rows.length;
      if (rows.some(({ kind }) => kind === 'revoke')) tally.revokes += 1;
    }
    if (end === 'atHead') return ok(undefined);
    if (end !== 'enough') return stopped(needs, end);
  }
}

async function gather(needs: PullNeeds, sizes: Sizes, start: Cursor): Promise<Gathered> {
  const rows: FeedRow[] = [];
  const marks: Checkpoint[] = [];
  let cursor = start;
  let serverTime = 0;
  for (let page = 0; page < PAGES_TOGETHER; page += 1) {
    const asked = sizes.pull;
    const answer = await needs.transport.pull(cursor, asked);
    if (!answer.ok) {
      if (isTooSlow(answer.error)) sizes.pull = Math.max(SMALLEST_PAGE, halved(asked));
      return { rows, cursor, marks, serverTime, end: answer.error };
    }
    const next = cursorAfter(cursor, answer.value, needs.scope);
    if (!next.ok)
      return { rows, cursor, marks, serverTime, end: { kind: 'mismatch', detail: next.error } };
    sizes.pull = grown(asked, PULL_PAGE);
    rows.push(...answer.value.rows);
    cursor = next.value;
    if (answer.value.rows.length > 0) marks.push({ seq: cursor.seq, digest: cursor.digest });
    ({ serverTime } = answer.value.end);
    const isOver = answer.value.rows.length === 0 || cursor.seq >= cursor.head;
    if (isOver) return { rows, cursor, marks, serverTime, end: 'atHead' };
  }
  return { rows, cursor, marks, serverTime, end: 'enough' };
}

const isTooSlow = ({ kind }: Trouble): boolean => kind === 'timeout' || kind === 'network';

/** Another incarnation of the log: start again from zero, at the next round. */
async function stopped(needs: PullNeeds, trouble: Trouble): Promise<Result<void, Trouble>> {
  if (trouble.kind !== 'epochChanged') return err(trouble);
  const restarted = await needs.store.restart(trouble.epoch, needs.term);
  return restarted.ok ? err(trouble) : err({ kind: 'store', error: restarted.error });
}
