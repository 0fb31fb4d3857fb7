import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { seededRandom } from '../../kernel/environment.ts';
import { newFact } from '../../domain/fact-types.ts';
import type { Fact, NewFact } from '../../domain/fact.ts';
import { foldStream } from '../../domain/fold.ts';
import { DeviceId, OperatorId, ScopeId, StreamId } from '../../domain/ids.ts';
import type { Author } from '../../domain/ports.ts';
import { summarise } from '../../domain/summarise.ts';
import { plainSealer } from '../../vault/plain-sealer.ts';
import type { Sealer } from '../../vault/sealer.ts';
import type { TabChannel } from '../changes.ts';
import {
  openStorage,
  type OperatorStorage,
  type StorageOptions,
  type StorageProblem,
} from '../open-storage.ts';

export const uuid = (tail: number): string =>
  `0193${'0'.repeat(4)}-0000-7000-8000-${tail.toString(16).padStart(12, '0')}`;

export const streamOf = (n: number): StreamId => StreamId.parse(`prestazione/${uuid(n)}`);

export const author = (n: number, scope = 'montefiore'): Author => ({
  operator: OperatorId.parse(uuid(900 + n)),
  role: 'operatore',
  scope: ScopeId.parse(scope),
  device: DeviceId.parse(uuid(n)),
});

export const answer = (path: string, value: string): NewFact =>
  newFact('answerGiven', { path: `motivo.${path}`, value });

/**
 * Behaves like encryption does: it takes a turn of the event loop, so that awaiting it inside a
 * transaction lets IndexedDB commit; and it says at once that it was called there.
 */
export const guardedSealer: Sealer = {
  seal: async (context, value) => {
    refuseInsideTransaction('seal');
    await new Promise((resolve) => setTimeout(resolve));
    return plainSealer.seal(context, value);
  },
  open: async (context, bytes) => {
    refuseInsideTransaction('open');
    await new Promise((resolve) => setTimeout(resolve));
    return plainSealer.open(context, bytes);
  },
};

function refuseInsideTransaction(what: string): void {
  if (Dexie.currentTransaction !== null && Dexie.currentTransaction !== undefined) {
    throw new Error(`${what} was called inside a transaction`);
  }
}

/** One browser profile: tabs share its databases and hear one another. */
export class StorageLab {
  readonly factory = { indexedDB: new IDBFactory(), IDBKeyRange };
  readonly problems: StorageProblem[] = [];
  now = Date.UTC(2026, 10, 24, 9);
  private readonly channels = new Map<string, Set<TabChannel>>();
  private tabs = 0;

  options(over: Partial<StorageOptions> = {}): StorageOptions {
    this.tabs += 1;
    return {
      author: author(1),
      officeCode: 'MF',
      deviceNumber: 7,
      sealer: guardedSealer,
      summarise: (facts: readonly Fact[]) => summarise(foldStream(facts)),
      foldVersion: 1,
      clock: { now: () => this.now },
      random: seededRandom(this.tabs * 7919),
      timer: (ms, callback) => {
        const timer = setTimeout(callback, ms);
        return () => clearTimeout(timer);
      },
      factory: this.factory,
      channel: (name) => this.channel(name),
      onProblem: (problem) => this.problems.push(problem),
      ...over,
    };
  }

  /** A new tab. @throws Error when it can't open. */
  async open(over: Partial<StorageOptions> = {}): Promise<OperatorStorage> {
    const opened = await openStorage(this.options(over));
    if (!opened.ok) throw new Error(`Storage did not open: ${opened.error.kind}`);
    return opened.value;
  }

  private channel(name: string): TabChannel {
    const peers = this.channels.get(name) ?? new Set();
    this.channels.set(name, peers);
    const self: TabChannel = {
      onmessage: null,
      postMessage: (message) => {
        for (const peer of peers) {
          if (peer !== self)
            queueMicrotask(() => peer.onmessage?.({ data: structuredClone(message) }));
        }
      },
      close: () => peers.delete(self),
    };
    peers.add(self);
    return self;
  }
}

/** The value of a live reading once `isReady`, within a second. */
export function settled<T>(
  live: { get(): T | undefined; subscribe(listener: () => void): () => void },
  isReady: (value: T) => boolean,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const check = (): void => {
      const value = live.get();
      if (value === undefined || !isReady(value)) return;
      clearTimeout(timer);
      queueMicrotask(() => stop());
      resolve(value);
    };
    const timer = setTimeout(() => reject(new Error('The live value never got there')), 2000);
    const stop = live.subscribe(check);
    check();
  });
}
