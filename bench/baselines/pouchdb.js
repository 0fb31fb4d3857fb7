import PouchDB from 'pouchdb-browser';
import { deliverPages, downloadPages } from '../sync/pages/pages-of-documents.ts';
import { answers } from './answers.js';

/*
 * PouchDB with its IndexedDB adapter. Pages go in by `bulkDocs`, which is faster than its own
 * replication; the cursor is a local document, as its replicator keeps one.
 */
let db = null;
const next = answers();

const put = async (id, change) => {
  const before = await db.get(id).catch(() => ({}));
  await db.put({ ...before, ...change, _id: id });
};

window.contestant = {
  open: async () => {
    db = new PouchDB('bench-pouch', { auto_compaction: true, revs_limit: 1 });
    await db.info();
  },
  record: () => db.put(next()),
  bulk: async (count) => {
    const docs = Array.from({ length: count }, next);
    for (let from = 0; from < count; from += 500) await db.bulkDocs(docs.slice(from, from + 500));
  },
  download: () =>
    downloadPages({
      cursor: async () => (await db.get('_local/cursor').catch(() => ({ at: 0 }))).at,
      store: async (docs, cursor) => {
        await db.bulkDocs(docs.map(({ id, ...doc }) => ({ _id: id, ...doc })));
        await put('_local/cursor', { at: cursor });
      },
    }),
  deliver: async () => {
    const { results } = await db.changes({ since: 0, include_docs: true });
    const sent = await deliverPages(
      results.map(({ doc: { _id: id, ...doc } }) => ({ id, ...doc })),
    );
    await put('_local/sent', { at: results.at(-1)?.seq ?? 0 });
    return sent;
  },
  destroy: () => db.destroy(),
};
