import { z } from 'zod';
import { FactId, ScopeId, streamKind, StreamId } from './ids.ts';

const person = StreamId.refine((stream) => streamKind(stream) === 'persona');
const office = z.strictObject({ scope: ScopeId, name: z.string().min(1).max(200) });

/**
 * A person is proposed to another office. `who` is all that the other office reads before it accepts:
 * enough to know who it is and what is under way, nothing of what was said in interviews.
 */
export const TransferProposed = z.strictObject({
  person,
  /** All the registrations that are this person here, the one above among them. */
  registrations: z.array(person).min(1).max(50).readonly(),
  from: office,
  to: office,
  /** From when the other office should follow the person. */
  date: z.iso.date(),
  reason: z.string().trim().min(1).max(1000),
  who: z.strictObject({
    surname: z.string().max(200),
    name: z.string().max(200),
    codiceFiscale: z.string().nullable(),
    birthDate: z.string().nullable(),
    /** Belfiore code of the comune of domicilio, which says which office is competent. */
    comune: z.string().nullable(),
    /** Letters of the services that are not over, and whether a patto is in force. */
    services: z.array(z.string().max(3)).max(26).readonly(),
    hasPatto: z.boolean(),
  }),
});
export type TransferProposed = z.infer<typeof TransferProposed>;

/** The office that proposed takes it back. */
export const TransferWithdrawn = z.strictObject({
  transfer: FactId,
  reason: z.string().trim().max(1000),
});

/** The receiving office's decision; a refusal says why. */
export const TransferAnswered = z
  .strictObject({
    transfer: FactId,
    answer: z.enum(['accepted', 'refused']),
    reason: z.string().trim().max(1000),
  })
  .refine(({ answer, reason }) => answer === 'accepted' || reason !== '');

/** `conteso`: two tablets of the receiving office decided differently without seeing each other. */
export const TransferStatus = z.enum(['proposto', 'ritirato', 'accettato', 'rifiutato', 'conteso']);
export type TransferStatus = z.infer<typeof TransferStatus>;
