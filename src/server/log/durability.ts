import type { ScopeId } from '../../domain/ids.ts';
import type { PushContext } from './push-context.ts';

/** A batch about to be committed, with what the feed becomes: enough to write it again. */
export interface JournalEntry {
  readonly context: PushContext;
  readonly receivedAt: number;
  /** JSON of each fact stored or quarantined, in the order they were sent. */
  readonly facts: readonly string[];
  readonly head: number;
  readonly digest: string;
}

/**
 * What stands between *ricevuto* and *durevole*. PostgreSQL is durable at commit; PGlite needs a
 * journal, because it never calls fsync.
 */
export interface Durability {
  /** Called inside the transaction, so that entries follow the order of the feed. */
  append(entry: JournalEntry, headBefore: number): void;
  /** Resolves when every entry appended so far survives a power loss. */
  settled(): Promise<void>;
  /** The last row of a scope that can't be lost, given its committed head. */
  durableHead(scope: ScopeId, head: number): number;
  /** Makes the whole database durable: after rare changes that are not in the journal. */
  checkpoint(): Promise<void>;
}

/** The database is durable at commit: nothing to do. */
export const durableAtCommit: Durability = {
  append: () => undefined,
  settled: () => Promise.resolve(),
  durableHead: (_scope, head) => head,
  checkpoint: () => Promise.resolve(),
};
