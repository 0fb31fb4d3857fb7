import { seededRandom } from '../../kernel/environment.ts';
import type { Author, SyncReport } from '../../domain/ports.ts';
import { plainSealer } from '../../vault/plain-sealer.ts';
import type { OperatorStorage, StorageOptions } from '../../storage/open-storage.ts';
import { author, StorageLab } from '../../storage/testing/storage-lab.ts';
import { startSync, type SyncClient, type SyncNeeds } from '../client/sync-client.ts';
import type { Fetch, Sleep } from '../client/transport.ts';

/** Never rings by itself: rounds start when the test says so. */
export const untilAborted: Sleep = (_ms, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve());
  });

export interface DeskOptions {
  readonly author?: Author;
  readonly storage?: Partial<StorageOptions>;
  readonly sync?: Partial<SyncNeeds>;
}

/** A device of an operator: real storage and real synchronisation, on the network of the test. */
export class Desk {
  readonly lab = new StorageLab();
  readonly author: Author;
  readonly errors: unknown[] = [];
  storage!: OperatorStorage;
  client!: SyncClient;
  private readonly fetch: Fetch;
  private readonly options: DeskOptions;
  private lives = 0;

  private constructor(fetch: Fetch, n: number, options: DeskOptions) {
    this.fetch = fetch;
    this.options = options;
    this.author = options.author ?? author(n);
  }

  static async open(fetch: Fetch, n: number, options: DeskOptions = {}): Promise<Desk> {
    const desk = new Desk(fetch, n, options);
    await desk.wake();
    return desk;
  }

  /** Opens the page: what was stored is there, nothing else. */
  async wake(): Promise<void> {
    this.lives += 1;
    const random = seededRandom(
      Number.parseInt(this.author.device.slice(-4), 16) * 97 + this.lives,
    );
    const memoryLimit = this.lives % 2 === 0 ? 20_000 : 4;
    const storage = {
      memoryLimit,
      author: this.author,
      sealer: plainSealer,
      random,
      ...this.options.storage,
    };
    this.storage = await this.lab.open(storage);
    const { operator, scope, device } = this.author;
    this.client = startSync({
      store: this.storage.sync,
      care: this.storage.care,
      operator,
      scope,
      device,
      random,
      clock: { now: () => this.lab.now },
      sleep: untilAborted,
      fetch: this.fetch,
      getCsrf: () => 'csrf',
      locks: null,
      channel: null,
      pokes: null,
      wakes: () => () => undefined,
      onError: (error) => this.errors.push(error),
      ...this.options.sync,
    });
  }

  /** The page goes away without a word. */
  async die(): Promise<void> {
    const stopped = this.client.stop();
    await this.storage.close();
    await stopped;
  }

  sync(): Promise<SyncReport> {
    return this.client.wire.syncNow();
  }
}
