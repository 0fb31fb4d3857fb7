import { z } from 'zod';
import { DeviceId, FactId, ScopeId, Sha256 } from '../../domain/ids.ts';
import { Fact } from '../../domain/fact.ts';

/*
 * The wire, version 1.
 *
 * POST /v1/push   body PushRequest → PushResponse. Idempotent by fact id. ≤ 200 facts, ≤ 1 MiB of
 *                 JSON (256 KiB gzip). Envelopes that can't be parsed are answered one by one.
 * GET  /v1/pull   ?scope&after&epoch&limit → NDJSON: PullRow…, then one PullEnd.
 * GET  /v1/live   ?scope → server-sent events `poke` with data {scope, head}.
 * GET  /status    readiness, no data.
 * Errors are application/problem+json (RFC 9457) with `title` and `detail` in Italian.
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

export const PushResponse = z.strictObject({
  epoch: z.string(),
  serverTime: z.number(),
  results: z.array(PushResult),
  durableUpTo: z.int().nonnegative(),
});
export type PushResponse = z.infer<typeof PushResponse>;

export const PullQuery = z.object({
  scope: ScopeId,
  after: z.coerce.number().int().nonnegative(),
  epoch: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(PULL_PAGE).default(PULL_PAGE),
});
export type PullQuery = z.infer<typeof PullQuery>;

export const PullRow = z.strictObject({
  kind: z.literal('fact'),
  seq: z.int().positive(),
  fact: Fact,
});
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

/** The answer to a pull whose epoch is not the server's: start again from zero. */
export const EpochChanged = z.object({ epoch: z.string(), code: z.literal('epoch_changed') });

export const Poke = z.object({ scope: ScopeId, head: z.int().nonnegative() });
export type Poke = z.infer<typeof Poke>;
