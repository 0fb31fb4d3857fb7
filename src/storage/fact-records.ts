import { z } from 'zod';
import { Fact } from '../domain/fact.ts';
import type { StreamId } from '../domain/ids.ts';
import { Summary } from '../domain/summary.ts';
import type { Json } from '../kernel/json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { OpenError, SealContext, Sealer } from '../vault/sealer.ts';
import type { FoldRow, SegmentRow, TailRow } from './operator-database.ts';

const Segment = z.array(Fact).readonly();

const place = {
  tail: (id: string): SealContext => ({ store: 'tail', key: id }),
  segment: (stream: StreamId): SealContext => ({ store: 'segments', key: stream }),
  fold: (stream: StreamId): SealContext => ({ store: 'folds', key: stream }),
};

/** Facts and summaries as records: personal content sealed, and parsed again when it comes back. */
export class FactRecords {
  private readonly sealer: Sealer;

  constructor(sealer: Sealer) {
    this.sealer = sealer;
  }

  sealContent(content: {
    readonly id: string;
    readonly salt: string;
    readonly payload: Json;
  }): Promise<Uint8Array> {
    const { id, salt, payload } = content;
    return this.sealer.seal(place.tail(id), { payload, salt });
  }

  async openTail(row: TailRow): Promise<Result<Fact, OpenError>> {
    const opened = await this.sealer.open(place.tail(row.id), row.sealed);
    if (!opened.ok || !isObject(opened.value)) return err('unreadable');
    return parsed(Fact, { ...row.skeleton, ...opened.value });
  }

  sealSegment(stream: StreamId, facts: readonly Fact[]): Promise<Uint8Array> {
    return this.sealer.seal(place.segment(stream), facts);
  }

  async openSegment(row: SegmentRow): Promise<Result<readonly Fact[], OpenError>> {
    const opened = await this.sealer.open(place.segment(row.stream), row.sealed);
    return opened.ok ? parsed(Segment, opened.value) : opened;
  }

  sealSummary(stream: StreamId, summary: Summary | null): Promise<Uint8Array> {
    return this.sealer.seal(place.fold(stream), summary);
  }

  async openSummary(row: FoldRow): Promise<Result<Summary | null, OpenError>> {
    const opened = await this.sealer.open(place.fold(row.stream), row.sealed);
    return opened.ok ? parsed(Summary.nullable(), opened.value) : opened;
  }
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed<T>(schema: z.ZodType<T, unknown>, value: unknown): Result<T, OpenError> {
  const result = schema.safeParse(value);
  return result.success ? ok(result.data) : err('unreadable');
}
