import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Skeleton } from '../domain/fact.ts';
import type { DeviceId, FactId, OperatorId, StreamId } from '../domain/ids.ts';
import type { Settlement } from '../domain/sync-store.ts';
import type { SealedFact } from '../vault/sealed-delivery.ts';
import type { JsonRecord } from './records.ts';

/** The shape this build writes. Raised when an older build must no longer write: see `writerMin`. */
export const WRITER = 4;

export interface MetaRow {
  readonly key: string;
  readonly value: JsonRecord;
}

export interface DraftRow {
  readonly stream: StreamId;
  /** Path of a question: the same for every person. */
  readonly path: string;
  readonly sealed: Uint8Array;
}

/** What is known of a fact on its way: enough to send it again without opening anything. */
export interface JourneyRow {
  readonly id: FactId;
  readonly dseq: number;
  readonly stream: StreamId;
  /** Size of its canonical JSON. */
  readonly bytes: number;
  /** Device clock when it was written, ms. */
  readonly writtenAt: number;
  /** Its content, when the history has another fact under the same id. */
  readonly kept?: Pick<TailRow, 'skeleton' | 'sealed'>;
}

/** An unsent fact as anybody may carry it: only the centre can open it. */
export interface SealedRow {
  readonly id: FactId;
  readonly dseq: number;
  readonly sealed: SealedFact;
  /** What the centre has said of it while its author was away. */
  readonly answer?: SealedAnswer;
}

export interface SealedAnswer {
  readonly settlement: Settlement;
  readonly epoch: string;
  /** Server clock, ms. */
  readonly serverTime: number;
  readonly durableUpTo: number;
}

export interface AckedRow extends JourneyRow {
  readonly seq: number;
  /** Server clock, ms. */
  readonly receivedAt: number;
  /** Device clock, ms. */
  readonly settledAt: number;
}

export interface QuarantineRow extends JourneyRow {
  /** `rejected`: a person has judged it; it stays here and holds nothing back. */
  readonly status: 'quarantined' | 'denied' | 'rejected';
  readonly reason: string;
}

export interface TailRow {
  readonly id: FactId;
  readonly stream: StreamId;
  readonly skeleton: Skeleton;
  /** `{payload, salt}`. */
  readonly sealed: Uint8Array;
}

/** The synced history of a stream, one record. */
export interface SegmentRow {
  readonly stream: StreamId;
  readonly facts: number;
  readonly sealed: Uint8Array;
}

/** Present for every stream with facts; `version` grows at each change of its tail or segment. */
export interface FoldRow {
  readonly stream: StreamId;
  readonly version: number;
  /** Which `summarise` made it. */
  readonly foldVersion: number;
  /** The summary, or null. */
  readonly sealed: Uint8Array;
}

/** Lines of many streams sealed together, for whoever reads them all: see `line-blocks.ts`. */
export interface BlockRow {
  readonly id: string;
  /** Which `summarise` made them. */
  readonly foldVersion: number;
  readonly lines: number;
  readonly sealed: Uint8Array;
}

/** A stream whose fold has changed since its line was put in a block. */
export interface UnblockedRow {
  readonly stream: StreamId;
}

export interface ProgressRow {
  readonly stream: StreamId;
  readonly sealed: Uint8Array;
}

/** A segment that could not be opened when it had to be rewritten: kept as it was, never dropped. */
export interface DamagedRow {
  readonly id: number;
  readonly stream: StreamId;
  readonly sealed: Uint8Array;
  readonly at: number;
}

/** The running digest at a row of the feed: where a repair may start. */
export interface CheckpointRow {
  readonly seq: number;
  readonly digest: string;
}

/** A file or signature, by the SHA-256 of its content. */
export interface AttachmentRow {
  readonly hash: string;
  /** Device clock, ms. */
  readonly addedAt: number;
  readonly bytes: number;
  /** 1 when the centre has it: it may be given up to make room for text. */
  readonly sent: 0 | 1;
  readonly sealed: Uint8Array;
}

/** A fact of another device, brought by file and not delivered yet. */
export interface ImportedRow {
  readonly id: FactId;
  readonly device: DeviceId;
  readonly dseq: number;
  /** The whole fact. */
  readonly sealed: Uint8Array;
}

/** Everything one operator has on this browser. Keys and indexes carry random ids only. */
export class OperatorDatabase extends Dexie {
  declare readonly meta: EntityTable<MetaRow, 'key'>;
  declare readonly drafts: Table<DraftRow, [StreamId, string]>;
  declare readonly outbox: EntityTable<JourneyRow, 'id'>;
  declare readonly acked: EntityTable<AckedRow, 'id'>;
  declare readonly quarantine: EntityTable<QuarantineRow, 'id'>;
  declare readonly tail: EntityTable<TailRow, 'id'>;
  declare readonly segments: EntityTable<SegmentRow, 'stream'>;
  declare readonly folds: EntityTable<FoldRow, 'stream'>;
  declare readonly blocks: EntityTable<BlockRow, 'id'>;
  declare readonly unblocked: EntityTable<UnblockedRow, 'stream'>;
  declare readonly progress: EntityTable<ProgressRow, 'stream'>;
  declare readonly damaged: EntityTable<DamagedRow, 'id'>;
  declare readonly checkpoints: EntityTable<CheckpointRow, 'seq'>;
  declare readonly attachments: EntityTable<AttachmentRow, 'hash'>;
  declare readonly imported: EntityTable<ImportedRow, 'id'>;
  declare readonly sealed: EntityTable<SealedRow, 'id'>;

  /** @param generation another one when an earlier database of the operator can't be opened */
  constructor(operator: OperatorId, factory: IndexedDbFactory, generation = 1) {
    super(`sportello-${operator}${generation === 1 ? '' : `-${generation}`}`, {
      ...factory,
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
    });
    this.version(1).stores({
      meta: 'key',
      drafts: '[stream+path], stream',
      outbox: 'id, dseq',
      acked: 'id, receivedAt',
      quarantine: 'id, stream',
      tail: 'id, stream',
      segments: 'stream',
      folds: 'stream',
      progress: 'stream',
      damaged: '++id, stream',
    });
    this.version(2).stores({
      checkpoints: 'seq',
      attachments: 'hash, [sent+addedAt]',
      imported: 'id, [device+dseq]',
    });
    this.version(3).stores({ sealed: 'id, dseq' });
    this.version(4).stores({ blocks: 'id', unblocked: 'stream' });
  }
}

/** Where IndexedDB comes from: the browser's, or a test's. */
export interface IndexedDbFactory {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}
