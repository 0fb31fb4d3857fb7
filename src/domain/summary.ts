import { z } from 'zod';
import { OperatorId, StreamId } from './ids.ts';
import { SapEvent } from './sap-event.ts';

/** What waits for a person, in numbers. */
const toReview = {
  /** Questions with two answers that had not seen each other. */
  conflicts: z.int().nonnegative(),
  /** Acts that had not seen an answer: *modificato dopo*. */
  changed: z.int().nonnegative(),
  /** Facts of a later version of the program. */
  unreadable: z.int().nonnegative(),
};

/** One line of the registry: what lists and search need of a person, folded from the stream. */
export const PersonSummary = z.strictObject({
  kind: z.literal('persona'),
  stream: StreamId,
  surname: z.string(),
  name: z.string(),
  codiceFiscale: z.string().nullable(),
  birthDate: z.string().nullable(),
  /** Belfiore code of the comune or country of birth. */
  birthplace: z.string().nullable(),
  sex: z.enum(['F', 'M']).nullable(),
  /** Belfiore code of the comune of domicilio. */
  comune: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** Milliseconds of the last fact. */
  updatedAt: z.number(),
  /** Decisions about this registration and another: see `person-merge.ts`. */
  pairings: z.array(
    z.strictObject({ kind: z.enum(['merged', 'keptApart']), into: StreamId, from: StreamId }),
  ),
  /** By field, the stamp of its value; only where there are `pairings`: the later one is read. */
  stamps: z.record(z.string(), z.string()),
  ...toReview,
});
export type PersonSummary = z.infer<typeof PersonSummary>;

/** One line of a person's path. */
export const PrestazioneSummary = z.strictObject({
  kind: z.literal('prestazione'),
  stream: StreamId,
  service: z.string(),
  person: StreamId.nullable(),
  /** Last life event and its date. */
  event: SapEvent.nullable(),
  eventDate: z.string().nullable(),
  proposedOn: z.string().nullable(),
  startedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  documents: z.array(
    z.strictObject({ document: z.string(), number: z.string(), date: z.string() }),
  ),
  /** Who opened it and who wrote last. */
  openedBy: OperatorId.nullable(),
  updatedBy: OperatorId.nullable(),
  updatedAt: z.number(),
  /** First fact, milliseconds. */
  openedAt: z.number(),
  ...toReview,
  appointments: z.array(
    z.strictObject({
      service: z.string(),
      date: z.string(),
      time: z.string().nullable(),
      place: z.string().nullable(),
    }),
  ),
});
export type PrestazioneSummary = z.infer<typeof PrestazioneSummary>;

export const Summary = z.discriminatedUnion('kind', [PersonSummary, PrestazioneSummary]);
export type Summary = z.infer<typeof Summary>;
