import { foldStream } from '../../../src/domain/fold.ts';
import { FOLD_VERSION, summarise } from '../../../src/domain/summarise.ts';
import { StreamId } from '../../../src/domain/ids.ts';
import { seededRandom } from '../../../src/kernel/environment.ts';
import { openStorage, type OperatorStorage } from '../../../src/storage/open-storage.ts';
import { browserSleep } from '../../../src/sync/client/browser-sync.ts';
import { startSync, type SyncClient } from '../../../src/sync/client/sync-client.ts';
import {
  browserClock,
  browserIndexedDb,
  browserRandom,
  browserTimer,
} from '../../../src/app/browser.ts';
import { aesSealer } from '../../../src/vault/aes-sealer.ts';
import { answerDraft, MEASURED } from '../data-set.ts';

const { operator, device, scope } = MEASURED;
const drafts = seededRandom(7);

let storage: OperatorStorage | null = null;

const here = (): OperatorStorage => {
  if (storage === null) throw new Error('Not open');
  return storage;
};

async function open(): Promise<void> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const opened = await openStorage({
    author: MEASURED,
    officeCode: 'MF',
    deviceNumber: 1,
    sealer: aesSealer(key, { operator, device }, browserRandom),
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
  storage = opened.value;
}

/** Never polls by itself: rounds start when the benchmark says so. */
const sync = ({ sync: store, care }: OperatorStorage): SyncClient =>
  startSync({
    store,
    care,
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

let written = 0;

/** A new person each thirty answers, as everywhere in this benchmark. */
const currentStream = (): StreamId =>
  StreamId.parse(
    `persona/01930009-0000-7000-8000-${Math.floor(written / 30)
      .toString(16)
      .padStart(12, '0')}`,
  );

async function record(): Promise<void> {
  const saved = await here().log.append(currentStream(), [answerDraft(drafts)]);
  if (!saved.ok) throw new Error(saved.error.kind);
  written += 1;
}

async function bulk(count: number): Promise<void> {
  for (let done = 0; done < count; done += 30) {
    const batch = Array.from({ length: Math.min(30, count - done) }, () => answerDraft(drafts));
    const saved = await here().log.append(currentStream(), batch);
    if (!saved.ok) throw new Error(saved.error.kind);
    written += batch.length;
  }
}

/** Rounds until one ends well: the cut line of the resume track fails some. */
async function synchronised(): Promise<void> {
  const client = sync(here());
  while ((await client.wire.syncNow()).outcome !== 'done');
  await client.stop();
}

async function download(): Promise<number> {
  await synchronised();
  return (await here().sync.cursor()).seq;
}

/** Everything written in this database: nothing may be left. */
async function deliver(): Promise<number> {
  const own = await here().sync.unsent({ facts: 1e6, bytes: 1e9, except: new Set() });
  await synchronised();
  const left = await here().sync.unsent({ facts: 1e6, bytes: 1e9, except: new Set() });
  return own.length - left.length;
}

async function destroy(): Promise<void> {
  await here().close();
  storage = null;
  const databases = await indexedDB.databases();
  await Promise.all(databases.map(({ name }) => deleted(name ?? '')));
}

const deleted = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(new Error(`Can't delete ${name}`)));
  });

window.contestant = { open, record, bulk, download, deliver, destroy };
