import { seededRandom } from '../../../src/kernel/environment.ts';
import { answerDraft } from '../data-set.ts';
import { deliverPages, downloadPages, type Doc } from './pages-of-documents.ts';

/** The ceiling: rows of JSON in IndexedDB, one transaction per page, nothing else. */
const drafts = seededRandom(7);
let db: IDBDatabase | null = null;
let written = 0;

const here = (): IDBDatabase => {
  if (db === null) throw new Error('Not open');
  return db;
};

const doc = (): Doc => {
  written += 1;
  return { id: `own-${String(written).padStart(8, '0')}`, ...answerDraft(drafts) };
};

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('bench-raw', 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('facts', { keyPath: 'id' });
      request.result.createObjectStore('meta');
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('open')));
  });

const write = (docs: readonly Doc[], cursor?: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const tx = here().transaction(['facts', 'meta'], 'readwrite', { durability: 'strict' });
    for (const one of docs) tx.objectStore('facts').put(one);
    if (cursor !== undefined) tx.objectStore('meta').put(cursor, 'cursor');
    tx.addEventListener('complete', () => resolve());
    tx.addEventListener('error', () => reject(new Error('write')));
  });

const read = <T>(store: string, ask: (from: IDBObjectStore) => IDBRequest): Promise<T> =>
  new Promise((resolve, reject) => {
    const request = ask(here().transaction(store).objectStore(store));
    request.addEventListener('success', () => resolve(request.result as T));
    request.addEventListener('error', () => reject(new Error('read')));
  });

window.contestant = {
  open: async () => {
    db = await opened();
  },
  record: () => write([doc()]),
  bulk: (count) => write(Array.from({ length: count }, doc)),
  download: () =>
    downloadPages({
      cursor: async () => (await read<number | undefined>('meta', (s) => s.get('cursor'))) ?? 0,
      store: write,
    }),
  deliver: async () => {
    const own = IDBKeyRange.bound('own-', 'own-~');
    return deliverPages(await read<Doc[]>('facts', (store) => store.getAll(own)));
  },
  destroy: () => {
    here().close();
    return new Promise((resolve) => {
      indexedDB.deleteDatabase('bench-raw').addEventListener('success', () => resolve());
    });
  },
};
