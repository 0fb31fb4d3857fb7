import { z } from 'zod';
import { Verifier } from '../vault/password-verifier.ts';
import { Session } from '../domain/session.ts';

/**
 * An operator who has signed in here: enough to work, lock and unlock without the network.
 * `session.device` is the device of *this operator on this browser*: two people on one tablet are
 * two devices of the log, because each keeps an own chain (`dseq`) and an own block of numbers.
 */
export const KnownOperator = z.object({
  session: Session,
  username: z.string(),
  /** Of the last sign-in; the server refuses it once it has expired. */
  csrf: z.string().nullable(),
  /** Argon2id verifier of the password; null when the operator signed in without one. */
  verifier: Verifier.nullable(),
  /** Device clock at the last online sign-in, ms: start of the offline lease. */
  signedInAt: z.number(),
});
export type KnownOperator = z.infer<typeof KnownOperator>;
