import { z } from 'zod';
import { canonicalJson } from '../kernel/json.ts';
import { sha256Hex } from '../kernel/hash.ts';
import { Sha256 } from './ids.ts';

/*
 * An instrument as data (shared-objects.md §11): areas, questions, answers with their values, how
 * they add up, thresholds and the words of each level. A published version never changes: who uses
 * it keeps the whole of it, so that a later version never judges again what was judged before.
 */

/** Name of a row inside an instrument: facts are written by it, so neither `.` nor `#`. */
export const InstrumentKey = z.string().regex(/^[\w-]{1,64}$/);

const words = (max: number) => z.string().trim().min(1).max(max);

/** Whole points; the result of an area is in hundredths of a point. */
const AnswerOption = z.strictObject({
  key: InstrumentKey,
  label: words(80),
  value: z.int().min(0).max(100),
});
export type AnswerOption = z.infer<typeof AnswerOption>;

const InstrumentQuestion = z.strictObject({
  key: InstrumentKey,
  text: words(240),
  /** Counts in `weightedMean` alone. */
  weight: z.int().min(1).max(100),
  /** Its own, instead of the instrument's; null when it has none. */
  answers: z.array(AnswerOption).min(2).max(8).nullable(),
});
export type InstrumentQuestion = z.infer<typeof InstrumentQuestion>;

/** What an area tells the rules of the services; null when they ask nothing of it. */
export const AREA_SIGNALS = ['lingua', 'digitale', 'fragilita', 'ricerca'] as const;
export type AreaSignal = (typeof AREA_SIGNALS)[number];

const InstrumentArea = z.strictObject({
  key: InstrumentKey,
  title: words(80),
  /** Counts in the overall result alone. */
  weight: z.int().min(1).max(100),
  /** Asked only if the person says yes: home, income, health, family. */
  delicate: z.boolean(),
  signal: z.enum(AREA_SIGNALS).nullable(),
  questions: z.array(InstrumentQuestion).min(1).max(20),
});
export type InstrumentArea = z.infer<typeof InstrumentArea>;

export const STANDINGS = ['esempio', 'ufficio', 'ufficiale'] as const;
export const AGGREGATIONS = ['mean', 'weightedMean', 'sum'] as const;

export const InstrumentContent = z.strictObject({
  title: words(80),
  author: words(120),
  /** Whose it is: an example of the product, of the office, or official. */
  standing: z.enum(STANDINGS),
  /** First day of use; null: always. */
  validFrom: z.iso.date().nullable(),
  /** Months after which a result is old (C-11). */
  validMonths: z.int().min(1).max(60),
  aggregation: z.enum(AGGREGATIONS),
  /** Hundredths: at or above, a strength; at or below, to work on. */
  thresholds: z.strictObject({ strength: z.int().min(0), toWorkOn: z.int().min(0) }),
  levels: z.strictObject({ strength: words(80), between: words(80), toWorkOn: words(80) }),
  /** Whether the operator also gives the level of employability, 1 to 5. */
  asksLevel: z.boolean(),
  /** Whether one number for everything is computed. */
  hasOverall: z.boolean(),
  answers: z.array(AnswerOption).min(2).max(8),
  areas: z.array(InstrumentArea).min(1).max(20),
});
export type InstrumentContent = z.infer<typeof InstrumentContent>;

/** A version as it is used: whole, and with the hash of what it holds. */
export const Instrument = z.strictObject({
  id: InstrumentKey,
  version: z.int().min(1),
  hash: Sha256,
  content: InstrumentContent,
});
export type Instrument = z.infer<typeof Instrument>;

/** An answer that says nothing: left out of every result. */
export const NOT_GATHERED = 'nonRilevato';

/** Hash of a content: the same on every device. */
export const instrumentHash = (content: InstrumentContent): Sha256 =>
  Sha256.parse(sha256Hex(canonicalJson(content)));

export const sealInstrument = (
  id: string,
  version: number,
  content: InstrumentContent,
): Instrument => ({ id, version, hash: instrumentHash(content), content });

/** Whether the content is the one that was published. */
export const isInstrumentIntact = ({ hash, content }: Instrument): boolean =>
  instrumentHash(content) === hash;

/** The answers of a question: its own, or the instrument's. */
export const answersFor = (
  { answers }: Pick<InstrumentContent, 'answers'>,
  question: InstrumentQuestion,
): readonly AnswerOption[] => question.answers ?? answers;

/** The areas that may be asked: the delicate ones only with the person's yes. */
export const areasAsked = (
  { areas }: Pick<InstrumentContent, 'areas'>,
  saidYes: boolean,
): readonly InstrumentArea[] => areas.filter(({ delicate }) => saidYes || !delicate);
