import { z } from 'zod';
import type { Json } from '../kernel/json.ts';
import { Hlc } from '../domain/hlc.ts';
import { Sha256, StreamId } from '../domain/ids.ts';
import { Role } from '../domain/permissions.ts';
import type { MetaRow } from './operator-database.ts';

export type JsonRecord = { readonly [key: string]: Json };

/** The end of the chain of a device: where its next fact goes. */
export const ChainEnd = z.strictObject({
  dseq: z.int().nonnegative(),
  /** Latest stamp written or seen. */
  hlc: Hlc.nullable(),
  prevDevice: Sha256.nullable(),
});
export type ChainEnd = z.infer<typeof ChainEnd>;

export const NEW_CHAIN: ChainEnd = { dseq: 0, hlc: null, prevDevice: null };

export const CursorRecord = z.strictObject({
  epoch: z.string().nullable(),
  seq: z.int().nonnegative(),
  digest: z.string(),
  head: z.int().nonnegative(),
  durableUpTo: z.int().nonnegative(),
});

/** What the centre has confirmed of this device. */
export const Receipts = z.strictObject({
  receivedAt: z.number().nullable(),
  /** Last feed row given to a fact of this device. */
  lastSeq: z.int().nonnegative(),
  durableUpTo: z.int().nonnegative(),
  durableAt: z.number().nullable(),
});
export type Receipts = z.infer<typeof Receipts>;

export const NO_RECEIPTS: Receipts = {
  receivedAt: null,
  lastSeq: 0,
  durableUpTo: 0,
  durableAt: null,
};

/** How far the blocks of lines can be believed: see `line-blocks.ts`. */
export const BlocksRecord = z.strictObject({
  /** Grows when all blocks are thrown away: what was prepared before is not stored any more. */
  generation: z.int().nonnegative(),
  /** Each stream's last line is in a block, or the stream is in `unblocked`. */
  isWhole: z.boolean(),
  /** Lines stored, those that later ones replace included. */
  lines: z.int().nonnegative(),
});
export type BlocksRecord = z.infer<typeof BlocksRecord>;

/** What the centre lets this operator do here, as the feed says. */
export const Access = z.strictObject({
  /** Feed row that took the right to read away; null while there is one. */
  revokedBy: z.int().positive().nullable(),
  /** Last role given by the feed; null when it never changed. */
  role: Role.nullable(),
});
export type Access = z.infer<typeof Access>;

export const FULL_ACCESS: Access = { revokedBy: null, role: null };

/** The first load under way: `Loading` of the domain. */
export const LoadRecord = z.strictObject({
  plan: z.strictObject({
    epoch: z.string(),
    seq: z.int().positive(),
    digest: z.string(),
    foldVersion: z.int(),
    serverTime: z.number(),
    segments: z.array(z.strictObject({ id: z.string(), facts: z.int() })),
  }),
  done: z.array(z.string()),
});

export type LoadRecord = z.infer<typeof LoadRecord>;

/** Incidents that the centre has not heard of. */
export const IncidentsRecord = z.strictObject({
  list: z.array(
    z.strictObject({
      kind: z.enum(['stateHash', 'digest', 'damaged', 'clockJump', 'evicted']),
      stream: StreamId.nullable(),
      detail: z.string(),
    }),
  ),
});

/** One number under a key: `writerMin`, the leader's term, a document counter. */
export const Counter = z.strictObject({ value: z.int().nonnegative() });

/** Reads a `meta` row; null when it is missing. @throws ZodError when it is not of this build. */
export const readMeta = <T>(schema: z.ZodType<T, unknown>, row: MetaRow | undefined): T | null =>
  row === undefined ? null : schema.parse(row.value);

export const readCounter = (row: MetaRow | undefined): number => readMeta(Counter, row)?.value ?? 0;
