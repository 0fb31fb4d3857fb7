import { z } from 'zod';
import { Json } from '../../kernel/json.ts';
import { DeviceId, FactId, OperatorId, ScopeId, Sha256, StreamId } from '../../domain/ids.ts';
import { Fact } from '../../domain/fact.ts';
import { Role } from '../../domain/permissions.ts';

/*
 * The wire, version 1. `docs/protocol.md` says it in words.
 *
 * POST /v1/push     body PushRequest → PushResponse. Idempotent by fact id. ≤ 200 facts, ≤ 1 MiB of
 *                   JSON (256 KiB gzip). Envelopes that can't be parsed are answered one by one.
 * GET  /v1/pull     ?scope&after&epoch&limit → NDJSON: PullRow…, then one PullEnd.
 * POST /v1/digest   body DigestRequest → DigestResponse: running digests at some rows, to find where
 *                   two copies of the log part.
 * GET  /v1/scopes/{scope}/snapshot                 → SnapshotManifest; 404 `no_snapshot` when there is none.
 * GET  /v1/scopes/{scope}/snapshot/{segment}       → NDJSON of SnapshotStream, immutable, cacheable.
 * GET  /v1/scopes/{scope}/streams?stream=…         → NDJSON of one SnapshotStream: mends a damaged one.
 * POST /v1/incidents  body IncidentReport → 204: two replicas fold the same facts differently.
 * GET  /v1/live     ?scope → server-sent events `poke` with data {scope, head}.
 * GET  /status      readiness, no data.
 * Errors are application/problem+json (RFC 9457) with a stable `type`, `title` and `detail` in Italian.
 */

export const MAX_PUSH_FACTS = 200;
export const MAX_PUSH_BYTES = 1024 * 1024;
export const PULL_PAGE = 500;

export const PushRequest = z.strictObject({
  device: DeviceId,
  epoch: z.string().max(64).nullable(),
  /** The device's clock when it sent, ms: to flag drift, never to reject. */
  sentAt: z.number(),
  /** Parsed one by one, so that one bad fact never blocks the others. */
  facts: z.array(z.unknown()).max(MAX_PUSH_FACTS),
});
export type PushRequest = z.infer<typeof PushRequest>;

export const PushStatus = z.enum(['ok', 'duplicate', 'quarantined', 'need_parent', 'denied']);
export type PushStatus = z.infer<typeof PushStatus>;

export const PushResult = z.strictObject({
  id: FactId,
  status: PushStatus,
  /** Feed row of the fact; present for `ok` and `duplicate`. */
  seq: z.int().positive().optional(),
  /** Plain Italian; present when not stored as sent. */
  reason: z.string().optional(),
});
export type PushResult = z.infer<typeof PushResult>;

/** How the centre folds a stream: `hash` is `stateHash` of all `facts` it holds of it. */
export const StreamHash = z.strictObject({
  stream: StreamId,
  facts: z.int().positive(),
  hash: Sha256,
});
export type StreamHash = z.infer<typeof StreamHash>;

export const PushResponse = z.strictObject({
  epoch: z.string(),
  serverTime: z.number(),
  results: z.array(PushResult),
  durableUpTo: z.int().nonnegative(),
  /** Of streams touched by this push; best effort: absent streams are simply not compared. */
  states: z.array(StreamHash).optional(),
});
export type PushResponse = z.infer<typeof PushResponse>;

export const PullQuery = z.object({
  scope: ScopeId,
  after: z.coerce.number().int().nonnegative(),
  epoch: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(PULL_PAGE).default(PULL_PAGE),
});
export type PullQuery = z.infer<typeof PullQuery>;

const seq = z.int().positive();

/** A fact whose payload and salt are gone (GDPR art. 17): its skeleton still proves the chain. */
export const ErasedFact = Fact.omit({ payload: true, salt: true });
export type ErasedFact = z.infer<typeof ErasedFact>;

/**
 * The rows of an office's feed, gapless. Only `fact` and `erasedFact` carry content; the others tell
 * every device what changed, in order. Unknown kinds never occur within a protocol version.
 */
export const PullRow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fact'), seq, fact: Fact }),
  z.strictObject({ kind: z.literal('erasedFact'), seq, fact: ErasedFact }),
  /** Forget payload and salt of these facts wherever they are kept. */
  z.strictObject({ kind: z.literal('erase'), seq, facts: z.array(FactId).min(1).max(500) }),
  /** From here on this device or operator no longer reads or writes this office. */
  z.strictObject({
    kind: z.literal('revoke'),
    seq,
    device: DeviceId.nullable(),
    operator: OperatorId.nullable(),
  }),
  /** An operator's role in this office, from here on. */
  z.strictObject({ kind: z.literal('grant'), seq, operator: OperatorId, role: Role }),
  /** A quarantined fact was judged by a person: `accepted` ones follow as `fact` rows. */
  z.strictObject({
    kind: z.literal('status'),
    seq,
    fact: FactId,
    status: z.enum(['accepted', 'rejected']),
  }),
]);
export type PullRow = z.infer<typeof PullRow>;

export const PullEnd = z.strictObject({
  end: z.literal(true),
  epoch: z.string(),
  /** Last row of the whole feed. */
  head: z.int().nonnegative(),
  /** Running digest up to the last row of this page (or `after`, when empty). */
  digest: Sha256,
  durableUpTo: z.int().nonnegative(),
  serverTime: z.number(),
});
export type PullEnd = z.infer<typeof PullEnd>;

export const DigestRequest = z.strictObject({
  scope: ScopeId,
  epoch: z.string().max(64),
  /** Rows of which the running digest is asked, ascending. */
  at: z.array(seq).min(1).max(64),
});
export type DigestRequest = z.infer<typeof DigestRequest>;

export const DigestResponse = z.strictObject({
  epoch: z.string(),
  head: z.int().nonnegative(),
  /** One per asked row that exists. */
  digests: z.array(z.strictObject({ seq, digest: Sha256 })),
});
export type DigestResponse = z.infer<typeof DigestResponse>;

export const SnapshotSegment = z.strictObject({
  /** SHA-256 of the segment's uncompressed text: its name, and the proof that it arrived whole. */
  id: Sha256,
  streams: z.int().positive(),
  facts: z.int().positive(),
  /** Of the uncompressed text. */
  bytes: z.int().positive(),
});
export type SnapshotSegment = z.infer<typeof SnapshotSegment>;

/** The office's log up to `seq`, by stream: installed whole, the feed goes on from there. */
export const SnapshotManifest = z.strictObject({
  epoch: z.string(),
  seq,
  /** Running digest at `seq`. */
  digest: Sha256,
  /** `FOLD_VERSION` of the summaries inside. */
  foldVersion: z.int().positive(),
  serverTime: z.number(),
  /** Streams touched last come first. */
  segments: z.array(SnapshotSegment),
});
export type SnapshotManifest = z.infer<typeof SnapshotManifest>;

/** One line of a segment: a stream, whole. `summary` is what `summarise` gives, to spare the work. */
export const SnapshotStream = z.strictObject({
  stream: StreamId,
  summary: Json,
  facts: z.array(Fact),
  erased: z.array(ErasedFact),
});
export type SnapshotStream = z.infer<typeof SnapshotStream>;

export const IncidentReport = z.strictObject({
  scope: ScopeId,
  kind: z.enum(['stateHash', 'digest', 'damaged', 'clockJump', 'evicted']),
  stream: StreamId.nullable(),
  /** What was found, without personal data: hashes, rows, milliseconds. */
  detail: z.string().max(500),
});
export type IncidentReport = z.infer<typeof IncidentReport>;

export const Poke = z.object({ scope: ScopeId, head: z.int().nonnegative() });
export type Poke = z.infer<typeof Poke>;
