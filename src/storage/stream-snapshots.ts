import { groupBy } from '../kernel/group-by.ts';
import type { Fact } from '../domain/fact.ts';
import type { FactId, StreamId } from '../domain/ids.ts';
import type { Connection } from './connection.ts';
import type { FactRecords } from './fact-records.ts';
import type { OperatorDatabase, SegmentRow, TailRow } from './operator-database.ts';

/** A stream as it was at one `version`: what a writer compares before it writes. */
export interface StreamSnapshot {
  readonly stream: StreamId;
  /** 0 when the stream does not exist. */
  readonly version: number;
  /** Synced history. */
  readonly segment: readonly Fact[];
  /** Own facts that have not come back from the centre yet. */
  readonly tail: readonly Fact[];
  /** The segment's bytes when they can't be opened. */
  readonly damaged: Uint8Array | null;
}

export const factsOf = ({ segment, tail }: StreamSnapshot): readonly Fact[] => [
  ...segment,
  ...tail,
];

/** Told of every record that can't be read: the others stay usable. */
export type OnUnreadable = (
  store: 'tail' | 'segments' | 'folds' | 'blocks' | 'drafts',
  key: string,
) => void;

/** Decoded facts kept in memory, at most; the least recently used streams go first. */
export const MEMORY_LIMIT = 20_000;

/** Histories opened at once when all of them are searched. */
const SEARCHED_TOGETHER = 200;

/** The records of a stream that is not remembered as it is now. */
interface Raw {
  readonly isRaw: true;
  readonly stream: StreamId;
  readonly version: number;
  readonly segment: SegmentRow | undefined;
  readonly tail: readonly TailRow[];
}

export interface SnapshotNeeds {
  readonly connection: Connection;
  readonly records: FactRecords;
  readonly onUnreadable: OnUnreadable;
  readonly memoryLimit: number;
}

/** Reads streams, decoding only what changed since the last time. */
export class StreamSnapshots {
  private readonly needs: SnapshotNeeds;
  private readonly memory = new Map<StreamId, StreamSnapshot>();
  /** Streams with a fact of ours that can't be read: what follows it waits. */
  readonly unreadableTails = new Set<StreamId>();
  private readonly unreadable = new Set<StreamId>();
  private remembered = 0;

  constructor(needs: SnapshotNeeds) {
    this.needs = needs;
  }

  /** The last one seen, perhaps no longer current: good for a write that compares versions. */
  peek(stream: StreamId): StreamSnapshot | null {
    return this.memory.get(stream) ?? null;
  }

  async load(stream: StreamId): Promise<StreamSnapshot> {
    const [snapshot] = await this.loadMany([stream]);
    return snapshot ?? emptySnapshot(stream);
  }

  /** One consistent reading; a snapshot per stream, in the same order. */
  async loadMany(streams: readonly StreamId[]): Promise<readonly StreamSnapshot[]> {
    const rows = await this.readChanged(streams);
    return Promise.all(rows.map(async (row) => this.keep(await this.decode(row))));
  }

  /**
   * Streams where one of these facts is, whatever it costs: facts have no index. What can't be read
   * can't be searched: see `damaged`.
   */
  async holding(facts: ReadonlySet<FactId>): Promise<readonly StreamId[]> {
    if (facts.size === 0) return [];
    const { connection } = this.needs;
    const tail = await connection.read(['tail'], (db) => db.tail.bulkGet([...facts]));
    const found = new Set(tail.flatMap((row) => (row === undefined ? [] : [row.stream])));
    const all = await connection.read(['segments'], (db) => db.segments.toCollection().keys());
    for (let from = 0; from < all.length; from += SEARCHED_TOGETHER) {
      const keys = all.slice(from, from + SEARCHED_TOGETHER).map(String);
      for (const stream of await this.searched(keys, facts)) found.add(stream);
    }
    return [...found];
  }

  private async searched(
    keys: readonly string[],
    facts: ReadonlySet<FactId>,
  ): Promise<readonly StreamId[]> {
    const rows = await this.needs.connection.read(['segments'], (db) =>
      db.segments
        .where('stream')
        .anyOf([...keys])
        .toArray(),
    );
    const opened = await Promise.all(rows.map((row) => this.decodeSegment(row)));
    return rows.flatMap(({ stream }, index) =>
      opened[index]?.some(({ id }) => facts.has(id)) === true ? [stream] : [],
    );
  }

  /** Streams whose history could not be read since the page was opened. */
  get damaged(): readonly StreamId[] {
    return [...this.unreadable];
  }

  /** Remembers a snapshot just written or read, unless a later one is known. */
  keep(snapshot: StreamSnapshot): StreamSnapshot {
    const { stream, version } = snapshot;
    if ((this.memory.get(stream)?.version ?? 0) > version) return snapshot;
    this.forget(stream);
    this.memory.set(stream, snapshot);
    this.remembered += sizeOf(snapshot);
    for (const oldest of this.memory.keys()) {
      if (this.remembered <= this.needs.memoryLimit || oldest === stream) break;
      this.forget(oldest);
    }
    return snapshot;
  }

  /** After a repair: its history can be read again. */
  mended(snapshot: StreamSnapshot): void {
    this.unreadable.delete(snapshot.stream);
    this.keep(snapshot);
  }

  forget(stream: StreamId): void {
    const known = this.memory.get(stream);
    if (known === undefined) return;
    this.remembered -= sizeOf(known);
    this.memory.delete(stream);
  }

  /** Nothing decoded stays: on lock. */
  forgetAll(): void {
    this.memory.clear();
    this.remembered = 0;
  }

  /** What is remembered is taken while the versions are read: afterwards it may be forgotten. */
  private readChanged(streams: readonly StreamId[]): Promise<readonly (Raw | StreamSnapshot)[]> {
    return this.needs.connection.read(['folds', 'segments', 'tail'], async (db) => {
      const folds = await db.folds.bulkGet([...streams]);
      const versions = folds.map((fold) => fold?.version ?? 0);
      const known = streams.map((stream, index) => this.known(stream, versions[index] ?? 0));
      const changed = streams.filter((_stream, index) => known[index] === null);
      if (changed.length === 0) return known.filter((one) => one !== null);
      const segments = byStream(await db.segments.bulkGet(changed));
      const tail = await tailOf(db, changed);
      const tails = groupBy(tail, ({ stream }) => stream);
      return streams.map((stream, index) => {
        const row = { stream, version: versions[index] ?? 0, segment: segments.get(stream) };
        return known[index] ?? { ...row, tail: tails.get(stream) ?? [], isRaw: true };
      });
    });
  }

  private known(stream: StreamId, version: number): StreamSnapshot | null {
    if (version === 0) return emptySnapshot(stream);
    const known = this.memory.get(stream);
    return known?.version === version ? known : null;
  }

  private async decode(row: Raw | StreamSnapshot): Promise<StreamSnapshot> {
    if (!('isRaw' in row)) return row;
    const { stream, version } = row;
    const segment = await this.decodeSegment(row.segment);
    const tail = await Promise.all(row.tail.map((one) => this.decodeTail(one)));
    const damaged = segment === null ? (row.segment?.sealed ?? null) : null;
    return { stream, version, segment: segment ?? [], tail: tail.flat(), damaged };
  }

  private async decodeSegment(row: SegmentRow | undefined): Promise<readonly Fact[] | null> {
    if (row === undefined) return [];
    const opened = await this.needs.records.openSegment(row);
    if (opened.ok) {
      this.unreadable.delete(row.stream);
      return opened.value;
    }
    this.unreadable.add(row.stream);
    this.needs.onUnreadable('segments', row.stream);
    return null;
  }

  private async decodeTail(row: TailRow): Promise<readonly Fact[]> {
    const opened = await this.needs.records.openTail(row);
    if (opened.ok) return [opened.value];
    this.unreadableTails.add(row.stream);
    this.needs.onUnreadable('tail', row.id);
    return [];
  }
}

/** A cursor over many streams costs more than the little that a tail holds. */
async function tailOf(
  db: OperatorDatabase,
  streams: readonly StreamId[],
): Promise<readonly TailRow[]> {
  if ((await db.tail.count()) > streams.length * 10) {
    return db.tail.where('stream').anyOf(streams).toArray();
  }
  const wanted = new Set(streams);
  return (await db.tail.toArray()).filter(({ stream }) => wanted.has(stream));
}

const sizeOf = ({ segment, tail }: StreamSnapshot): number => segment.length + tail.length + 1;

export const emptySnapshot = (stream: StreamId): StreamSnapshot => ({
  stream,
  version: 0,
  segment: [],
  tail: [],
  damaged: null,
});

const byStream = (rows: readonly (SegmentRow | undefined)[]): ReadonlyMap<StreamId, SegmentRow> =>
  new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.stream, row] as const])));

/** Facts that no other fact had seen: what the next one of the stream points to (≤ 64, newest). */
export function headsOf(facts: readonly Fact[]): readonly FactId[] {
  const seen = new Set(facts.flatMap((fact) => fact.after));
  return facts
    .filter((fact) => !seen.has(fact.id))
    .sort((a, b) => (a.hlc < b.hlc ? 1 : -1))
    .slice(0, 64)
    .map((fact) => fact.id);
}
