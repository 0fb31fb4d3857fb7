import { err, ok, type Result } from '../kernel/result.ts';
import type { Clock, Random } from '../kernel/environment.ts';
import type { Fact } from '../domain/fact.ts';
import type { Author, DraftJournal, FactLog, NumberBlock, SaveError } from '../domain/ports.ts';
import type { Summary } from '../domain/summary.ts';
import type { LogCare } from '../domain/log-care.ts';
import type { SyncStore } from '../domain/sync-store.ts';
import type { Sealer } from '../vault/sealer.ts';
import { claim, lastOf, type LastFact } from './claim.ts';
import { Changes, type TabChannel } from './changes.ts';
import { Connection } from './connection.ts';
import { StoredDrafts, type Timer } from './draft-journal.ts';
import { FactRecords } from './fact-records.ts';
import { FactWriter } from './fact-writer.ts';
import { readAccess } from './feed-effects.ts';
import { feed } from './feed.ts';
import { incidentStore } from './incident-store.ts';
import { loadStore } from './load-store.ts';
import { OPEN_TIMEOUT, openDatabase, type OpenStorageError } from './open-database.ts';
import { OperatorDatabase, WRITER, type IndexedDbFactory } from './operator-database.ts';
import { outbox } from './outbox.ts';
import { rememberWork, type RememberedStore, type RememberedWork } from './remembered-work.ts';
import { repairStore } from './repair-store.ts';
import { sealedCopies, settleDelivered, type DeliverySource } from './sealed-copies.ts';
import { storedFactLog } from './stored-fact-log.ts';
import { storedNumberBlock } from './stored-number-block.ts';
import { MEMORY_LIMIT, StreamSnapshots } from './stream-snapshots.ts';
import { unsentFiles, type UnsentFiles } from './unsent-file.ts';
import { wireCounts } from './wire-counts.ts';

export interface StorageOptions {
  readonly author: Author;
  /** Which of the operator's databases here; the first unless told. */
  readonly generation?: number;
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
  /** Last fact of this device that the centre has, from the sign-in: the chain goes on after it. */
  readonly lastKnown?: LastFact;
  /** Seals unsent facts for the centre too; absent: they wait for their author. */
  readonly delivery?: DeliverySource;
  /** What this browser remembers outside of the database: to say when it is thrown away. */
  readonly remembered?: RememberedStore;
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
  | { readonly kind: 'readFailed'; readonly error: unknown }
  /** The browser has thrown the database away with facts that were only here. */
  | { readonly kind: 'evicted'; readonly unsent: number };

/** Everything one operator keeps on this device. */
export interface OperatorStorage {
  readonly log: FactLog;
  readonly drafts: DraftJournal;
  readonly numbers: NumberBlock;
  readonly sync: SyncStore;
  /** What keeps the copy whole: first load, repair, incidents, files brought in. */
  readonly care: LogCare;
  /** Emergency export of unsent work, and its import on another device. */
  readonly files: Pick<UnsentFiles, 'exportUnsent' | 'importUnsent'>;
  /** Seals for the centre what is unsent and has no sealed copy yet. */
  sealRest(): Promise<void>;
  /** Whether this operator, on this device, no longer reads the office. */
  isRevoked(): Promise<boolean>;
  /** Writes what is pending, forgets everything decoded and closes: on lock and operator change. */
  close(): Promise<Result<void, SaveError>>;
}

/** Opens (and creates) the database of an operator. */
export async function openStorage(
  options: StorageOptions,
): Promise<Result<OperatorStorage, OpenStorageError>> {
  if (options.factory === null) return err({ kind: 'unavailable' });
  const { operator } = options.author;
  const db = new OperatorDatabase(operator, options.factory, options.generation);
  const timeoutMs = options.openTimeoutMs ?? OPEN_TIMEOUT;
  const opened = await openDatabase(db, { timeoutMs, timer: options.timer });
  if (!opened.ok) return opened;
  const connection = new Connection(db, options.writer ?? WRITER);
  const { writer = WRITER, remembered } = options;
  const work = (await remembered?.read(db.name)) ?? null;
  const known = [...lastOf(work), ...(options.lastKnown === undefined ? [] : [options.lastKnown])];
  const claimed = await claim(connection, { writer, device: options.author.device, known });
  if (!claimed.ok) {
    connection.close();
    const { kind } = claimed.error;
    return err({ kind: kind === 'outdatedBuild' || kind === 'diskFull' ? kind : 'damaged' });
  }
  const now = options.clock.now();
  await settleDelivered(connection, { scope: options.author.scope, now });
  const storage = compose(connection, { ...options, database: db.name });
  if (claimed.value.isNew && work !== null && work.unsent > 0)
    await tellLost(storage, options, work);
  return ok(storage);
}

/** The browser has thrown away a database with work that the centre never had. */
async function tellLost(
  { care }: OperatorStorage,
  { onProblem }: StorageOptions,
  { unsent, dseq }: RememberedWork,
): Promise<void> {
  onProblem({ kind: 'evicted', unsent });
  await care.note({ kind: 'evicted', stream: null, detail: `${unsent} unsent, up to ${dseq}` });
}

interface Composition extends StorageOptions {
  readonly database: string;
}

function compose(connection: Connection, options: Composition): OperatorStorage {
  const { author, sealer, onProblem } = options;
  const changes = new Changes(options.channel?.(`sportello-${author.operator}`) ?? null);
  const records = new FactRecords(sealer);
  const onUnreadable = (store: string, key: string): void =>
    onProblem({ kind: 'unreadableRecord', store, key });
  const onError = (error: unknown): void => onProblem({ kind: 'readFailed', error });
  const memoryLimit = options.memoryLimit ?? MEMORY_LIMIT;
  const snapshots = new StreamSnapshots({ connection, records, onUnreadable, memoryLimit });
  const shared = { ...options, connection, records, snapshots, changes, onUnreadable, onError };
  const now = (): number => options.clock.now();
  const ofFeed = { ...shared, ...author, now };
  const copies = sealedCopies(ofFeed, options.delivery ?? (() => Promise.resolve(null)));
  const log = storedFactLog(new FactWriter({ ...shared, copies }), shared);
  const drafts = new StoredDrafts({
    ...shared,
    onDraftError: (error) => onProblem({ kind: 'draftNotSaved', error }),
  });
  const { scope } = author;
  const files = unsentFiles(ofFeed);
  const counts = wireCounts({ ...shared, scope });
  const remembering = rememberWork(options.remembered ?? null, { ...shared, ...author });
  const stopTelling = connection.onClose(() => onProblem({ kind: 'closed' }));
  return {
    log,
    drafts,
    numbers: storedNumberBlock({ ...shared }),
    sync: {
      ...outbox(ofFeed),
      ...feed(ofFeed),
      onAppend: (listener) =>
        changes.subscribe((streams, by) => (by === 'person' ? listener(streams) : undefined)),
      counts: () => counts,
    },
    care: {
      ...loadStore(ofFeed),
      ...repairStore(ofFeed),
      ...incidentStore(connection),
      imported: files.imported,
      delivered: files.delivered,
    },
    files,
    sealRest: () => copies.sealRest(),
    isRevoked: () =>
      connection.read(['meta'], async (db) => (await readAccess(db, scope)).revokedBy !== null),
    close: async () => {
      const flushed = await drafts.flush();
      await copies.sealRest().catch(onError);
      await remembering.stop();
      stopTelling();
      drafts.forgetAll();
      log.forgetAll();
      changes.close();
      connection.close();
      return flushed;
    },
  };
}
