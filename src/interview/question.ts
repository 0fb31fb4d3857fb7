import { z } from 'zod';
import type { Activity } from './service-manifest.ts';

/** What a question means to the person who answers it. */
export type QuestionKind =
  | 'text'
  | 'longText'
  | 'choice'
  | 'choices'
  | 'yesNo'
  | 'date'
  | 'dateTime'
  | 'time'
  | 'number'
  | 'scale'
  | 'person'
  | 'comune'
  | 'country'
  | 'profession'
  | 'table'
  | 'activities';

export interface QuestionMeta {
  readonly kind: QuestionKind;
  /** Keys of the options, in order. */
  readonly options?: readonly string[];
  /** Columns of a table, in order: each is a question. */
  readonly columns?: Readonly<Record<string, z.ZodType>>;
  readonly activities?: readonly Activity[];
  readonly min?: number;
  readonly max?: number;
  /** A date that can't be after today. */
  readonly notFuture?: boolean;
}

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

export const choice = <const T extends readonly [string, ...string[]]>(options: T) =>
  question(z.enum(options), { kind: 'choice', options });

export const choices = <const T extends readonly [string, ...string[]]>(options: T) =>
  question(z.array(z.enum(options)).min(1), { kind: 'choices', options });

export const yesNo = () => question(z.boolean(), { kind: 'yesNo' });

/** ISO date. */
export const date = (limits: { readonly notFuture?: boolean } = {}) =>
  question(z.iso.date(), { kind: 'date', ...limits });

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

/** 1 to 5. */
export const scale = () => question(z.int().min(1).max(5), { kind: 'scale', min: 1, max: 5 });

/** The stream of a person, or `anonima`. */
export const person = () =>
  question(z.string().regex(/^(persona\/[0-9a-f-]{36}|anonima)$/), { kind: 'person' });

/** Belfiore code. */
export const comune = () => question(z.string().regex(/^[A-Z]\d{3}$/), { kind: 'comune' });

/** Belfiore code of a country. */
export const country = () => question(z.string().regex(/^Z\d{3}$/), { kind: 'country' });

/** Code of the classification when the table has it, and its words. */
export const profession = () =>
  question(z.strictObject({ code: z.string().nullable(), label: z.string().min(1).max(200) }), {
    kind: 'profession',
  });

/** Rows with an id each, so that two devices can write different rows and different cells. */
export const table = <const C extends Readonly<Record<string, z.ZodType>>>(columns: C) =>
  question(z.array(z.object({ row: z.string(), ...columns })).min(1), { kind: 'table', columns });

/** The decree's checklist: each activity recorded as done, or as not applicable with a reason. */
export const activities = (list: readonly Activity[]): z.ZodType<readonly ActivityAnswer[]> =>
  question(z.array(ActivityAnswer), { kind: 'activities', activities: list });
