import { isReadBy } from '../../domain/transfer.ts';
import { z } from 'zod';
import type { Json } from '../../kernel/json.ts';
import { asErased, isErased, type Fact } from '../../domain/fact.ts';
import { isRecord, isStoredFact } from '../../domain/fact-shape.ts';
import { StreamId, type ScopeId } from '../../domain/ids.ts';
import type { StreamCopy } from '../../domain/log-care.ts';
import { sha256OfBytes } from '../../vault/sha256.ts';
import type { FeedPage } from '../merge/feed-page.ts';
import { ErasedFact, PullEnd, PullRow } from '../protocol/messages.ts';

const isNdjson = (response: Response): boolean =>
  (response.headers.get('content-type') ?? '').toLowerCase().startsWith('application/x-ndjson');

/** NDJSON: rows, then the end. Without its end the page was cut. */
export async function readPage(response: Response): Promise<FeedPage | null> {
  if (!isNdjson(response)) return null;
  const lines = (await response.text()).trimEnd().split('\n');
  const end = PullEnd.safeParse(JSON.parse(lines.at(-1) ?? ''));
  if (!end.success) return null;
  const rows = z
    .array(PullRow)
    .safeParse(lines.slice(0, -1).map((line): unknown => JSON.parse(line)));
  return rows.success ? { rows: rows.data, end: end.data } : null;
}

/** A segment by its name, which is the SHA-256 of its text. */
export interface NamedSegment {
  readonly id: string;
  /** Whether its summaries are those that this build makes. */
  readonly hasSummaries: boolean;
}

/** Null when the text is the centre's and yet not readable: asking again would not help. */
export interface SegmentText {
  readonly copies: readonly StreamCopy[] | null;
}

/**
 * Streams, one a line. With a name the text is proven before it is read, so that facts need only have
 * the shape of facts; anything else in it makes the whole text unreadable.
 * @returns null when it did not come whole.
 */
export async function readSegment(
  response: Response,
  scope: ScopeId,
  named: NamedSegment | null,
): Promise<SegmentText | null> {
  if (!isNdjson(response)) return null;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (named !== null && (await sha256OfBytes(bytes)) !== named.id) return null;
  const read = copiesIn(bytes, scope);
  const hasSummaries = named?.hasSummaries === true;
  if (read === null || hasSummaries) return { copies: read };
  return { copies: read.map((one) => ({ ...one, summary: undefined })) };
}

function copiesIn(bytes: Uint8Array, scope: ScopeId): readonly StreamCopy[] | null {
  try {
    const lines = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trimEnd().split('\n');
    const copies = lines.map((line) => copyIn(JSON.parse(line), scope));
    const read = copies.filter((one) => one !== null);
    return read.length < copies.length ? null : read;
  } catch {
    return null;
  }
}

function copyIn(line: unknown, scope: ScopeId): StreamCopy | null {
  if (!isRecord(line)) return null;
  const stream = StreamId.safeParse(line['stream']);
  const { facts, erased, summary } = line;
  if (!stream.success || !Array.isArray(facts) || !Array.isArray(erased)) return null;
  const skeletons = z.array(ErasedFact).safeParse(erased);
  if (!skeletons.success || !facts.every(isStoredFact)) return null;
  const all: readonly Fact[] = [...facts, ...skeletons.data.map(asErased)];
  const isOurs = (fact: Fact): boolean => fact.stream === stream.data && isReadBy(scope, fact);
  if (!all.every(isOurs) || facts.some(isErased)) return null;
  // The centre makes its lines from what it can read; with erased facts this device makes its own.
  const isUsable = skeletons.data.length === 0 && isJson(summary);
  return { stream: stream.data, facts: all, summary: isUsable ? summary : undefined };
}

/** What `JSON.parse` gave is JSON. */
const isJson = (value: unknown): value is Json => value !== undefined;
