import type { z } from 'zod';
import type { Fact } from '../domain/fact.ts';
import { isRecord, isStoredFact } from '../domain/fact-shape.ts';
import type { StreamId } from '../domain/ids.ts';
import { isStoredSummary, Summary } from '../domain/summary.ts';
import type { Json } from '../kernel/json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { OpenError, Sealer } from '../vault/sealer.ts';
import type { Line, StoredLine } from './line-blocks.ts';
import { sealPlaces } from './seal-places.ts';
import type { BlockRow, FoldRow, ImportedRow, SegmentRow, TailRow } from './operator-database.ts';

/**
 * Facts and summaries as records: personal content sealed. What comes back was sealed here: its shape
 * is checked, not parsed again.
 */
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
    return this.sealer.seal(sealPlaces.tail(id), { payload, salt });
  }

  async openTail(row: TailRow): Promise<Result<Fact, OpenError>> {
    const opened = await this.sealer.open(sealPlaces.tail(row.id), row.sealed);
    if (!opened.ok || !isObject(opened.value)) return err('unreadable');
    const fact: unknown = { ...row.skeleton, ...opened.value };
    return isStoredFact(fact) ? ok(fact) : err('unreadable');
  }

  sealSegment(stream: StreamId, facts: readonly Fact[]): Promise<Uint8Array> {
    return this.sealer.seal(sealPlaces.segment(stream), facts);
  }

  async openSegment(row: SegmentRow): Promise<Result<readonly Fact[], OpenError>> {
    const opened = await this.sealer.open(sealPlaces.segment(row.stream), row.sealed);
    if (!opened.ok) return opened;
    const facts: unknown = opened.value;
    return Array.isArray(facts) && facts.every(isStoredFact) ? ok(facts) : err('unreadable');
  }

  sealImported(fact: Fact): Promise<Uint8Array> {
    return this.sealer.seal(sealPlaces.imported(fact.id), fact);
  }

  async openImported(row: ImportedRow): Promise<Result<Fact, OpenError>> {
    const opened = await this.sealer.open(sealPlaces.imported(row.id), row.sealed);
    if (!opened.ok) return opened;
    const fact: unknown = opened.value;
    return isStoredFact(fact) ? ok(fact) : err('unreadable');
  }

  sealSummary(stream: StreamId, summary: Json): Promise<Uint8Array> {
    return this.sealer.seal(sealPlaces.fold(stream), summary);
  }

  /** Many lines in one record: one opening instead of hundreds. */
  sealBlock(id: string, lines: readonly StoredLine[]): Promise<Uint8Array> {
    return this.sealer.seal(
      sealPlaces.block(id),
      lines.map(({ stream, version, summary }) => ({ stream, version, summary })),
    );
  }

  async openBlock({ id, sealed }: BlockRow): Promise<Result<readonly Line[], OpenError>> {
    const opened = await this.sealer.open(sealPlaces.block(id), sealed);
    if (!opened.ok) return opened;
    const lines: unknown = opened.value;
    return Array.isArray(lines) && lines.every(isLine) ? ok(lines) : err('unreadable');
  }

  async openSummary(row: FoldRow): Promise<Result<Summary | null, OpenError>> {
    const opened = await this.sealer.open(sealPlaces.fold(row.stream), row.sealed);
    return opened.ok ? parsed(Summary.nullable(), opened.value) : opened;
  }
}

const isNumber = (value: unknown): boolean => typeof value === 'number';

const isLine = (value: unknown): value is Line =>
  isRecord(value) &&
  typeof value['stream'] === 'string' &&
  isNumber(value['version']) &&
  (value['summary'] === null || isStoredSummary(value['summary']));

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed<T>(schema: z.ZodType<T, unknown>, value: unknown): Result<T, OpenError> {
  const result = schema.safeParse(value);
  return result.success ? ok(result.data) : err('unreadable');
}
