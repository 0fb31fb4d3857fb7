import type { Fact } from '../../domain/fact.ts';
import type { FactId, StreamId } from '../../domain/ids.ts';
import type { Settlement } from '../../domain/sync-store.ts';
import type { PushResult } from '../protocol/messages.ts';

/** What a push settles, and what waits: a stream whose fact is unresolved sends nothing more now. */
export interface PushOutcome {
  readonly settlements: readonly Settlement[];
  readonly waiting: ReadonlySet<StreamId>;
  /** Facts that had seen something that the centre does not have. */
  readonly needParent: readonly FactId[];
}

/**
 * Reads the answers to a batch, one fact at a time. An answer about a fact that was not sent is
 * ignored; a fact without a usable answer stays unsent and makes its stream wait (prefix fence).
 */
export function outcomeOf(batch: readonly Fact[], results: readonly PushResult[]): PushOutcome {
  const byId = new Map<FactId, PushResult>(results.map((result) => [result.id, result]));
  const settlements: Settlement[] = [];
  const waiting = new Set<StreamId>();
  const needParent: FactId[] = [];
  for (const { id, stream } of batch) {
    if (byId.get(id)?.status === 'need_parent') needParent.push(id);
    const settlement = settlementOf(id, byId.get(id));
    if (settlement === null) waiting.add(stream);
    else settlements.push(settlement);
  }
  return { settlements, waiting, needParent };
}

const NO_REASON = 'Il centro non ha accettato il dato: un responsabile lo rivedrà.';

function settlementOf(id: FactId, result: PushResult | undefined): Settlement | null {
  switch (result?.status) {
    case 'ok':
    case 'duplicate':
      return result.seq === undefined ? null : { id, status: 'received', seq: result.seq };
    case 'quarantined':
    case 'denied':
      return { id, status: result.status, reason: result.reason ?? NO_REASON };
    case 'need_parent':
    case undefined:
      return null;
  }
}

/** Half of what was too much; never nothing. */
export const halved = (size: number): number => Math.max(1, Math.floor(size / 2));

/** What went well may grow again. */
export const grown = (size: number, limit: number): number => Math.min(limit, size * 2);
