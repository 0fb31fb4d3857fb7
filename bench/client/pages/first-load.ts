import { foldStream } from '../../../src/domain/fold.ts';
import { FOLD_VERSION, summarise } from '../../../src/domain/summarise.ts';
import { openStorage, type OperatorStorage } from '../../../src/storage/open-storage.ts';
import { browserSleep } from '../../../src/sync/client/browser-sync.ts';
import { startSync } from '../../../src/sync/client/sync-client.ts';
import {
  browserClock,
  browserIndexedDb,
  browserRandom,
  browserTimer,
} from '../../../src/app/browser.ts';
import { aesSealer } from '../../../src/vault/aes-sealer.ts';
import type { Sealer } from '../../../src/vault/sealer.ts';
import { MEASURED } from '../../sync/data-set.ts';

const { operator, device, scope } = MEASURED;

export interface FirstLoad {
  /** Until everything is here and the registry can be read, ms. */
  readonly ms: number;
  /** Until the first person can be read, ms. */
  readonly firstMs: number;
  /** Spent waiting for encryption, summed over records that overlap, ms. */
  readonly sealMs: number;
  readonly seq: number;
  readonly lines: number;
}

declare global {
  interface Window {
    /** @param way through the snapshot, or row by row through the feed */
    firstLoad(way: 'snapshot' | 'feed'): Promise<FirstLoad>;
  }
}

window.firstLoad = async (way) => {
  const { sealer, spent } = await timedSealer();
  const storage = await open(sealer);
  const start = performance.now();
  let firstMs = 0;
  const summaries = storage.log.summaries();
  const whole = new Promise<number>((resolve) => {
    summaries.subscribe(() => {
      const lines = summaries.get()?.length ?? 0;
      if (lines > 0 && firstMs === 0) firstMs = performance.now() - start;
      if (isLoaded) resolve(lines);
    });
  });
  let isLoaded = false;
  const client = startSync({
    store: storage.sync,
    ...(way === 'snapshot' ? { care: storage.care } : {}),
    operator,
    scope,
    device,
    clock: browserClock,
    random: browserRandom,
    sleep: (ms, signal) => browserSleep(Math.max(ms, 60_000), signal),
    fetch: (url, init) => fetch(url, init),
    getCsrf: () => 'bench',
    locks: null,
    channel: null,
    pokes: null,
    wakes: () => () => undefined,
    onError: reportError,
  });
  const { outcome } = await client.wire.syncNow();
  if (outcome !== 'done') throw new Error(outcome);
  isLoaded = true;
  const lines = await Promise.race([whole, quiet(summaries)]);
  const ms = performance.now() - start;
  const { seq } = await storage.sync.cursor();
  await client.stop();
  await storage.close();
  await remove();
  return { ms, firstMs, sealMs: spent(), seq, lines };
};

/** The registry does not change any more. */
async function quiet(live: { get(): readonly unknown[] | undefined }): Promise<number> {
  for (let last = -1; ; await new Promise((resolve) => setTimeout(resolve, 20))) {
    const now = live.get()?.length ?? 0;
    if (now === last) return now;
    last = now;
  }
}

async function timedSealer(): Promise<{ readonly sealer: Sealer; readonly spent: () => number }> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const aes = aesSealer(key, { operator, device }, browserRandom);
  let busy = 0;
  let since = 0;
  let spent = 0;
  const timed = async <T>(run: () => Promise<T>): Promise<T> => {
    if (busy === 0) since = performance.now();
    busy += 1;
    const value = await run();
    busy -= 1;
    if (busy === 0) spent += performance.now() - since;
    return value;
  };
  return {
    sealer: {
      seal: (context, value) => timed(() => aes.seal(context, value)),
      open: (context, bytes) => timed(() => aes.open(context, bytes)),
    },
    spent: () => spent,
  };
}

async function open(sealer: Sealer): Promise<OperatorStorage> {
  const opened = await openStorage({
    author: MEASURED,
    officeCode: 'MF',
    deviceNumber: 1,
    sealer,
    summarise: (facts) => summarise(foldStream(facts)),
    foldVersion: FOLD_VERSION,
    clock: browserClock,
    random: browserRandom,
    timer: browserTimer,
    factory: browserIndexedDb,
    channel: null,
    onProblem: ({ kind }) => reportError(new Error(kind)),
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

async function remove(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(name ?? '');
      request.addEventListener('success', resolve);
    });
  }
}
