import { createRxDatabase } from 'rxdb';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { answers } from './answers.js';

/*
 * RxDB with its free Dexie storage and its own replication protocol: pages of 500 pulled, batches of
 * 200 pushed. Documents are compressed to one text beside the id: fewer columns, less work for it.
 */
const schema = {
  title: 'fact',
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 80 }, body: { type: 'string' } },
  required: ['id', 'body'],
};

let db = null;
let facts = null;
const next = answers();
const ownDoc = () => {
  const { _id: id, ...answer } = next();
  return { id, body: JSON.stringify(answer) };
};

window.contestant = {
  open: async () => {
    db = await createRxDatabase({ name: 'bench-rxdb', storage: getRxStorageDexie() });
    ({ facts } = await db.addCollections({ facts: { schema } }));
  },
  record: () => facts.insert(ownDoc()),
  bulk: async (count) => {
    for (let done = 0; done < count; done += 500) {
      await facts.bulkInsert(Array.from({ length: Math.min(500, count - done) }, ownDoc));
    }
  },
  download: async () => {
    let received = 0;
    const handler = async (checkpoint, batchSize) => {
      const after = checkpoint?.at ?? 0;
      const response = await fetch(`/pages?after=${after}&limit=${batchSize}`);
      const lines = (await response.text()).split('\n').filter((line) => line !== '');
      received += lines.length;
      const documents = lines.map((body) => ({ id: JSON.parse(body).id, body, _deleted: false }));
      return { documents, checkpoint: { at: after + documents.length } };
    };
    await replicated({ pull: { handler, batchSize: 500 } });
    return received;
  },
  deliver: async () => {
    let sent = 0;
    const handler = async (rows) => {
      const docs = rows.map(({ newDocumentState }) => newDocumentState);
      const response = await fetch('/accept', { method: 'POST', body: JSON.stringify(docs) });
      if (!response.ok) throw new Error(`${response.status}`);
      sent += docs.length;
      return [];
    };
    await replicated({ push: { handler, batchSize: 200 } });
    return sent;
  },
  destroy: () => db.remove(),
};

async function replicated(sides) {
  const replication = replicateRxCollection({
    collection: facts,
    replicationIdentifier: `bench-${Object.keys(sides).join('')}`,
    live: false,
    retryTime: 1,
    ...sides,
  });
  await replication.awaitInitialReplication();
  await replication.cancel();
}
