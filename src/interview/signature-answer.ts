import { z } from 'zod';
import { Sha256 } from '../domain/ids.ts';

/** A drawing larger than this would not fit a fact (64 KiB with its envelope). */
const MAX_IMAGE = 45_000;

const at = {
  /** Minute of the signature, local to Italy. */
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/),
  /** Hash of what was answered before: see `signature.ts`. */
  binds: Sha256,
};

const name = z.string().trim().min(1).max(120);

/**
 * How a person signed, or why not: drawn on the screen; on paper, kept by the office; before two
 * witnesses, or with the operator's word that they can't (only for declarations, DPR 445/2000 art. 4
 * c. 1), for who can't write; or refused, with what was said.
 */
export const SignatureAnswer = z.discriminatedUnion('how', [
  z.strictObject({
    how: z.literal('disegnata'),
    image: z.string().max(MAX_IMAGE).startsWith('data:image/png;base64,'),
    ...at,
  }),
  z.strictObject({ how: z.literal('carta'), ...at }),
  z.strictObject({
    how: z.literal('testimoni'),
    witnesses: z.tuple([name, name]),
    reason: z.string().trim().min(1).max(300),
    ...at,
  }),
  z.strictObject({
    how: z.literal('impedimento'),
    reason: z.string().trim().min(1).max(300),
    ...at,
  }),
  z.strictObject({
    how: z.literal('rifiuta'),
    reason: z.string().trim().min(1).max(300),
    ...at,
  }),
]);
export type SignatureAnswer = z.infer<typeof SignatureAnswer>;

export type SignatureWay = SignatureAnswer['how'];

/** For acts of will: the operator's word alone is for declarations. */
export const actWays: readonly SignatureWay[] = ['disegnata', 'carta', 'testimoni', 'rifiuta'];
export const declarationWays: readonly SignatureWay[] = [
  'disegnata',
  'carta',
  'impedimento',
  'testimoni',
  'rifiuta',
];
