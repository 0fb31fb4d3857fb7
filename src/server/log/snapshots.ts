import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Clock } from '../../kernel/environment.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { ScopeId } from '../../domain/ids.ts';
import { sha256Native } from '../sha256.ts';
import type { Sql } from '../store/sql.ts';
import type { Durability } from './durability.ts';
import { planSnapshot, type SnapshotPlan } from './snapshot-plan.ts';
import { dropUnpublished, keepSegment, publishSnapshot, type Segment } from './snapshot-store.ts';
import { readStreams } from './stored-fact.ts';
import { streamLine } from './stream-line.ts';

export interface SnapshotNeeds {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly durability: Durability;
  readonly sizes?: SnapshotSizes | undefined;
  /** Told of a failure in the background, which changes nothing for anybody. */
  readonly onProblem?: ((error: unknown) => void) | undefined;
}

export interface SnapshotSizes {
  /** A snapshot is made again when the feed has grown by this many rows, and by a tenth. */
  readonly growth: number;
  /** Characters of one segment, about. */
  readonly segment: number;
  /** Lets pushes of the moment pass first, ms; two seconds unless told. */
  readonly delay?: number;
}

export const SNAPSHOT_SIZES: SnapshotSizes = { growth: 1000, segment: 1024 * 1024 };

/** Keeps a snapshot of each office's log by stream, made aside while people work. */
export interface Snapshots {
  /** Says that a feed has grown: a new snapshot is made soon when it is worth it. */
  grown(scope: ScopeId, head: number): void;
  /** Says that the one there is, or being made, holds what was erased: another is made soon. */
  again(scope: ScopeId): void;
  /** Makes one now. @returns false when an erasure or a restore came in between. */
  build(scope: ScopeId): Promise<boolean>;
  /** Makes no more; resolves when none is being made. */
  stop(): Promise<void>;
}

const DELAY = 2000;

export function snapshots(needs: SnapshotNeeds): Snapshots {
  const sizes = needs.sizes ?? SNAPSHOT_SIZES;
  const made = new Map<ScopeId, number>();
  const running = new Map<ScopeId, Promise<unknown>>();
  let isStopped = false;
  const build = async (scope: ScopeId): Promise<boolean> => {
    const plan = await planSnapshot(needs, scope);
    if (plan === null) return false;
    made.set(scope, plan.seq);
    return buildSnapshot(needs, plan, sizes.segment);
  };
  const start = (scope: ScopeId): Promise<unknown> => {
    if (isStopped) return Promise.resolve();
    const work = running.get(scope) ?? build(scope).finally(() => running.delete(scope));
    running.set(scope, work);
    return work;
  };
  const soon = (scope: ScopeId): void => {
    setTimeout(() => {
      start(scope).catch((error: unknown) => {
        made.delete(scope);
        needs.onProblem?.(error);
      });
    }, sizes.delay ?? DELAY).unref();
  };
  return {
    grown: (scope, head) => {
      const last = made.get(scope) ?? 0;
      if (running.has(scope) || head - last < Math.max(sizes.growth, last / 10)) return;
      made.set(scope, head);
      soon(scope);
    },
    again: (scope) => {
      void Promise.allSettled([running.get(scope)]).then(() => soon(scope));
    },
    build: async (scope) => {
      await running.get(scope);
      return build(scope);
    },
    stop: async () => {
      isStopped = true;
      await Promise.allSettled(running.values());
    },
  };
}

/** Streams read at once. */
const CHUNK = 50;
/** The event loop is given back this often, ms. */
const SLICE = 10;

async function buildSnapshot(
  { sql, clock }: SnapshotNeeds,
  plan: SnapshotPlan,
  segmentSize: number,
): Promise<boolean> {
  const written: Segment[] = [];
  let lines: string[] = [];
  let streams: string[] = [];
  let facts = 0;
  let size = 0;
  const close = async (): Promise<void> => {
    if (lines.length === 0) return;
    const text = `${lines.join('\n')}\n`;
    const segment = { streams, facts, id: sha256Native(text), bytes: Buffer.byteLength(text) };
    const body = await promisify(gzip)(text);
    await keepSegment(sql, plan, { ...segment, body, now: clock.now() });
    written.push(segment);
    [lines, streams, facts, size] = [[], [], 0, 0];
  };
  let resumedAt = performance.now();
  for (let start = 0; start < plan.streams.length; start += CHUNK) {
    const chunk = plan.streams.slice(start, start + CHUNK);
    const stored = await readStreams(sql, plan.scope, { streams: chunk, upTo: plan.seq });
    const byStream = groupBy(stored, ({ stream }) => stream);
    for (const stream of chunk) {
      const parts = byStream.get(stream);
      if (parts === undefined) continue;
      const line = streamLine(stream, parts);
      lines.push(line);
      streams.push(stream);
      facts += parts.length;
      size += line.length;
      if (size >= segmentSize) await close();
      if (performance.now() - resumedAt < SLICE) continue;
      await setImmediate();
      resumedAt = performance.now();
    }
  }
  await close();
  const isPublished = await publishSnapshot(sql, plan, { segments: written, now: clock.now() });
  if (!isPublished) await dropUnpublished(sql, plan, written);
  return isPublished;
}
