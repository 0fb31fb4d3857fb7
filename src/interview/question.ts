import { z } from 'zod';
import { Instrument } from '../domain/instrument.ts';
import { JudgementsAnswer, type JudgementsPlaces } from './judgements-answer.ts';
import type { Activity } from './service-manifest.ts';
import { actWays, SignatureAnswer, type SignatureWay } from './signature-answer.ts';
import { textFormats, type TextFormat } from './text-formats.ts';

/** What a question means to the person who answers it. */
export type QuestionKind =
  | 'text'
  | 'longText'
  | 'choice'
  | 'choices'
  | 'officeChoice'
  | 'yesNo'
  | 'date'
  | 'month'
  | 'dateTime'
  | 'time'
  | 'number'
  | 'money'
  | 'scale'
  | 'person'
  | 'comune'
  | 'country'
  | 'birthplace'
  | 'profession'
  | 'skill'
  | 'pickedRows'
  | 'seenDocument'
  | 'signature'
  | 'instrument'
  | 'judgements'
  | 'table'
  | 'activities';

export interface QuestionMeta {
  readonly kind: QuestionKind;
  /** Keys of the options, in order. */
  readonly options?: readonly string[];
  /** Columns of a table, in order: each is a question. */
  readonly columns?: Readonly<Record<string, z.ZodType>>;
  readonly activities?: readonly Activity[];
  /** Settings of the office that give the options, or come first among them. */
  readonly office?: 'places' | 'packages' | 'languages' | 'programmes';
  readonly min?: number;
  readonly max?: number;
  /** A date that can't be after today. */
  readonly notFuture?: boolean;
  /** How a text must be written. */
  readonly format?: TextFormat;
  /** Ways to sign that are admitted. */
  readonly ways?: readonly SignatureWay[];
  /** Where judgements find their instrument and the person's yes. */
  readonly judged?: JudgementsPlaces;
  /** Tables whose rows can be picked: `step.question`. */
  readonly tables?: readonly string[];
  /** Columns of a table that a picture shows above it. */
  readonly drawn?: DrawnTable;
  /** Columns by which a row of a table is called. */
  readonly rowTitle?: readonly string[];
  /** Columns of a row that are shown on request. */
  readonly rowMore?: readonly string[];
}

/** What a picture of a table takes from its columns: a period, or a level from 0 to 2. */
export type DrawnTable =
  | { readonly as: 'timeline'; readonly from: string; readonly to: string }
  | { readonly as: 'levels'; readonly what: string; readonly level: string };

const ActivityAnswer = z.object({
  activity: z.string(),
  status: z.enum(['svolta', 'nonApplicabile']),
  reason: z.string().optional(),
});
export type ActivityAnswer = z.infer<typeof ActivityAnswer>;

/** Written once by the builders below, when a service's steps are declared. */
const metas = new WeakMap<z.ZodType, QuestionMeta>();

const question = <T extends z.ZodType>(schema: T, meta: QuestionMeta): T => {
  metas.set(schema, meta);
  return schema;
};

/** The meaning of a question, optional or not. @throws Error on a schema not made by a builder here. */
export function metaOf(schema: z.ZodType): QuestionMeta {
  const meta = metas.get(bare(schema));
  if (meta === undefined) throw new Error('Not a question: build it with interview/question.ts');
  return meta;
}

export const isOptional = (schema: z.ZodType): boolean => schema instanceof z.ZodOptional;

function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema;
}

export const text = (max = 200) =>
  question(z.string().trim().min(1).max(max), { kind: 'text', max });

export const longText = (max = 2000) =>
  question(z.string().trim().min(1).max(max), { kind: 'longText', max });

/** A text written in one way only: a CAP, the code of an ente. */
export const formatted = (format: TextFormat) => {
  const { pattern, max } = textFormats[format];
  return question(z.string().trim().regex(pattern).max(max), { kind: 'text', max, format });
};

export const choice = <const T extends readonly [string, ...string[]]>(options: T) =>
  question(z.enum(options), { kind: 'choice', options });

export const choices = <const T extends readonly [string, ...string[]]>(options: T) =>
  question(z.array(z.enum(options)).min(1), { kind: 'choices', options });

/**
 * One of those that the office has written in its settings. The answer is its name as it was then:
 * it still reads when the office calls it otherwise, or has it no more.
 */
export const officeChoice = (office: 'places' | 'packages' | 'programmes') =>
  question(z.string().trim().min(1).max(120), { kind: 'officeChoice', office, max: 120 });

/** A language; those in which the office works come first. */
export const language = <const T extends readonly [string, ...string[]]>(options: T) =>
  question(z.enum(options), { kind: 'choice', options, office: 'languages' });

export const yesNo = () => question(z.boolean(), { kind: 'yesNo' });

/** ISO date. */
export const date = (limits: { readonly notFuture?: boolean } = {}) =>
  question(z.iso.date(), { kind: 'date', ...limits });

/** `2026-11`. */
export const month = (limits: { readonly notFuture?: boolean } = {}) =>
  question(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), { kind: 'month', ...limits });

/** ISO date and minute, local to Italy: `2026-11-24T10:42`. */
export const dateTime = (limits: { readonly notFuture?: boolean } = {}) =>
  question(z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/), { kind: 'dateTime', ...limits });

/** Hour and minute of the day, local to Italy: `09:30`. */
export const time = () => question(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), { kind: 'time' });

export const number = (limits: { readonly min?: number; readonly max?: number } = {}) =>
  question(
    z
      .int()
      .min(limits.min ?? 0)
      .max(limits.max ?? 1_000_000),
    { kind: 'number', ...limits },
  );

/** Whole cents of a euro. */
export const money = (limits: { readonly min?: number; readonly max?: number } = {}) => {
  const { min = 0, max = 1_000_000_000 } = limits;
  return question(z.int().min(min).max(max), { kind: 'money', min, max });
};

/** 1 to 5. */
export const scale = () => question(z.int().min(1).max(5), { kind: 'scale', min: 1, max: 5 });

/** The stream of a person, or `anonima`. */
export const person = () =>
  question(z.string().regex(/^(persona\/[0-9a-f-]{36}|anonima)$/), { kind: 'person' });

/** Belfiore code. */
export const comune = () => question(z.string().regex(/^[A-Z]\d{3}$/), { kind: 'comune' });

/** Belfiore code of a country. */
export const country = () => question(z.string().regex(/^Z\d{3}$/), { kind: 'country' });

/** Belfiore code of a comune, present or past, or of a foreign country. */
export const birthplace = () => question(z.string().regex(/^[A-Z]\d{3}$/), { kind: 'birthplace' });

const Labelled = z.strictObject({ code: z.string().nullable(), label: z.string().min(1).max(200) });

/** Code of the classification when the table has it, and its words. */
export const profession = () => question(Labelled.clone(), { kind: 'profession' });

/** Code of the classification when the table has it, and its words. */
export const skill = () => question(Labelled.clone(), { kind: 'skill' });

/** A row of another table, by its id, with what it was called when it was picked. */
export type PickedRow = z.infer<typeof PickedRow>;
const PickedRow = z.strictObject({ row: z.string().min(1), label: z.string().min(1).max(200) });

/** Rows of the tables at these paths (`step.question`), in the order of the tables. */
export const pickedRows = (
  tables: readonly [string, ...string[]],
): z.ZodType<readonly PickedRow[]> =>
  question(z.array(PickedRow).min(1), { kind: 'pickedRows', tables });

/** A paper that the operator has seen: its words, not its image. */
export const SeenDocument = z.strictObject({
  seen: z.enum(['originale', 'copia']),
  label: z.string().trim().min(1).max(200),
});
export type SeenDocument = z.infer<typeof SeenDocument>;

export const seenDocument = () => question(SeenDocument.clone(), { kind: 'seenDocument' });

/** A signature, or what stands in its place; binds what the person has seen: `signature.ts`. */
export const signature = (ways: readonly SignatureWay[] = actWays) =>
  question(
    SignatureAnswer.refine(({ how }) => ways.includes(how)),
    { kind: 'signature', ways },
  );

/** An instrument of the office, whole: what is judged with it keeps the version it was judged by. */
export const instrument = () => question(Instrument.clone(), { kind: 'instrument' });

/** The questions of an instrument, one judgement each, with a note when there is something to say. */
export const judgements = (judged: JudgementsPlaces) =>
  question(JudgementsAnswer.clone(), { kind: 'judgements', judged });

/**
 * Rows with an id each, so that two devices can write different rows and different cells. With
 * more columns than fit a line, `rowTitle` names those by which a closed row is known, `rowMore` those
 * that are shown on request.
 */
export const table = <const C extends Readonly<Record<string, z.ZodType>>>(
  columns: C,
  shape: {
    readonly rowTitle?: readonly (keyof C & string)[];
    readonly rowMore?: readonly (keyof C & string)[];
    readonly drawn?: DrawnTable;
  } = {},
) =>
  question(z.array(z.object({ row: z.string(), ...columns })).min(1), {
    kind: 'table',
    columns,
    ...shape,
  });

/** The decree's checklist: each activity recorded as done, or as not applicable with a reason. */
export const activities = (list: readonly Activity[]): z.ZodType<readonly ActivityAnswer[]> =>
  question(z.array(ActivityAnswer), { kind: 'activities', activities: list });
