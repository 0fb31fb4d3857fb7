import type { ScopeId } from '../../domain/ids.ts';
import type { PushContext } from './push-context.ts';

/** A committed batch, with what the feed has become: enough to write it again. */
export interface JournalEntry {
  readonly context: PushContext;
  readonly receivedAt: number;
  /** JSON of each fact stored or set aside, in the order they were sent. */
  readonly facts: readonly string[];
  readonly head: number;
  readonly digest: string;
}

/**
 * What stands between *ricevuto* and *durevole*. PostgreSQL is durable at commit; PGlite needs a
 * journal, because it never calls fsync.
 */
export interface Durability {
  /** Called before rows are written after `head`: they do not count until they are settled. */
  expect(scope: ScopeId, head: number): void;
  /** Called once they are written, in the order of the feed. */
  append(entry: JournalEntry): void;
  /** Resolves when every entry appended so far survives a power loss. */
  settled(): Promise<void>;
  /** The last row of a scope that can't be lost, given its committed head. */
  durableHead(scope: ScopeId, head: number): number;
  /**
   * Makes the whole database durable: after rare changes that are not in the journal, rows of the
   * feed up to `upTo` included.
   */
  checkpoint(upTo?: { readonly scope: ScopeId; readonly head: number }): Promise<void>;
  /** After an erasure: what was deleted leaves the database's files too, as far as it can. */
  scrub(): Promise<void>;
}

/** The database is durable at commit: nothing to do. */
export const durableAtCommit: Durability = {
  expect: () => undefined,
  append: () => undefined,
  settled: () => Promise.resolve(),
  durableHead: (_scope, head) => head,
  checkpoint: () => Promise.resolve(),
  scrub: () => Promise.resolve(),
};
