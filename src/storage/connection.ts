import { Dexie } from 'dexie';
import { err, ok, type Result } from '../kernel/result.ts';
import type { SaveError } from '../domain/ports.ts';
import { VaultClosed } from '../vault/sealer.ts';
import { WRITER, type OperatorDatabase } from './operator-database.ts';
import { readCounter } from './records.ts';
import { OutdatedBuild, saveErrorOf } from './save-error.ts';

export type TableName =
  | 'meta'
  | 'drafts'
  | 'outbox'
  | 'acked'
  | 'quarantine'
  | 'tail'
  | 'segments'
  | 'folds'
  | 'blocks'
  | 'unblocked'
  | 'progress'
  | 'damaged'
  | 'checkpoints'
  | 'attachments'
  | 'imported'
  | 'sealed';

/**
 * The body of a transaction: it may await tables of `db` and nothing else. Anything foreign
 * (sealing, fetch, timers) lets IndexedDB commit half of the work; see `foreign-await.test.ts`.
 */
export type TransactionBody<T> = (db: OperatorDatabase) => Promise<T>;

/** The open database, its guard against old builds and its recovery from a lost connection. */
export class Connection {
  private readonly db: OperatorDatabase;
  private readonly writer: number;
  private readonly closeListeners = new Set<() => void>();
  private closed = false;

  constructor(db: OperatorDatabase, writer: number = WRITER) {
    this.db = db;
    this.writer = writer;
    db.on('versionchange', () => {
      this.close();
      return false;
    });
  }

  /**
   * All or nothing, on disk when it resolves (`durability: 'strict'`). On a full disk attachments
   * that the centre has are given up first, and it is tried once more. @throws only on a bug.
   */
  async write<T>(
    tables: readonly TableName[],
    body: TransactionBody<T>,
  ): Promise<Result<T, SaveError>> {
    const written = await this.writeOnce(tables, body);
    if (written.ok || written.error.kind !== 'diskFull') return written;
    return (await this.giveUpAttachments()) > 0 ? this.writeOnce(tables, body) : written;
  }

  private writeOnce<T>(
    tables: readonly TableName[],
    body: TransactionBody<T>,
  ): Promise<Result<T, SaveError>> {
    const names = [...new Set<TableName>(['meta', ...tables])];
    return this.attempt(() =>
      this.db.transaction('rw', names, async () => {
        if (readCounter(await this.db.meta.get('writerMin')) > this.writer) {
          throw new OutdatedBuild('A newer build has written this database');
        }
        return body(this.db);
      }),
    );
  }

  /** Text wins over files. @returns how many were given up. */
  private async giveUpAttachments(): Promise<number> {
    const given = await this.attempt(() =>
      this.db.transaction('rw', 'attachments', () =>
        this.db.attachments
          .where('[sent+addedAt]')
          .between([1, Dexie.minKey], [1, Dexie.maxKey])
          .delete(),
      ),
    );
    return given.ok ? given.value : 0;
  }

  /** A consistent reading of several tables. @throws UnreadableStorage when the database is closed. */
  async read<T>(tables: readonly TableName[], body: TransactionBody<T>): Promise<T> {
    const result = await this.attempt(() =>
      this.db.transaction('r', [...tables], () => body(this.db)),
    );
    if (!result.ok) throw new UnreadableStorage(result.error);
    return result.value;
  }

  onClose(listener: () => void): () => void {
    this.closeListeners.add(listener);
    return () => this.closeListeners.delete(listener);
  }

  get isClosed(): boolean {
    return this.closed;
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.db.close({ disableAutoOpen: true });
    for (const listener of this.closeListeners) listener();
  }

  /** iOS drops the connection of a page in the background: it is opened once more. */
  private async attempt<T>(run: () => PromiseLike<T>): Promise<Result<T, SaveError>> {
    const first = await outcome(run);
    if (first.ok || first.error.kind !== 'databaseClosed' || this.closed) return first;
    this.db.close({ disableAutoOpen: false });
    const second = await outcome(async () => {
      await this.db.open();
      return run();
    });
    if (!second.ok && second.error.kind === 'databaseClosed') this.close();
    return second;
  }
}

/** Reading after the database was closed: the screen's boundary shows its own words. */
export class UnreadableStorage extends Error {
  readonly reason: SaveError;

  constructor(reason: SaveError) {
    super(`Storage can't be read: ${reason.kind}`);
    this.reason = reason;
  }
}

/** A write that must read first: a database closed in between is an expected failure. */
export async function readingToWrite<T, E>(
  run: () => Promise<Result<T, E>>,
): Promise<Result<T, E | SaveError>> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UnreadableStorage) return err(error.reason);
    if (error instanceof VaultClosed) return err({ kind: 'databaseClosed' });
    throw error;
  }
}

async function outcome<T>(run: () => PromiseLike<T>): Promise<Result<T, SaveError>> {
  try {
    return ok(await run());
  } catch (error) {
    const known = saveErrorOf(error);
    if (known === null) throw error;
    return err(known);
  }
}
