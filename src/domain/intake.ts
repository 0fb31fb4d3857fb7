import { z } from 'zod';
import type { StreamState } from './stream-state.ts';

/** What brings people to an office, as service A asks it (a.md, `motivo`). */
export const INTAKE_NEEDS = [
  'cercareLavoro',
  'perditaLavoro',
  'iscrizioneDid',
  'naspi',
  'formazione',
  'tirocinio',
  'collocamentoMirato',
  'lavoroEstero',
  'mettersiInProprio',
  'curriculum',
  'altro',
] as const;
export type IntakeNeed = (typeof INTAKE_NEEDS)[number];

/** What somebody leaves at a kiosk for the desk. */
export const Intake = z.strictObject({
  name: z.string().trim().min(2).max(120),
  /** Telephone or e-mail, as written. */
  contact: z.string().trim().min(5).max(160),
  needs: z.array(z.enum(INTAKE_NEEDS)).min(1).max(INTAKE_NEEDS.length),
  /** In their own words: may be empty. */
  words: z.string().max(300),
  /** ISO 639-1, the language they read in. */
  language: z.string().regex(/^[a-z]{2}$/),
  /** The privacy notice was on the screen and they said that they have read it (art. 13 GDPR). */
  noticeRead: z.literal(true),
  /** Kiosk's clock, ms. */
  leftAt: z.number(),
});
export type Intake = z.infer<typeof Intake>;

/** A request that needs no interview (twice the same, a try): why. */
export const IntakeSettled = z.strictObject({ reason: z.string().trim().min(1).max(500) });

/** Somebody opened a person's file to read it: who and when are in the envelope. */
export const FascicoloRead = z.strictObject({ place: z.literal('fascicolo') });

/** The answer that takes a request up: who the person is, `anonima` when nobody asked. */
export const INTAKE_PERSON = 'apertura.persona';

/** Somebody has received the person: what was left is an interview since. */
export const isTakenUp = ({ answers }: StreamState): boolean => answers.has(INTAKE_PERSON);
