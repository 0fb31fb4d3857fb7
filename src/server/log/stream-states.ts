import type { Fact } from '../../domain/fact.ts';
import { foldStream } from '../../domain/fold.ts';
import { StreamId, type ScopeId } from '../../domain/ids.ts';
import { stateHash } from '../../domain/state-hash.ts';
import type { StreamHash } from '../../sync/protocol/messages.ts';
import type { SqlQuery } from '../store/sql.ts';
import type { StreamStates, WrittenFacts } from './push.ts';
import { parseStored, readStreams, textOfStored } from './stored-fact.ts';

export interface StateLimits {
  /** Streams of one push: a device that catches up compares later. */
  readonly streams: number;
  /** Facts of one stream: folding more would slow the answer. */
  readonly facts: number;
  /** Facts kept in memory, all streams together. */
  readonly cached: number;
}

export const STATE_LIMITS: StateLimits = { streams: 4, facts: 300, cached: 20_000 };

/**
 * Folds the streams that a push has touched with the same code as the browser. The facts of the
 * latest streams stay in memory; another process may have added some, which their count tells.
 */
export function streamStates(sql: SqlQuery, limits: StateLimits = STATE_LIMITS): StreamStates {
  const cache = recentStreams(limits.cached);
  const factsOf = async (written: WrittenFacts, stream: StreamId, count: number) => {
    const key = `${written.scope} ${stream}`;
    const added = written.facts
      .map(({ admitted }) => admitted.incoming.fact)
      .filter((fact) => fact.stream === stream);
    const cached = [...(cache.get(key) ?? []), ...added];
    const facts =
      cached.length === count ? cached : await readWhole(sql, written.scope, { stream, count });
    if (facts !== null) cache.set(key, facts);
    return facts;
  };
  return {
    after: async (written) => {
      if (written.counts.size > limits.streams) return [];
      const hashes: StreamHash[] = [];
      for (const [name, count] of written.counts) {
        const stream = StreamId.parse(name);
        const facts = count > limits.facts ? null : await factsOf(written, stream, count);
        if (facts === null) continue;
        hashes.push({ stream, facts: count, hash: stateHash(foldStream(facts)) });
      }
      return hashes;
    },
  };
}

/** Null when part of the stream was erased, or when more has come since: nothing to compare. */
async function readWhole(
  sql: SqlQuery,
  scope: ScopeId,
  { stream, count }: { readonly stream: StreamId; readonly count: number },
): Promise<readonly Fact[] | null> {
  const upTo = Number.MAX_SAFE_INTEGER;
  const stored = await readStreams(sql, scope, { streams: [stream], upTo });
  const facts = stored.flatMap((parts) => textOfStored(parts) ?? []).map(parseStored);
  return facts.length === count ? facts : null;
}

/** The facts of the streams used last, up to so many facts. */
function recentStreams(limit: number) {
  const kept = new Map<string, readonly Fact[]>();
  let size = 0;
  const drop = (key: string): void => {
    size -= kept.get(key)?.length ?? 0;
    kept.delete(key);
  };
  return {
    get: (key: string) => kept.get(key),
    set: (key: string, facts: readonly Fact[]): void => {
      drop(key);
      kept.set(key, facts);
      size += facts.length;
      for (const oldest of kept.keys()) {
        if (size <= limit) break;
        drop(oldest);
      }
    },
  };
}
