import { z } from 'zod';
import type { Json } from '../kernel/json.ts';
import { Hlc } from '../domain/hlc.ts';
import { Sha256 } from '../domain/ids.ts';
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

/** One number under a key: `writerMin`, the leader's term, a document counter. */
export const Counter = z.strictObject({ value: z.int().nonnegative() });

/** Reads a `meta` row; null when it is missing. @throws ZodError when it is not of this build. */
export const readMeta = <T>(schema: z.ZodType<T, unknown>, row: MetaRow | undefined): T | null =>
  row === undefined ? null : schema.parse(row.value);

export const readCounter = (row: MetaRow | undefined): number => readMeta(Counter, row)?.value ?? 0;
