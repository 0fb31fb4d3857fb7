import { unreachable } from '../kernel/unreachable.ts';
import { isOptional, metaOf, type ActivityAnswer, type QuestionMeta } from './question.ts';
import type { z } from 'zod';

/** What is wrong with an answer; the words are the form's. */
export type AnswerFault =
  | { readonly kind: 'missing' }
  | { readonly kind: 'future' }
  | { readonly kind: 'tooLong'; readonly max: number }
  | { readonly kind: 'outOfRange'; readonly min: number; readonly max: number }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'activitiesLeft'; readonly left: readonly string[] }
  | { readonly kind: 'reasonMissing'; readonly activity: string }
  | { readonly kind: 'cellsMissing'; readonly row: string; readonly columns: readonly string[] };

export interface AnswerContext {
  readonly required: boolean;
  /** ISO date. */
  readonly today: string;
}

/** Null when the answer is good, or not there and not needed. */
export function checkAnswer(
  schema: z.ZodType,
  value: unknown,
  context: AnswerContext,
): AnswerFault | null {
  const meta = metaOf(schema);
  if (meta.kind === 'activities') return checkActivities(meta, value, context.required);
  if (value === undefined || value === null || value === '') {
    return context.required ? { kind: 'missing' } : null;
  }
  if (meta.kind === 'table') return checkRows(meta, value);
  if (isFuture(meta, value, context.today)) return { kind: 'future' };
  return schema.safeParse(value).success ? null : faultOf(meta, value);
}

const isFuture = (meta: QuestionMeta, value: unknown, today: string): boolean =>
  meta.notFuture === true && typeof value === 'string' && value.slice(0, 10) > today;

function faultOf(meta: QuestionMeta, value: unknown): AnswerFault {
  switch (meta.kind) {
    case 'text':
    case 'longText':
      return typeof value === 'string' && value.length > (meta.max ?? 0)
        ? { kind: 'tooLong', max: meta.max ?? 0 }
        : { kind: 'missing' };
    case 'number':
    case 'scale':
      return { kind: 'outOfRange', min: meta.min ?? 0, max: meta.max ?? 1_000_000 };
    case 'choice':
    case 'choices':
    case 'yesNo':
    case 'date':
    case 'dateTime':
    case 'time':
    case 'person':
    case 'comune':
    case 'country':
    case 'profession':
    case 'table':
    case 'activities':
      return { kind: 'malformed' };
    default:
      return unreachable(meta.kind);
  }
}

function checkActivities(
  meta: QuestionMeta,
  value: unknown,
  required: boolean,
): AnswerFault | null {
  const recorded = Array.isArray(value) ? (value as readonly ActivityAnswer[]) : [];
  const unexplained = recorded.find(
    ({ status, reason }) => status === 'nonApplicabile' && (reason ?? '').trim() === '',
  );
  if (unexplained !== undefined) return { kind: 'reasonMissing', activity: unexplained.activity };
  if (!required) return null;
  const done = new Set(recorded.map(({ activity }) => activity));
  const left = (meta.activities ?? []).filter(({ key }) => !done.has(key)).map(({ text }) => text);
  return left.length === 0 ? null : { kind: 'activitiesLeft', left };
}

function checkRows(meta: QuestionMeta, value: unknown): AnswerFault | null {
  const rows = Array.isArray(value) ? (value as readonly Record<string, unknown>[]) : [];
  const columns = Object.entries(meta.columns ?? {});
  for (const row of rows) {
    const empty = columns
      .filter(([name, schema]) => !isOptional(schema) && isBlank(row[name]))
      .map(([name]) => name);
    if (empty.length > 0) return { kind: 'cellsMissing', row: String(row['row']), columns: empty };
    const bad = columns.some(
      ([name, schema]) => !isBlank(row[name]) && !schema.safeParse(row[name]).success,
    );
    if (bad) return { kind: 'malformed' };
  }
  return null;
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';
