import type { Json } from '../kernel/json.ts';
import type { Result } from '../kernel/result.ts';
import type { Fact } from './fact.ts';
import type { FactId, Sha256, StreamId } from './ids.ts';
import type { SyncStoreError } from './sync-store.ts';

/** The running digest at a row of the feed. */
export interface Checkpoint {
  readonly seq: number;
  readonly digest: string;
}

/** A stream as the centre holds it: erased facts among the others (`asErased`). */
export interface StreamCopy {
  readonly stream: StreamId;
  readonly facts: readonly Fact[];
  /** What `summarise` gives; undefined when it must be made here. */
  readonly summary: Json | undefined;
}

/** The office's log up to `seq` in pieces, each named by its hash. */
export interface LoadPlan {
  readonly epoch: string;
  readonly seq: number;
  readonly digest: string;
  readonly foldVersion: number;
  readonly serverTime: number;
  readonly segments: readonly { readonly id: string; readonly facts: number }[];
}

/** How far the first load has come. */
export interface Loading {
  readonly plan: LoadPlan;
  /** Segments stored here, of this plan or of one before it. */
  readonly done: readonly string[];
}

/** The first load: the copy is built piece by piece, and may be interrupted anywhere. */
export interface LoadStore {
  loading(): Promise<Loading | null>;
  /**
   * Only an empty copy is loaded, or one that was being loaded: over an older history the feed alone
   * tells of every erasure, also of facts that a restored centre has never seen.
   */
  canLoad(): Promise<boolean>;
  /** Takes a plan; pieces already here are not asked for again. */
  beginLoad(plan: LoadPlan, term: number): Promise<Result<void, SyncStoreError>>;
  /** The streams of some segments and the note that they are here, in one transaction. */
  installSegments(
    segments: readonly { readonly id: string; readonly streams: readonly StreamCopy[] }[],
    term: number,
  ): Promise<Result<void, SyncStoreError>>;
  /** All pieces are here: the feed goes on from the plan's row. */
  endLoad(term: number): Promise<Result<void, SyncStoreError>>;
  /** The centre has no such pieces any more; what is here stays. */
  dropLoad(term: number): Promise<Result<void, SyncStoreError>>;
}

/** Finding and mending what differs from the centre; none of it touches what is unsent. */
export interface RepairStore {
  /** Ascending; the last is the cursor's. */
  checkpoints(): Promise<readonly Checkpoint[]>;
  /**
   * The two logs agree up to here: the cursor goes back, and own facts received after it are offered
   * again (duplicates are free).
   */
  rewind(to: Checkpoint, term: number): Promise<Result<void, SyncStoreError>>;
  /** Streams whose history can't be read here. */
  damaged(): Promise<readonly StreamId[]>;
  /** The stream as the centre holds it, joined with what can be read here. */
  mend(copy: StreamCopy, term: number): Promise<Result<void, SyncStoreError>>;
  /** Own facts that these had seen are offered again: a restored centre may have lost them. */
  offerParents(facts: readonly FactId[], term: number): Promise<Result<void, SyncStoreError>>;
  /** `stateHash` of streams as they are folded here; those with erased facts are left out. */
  stateHashes(streams: readonly StreamId[]): Promise<readonly LocalState[]>;
}

export interface LocalState {
  readonly stream: StreamId;
  readonly facts: number;
  readonly hash: Sha256;
}

/** What was found, without personal data: hashes, rows, milliseconds. */
export interface Incident {
  readonly kind: 'stateHash' | 'digest' | 'damaged' | 'clockJump' | 'evicted';
  readonly stream: StreamId | null;
  readonly detail: string;
}

/** Incidents wait here until the centre has heard them; the oldest give way. */
export interface IncidentStore {
  note(incident: Incident): Promise<void>;
  incidents(): Promise<readonly Incident[]>;
  /** The first `count` have been told. */
  told(count: number): Promise<void>;
}

/** Facts of another device, brought by file, on their way to the centre. */
export interface ImportStore {
  /** Oldest first, of one device at a time. */
  imported(limit: number): Promise<readonly Fact[]>;
  /** The centre has them, whatever it thinks of them. */
  delivered(facts: readonly FactId[]): Promise<Result<void, SyncStoreError>>;
}

/** What keeps the copy on this device whole; implemented by `storage`, driven by `sync`. */
export interface LogCare extends LoadStore, RepairStore, IncidentStore, ImportStore {}
