import { z } from 'zod';
import { Session } from '../domain/session.ts';

/**
 * An operator who has signed in here: enough to work, lock and unlock without the network.
 * `session.device` is the device of *this operator on this browser*: two people on one tablet are
 * two devices of the log, because each keeps an own chain (`dseq`) and an own block of numbers.
 */
export const KnownOperator = z.object({
  session: Session,
  username: z.string(),
  /** Device clock when the centre last recognised the operator, ms: start of the offline lease. */
  signedInAt: z.number(),
  /** Counts the databases of this operator here: another one when the first can't be opened. */
  generation: z.int().positive().default(1),
  /**
   * Whose password opens the data here: the account's at the centre, or one of this device only, when
   * the ente or a passkey says who the operator is.
   */
  secret: z.enum(['centre', 'device']).default('centre'),
});
export type KnownOperator = z.infer<typeof KnownOperator>;
