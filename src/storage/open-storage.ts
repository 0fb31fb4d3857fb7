import { err, ok, type Result } from '../kernel/result.ts';
import type { Clock, Random } from '../kernel/environment.ts';
import type { Fact } from '../domain/fact.ts';
import type { Author, DraftJournal, FactLog, NumberBlock, SaveError } from '../domain/ports.ts';
import type { Summary } from '../domain/summary.ts';
import type { SyncStore } from '../domain/sync-store.ts';
import type { Sealer } from '../vault/sealer.ts';
import { Changes, type TabChannel } from './changes.ts';
import { Connection } from './connection.ts';
import { StoredDrafts, type Timer } from './draft-journal.ts';
import { FactRecords } from './fact-records.ts';
import { FactWriter } from './fact-writer.ts';
import { feed } from './feed.ts';
import { OPEN_TIMEOUT, openDatabase, type OpenStorageError } from './open-database.ts';
import { OperatorDatabase, WRITER, type IndexedDbFactory } from './operator-database.ts';
import { outbox } from './outbox.ts';
import { readCounter } from './records.ts';
import { storedFactLog } from './stored-fact-log.ts';
import { storedNumberBlock } from './stored-number-block.ts';
import { MEMORY_LIMIT, StreamSnapshots } from './stream-snapshots.ts';
import { wireCounts } from './wire-counts.ts';

export interface StorageOptions {
  readonly author: Author;
  /** Short code of the office and number of this device in it: for document numbers. */
  readonly officeCode: string;
  readonly deviceNumber: number;
  readonly sealer: Sealer;
  readonly summarise: (facts: readonly Fact[]) => Summary | null;
  /** Raised when `summarise` changes: stored summaries are made again. */
  readonly foldVersion: number;
  readonly clock: Clock;
  readonly random: Random;
  readonly timer: Timer;
  /** Null when the browser has no IndexedDB. */
  readonly factory: IndexedDbFactory | null;
  /** `(name) => new BroadcastChannel(name)`; null when there is none: one tab only. */
  readonly channel: ((name: string) => TabChannel) | null;
  /** Failures that no caller waits for. */
  readonly onProblem: (problem: StorageProblem) => void;
  readonly openTimeoutMs?: number;
  /** Decoded facts kept in memory. */
  readonly memoryLimit?: number;
  /** The shape this build writes; only tests give another. */
  readonly writer?: number;
}

export type StorageProblem =
  | { readonly kind: 'draftNotSaved'; readonly error: SaveError }
  | { readonly kind: 'unreadableRecord'; readonly store: string; readonly key: string }
  /** A newer page wants to upgrade the database, or the browser took it away: reload. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'readFailed'; readonly error: unknown };

/** Everything one operator keeps on this device. */
export interface OperatorStorage {
  readonly log: FactLog;
  readonly drafts: DraftJournal;
  readonly numbers: NumberBlock;
  readonly sync: SyncStore;
  /** Writes what is pending, forgets everything decoded and closes: on lock and operator change. */
  close(): Promise<Result<void, SaveError>>;
}

/** Opens (and creates) the database of an operator. */
export async function openStorage(
  options: StorageOptions,
): Promise<Result<OperatorStorage, OpenStorageError>> {
  if (options.factory === null) return err({ kind: 'unavailable' });
  const { operator } = options.author;
  const db = new OperatorDatabase(operator, options.factory);
  const timeoutMs = options.openTimeoutMs ?? OPEN_TIMEOUT;
  const opened = await openDatabase(db, { timeoutMs, timer: options.timer });
  if (!opened.ok) return opened;
  const connection = new Connection(db, options.writer ?? WRITER);
  const claimed = await claim(connection, options.writer ?? WRITER);
  if (!claimed.ok) {
    connection.close();
    const { kind } = claimed.error;
    return err({ kind: kind === 'outdatedBuild' || kind === 'diskFull' ? kind : 'damaged' });
  }
  return ok(compose(connection, options));
}

/** From now on builds older than this one do not write here. On a full disk it still opens. */
const claim = (connection: Connection, writer: number): Promise<Result<void, SaveError>> =>
  connection.write([], async (db) => {
    const isClaimed = readCounter(await db.meta.get('writerMin')) === writer;
    if (!isClaimed) await db.meta.put({ key: 'writerMin', value: { value: writer } });
  });

function compose(connection: Connection, options: StorageOptions): OperatorStorage {
  const { author, sealer, onProblem } = options;
  const changes = new Changes(options.channel?.(`sportello-${author.operator}`) ?? null);
  const records = new FactRecords(sealer);
  const onUnreadable = (store: string, key: string): void =>
    onProblem({ kind: 'unreadableRecord', store, key });
  const onError = (error: unknown): void => onProblem({ kind: 'readFailed', error });
  const memoryLimit = options.memoryLimit ?? MEMORY_LIMIT;
  const snapshots = new StreamSnapshots({ connection, records, onUnreadable, memoryLimit });
  const shared = { ...options, connection, records, snapshots, changes, onUnreadable, onError };
  const log = storedFactLog(new FactWriter(shared), shared);
  const drafts = new StoredDrafts({
    ...shared,
    onDraftError: (error) => onProblem({ kind: 'draftNotSaved', error }),
  });
  const { scope, device } = author;
  const now = (): number => options.clock.now();
  const counts = wireCounts({ ...shared, scope });
  const stopTelling = connection.onClose(() => onProblem({ kind: 'closed' }));
  return {
    log,
    drafts,
    numbers: storedNumberBlock({ ...shared }),
    sync: {
      ...outbox({ ...shared, now }),
      ...feed({ ...shared, scope, device, now }),
      onAppend: (listener) =>
        changes.subscribe((streams, by) => (by === 'person' ? listener(streams) : undefined)),
      counts: () => counts,
    },
    close: async () => {
      const flushed = await drafts.flush();
      stopTelling();
      drafts.forgetAll();
      log.forgetAll();
      changes.close();
      connection.close();
      return flushed;
    },
  };
}
