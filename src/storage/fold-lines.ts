import type { StreamId } from '../domain/ids.ts';
import type { Fact } from '../domain/fact.ts';
import type { Summary } from '../domain/summary.ts';
import type { Connection } from './connection.ts';
import type { FactRecords } from './fact-records.ts';
import type { Line } from './line-blocks.ts';
import type { FoldRow } from './operator-database.ts';
import { factsOf, type OnUnreadable, type StreamSnapshots } from './stream-snapshots.ts';

export interface FoldLinesNeeds {
  readonly connection: Connection;
  readonly records: FactRecords;
  readonly snapshots: StreamSnapshots;
  readonly summarise: (facts: readonly Fact[]) => Summary | null;
  readonly foldVersion: number;
  readonly onUnreadable: OnUnreadable;
}

/** Folds opened at once, and histories read again in one transaction. */
const TOGETHER = 200;

/** Reads lines from the folds, where they are the truth. */
export class FoldLines {
  private readonly needs: FoldLinesNeeds;

  constructor(needs: FoldLinesNeeds) {
    this.needs = needs;
  }

  async read(streams: readonly StreamId[]): Promise<readonly Line[]> {
    const lines: Line[] = [];
    for (let from = 0; from < streams.length; from += TOGETHER) {
      const asked = streams.slice(from, from + TOGETHER);
      const rows = await this.needs.connection.read(['folds'], (db) => db.folds.bulkGet(asked));
      lines.push(...(await this.linesOf(rows.filter((row) => row !== undefined))));
    }
    return lines;
  }

  async all(): Promise<readonly Line[]> {
    const streams = await this.needs.connection.read(['folds'], (db) =>
      db.folds.toCollection().primaryKeys(),
    );
    return this.read(streams);
  }

  /** A line made by another version of `summarise`, or damaged, is made again from the facts. */
  private async linesOf(rows: readonly FoldRow[]): Promise<readonly Line[]> {
    const opened = await Promise.all(rows.map((row) => this.opened(row)));
    const stale = rows.filter((_row, at) => opened[at] === null);
    const again = stale.length === 0 ? [] : await this.refold(stale);
    return [...opened.filter((line) => line !== null), ...again];
  }

  private async opened(row: FoldRow): Promise<Line | null> {
    const { records, foldVersion, onUnreadable } = this.needs;
    const { stream, version } = row;
    if (row.foldVersion !== foldVersion) return null;
    const summary = await records.openSummary(row);
    if (summary.ok) return { stream, version, summary: summary.value };
    onUnreadable('folds', stream);
    return null;
  }

  private async refold(rows: readonly FoldRow[]): Promise<readonly Line[]> {
    const { connection, records, snapshots, summarise, foldVersion } = this.needs;
    const made = await Promise.all(
      (await snapshots.loadMany(rows.map(({ stream }) => stream))).map(async (snapshot) => {
        const summary = summarise(factsOf(snapshot));
        const { stream, version } = snapshot;
        const sealed = await records.sealSummary(stream, summary);
        return {
          line: { stream, version, summary },
          fold: { stream, version, foldVersion, sealed },
        };
      }),
    );
    await connection.write(['folds'], async (db) => {
      const now = await db.folds.bulkGet(made.map(({ line }) => line.stream));
      const same = made.filter(({ line }, at) => now[at]?.version === line.version);
      await db.folds.bulkPut(same.map(({ fold }) => fold));
    });
    return made.map(({ line }) => line);
  }
}
