import type { Fact } from '../domain/fact.ts';
import type { StreamId } from '../domain/ids.ts';
import type { Live } from '../domain/ports.ts';
import type { Summary } from '../domain/summary.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.ts';
import type { FactRecords } from './fact-records.ts';
import { LiveReading } from './live-reading.ts';
import type { FoldRow } from './operator-database.ts';
import { factsOf, type OnUnreadable, type StreamSnapshots } from './stream-snapshots.ts';

export interface SummaryNeeds {
  readonly connection: Connection;
  readonly records: FactRecords;
  readonly snapshots: StreamSnapshots;
  readonly changes: Changes;
  readonly summarise: (facts: readonly Fact[]) => Summary | null;
  readonly foldVersion: number;
  readonly onUnreadable: OnUnreadable;
  readonly onError: (error: unknown) => void;
}

/**
 * The line of every stream, decoded once and patched per changed stream: a save among 100,000 people
 * costs one record. Changes are collected even while nobody looks.
 */
export class SummaryList {
  readonly live: Live<readonly Summary[]>;
  private readonly needs: SummaryNeeds;
  private readonly lines = new Map<StreamId, Summary>();
  private readonly changed = new Set<StreamId>();
  private isLoaded = false;

  constructor(needs: SummaryNeeds) {
    this.needs = needs;
    needs.changes.subscribe((streams) => streams.forEach((stream) => this.changed.add(stream)));
    this.live = new LiveReading({
      read: () => this.read(),
      watch: (changed) =>
        needs.changes.subscribe((streams) => (streams.length > 0 ? changed() : undefined)),
      onError: needs.onError,
    });
  }

  /** Nothing decoded stays: on lock. */
  forgetAll(): void {
    this.lines.clear();
    this.isLoaded = false;
  }

  private async read(): Promise<readonly Summary[]> {
    const streams = [...this.changed];
    this.changed.clear();
    const rows = await this.readRows(this.isLoaded ? streams : null).catch((error: unknown) => {
      streams.forEach((stream) => this.changed.add(stream));
      throw error;
    });
    const lines = await Promise.all(rows.map(async (row) => this.lineOf(row)));
    rows.forEach(({ stream }, index) => {
      const line = lines[index] ?? null;
      if (line === null) this.lines.delete(stream);
      else this.lines.set(stream, line);
    });
    this.isLoaded = true;
    return [...this.lines.values()];
  }

  private readRows(streams: readonly StreamId[] | null): Promise<readonly FoldRow[]> {
    return this.needs.connection.read(['folds'], async (db) => {
      if (streams === null) return db.folds.toArray();
      return (await db.folds.bulkGet([...streams])).filter((row) => row !== undefined);
    });
  }

  /** A line made by another version of `summarise`, or damaged, is made again from the facts. */
  private async lineOf(row: FoldRow): Promise<Summary | null> {
    const { records, foldVersion, onUnreadable } = this.needs;
    if (row.foldVersion === foldVersion) {
      const opened = await records.openSummary(row);
      if (opened.ok) return opened.value;
      onUnreadable('folds', row.stream);
    }
    return this.refold(row);
  }

  private async refold(row: FoldRow): Promise<Summary | null> {
    const { connection, records, snapshots, summarise, foldVersion } = this.needs;
    const snapshot = await snapshots.load(row.stream);
    const summary = summarise(factsOf(snapshot));
    const sealed = await records.sealSummary(row.stream, summary);
    await connection.write(['folds'], async (db) => {
      const current = await db.folds.get(row.stream);
      if (current?.version === snapshot.version)
        await db.folds.put({ ...current, foldVersion, sealed });
    });
    return summary;
  }
}
