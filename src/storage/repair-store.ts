import { canonicalJson } from '../kernel/json.ts';
import { ok, type Result } from '../kernel/result.ts';
import { isErased, type Fact } from '../domain/fact.ts';
import { foldStream } from '../domain/fold.ts';
import { hlcMillis } from '../domain/hlc.ts';
import { StreamId, type FactId } from '../domain/ids.ts';
import type { Checkpoint, LocalState, RepairStore, StreamCopy } from '../domain/log-care.ts';
import { stateHash } from '../domain/state-hash.ts';
import type { SyncStoreError } from '../domain/sync-store.ts';
import { readingToWrite } from './connection.ts';
import { cursorKey, haveChanged, putStreams, readCursor, type FeedNeeds } from './feed.ts';
import { asLeader } from './lead-guard.ts';
import { mergeStream } from './merge-stream.ts';
import type { JourneyRow, OperatorDatabase } from './operator-database.ts';
import { journeyOf } from './outbox.ts';
import { storeUntilUnchanged, type Stored } from './store-until-unchanged.ts';
import { factsOf } from './stream-snapshots.ts';

/** Finding and mending what differs from the centre: see `RepairStore`. */
export function repairStore(needs: FeedNeeds): RepairStore {
  const { connection, snapshots } = needs;
  return {
    checkpoints: () =>
      connection.read(['checkpoints'], (db) => db.checkpoints.orderBy('seq').toArray()),
    rewind: (to, term) => rewind(needs, to, term),
    damaged: async () => {
      const aside = await connection.read(['damaged'], (db) =>
        db.damaged.orderBy('stream').uniqueKeys(),
      );
      return [...new Set([...snapshots.damaged, ...aside.map((key) => StreamId.parse(key))])];
    },
    mend: (copy, term) => readingToWrite(() => mend(needs, copy, term)),
    offerParents: (facts, term) => readingToWrite(() => offerParents(needs, facts, term)),
    stateHashes: (streams) => stateHashes(needs, streams),
  };
}

async function rewind(
  { connection, changes, scope }: FeedNeeds,
  to: Checkpoint,
  term: number,
): Promise<Result<void, SyncStoreError>> {
  const tables = ['checkpoints', 'acked', 'outbox'] as const;
  const rewound = await asLeader({ connection, term }, tables, async (db) => {
    const cursor = await readCursor(db, scope);
    const after = (await db.acked.toArray()).filter(({ seq }) => seq > to.seq);
    await db.outbox.bulkPut(after.map(journeyOf));
    await db.acked.bulkDelete(after.map(({ id }) => id));
    await db.checkpoints.where('seq').above(to.seq).delete();
    const digest = to.seq === 0 ? '' : to.digest;
    await db.meta.put({ key: cursorKey(scope), value: { ...cursor, seq: to.seq, digest } });
  });
  if (rewound.ok) changes.publish([], 'sync');
  return rewound;
}

const MENDED_TABLES = [
  'segments',
  'folds',
  'blocks',
  'unblocked',
  'damaged',
  'tail',
  'acked',
] as const;

const NOTHING: ReadonlySet<FactId> = new Set();

async function mend(
  needs: FeedNeeds,
  copy: StreamCopy,
  term: number,
): Promise<Result<void, SyncStoreError>> {
  const { connection, snapshots, changes } = needs;
  const { stream, facts } = copy;
  const stored = await storeUntilUnchanged(
    async () => mergeStream(needs, await snapshots.load(stream), { facts, erase: NOTHING }),
    (merged) =>
      asLeader({ connection, term }, MENDED_TABLES, async (db): Promise<Stored> => {
        if (merged !== null && (await haveChanged(db, [merged]))) return 'changed';
        if (merged !== null) await putStreams(db, [merged], { at: needs.now() });
        await db.tail.bulkDelete(facts.map(({ id }) => id));
        await dropDamaged(db, copy);
        return 'stored';
      }),
  );
  if (!stored.ok) return stored;
  if (stored.value !== null) snapshots.mended(stored.value.after);
  changes.publish([stream], 'sync');
  return ok(undefined);
}

/** The bytes that could not be opened go, unless only they may have a fact of ours. */
async function dropDamaged(db: OperatorDatabase, { stream, facts }: StreamCopy): Promise<void> {
  const here = new Set(facts.map(({ id }) => id));
  const own = await db.acked.filter((row) => row.stream === stream).toArray();
  if (own.every(({ id }) => here.has(id))) await db.damaged.where('stream').equals(stream).delete();
}

async function offerParents(
  needs: FeedNeeds,
  waiting: readonly FactId[],
  term: number,
): Promise<Result<void, SyncStoreError>> {
  const { connection, snapshots, device, changes } = needs;
  const streams = await connection.read(['outbox'], async (db) => {
    const rows = await db.outbox.bulkGet([...waiting]);
    return [...new Set(rows.flatMap((row) => row?.stream ?? []))];
  });
  const own = (await snapshots.loadMany(streams)).flatMap(({ segment }) =>
    segment.filter((fact) => fact.device === device && !isErased(fact)),
  );
  if (own.length === 0) return ok(undefined);
  const offered = await asLeader({ connection, term }, ['outbox', 'acked'], async (db) => {
    const acked = await db.acked.bulkGet(own.map(({ id }) => id));
    await db.outbox.bulkPut(own.map((fact, index) => acked[index] ?? journey(fact)).map(journeyOf));
    await db.acked.bulkDelete(own.map(({ id }) => id));
  });
  if (offered.ok) changes.publish([], 'sync');
  return offered;
}

const journey = (fact: Fact): JourneyRow => ({
  id: fact.id,
  dseq: fact.dseq,
  stream: fact.stream,
  bytes: new TextEncoder().encode(canonicalJson(fact)).length,
  writtenAt: hlcMillis(fact.hlc),
});

async function stateHashes(
  { snapshots }: FeedNeeds,
  streams: readonly StreamId[],
): Promise<readonly LocalState[]> {
  const loaded = await snapshots.loadMany(streams);
  return loaded.flatMap((snapshot) => {
    const state = foldStream(factsOf(snapshot));
    const isComparable = snapshot.damaged === null && state.erased.length === 0 && state.facts > 0;
    return isComparable
      ? [{ stream: snapshot.stream, facts: state.facts, hash: stateHash(state) }]
      : [];
  });
}
