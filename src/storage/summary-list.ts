import type { StreamId } from '../domain/ids.ts';
import type { Live } from '../domain/ports.ts';
import type { Summary } from '../domain/summary.ts';
import type { Changes } from './changes.ts';
import type { Timer } from './draft-journal.ts';
import { FoldLines, type FoldLinesNeeds } from './fold-lines.ts';
import { keepLatest, LineBlocks, tidying, type Line, type Lines } from './line-blocks.ts';
import { LiveReading } from './live-reading.ts';

export interface SummaryNeeds extends FoldLinesNeeds {
  readonly changes: Changes;
  readonly timer: Timer;
  readonly onError: (error: unknown) => void;
}

/** After the last change, when the lines are put in order for the next unlock, ms. */
const AT_REST = 4000;

/**
 * The line of every stream, opened once from blocks and patched per changed stream: a save among
 * 100,000 people costs one record. Changes are collected even while nobody looks.
 */
export class SummaryList {
  readonly live: Live<readonly Summary[]>;
  private readonly needs: SummaryNeeds;
  private readonly folds: FoldLines;
  private readonly blocks: LineBlocks;
  private readonly lines = new Map<StreamId, Summary>();
  private readonly changed = new Set<StreamId>();
  private isLoaded = false;
  private cancelTidying = (): void => undefined;
  private isTidying = false;
  /** The blocks did not add up: they are made again. */
  private isDoubted = false;

  constructor(needs: SummaryNeeds) {
    this.needs = needs;
    this.folds = new FoldLines(needs);
    this.blocks = new LineBlocks(needs);
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
    this.cancelTidying();
    this.lines.clear();
    this.isLoaded = false;
  }

  private async read(): Promise<readonly Summary[]> {
    const streams = [...this.changed];
    this.changed.clear();
    const lines = await this.readLines(streams).catch((error: unknown) => {
      streams.forEach((stream) => this.changed.add(stream));
      throw error;
    });
    for (const { stream, summary } of lines) {
      if (summary === null) this.lines.delete(stream);
      else this.lines.set(stream, summary);
    }
    this.isLoaded = true;
    this.tidyAtRest();
    return [...this.lines.values()];
  }

  private async readLines(changed: readonly StreamId[]): Promise<Iterable<Line>> {
    if (this.isLoaded) return this.folds.read(changed);
    return (await this.readBlocks())?.values() ?? this.folds.all();
  }

  /** Every line, from the blocks and from the folds that are out of them; null when they don't add up. */
  private async readBlocks(): Promise<Lines | null> {
    const now = await this.blocks.now();
    const lines = await this.blocks.open(now);
    if (lines !== null) keepLatest(lines, await this.folds.read(now.unblocked));
    const isEvery = lines !== null && lines.size >= now.streams;
    this.isDoubted = now.isWhole && !isEvery;
    return isEvery ? lines : null;
  }

  private tidyAtRest(): void {
    this.cancelTidying();
    this.cancelTidying = this.needs.timer(AT_REST, () => {
      if (this.isTidying) return;
      this.isTidying = true;
      this.tidy()
        // Locked or closed meanwhile: the next unlock does it.
        .catch(() => undefined)
        .finally(() => {
          this.isTidying = false;
        });
    });
  }

  /** Puts the lines in order for the next unlock: by itself at rest. */
  async tidy(): Promise<void> {
    const now = await this.blocks.now();
    const what = this.isDoubted ? 'all' : tidying(now);
    if (what === null) return;
    if (what === 'unblocked') {
      await this.blocks.add(now, await this.folds.read(now.unblocked));
      return;
    }
    const opened = await this.readBlocks();
    const isDone = await this.blocks.replace(now, opened?.values() ?? (await this.folds.all()));
    if (isDone) this.isDoubted = false;
  }
}
