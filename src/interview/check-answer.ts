import { unreachable } from '../kernel/unreachable.ts';
import { judgementsLeft } from './judgements-answer.ts';
import { isOptional, metaOf, type ActivityAnswer, type QuestionMeta } from './question.ts';
import type { TextFormat } from './text-formats.ts';
import type { z } from 'zod';

/** What is wrong with an answer; the words are the form's. */
export type AnswerFault =
  | { readonly kind: 'missing' }
  | { readonly kind: 'future' }
  | { readonly kind: 'tooLong'; readonly max: number }
  | { readonly kind: 'outOfRange'; readonly min: number; readonly max: number }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'wrongFormat'; readonly format: TextFormat }
  /** Answers changed after the signature: it is asked again. */
  | { readonly kind: 'changedSinceSigned' }
  /** Questions of an instrument without an answer. */
  | { readonly kind: 'judgementsLeft'; readonly left: number }
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
  const left = meta.kind === 'judgements' ? judgementsLeft(value) : 0;
  if (left > 0) return { kind: 'judgementsLeft', left };
  if (isFuture(meta, value, context.today)) return { kind: 'future' };
  return schema.safeParse(value).success ? null : faultOf(meta, value);
}

const isFuture = (meta: QuestionMeta, value: unknown, today: string): boolean =>
  meta.notFuture === true && typeof value === 'string' && value.slice(0, 10) > today;

function faultOf(meta: QuestionMeta, value: unknown): AnswerFault {
  switch (meta.kind) {
    case 'text':
    case 'longText':
    case 'officeChoice':
      return textFault(meta, value);
    case 'number':
    case 'money':
    case 'scale':
      return { kind: 'outOfRange', min: meta.min ?? 0, max: meta.max ?? 1_000_000 };
    case 'choice':
    case 'choices':
    case 'yesNo':
    case 'date':
    case 'month':
    case 'dateTime':
    case 'time':
    case 'person':
    case 'comune':
    case 'country':
    case 'birthplace':
    case 'profession':
    case 'skill':
    case 'pickedRows':
    case 'seenDocument':
    case 'signature':
    case 'instrument':
    case 'judgements':
    case 'table':
    case 'activities':
      return { kind: 'malformed' };
    default:
      return unreachable(meta.kind);
  }
}

function textFault({ format, max = 0 }: QuestionMeta, value: unknown): AnswerFault {
  if (format !== undefined) return { kind: 'wrongFormat', format };
  return typeof value === 'string' && value.length > max
    ? { kind: 'tooLong', max }
    : { kind: 'missing' };
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
    for (const [name, schema] of columns) {
      if (isBlank(row[name]) || schema.safeParse(row[name]).success) continue;
      const cell = faultOf(metaOf(schema), row[name]);
      return cell.kind === 'missing' ? { kind: 'malformed' } : cell;
    }
  }
  return null;
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';
