import { z } from 'zod';
import type { Json } from '../kernel/json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { StreamId } from '../domain/ids.ts';
import type { DraftJournal, Position, SaveError } from '../domain/ports.ts';
import type { Sealer } from '../vault/sealer.ts';
import type { Connection } from './connection.ts';
import { OneAtATime } from './one-at-a-time.ts';
import type { DraftRow } from './operator-database.ts';
import type { OnUnreadable } from './stream-snapshots.ts';
import { sealPlaces } from './seal-places.ts';

/** Drafts reach the disk at most this often, ms. */
const COALESCE = 250;

/** Calls back once after `ms`. @returns how to cancel. */
export type Timer = (ms: number, callback: () => void) => () => void;

export interface DraftNeeds {
  readonly connection: Connection;
  readonly sealer: Sealer;
  readonly timer: Timer;
  readonly onUnreadable: OnUnreadable;
  /** A write nobody waits for has failed: the text stays in memory and on screen. */
  readonly onDraftError: (error: SaveError) => void;
}

const StoredPosition: z.ZodType<Position, unknown> = z.strictObject({
  step: z.string(),
  field: z.string().nullable(),
});

interface Pending {
  readonly stream: StreamId;
  readonly path: string;
  readonly draft: Json;
}

const keyOf = (stream: StreamId, path: string): string => `${stream} ${path}`;

/** Half-typed text, in memory at once and on disk within 250 ms; operations keep their order. */
export class StoredDrafts implements DraftJournal {
  private readonly needs: DraftNeeds;
  private readonly queue = new OneAtATime();
  private readonly pending = new Map<string, Pending>();
  private stopTimer: (() => void) | null = null;

  constructor(needs: DraftNeeds) {
    this.needs = needs;
  }

  write(stream: StreamId, path: string, draft: Json): void {
    this.pending.set(keyOf(stream, path), { stream, path, draft });
    this.stopTimer ??= this.needs.timer(COALESCE, () => void this.flushInBackground());
  }

  async clear(stream: StreamId, paths: readonly string[]): Promise<void> {
    for (const path of paths) this.pending.delete(keyOf(stream, path));
    const keys = paths.map((path): [StreamId, string] => [stream, path]);
    await this.queue.run(() =>
      this.needs.connection.write(['drafts'], (db) => db.drafts.bulkDelete(keys)),
    );
  }

  async read(stream: StreamId): Promise<ReadonlyMap<string, Json>> {
    const rows = await this.queue.run(() =>
      this.needs.connection.read(['drafts'], (db) =>
        db.drafts.where('stream').equals(stream).toArray(),
      ),
    );
    const drafts = new Map((await Promise.all(rows.map((row) => this.open(row)))).flat());
    for (const one of this.pending.values()) {
      if (one.stream === stream) drafts.set(one.path, one.draft);
    }
    return drafts;
  }

  flush(): Promise<Result<void, SaveError>> {
    this.stopTimer?.();
    this.stopTimer = null;
    return this.queue.run(() => this.writePending());
  }

  async savePosition(stream: StreamId, position: Position): Promise<void> {
    const sealed = await this.needs.sealer.seal(sealPlaces.position(stream), { ...position });
    await this.queue.run(() =>
      this.needs.connection.write(['progress'], (db) => db.progress.put({ stream, sealed })),
    );
  }

  async position(stream: StreamId): Promise<Position | null> {
    const row = await this.queue.run(() =>
      this.needs.connection.read(['progress'], (db) => db.progress.get(stream)),
    );
    if (row === undefined) return null;
    const opened = await this.needs.sealer.open(sealPlaces.position(stream), row.sealed);
    const position = StoredPosition.safeParse(opened.ok ? opened.value : null);
    return position.success ? position.data : null;
  }

  /** On lock, after `flush`. */
  forgetAll(): void {
    this.stopTimer?.();
    this.stopTimer = null;
    this.pending.clear();
  }

  private async flushInBackground(): Promise<void> {
    const flushed = await this.flush();
    if (!flushed.ok) this.needs.onDraftError(flushed.error);
  }

  /** A draft leaves memory when it is on disk and no newer key was pressed; a cleared one stays out. */
  private async writePending(): Promise<Result<void, SaveError>> {
    const batch = [...this.pending];
    if (batch.length === 0) return ok(undefined);
    const rows = await Promise.all(batch.map(([, one]) => this.seal(one)));
    const standing = rows.filter(({ stream, path }) => this.pending.has(keyOf(stream, path)));
    const written = await this.needs.connection.write(['drafts'], (db) =>
      db.drafts.bulkPut(standing),
    );
    if (!written.ok) return err(written.error);
    for (const [key, one] of batch) if (this.pending.get(key) === one) this.pending.delete(key);
    return ok(undefined);
  }

  private async seal({ stream, path, draft }: Pending): Promise<DraftRow> {
    return {
      stream,
      path,
      sealed: await this.needs.sealer.seal(sealPlaces.draft(stream, path), draft),
    };
  }

  private async open({
    stream,
    path,
    sealed,
  }: DraftRow): Promise<readonly (readonly [string, Json])[]> {
    const opened = await this.needs.sealer.open(sealPlaces.draft(stream, path), sealed);
    if (!opened.ok) this.needs.onUnreadable('drafts', keyOf(stream, path));
    return opened.ok ? [[path, opened.value]] : [];
  }
}
