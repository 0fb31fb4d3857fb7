import { z } from 'zod';
import { Json } from '../kernel/json.ts';
import { FactId, OperatorId, Sha256, streamKind, StreamId } from './ids.ts';
import { TransferAnswered, TransferProposed, TransferWithdrawn } from './transfer-facts.ts';
import { SapEvent } from './sap-event.ts';
import { FascicoloRead, Intake, IntakeSettled } from './intake.ts';
import type { Fact, NewFact } from './fact.ts';

const isoDate = z.iso.date();

/** How facts of a type meet those of another device: see `fold.ts`. */
export type FactKind = 'answer' | 'union' | 'act';

/** Where a datum comes from. */
export const Source = z.enum(['dichiarato', 'documentoVisto', 'archivio', 'calcolato']);
export type Source = z.infer<typeof Source>;

/**
 * `path` is `step.question`, or `step.question#row` and `step.question#row.column` inside tables.
 * A null value clears the answer; on a row's own path it removes the row.
 */
const answerGiven = z.strictObject({
  path: z.string().regex(/^[A-Za-z][\w]*\.[A-Za-z]\w*(#[\w-]+(\.[A-Za-z]\w*)?)?$/),
  value: Json,
  source: Source.optional(),
  /** Why a check was overridden, or why the answer was corrected. */
  reason: z.string().max(2000).optional(),
});

const activityRecorded = z.strictObject({
  activity: z.string().min(1).max(80),
  status: z.enum(['svolta', 'nonApplicabile']),
  mode: z.enum(['assistita', 'autoconsultazione', 'telefonoPersona']).optional(),
  reason: z.string().max(2000).optional(),
  materials: z
    .array(z.strictObject({ title: z.string(), version: z.string(), language: z.string() }))
    .optional(),
});

/** Takes back facts its author had seen (an activity unticked, a decision undone). Life events and documents stay. */
const withdrawn = z.strictObject({ facts: z.array(FactId).min(1) });

const noteAdded = z.strictObject({ text: z.string().min(1).max(10_000) });

const appointmentProposed = z.strictObject({
  service: z.string(),
  date: isoDate,
  time: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .nullable(),
  place: z.string().max(200).nullable(),
  minutes: z.int().min(5).max(480).optional(),
  /** Who receives the person; anybody when not said. */
  operator: OperatorId.optional(),
  /** `step.question#row` of the answer that planned it. */
  row: z.string().max(200).optional(),
});

/** A new slot for an appointment; the one before stays in its history. */
const appointmentMoved = appointmentProposed.omit({ service: true, row: true }).extend({
  appointment: FactId,
  reason: z.string().min(1).max(500),
});

/** The SAP standard's codes: present, justified absence, unjustified absence, cancelled. */
export const AppointmentOutcome = z.enum(['P', 'AG', 'AI', 'AN']);
export type AppointmentOutcome = z.infer<typeof AppointmentOutcome>;

const appointmentClosed = z.strictObject({
  appointment: FactId,
  outcome: AppointmentOutcome,
  reason: z.string().max(500).optional(),
});

/** What a person decided about an unjustified absence; `verifica`: it is weighed in service D. */
const noShowJudged = z.strictObject({
  appointment: FactId,
  decision: z.enum(['verifica', 'nessunaConseguenza']),
  reason: z.string().max(500).optional(),
});

/** Something due is put off to a day, with its key as `deadlines.ts` makes it. */
const deadlineSnoozed = z.strictObject({
  deadline: z.string().min(1).max(200),
  until: isoDate,
  reason: z.string().max(500).optional(),
});

/** An interview left half way on purpose. Going on needs no fact. */
const interviewPaused = z.strictObject({
  reason: z.string().min(1).max(500),
  resumeOn: isoDate.nullable(),
});

/** Also `employerRegistered`. */
const personRegistered = z.strictObject({
  /** Checks overridden at registration, each with its reason. */
  overrides: z.array(z.strictObject({ check: z.string(), reason: z.string().min(1) })),
});

const prestazioneOpened = z.strictObject({
  /** Letter of Allegato B. */
  service: z.string().min(1).max(3),
  /** Null for an anonymous person (service A only). */
  person: StreamId.nullable(),
  /** The prestazione and row that proposed this one. */
  origin: z.strictObject({ stream: StreamId, row: z.string() }).nullable(),
  /** Days agreed for what is only proposed. */
  expected: z.strictObject({ from: isoDate.nullable(), to: isoDate.nullable() }).optional(),
});

/** A life event of the SAP standard (01–15); `binds` is the hash of the facts the act saw. */
const eventRecorded = z.strictObject({
  event: SapEvent,
  date: isoDate,
  /** SAP code of the decree under which it is reported; null where the decree defines none. */
  sap: z.string().nullable(),
  binds: Sha256.nullable(),
  reason: z.string().max(2000).optional(),
});

const documentIssued = z.strictObject({
  document: z.string(),
  number: z.string(),
  date: isoDate,
  binds: Sha256,
  /** Steps whose answers it shows: answers of others leave it as it is. All, when absent. */
  reads: z.array(z.string()).optional(),
});

const person = StreamId.refine((stream) => streamKind(stream) === 'persona');

/**
 * A person's decision on two registrations that looked alike: one person, or two. Written in both
 * streams. `into` is the smaller id, so that two devices that decide alone write the same.
 */
const personPair = z.strictObject({ into: person, from: person });

/** An act that facts it had not seen leave as it is: who looked says so, for those facts. */
const actConfirmed = z.strictObject({
  act: FactId,
  facts: z.array(FactId).min(1),
  /** Hash of everything that was looked at: what the act had seen and these facts. */
  binds: Sha256,
  reason: z.string().max(2000).optional(),
});

interface FactType<P extends z.ZodType> {
  readonly kind: FactKind;
  readonly tv: number;
  readonly payload: P;
}

const factType = <P extends z.ZodType>(kind: FactKind, payload: P): FactType<P> => ({
  kind,
  tv: 1,
  payload,
});

/** Every fact this build can fold. Others are kept, not folded: *serve un aggiornamento*. */
export const factTypes = {
  answerGiven: factType('answer', answerGiven),
  activityRecorded: factType('union', activityRecorded),
  noteAdded: factType('union', noteAdded),
  appointmentProposed: factType('union', appointmentProposed),
  // Care of an appointment or of a deadline leaves what was signed as it is: acts, not content.
  appointmentMoved: factType('act', appointmentMoved),
  appointmentClosed: factType('act', appointmentClosed),
  noShowJudged: factType('act', noShowJudged),
  deadlineSnoozed: factType('act', deadlineSnoozed),
  interviewPaused: factType('act', interviewPaused),
  withdrawn: factType('union', withdrawn),
  personRegistered: factType('act', personRegistered),
  employerRegistered: factType('act', personRegistered),
  prestazioneOpened: factType('act', prestazioneOpened),
  eventRecorded: factType('act', eventRecorded),
  documentIssued: factType('act', documentIssued),
  actConfirmed: factType('act', actConfirmed),
  personMerged: factType('act', personPair),
  personKeptApart: factType('act', personPair),
  // A person on the way to another office, in a stream of its own: see `transfer.ts`.
  transferProposed: factType('act', TransferProposed),
  transferWithdrawn: factType('act', TransferWithdrawn),
  transferAnswered: factType('act', TransferAnswered),
  // Neither changes what was answered or signed.
  intakeReceived: factType('act', Intake),
  intakeSettled: factType('act', IntakeSettled),
  fascicoloRead: factType('act', FascicoloRead),
} as const;

export type FactTypeName = keyof typeof factTypes;
export type PayloadOf<T extends FactTypeName> = z.infer<(typeof factTypes)[T]['payload']>;

/** A fact to write, checked by the compiler against its type. */
export const newFact = <T extends FactTypeName>(
  type: T,
  payload: PayloadOf<T>,
  about: Pick<NewFact, 'chart' | 'subject'> = {},
): NewFact => ({ type, tv: factTypes[type].tv, payload: payload as Json, ...about });

export type KnownFact = {
  [T in FactTypeName]: { readonly type: T; readonly fact: Fact; readonly payload: PayloadOf<T> };
}[FactTypeName];

const isKnownType = (type: string): type is FactTypeName => Object.hasOwn(factTypes, type);

/** The typed reading of a fact; null when this build does not know its type, version or shape. */
export function readFact(fact: Fact): KnownFact | null {
  if (!isKnownType(fact.type) || factTypes[fact.type].tv !== fact.tv) return null;
  const parsed = factTypes[fact.type].payload.safeParse(fact.payload);
  return parsed.success ? ({ type: fact.type, fact, payload: parsed.data } as KnownFact) : null;
}
