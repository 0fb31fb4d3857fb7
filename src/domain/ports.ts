import type { Result } from '../kernel/result.ts';
import type { Json } from '../kernel/json.ts';
import type { Fact, NewFact } from './fact.ts';
import type { DeviceId, FactId, OperatorId, ScopeId, StreamId } from './ids.ts';
import type { Role } from './permissions.ts';
import type { Summary } from './summary.ts';

/** A value that changes: read it now, and hear when it may have changed. */
export interface Live<T> {
  /** Undefined until the first reading is ready. */
  get(): T | undefined;
  subscribe(listener: () => void): () => void;
}

/** Who writes: stamped on every fact. */
export interface Author {
  readonly operator: OperatorId;
  readonly role: Role;
  readonly scope: ScopeId;
  readonly device: DeviceId;
}

/** Why something could not be saved. Nothing typed is lost: the draft stays on screen. */
export type SaveError =
  | { readonly kind: 'diskFull' }
  | { readonly kind: 'outdatedBuild' }
  | { readonly kind: 'databaseClosed' }
  | { readonly kind: 'tooLarge' };

/** The log of facts on this device. */
export interface FactLog {
  /**
   * Stores facts at the end of a stream in one strict transaction: when it resolves they are
   * *salvati*. All or none.
   */
  append(stream: StreamId, facts: readonly NewFact[]): Promise<Result<readonly Fact[], SaveError>>;
  /** Every fact of a stream that this device holds, in no promised order. */
  read(stream: StreamId): Promise<readonly Fact[]>;
  /** The facts of a stream, live. */
  watch(stream: StreamId): Live<readonly Fact[]>;
  /** The folded line of every stream of the office on this device, live. */
  summaries(): Live<readonly Summary[]>;
}

/** Half-typed text and where the operator was: local to the device, never sent. */
export interface DraftJournal {
  /** Writes the latest text of a field; called at every key, coalesced to at most one write per 250 ms. */
  write(stream: StreamId, path: string, draft: Json): void;
  /** Forgets drafts that have become answers. */
  clear(stream: StreamId, paths: readonly string[]): Promise<void>;
  read(stream: StreamId): Promise<ReadonlyMap<string, Json>>;
  /** Everything written so far is on disk: called on blur, `pagehide` and lock. */
  flush(): Promise<Result<void, SaveError>>;
  savePosition(stream: StreamId, position: Position): Promise<void>;
  position(stream: StreamId): Promise<Position | null>;
}

export interface Position {
  readonly step: string;
  /** Path of the field in use, to give the focus back. */
  readonly field: string | null;
}

/** A number nobody else can give: from the block reserved for this device. */
export interface NumberBlock {
  /** Next document number of the year, e.g. `2026/MF-07/0044`. */
  next(year: number): Promise<Result<string, SaveError>>;
}

/** The three honest states, and what is in their way. */
export interface WireStatus {
  readonly network: 'online' | 'offline' | 'needsSignIn' | 'refused';
  /** Since when the network is as it is, ms. */
  readonly since: number;
  readonly unsent: number;
  /** When the oldest unsent fact was written, ms; null when there is none. */
  readonly oldestUnsentAt: number | null;
  /** When the centre last confirmed facts of this device, ms. */
  readonly receivedAt: number | null;
  /** Whether all that is received is also durable. */
  readonly durable: boolean;
  readonly durableAt: number | null;
  readonly quarantined: readonly QuarantinedFact[];
  /** Rows of the office's log not yet on this device. */
  readonly lag: number;
  readonly busy: boolean;
  /** What helps to understand a device that does not get on; absent where nobody measures it. */
  readonly detail?: WireDetail;
}

/** What is known of the copy on this device. */
export interface StoreDetail {
  /** Facts of the first load, while it is under way. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Why unsent facts of a stream do not leave. */
  readonly fences: readonly Fence[];
  /** Judged by a person and not accepted: they stay on this device, and hold nothing back. */
  readonly rejected: readonly QuarantinedFact[];
  /** Streams that can't be read here and wait to be copied again from the centre. */
  readonly damaged: number;
  /** This operator or this device no longer reads the office: see `LogAccess`. */
  readonly revoked: boolean;
  /** The role the centre gave last, when it changed since the sign-in. */
  readonly role: Role | null;
  /** Facts of another device, brought in by file, that have not been delivered. */
  readonly imported: number;
}

export interface Fence {
  readonly stream: StreamId;
  readonly why: 'quarantined' | 'denied' | 'unreadable';
  /** Unsent facts behind it. */
  readonly unsent: number;
}

/** What the tab that synchronises knows of the line. */
export interface LinkDetail {
  /** Why the last round failed; null when it went well. */
  readonly trouble:
    | 'network'
    | 'timeout'
    | 'needsSignIn'
    | 'refused'
    | 'server'
    | 'tooLarge'
    | 'rejected'
    | 'epochChanged'
    | 'mismatch'
    | 'diskFull'
    | 'outdatedBuild'
    | 'databaseClosed'
    | 'lostLead'
    | null;
  /** Rounds failed in a row, and when the next one starts (device clock, ms). */
  readonly failures: number;
  readonly nextAt: number;
  /** Centre's clock minus this device's, ms; null before the first answer. */
  readonly clockOffset: number | null;
  /** Streams whose next fact waits for one that the centre does not have yet. */
  readonly waiting: readonly StreamId[];
}

export interface WireDetail extends StoreDetail, LinkDetail {}

export interface QuarantinedFact {
  readonly id: FactId;
  readonly stream: StreamId;
  /** Plain Italian. */
  readonly reason: string;
}

/** What *Sincronizza ora* did: what happened, not what was hoped. */
export interface SyncReport {
  readonly sent: number;
  readonly received: number;
  readonly quarantined: number;
  readonly outcome: 'done' | 'offline' | 'needsSignIn' | 'refused' | 'busyElsewhere' | 'diskFull';
}

export interface Wire {
  status(): Live<WireStatus>;
  syncNow(): Promise<SyncReport>;
  /** Whether a fact is only here, at the centre, or where the centre can't lose it. */
  stateOf(fact: FactId): Promise<FactState>;
}

export type FactState = 'salvato' | 'ricevuto' | 'durevole' | 'daRivedere';
