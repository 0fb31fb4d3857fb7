import { err, ok, type Result } from '../kernel/result.ts';
import { isErased, type Fact } from '../domain/fact.ts';
import type { FactId } from '../domain/ids.ts';
import type { Loading, LoadPlan, LoadStore, StreamCopy } from '../domain/log-care.ts';
import type { Cursor, SyncStoreError } from '../domain/sync-store.ts';
import { readingToWrite } from './connection.ts';
import { keepConflicting, observe, settleReturned } from './feed-effects.ts';
import {
  cursorKey,
  haveChanged,
  leaveTail,
  loadKey,
  putStreams,
  readCursor,
  type FeedNeeds,
} from './feed.ts';
import { asLeader } from './lead-guard.ts';
import { sealedBlock } from './line-blocks.ts';
import { mergeStream, type MergedStream } from './merge-stream.ts';
import type { BlockRow, OperatorDatabase } from './operator-database.ts';
import { keepReceipts } from './outbox.ts';
import { LoadRecord, readMeta } from './records.ts';
import { storeUntilUnchanged, type Stored } from './store-until-unchanged.ts';
import { emptySnapshot } from './stream-snapshots.ts';

const readLoading = async (db: OperatorDatabase, needs: FeedNeeds): Promise<Loading | null> =>
  readMeta(LoadRecord, await db.meta.get(loadKey(needs.scope)));

/** The first load, piece by piece: see `LoadStore`. */
export function loadStore(needs: FeedNeeds): LoadStore {
  const { connection, scope } = needs;
  return {
    loading: () => connection.read(['meta'], (db) => readLoading(db, needs)),
    canLoad: () =>
      connection.read(['meta', 'segments'], async (db) => {
        const isUnderWay = (await readLoading(db, needs)) !== null;
        const isAtStart = (await readCursor(db, scope)).seq === 0;
        return isAtStart && (isUnderWay || (await db.segments.limit(1).count()) === 0);
      }),
    beginLoad: (plan, term) =>
      asLeader({ connection, term }, [], async (db) => {
        const before = await readLoading(db, needs);
        await putLoading(db, needs, { plan, done: before?.done ?? [] });
      }),
    installSegments: (segments, term) =>
      readingToWrite(() => install(needs, pieceOf(segments), term)),
    endLoad: (term) => endLoad(needs, term),
    dropLoad: (term) => asLeader({ connection, term }, [], (db) => db.meta.delete(loadKey(scope))),
  };
}

const putLoading = (db: OperatorDatabase, { scope }: FeedNeeds, { plan, done }: Loading) =>
  db.meta.put({
    key: loadKey(scope),
    value: { plan: { ...plan, segments: plan.segments.map((one) => ({ ...one })) }, done },
  });

/** Segments stored together. */
interface Piece {
  readonly ids: readonly string[];
  readonly streams: readonly StreamCopy[];
}

const pieceOf = (segments: Parameters<LoadStore['installSegments']>[0]): Piece => ({
  ids: segments.map(({ id }) => id),
  streams: segments.flatMap(({ streams }) => streams),
});

const NOTHING: ReadonlySet<FactId> = new Set();

const PIECE_TABLES = [
  ...(['segments', 'folds', 'blocks', 'unblocked', 'damaged', 'tail'] as const),
  ...(['outbox', 'sealed', 'acked', 'quarantine'] as const),
];

async function install(
  needs: FeedNeeds,
  piece: Piece,
  term: number,
): Promise<Result<void, SyncStoreError>> {
  const { connection } = needs;
  const loading = await connection.read(['meta'], (db) => readLoading(db, needs));
  if (loading === null) return err({ kind: 'lostLead' });
  const stored = await storeUntilUnchanged(
    async () => {
      const merged = await mergeCopies(needs, piece.streams, loading.plan.foldVersion);
      return { piece, merged, block: await blockOf(needs, merged) };
    },
    (ready) => asLeader({ connection, term }, PIECE_TABLES, (db) => store(db, needs, ready)),
  );
  if (!stored.ok) return stored;
  const streams = stored.value.merged.map(({ after }) => after.stream);
  streams.forEach((stream) => needs.snapshots.forget(stream));
  needs.changes.publish(streams, 'sync');
  return ok(undefined);
}

async function mergeCopies(
  needs: FeedNeeds,
  copies: readonly StreamCopy[],
  foldVersion: number,
): Promise<readonly MergedStream[]> {
  const before = await needs.snapshots.loadMany(copies.map(({ stream }) => stream));
  const byStream = new Map(before.map((one) => [one.stream, one]));
  const merged = await Promise.all(
    copies.map(({ stream, facts, summary }) => {
      const given = summary === undefined ? {} : { summary: { value: summary, foldVersion } };
      const here = byStream.get(stream) ?? emptySnapshot(stream);
      return mergeStream(needs, here, { facts, erase: NOTHING, ...given });
    }),
  );
  return merged.filter((one) => one !== null);
}

/** The lines of a piece sealed together; undefined when they would have to be made again. */
async function blockOf(
  { records, foldVersion }: FeedNeeds,
  merged: readonly MergedStream[],
): Promise<BlockRow | undefined> {
  if (merged.some(({ fold }) => fold.foldVersion !== foldVersion)) return undefined;
  const lines = merged.map(({ fold: { stream, version }, summary }) => ({
    stream,
    version,
    summary,
  }));
  return sealedBlock(records, lines, foldVersion);
}

/** Sealed and ready to be stored. */
interface Ready {
  readonly piece: Piece;
  readonly merged: readonly MergedStream[];
  readonly block: BlockRow | undefined;
}

async function store(
  db: OperatorDatabase,
  needs: FeedNeeds,
  { piece, merged, block }: Ready,
): Promise<Stored> {
  const loading = await readLoading(db, needs);
  if (loading === null || (await haveChanged(db, merged))) return 'changed';
  await putStreams(db, merged, { at: needs.now(), block });
  const { plan } = loading;
  await keepOwn(db, needs, { plan, merged, facts: piece.streams.flatMap(ownOf(needs)) });
  const facts = piece.streams.flatMap((one) => one.facts);
  await observe(db, needs.device, { facts, at: { term: 0, serverTime: plan.serverTime } });
  const done = [...new Set([...loading.done, ...piece.ids])];
  await putLoading(db, needs, { ...loading, done });
  return 'stored';
}

const ownOf =
  ({ device }: FeedNeeds) =>
  ({ facts }: StreamCopy): readonly Fact[] =>
    facts.filter((fact) => fact.device === device);

interface OwnArrived {
  readonly plan: LoadPlan;
  readonly merged: readonly MergedStream[];
  readonly facts: readonly Fact[];
}

/** Own facts among those of the centre: received, whatever became of the answers to their pushes. */
async function keepOwn(
  db: OperatorDatabase,
  needs: FeedNeeds,
  { plan, merged, facts }: OwnArrived,
): Promise<void> {
  if (facts.length === 0) return;
  await keepConflicting(db, merged);
  const at = { term: 0, serverTime: plan.serverTime };
  const erased = facts.filter(isErased).map(({ id }) => id);
  const arrived = facts.map((fact) => ({ seq: plan.seq, fact }));
  await leaveTail(
    db,
    facts.map(({ id }) => id),
  );
  const settledAt = needs.now();
  await settleReturned(db, arrived, { at, settledAt, erase: new Set(erased), merged });
  await db.acked.bulkDelete(erased);
}

/** The cursor passes the plan's rows only now that every piece of it is here. */
async function endLoad(needs: FeedNeeds, term: number): Promise<Result<void, SyncStoreError>> {
  const { connection, scope } = needs;
  const ended = await asLeader({ connection, term }, ['checkpoints'], async (db) => {
    const loading = await readLoading(db, needs);
    const before = await readCursor(db, scope);
    if (loading === null || before.seq !== 0 || !isComplete(loading)) return false;
    const { epoch, seq, digest, serverTime } = loading.plan;
    const head = Math.max(seq, before.head);
    const cursor: Cursor = { epoch, seq, digest, head, durableUpTo: seq };
    await db.meta.put({ key: cursorKey(scope), value: { ...cursor } });
    await db.checkpoints.put({ seq, digest });
    await keepReceipts(db, { durableUpTo: cursor.durableUpTo, serverTime, lastSeq: 0 });
    await db.meta.delete(loadKey(scope));
    return true;
  });
  if (!ended.ok) return ended;
  needs.changes.publish([], 'sync');
  return ended.value ? ok(undefined) : err({ kind: 'lostLead' });
}

const isComplete = ({ plan, done }: Loading): boolean => {
  const here = new Set(done);
  return plan.segments.every(({ id }) => here.has(id));
};
