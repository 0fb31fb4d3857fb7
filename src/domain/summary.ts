import { z } from 'zod';
import { isRecord } from './fact-shape.ts';
import { AppointmentOutcome } from './fact-types.ts';
import { FactId, OperatorId, StreamId } from './ids.ts';
import { TransferProposed, TransferStatus } from './transfer-facts.ts';
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

/** Things due that somebody put off, each to the day said last. */
const snoozes = z.array(z.strictObject({ deadline: z.string(), until: z.string() }));

/** The patto as it stands, for what is due: see `patto.ts`. */
const patto = z.strictObject({
  signedOn: z.string(),
  until: z.string(),
  responsible: z.string().nullable(),
  /** Null while it is simply in force. */
  status: z.enum(['attivo', 'sospeso', 'trasferito', 'concluso', 'decaduto']).nullable(),
  resumes: z.string().nullable(),
  nextCheck: z.string().nullable(),
  /** Unjustified absences that were decided, of meetings only. */
  missedMeetings: z.int().nonnegative(),
});

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
  /** Day of the DID; day of the claim for NASpI or DIS-COLL, which counts as one (art. 21). */
  didDate: z.string().nullable(),
  benefitDate: z.string().nullable(),
  patto: patto.nullable(),
  snoozes,
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
  /** Day by which it was agreed, when it was proposed with one. */
  expectedBy: z.string().nullable(),
  startedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  /** Who recorded its end; null while it has none. */
  endedBy: OperatorId.nullable(),
  /** SAP code under which it is reported; null while not over, and where the decree has none. */
  sap: z.string().nullable(),
  /** Where it was opened, as the office names its places; null by telephone. */
  place: z.string().nullable(),
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
      /** The fact that proposed it. */
      id: FactId,
      minutes: z.int().nullable(),
      operator: OperatorId.nullable(),
      outcome: AppointmentOutcome.nullable(),
      /** An unjustified absence about which somebody decided. */
      isJudged: z.boolean(),
      isDisputed: z.boolean(),
      moves: z.int().nonnegative(),
    }),
  ),
  /** Why it was left half way, last time; null when nobody said. */
  pause: z
    .strictObject({ at: z.number(), reason: z.string(), resumeOn: z.string().nullable() })
    .nullable(),
  snoozes,
});
export type PrestazioneSummary = z.infer<typeof PrestazioneSummary>;

/** One line of the registry of employers. */
export const EmployerSummary = z.strictObject({
  kind: z.literal('impresa'),
  stream: StreamId,
  name: z.string(),
  codiceFiscale: z.string().nullable(),
  partitaIva: z.string().nullable(),
  /** Of a firm without Italian codes: its code at home. */
  foreignCode: z.string().nullable(),
  /** Belfiore code of the comune of the first seat. */
  comune: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  pec: z.string().nullable(),
  /** Who speaks for it, by name, and who they are in the registry of persons. */
  contacts: z.array(
    z.strictObject({ name: z.string(), role: z.string().nullable(), person: StreamId.nullable() }),
  ),
  /** Milliseconds of the last fact. */
  updatedAt: z.number(),
  ...toReview,
});
export type EmployerSummary = z.infer<typeof EmployerSummary>;

/** A person on the way to another office, or gone there: see `transfer.ts`. */
export const TransferSummary = z.strictObject({
  kind: z.literal('trasferimento'),
  stream: StreamId,
  /** The fact that proposed it. */
  proposal: FactId,
  ...TransferProposed.shape,
  status: TransferStatus,
  proposedBy: OperatorId,
  proposedAt: z.number(),
  /** Of the answer that stands, the latest of them. */
  answeredAt: z.number().nullable(),
  answeredStamp: z.string().nullable(),
  answerReason: z.string().nullable(),
  updatedAt: z.number(),
  ...toReview,
});
export type TransferSummary = z.infer<typeof TransferSummary>;

/** What was left at a kiosk and nobody has taken up: not a prestazione yet, or never. */
export const IntakeSummary = z.strictObject({
  kind: z.literal('richiesta'),
  stream: StreamId,
  /** Milliseconds. */
  leftAt: z.number(),
  /** Archived without an interview. */
  isSettled: z.boolean(),
  /** Milliseconds of the last fact. */
  updatedAt: z.number(),
  ...toReview,
});
export type IntakeSummary = z.infer<typeof IntakeSummary>;

export const Summary = z.discriminatedUnion('kind', [
  PersonSummary,
  PrestazioneSummary,
  EmployerSummary,
  TransferSummary,
  IntakeSummary,
]);
export type Summary = z.infer<typeof Summary>;

const FIELDS = new Map<unknown, readonly string[]>(
  Summary.options.map(({ shape }) => [shape.kind.value, Object.keys(shape)]),
);

/**
 * Whether a value has the fields of a summary. For what was sealed here by this `summarise`, where
 * `Summary.parse` of a whole office would cost more than reading it.
 */
export function isStoredSummary(value: unknown): value is Summary {
  if (!isRecord(value)) return false;
  const fields = FIELDS.get(value['kind']);
  return fields !== undefined && fields.every((field) => value[field] !== undefined);
}
