import { z } from 'zod';
import { base64Url, type Bytes } from './bytes.ts';

/** How a password becomes a key: kept beside the wrapped key. Bounds keep a forged record harmless. */
export const PasswordCost = z.strictObject({
  memoryKiB: z
    .int()
    .min(8)
    .max(512 * 1024),
  iterations: z.int().min(1).max(64),
});
export type PasswordCost = z.infer<typeof PasswordCost>;

export const PasswordKdf = PasswordCost.extend({
  name: z.literal('argon2id'),
  salt: base64Url(16),
});
export type PasswordKdf = z.infer<typeof PasswordKdf>;

/** RFC 9106 §4, second recommended option: 64 MiB, t = 3, one lane (≈ 0.6 s on a desk computer). */
export const LEAST_COST: PasswordCost = { memoryKiB: 64 * 1024, iterations: 3 };

/** How long a password should take on this device, ms: long for who guesses, short for who knows. */
const AIM = 600;
const MOST_ITERATIONS = 8;

/** A cost that takes about 0.6 s here, never below the floor. @param tookMs time of the floor here. */
export const costFor = (tookMs: number): PasswordCost => ({
  ...LEAST_COST,
  iterations: Math.min(
    MOST_ITERATIONS,
    Math.max(
      LEAST_COST.iterations,
      Math.floor((LEAST_COST.iterations * AIM) / Math.max(1, tookMs)),
    ),
  ),
});

/** Password → 32 bytes. In the browser it runs in a worker: the page goes on answering. */
export type DerivePassword = (password: string, kdf: PasswordKdf) => Promise<Bytes>;
