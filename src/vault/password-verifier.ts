import { z } from 'zod';
import { argon2id, argon2Verify } from 'hash-wasm';
import type { Brand } from '../kernel/brand.ts';
import type { Random } from '../kernel/environment.ts';

/** PHC string of Argon2id: parameters, salt and hash; tells whether a password is right, no more. */
export type Verifier = Brand<string, 'Verifier'>;
export const Verifier = z.string().startsWith('$argon2id$') as unknown as z.ZodType<
  Verifier,
  unknown
>;

export interface VerifierCost {
  readonly memoryKiB: number;
  readonly iterations: number;
}

/** RFC 9106 §4, second recommended option: 64 MiB, t = 3, one lane (≈ 0.6 s on a desk computer). */
export const VERIFIER_COST: VerifierCost = { memoryKiB: 64 * 1024, iterations: 3 };

const normalised = (password: string): string => password.normalize('NFKC');

/** Made at online sign-in, from the password just accepted by the centre. */
export async function makeVerifier(
  password: string,
  random: Random,
  cost: VerifierCost = VERIFIER_COST,
): Promise<Verifier> {
  const encoded = await argon2id({
    password: normalised(password),
    salt: random.bytes(16),
    parallelism: 1,
    iterations: cost.iterations,
    memorySize: cost.memoryKiB,
    hashLength: 32,
    outputType: 'encoded',
  });
  return encoded as Verifier; // minted here, like a parser
}

/** Whether this is the password; a damaged verifier opens nothing. */
export async function checkVerifier(verifier: Verifier, password: string): Promise<boolean> {
  if (password === '') return false;
  try {
    return await argon2Verify({ password: normalised(password), hash: verifier });
  } catch {
    return false;
  }
}
