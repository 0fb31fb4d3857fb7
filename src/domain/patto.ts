import { z } from 'zod';
import { isIsoDate, type IsoDate } from '../kernel/iso-date.ts';

/*
 * The patto di servizio of a person (art. 20 D.Lgs. 150/2015) as it stands in her stream: one at a
 * time, in versions. The version before stays in the prestazione that signed it.
 */

/** Where the patto stands in the person's stream. */
export const pattoPaths = {
  patto: 'patto.firmato',
  pattoStatus: 'patto.stato',
  pattoNextCheck: 'patto.prossimaVerifica',
  pattoAbsences: 'patto.assenze',
} as const;

const Day = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value));

/** Answers by step and question. */
const Agreed = z.record(z.string(), z.record(z.string(), z.unknown()));

/** The last version that was signed, with what was agreed, and the one before. */
export const Patto = z.object({
  version: z.int().min(1),
  signedOn: Day,
  from: Day,
  to: Day,
  /** The prestazione in which it was signed. */
  prestazione: z.string().min(1),
  agreed: Agreed,
  previous: z.object({ version: z.int().min(1), signedOn: Day, agreed: Agreed }).optional(),
});
export type Patto = z.infer<typeof Patto>;

/** The life of the patto after its signature. */
export const PattoStatus = z.object({
  status: z.enum(['attivo', 'sospeso', 'trasferito', 'concluso', 'decaduto']),
  since: Day,
  /** The prestazione that said so. */
  prestazione: z.string().min(1),
  /** Day on which a suspended patto is expected to go on. */
  resumes: Day.optional(),
});
export type PattoStatus = z.infer<typeof PattoStatus>;

/** Commitments whose unjustified absence art. 21 counts, each kind by itself. */
export const ABSENCE_KINDS = ['convocazione', 'orientamento', 'formazione', 'offerta'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/** An absence that a person decided to be unjustified. */
export const PattoAbsence = z.object({
  prestazione: z.string().min(1),
  day: Day,
  kind: z.enum(ABSENCE_KINDS),
});
export type PattoAbsence = z.infer<typeof PattoAbsence>;
