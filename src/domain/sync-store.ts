import type { Fact } from './fact.ts';
import type { FactId, StreamId } from './ids.ts';

/** Where this device stands in its office's log. */
export interface Cursor {
  /** Incarnation of the server's log; null before the first contact. */
  readonly epoch: string | null;
  /** Last feed row stored here; contiguous from 1. */
  readonly seq: number;
  /** Running digest of rows 1..seq: see `sync/protocol/digest.ts`. */
  readonly digest: string;
  /** Last known head of the server's feed. */
  readonly head: number;
  readonly durableUpTo: number;
}

export type Settlement =
  | { readonly id: FactId; readonly status: 'received'; readonly seq: number }
  | { readonly id: FactId; readonly status: 'quarantined' | 'denied'; readonly reason: string };

export interface FeedFact {
  readonly seq: number;
  readonly fact: Fact;
}

/** What synchronisation asks of storage; implemented by `storage`, driven by `sync`. */
export interface SyncStore {
  /** Oldest unsent facts by `dseq`; facts of streams in quarantine are held back. */
  unsent(limit: { readonly facts: number; readonly bytes: number }): Promise<readonly Fact[]>;
  /** Acknowledges or parks facts, in one transaction guarded by the leader's fencing `term`. */
  settle(settlements: readonly Settlement[], at: SettleContext): Promise<void>;
  cursor(): Promise<Cursor>;
  /** Stores a page and its cursor in one local transaction: the cursor never passes a missing row. */
  apply(rows: readonly FeedFact[], cursor: Cursor, term: number): Promise<void>;
  /** A new incarnation of the server: cursor to zero, retained received facts back to the outbox. */
  restart(epoch: string, term: number): Promise<void>;
  /** Takes the lead: a new fencing term, larger than any before. */
  lead(): Promise<number>;
  /** Streams changed by the last writes of any tab; a hint. */
  onAppend(listener: (streams: readonly StreamId[]) => void): () => void;
}

export interface SettleContext {
  readonly term: number;
  readonly serverTime: number;
  readonly durableUpTo: number;
}
