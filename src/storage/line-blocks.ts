import { v7 as uuid } from 'uuid';
import type { Json } from '../kernel/json.ts';
import type { StreamId } from '../domain/ids.ts';
import type { Summary } from '../domain/summary.ts';
import type { Connection } from './connection.ts';
import type { FactRecords } from './fact-records.ts';
import type { BlockRow, OperatorDatabase } from './operator-database.ts';
import { BlocksRecord, readMeta } from './records.ts';
import type { OnUnreadable } from './stream-snapshots.ts';

/*
 * The lines of a whole office, hundreds to a sealed record, so that unlocking opens some hundreds of
 * records and not one per stream. A copy of what is in `folds`, which stays the truth: a fact saved
 * writes its own fold and says that the stream is `unblocked`, and never a block. Of a stream that is
 * in several blocks the line of the highest version holds, so blocks need no order. Whatever does not
 * add up (a block that does not open, a count that differs) is made again from the folds.
 */

/** A stream's line, as of a version of its fold; null where its facts say nothing to list. */
export interface Line {
  readonly stream: StreamId;
  readonly version: number;
  readonly summary: Summary | null;
}

export type Lines = Map<StreamId, Line>;

/** A line on its way to a block. */
export interface StoredLine {
  readonly stream: StreamId;
  readonly version: number;
  readonly summary: Json;
}

/** Lines to a block: a slow tablet opens one in less than a frame. */
const BLOCK = 256;

/** Blocks read at once. */
const TOGETHER = 8;

/** From so many streams out of the blocks they are put in. */
const MANY_UNBLOCKED = 256;

const KEY = 'blocks';
const NEW: BlocksRecord = { generation: 0, isWhole: false, lines: 0 };

const readState = async (db: OperatorDatabase): Promise<BlocksRecord> =>
  readMeta(BlocksRecord, await db.meta.get(KEY)) ?? NEW;

const putState = (db: OperatorDatabase, value: BlocksRecord) =>
  db.meta.put({ key: KEY, value: { ...value } });

/** The fold of these streams is another now. Inside the transaction that writes it. */
export const leaveBlocks = (db: OperatorDatabase, streams: readonly StreamId[]) =>
  db.unblocked.bulkPut(streams.map((stream) => ({ stream })));

/** Inside a transaction on `meta` and `blocks`. */
export async function putBlock(db: OperatorDatabase, block: BlockRow): Promise<void> {
  const state = await readState(db);
  await db.blocks.put(block);
  await putState(db, { ...state, lines: state.lines + block.lines });
}

/** After an erasure: none of what was erased stays in a block. Inside a transaction, as `putBlock`. */
export async function forgetBlocks(db: OperatorDatabase): Promise<void> {
  const { generation } = await readState(db);
  await db.blocks.clear();
  await putState(db, { generation: generation + 1, isWhole: false, lines: 0 });
}

export async function sealedBlock(
  records: FactRecords,
  lines: readonly StoredLine[],
  foldVersion: number,
): Promise<BlockRow> {
  const id = uuid();
  return { id, foldVersion, lines: lines.length, sealed: await records.sealBlock(id, lines) };
}

export interface BlocksNeeds {
  readonly connection: Connection;
  readonly records: FactRecords;
  readonly foldVersion: number;
  readonly onUnreadable: OnUnreadable;
}

/** What is in the blocks at one moment. */
export interface BlocksNow extends BlocksRecord {
  readonly ids: readonly string[];
  readonly unblocked: readonly StreamId[];
  /** Streams of the office here. */
  readonly streams: number;
}

export class LineBlocks {
  private readonly needs: BlocksNeeds;

  constructor(needs: BlocksNeeds) {
    this.needs = needs;
  }

  now(): Promise<BlocksNow> {
    const tables = ['meta', 'blocks', 'unblocked', 'folds'] as const;
    return this.needs.connection.read(tables, async (db) => ({
      ...(await readState(db)),
      ids: await db.blocks.toCollection().primaryKeys(),
      unblocked: await db.unblocked.toCollection().primaryKeys(),
      streams: await db.folds.count(),
    }));
  }

  /** Each stream's line of the highest version in these blocks; null when one can't be used. */
  async open({ ids, isWhole }: BlocksNow): Promise<Lines | null> {
    if (!isWhole) return null;
    const lines: Lines = new Map();
    for (let from = 0; from < ids.length; from += TOGETHER) {
      const asked = ids.slice(from, from + TOGETHER);
      const rows = await this.needs.connection.read(['blocks'], (db) => db.blocks.bulkGet(asked));
      for (const row of rows) {
        if (row?.foldVersion !== this.needs.foldVersion) return null;
        const opened = await this.needs.records.openBlock(row);
        if (!opened.ok) {
          this.needs.onUnreadable('blocks', row.id);
          return null;
        }
        keepLatest(lines, opened.value);
      }
    }
    return lines;
  }

  /**
   * Replaces the blocks that were there at `before` with these lines, read since then. Cut short it
   * leaves lines twice, which is only room. @returns false: thrown away meanwhile, or no room.
   */
  async replace(before: BlocksNow, lines: Iterable<Line>): Promise<boolean> {
    for (const some of inBlocks(lines)) {
      const block = await sealedBlock(this.needs.records, some, this.needs.foldVersion);
      if (!(await this.storeIf(before, (db) => putBlock(db, block)))) return false;
    }
    return this.storeIf(before, async (db) => {
      const state = await readState(db);
      await db.blocks.bulkDelete([...before.ids]);
      await putState(db, { ...state, isWhole: true, lines: state.lines - before.lines });
    });
  }

  /** Puts in a block the lines of streams that were out of them, if they are still the last. */
  async add(before: BlocksNow, lines: readonly Line[]): Promise<boolean> {
    const block = await sealedBlock(this.needs.records, lines, this.needs.foldVersion);
    return this.storeIf(before, async (db) => {
      await putBlock(db, block);
      const folds = await db.folds.bulkGet(lines.map(({ stream }) => stream));
      const settled = lines.filter(({ version }, at) => folds[at]?.version === version);
      await db.unblocked.bulkDelete(settled.map(({ stream }) => stream));
    });
  }

  private async storeIf(
    { generation }: BlocksNow,
    store: (db: OperatorDatabase) => Promise<void>,
  ): Promise<boolean> {
    const tables = ['blocks', 'unblocked', 'folds'] as const;
    const stored = await this.needs.connection.write(tables, async (db) => {
      if ((await readState(db)).generation !== generation) return false;
      await store(db);
      return true;
    });
    return stored.ok && stored.value;
  }
}

export function keepLatest(lines: Lines, more: Iterable<Line>): void {
  for (const line of more) {
    if ((lines.get(line.stream)?.version ?? -1) < line.version) lines.set(line.stream, line);
  }
}

function* inBlocks(lines: Iterable<Line>): Iterable<readonly Line[]> {
  let block: Line[] = [];
  for (const line of lines) {
    block.push(line);
    if (block.length < BLOCK) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

/** What would put the blocks in order: all of them again, only what is out of them, or nothing. */
export function tidying({ isWhole, lines, streams, unblocked }: BlocksNow) {
  if (!isWhole || lines > streams * 2 + BLOCK) return 'all';
  return unblocked.length >= MANY_UNBLOCKED ? 'unblocked' : null;
}
