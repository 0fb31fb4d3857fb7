import type { Result } from '../kernel/result.ts';
import type { Fact, Skeleton } from './fact.ts';
import type { DeviceId, FactId, OperatorId, StreamId } from './ids.ts';
import type { Role } from './permissions.ts';
import type { FactState, Live, SaveError, StoreDetail, WireStatus } from './ports.ts';

/** Where this device stands in its office's log. */
export interface Cursor {
  /** Incarnation of the server's log; null before the first contact. */
  readonly epoch: string | null;
  /** Last feed row stored here; contiguous from 1. */
  readonly seq: number;
  /** Running digest of rows 1..seq: see `sync/protocol/digest.ts`; empty text when `seq` is 0. */
  readonly digest: string;
  /** Last known head of the server's feed. */
  readonly head: number;
  readonly durableUpTo: number;
}

export type Settlement =
  | { readonly id: FactId; readonly status: 'received'; readonly seq: number }
  | { readonly id: FactId; readonly status: 'quarantined' | 'denied'; readonly reason: string };

export interface FeedFact {
  readonly kind: 'fact';
  readonly seq: number;
  readonly fact: Fact;
}

/** A row of the office's feed: content, or what changed in what everybody holds. */
export type FeedRow =
  | FeedFact
  | { readonly kind: 'erasedFact'; readonly seq: number; readonly fact: Skeleton }
  /** Forget payload and salt of these facts wherever they are kept. */
  | { readonly kind: 'erase'; readonly seq: number; readonly facts: readonly FactId[] }
  | {
      readonly kind: 'revoke';
      readonly seq: number;
      readonly device: DeviceId | null;
      readonly operator: OperatorId | null;
    }
  | {
      readonly kind: 'grant';
      readonly seq: number;
      readonly operator: OperatorId;
      readonly role: Role;
    }
  /** A person has judged a quarantined fact; an accepted one follows as a row of its own. */
  | {
      readonly kind: 'status';
      readonly seq: number;
      readonly fact: FactId;
      readonly status: 'accepted' | 'rejected';
    };

/** Why synchronisation could not write here. `lostLead`: another tab leads, or moved the cursor. */
export type SyncStoreError = SaveError | { readonly kind: 'lostLead' };

/** The part of `WireStatus` that is known without asking the network. */
export interface WireCounts extends Omit<WireStatus, 'network' | 'since' | 'busy' | 'detail'> {
  readonly detail?: StoreDetail;
}

/** What synchronisation asks of storage; implemented by `storage`, driven by `sync`. */
export interface SyncStore {
  /** Oldest unsent facts by `dseq`; facts of streams in quarantine are held back. */
  unsent(limit: UnsentLimit): Promise<readonly Fact[]>;
  /** Acknowledges or parks facts, in one transaction guarded by the leader's fencing `term`. */
  settle(
    settlements: readonly Settlement[],
    at: SettleContext,
  ): Promise<Result<void, SyncStoreError>>;
  cursor(): Promise<Cursor>;
  /** Stores a page and its cursor in one local transaction: the cursor never passes a missing row. */
  apply(
    rows: readonly FeedRow[],
    cursor: Cursor,
    at: PageContext,
  ): Promise<Result<void, SyncStoreError>>;
  /** A new incarnation of the server: cursor to zero, retained received facts back to the outbox. */
  restart(epoch: string, term: number): Promise<Result<void, SyncStoreError>>;
  /** Denied facts are offered again: after a sign-in, the centre may judge them otherwise. */
  offerDenied(term: number): Promise<Result<void, SyncStoreError>>;
  /** Takes the lead: a new fencing term, larger than any before. */
  lead(): Promise<Result<number, SyncStoreError>>;
  /** Streams in which a person has just written, in any tab; a hint. */
  onAppend(listener: (streams: readonly StreamId[]) => void): () => void;
  counts(): Live<WireCounts>;
  stateOf(fact: FactId): Promise<FactState>;
}

export interface UnsentLimit {
  readonly facts: number;
  /** Of canonical JSON; one fact is given even when it is larger. */
  readonly bytes: number;
  /** Streams that wait for something else. */
  readonly except: ReadonlySet<StreamId>;
}

export interface PageContext {
  readonly term: number;
  /** Remote stamps are believed up to this plus `MAX_DRIFT`, ms. */
  readonly serverTime: number;
  /** Running digests at the ends of the pages stored together: where a repair may start. */
  readonly marks?: readonly { readonly seq: number; readonly digest: string }[];
}

export interface SettleContext extends PageContext {
  readonly durableUpTo: number;
}
