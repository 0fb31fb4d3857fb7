import { groupBy } from '../kernel/group-by.ts';
import type { Json } from '../kernel/json.ts';
import type { StreamState } from '../domain/stream-state.ts';
import { judgementsOf } from './judgements-answer.ts';
import { metaOf, type QuestionMeta } from './question.ts';
import { questionsIn, type Steps } from './steps.ts';

/** Answers by step and question, not yet typed by a particular chart. */
export type AnyAnswers = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

export interface Path {
  readonly step: string;
  readonly question: string;
  readonly row?: string;
  readonly column?: string;
}

/** `step.question`, `step.question#row`, `step.question#row.column`. */
export function parsePath(path: string): Path {
  const [main = '', cell] = path.split('#');
  const [step = '', question = ''] = main.split('.');
  if (cell === undefined) return { step, question };
  const [row = '', column] = cell.split('.');
  return column === undefined ? { step, question, row } : { step, question, row, column };
}

export const pathOf = (step: string, question: string): string => `${step}.${question}`;

/**
 * The answers of a stream in the shape of the chart's steps. Where two devices answered
 * differently the latest stands until a person decides, so that the route is the same everywhere.
 */
export function answersOf(state: StreamState, steps: Steps): AnyAnswers {
  const answers: Record<string, Record<string, unknown>> = {};
  for (const [step, schema] of Object.entries(steps)) {
    for (const [question, type] of questionsIn(schema)) {
      const value = answerAt(state, pathOf(step, question), metaOf(type));
      if (value === undefined) continue;
      (answers[step] ??= {})[question] = value;
    }
  }
  return answers;
}

export interface TableRow {
  readonly row: string;
  readonly [column: string]: unknown;
}

const isTableRow = (value: unknown): value is TableRow =>
  typeof value === 'object' && value !== null && 'row' in value && typeof value.row === 'string';

/** The rows of a table's answer; none when it has no answer. */
export const rowsOf = (value: unknown): readonly TableRow[] =>
  Array.isArray(value) ? value.filter(isTableRow) : [];

/** The rows of the table at `step.question`. */
export function rowsAt(answers: AnyAnswers, path: string): readonly TableRow[] {
  const { step, question } = parsePath(path);
  return rowsOf(answers[step]?.[question]);
}

function answerAt(state: StreamState, path: string, { kind, judged }: QuestionMeta): unknown {
  if (judged !== undefined) return judgementsOf(state, tableRows(state, path) ?? [], judged);
  if (kind === 'table') return tableRows(state, path);
  if (kind === 'activities') return recordedActivities(state);
  const value = state.answers.get(path)?.values[0].value;
  return value === null ? undefined : value;
}

/** Live rows in order of creation: row ids are time-ordered. */
export function tableRows(state: StreamState, path: string): readonly TableRow[] | undefined {
  const cells = [...state.answers].filter(([key]) => key.startsWith(`${path}#`));
  const byRow = groupBy(cells, ([key]) => parsePath(key).row ?? '');
  const rows = [...byRow]
    .filter(([row]) => !state.removedRows.has(`${path}#${row}`))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([row, entries]) =>
      rowOf(
        row,
        entries.map(([key, { values }]) => [key, values[0].value]),
      ),
    );
  return rows.length === 0 ? undefined : rows;
}

const rowOf = (row: string, cells: readonly (readonly [string, Json])[]): TableRow => ({
  row,
  ...Object.fromEntries(
    cells.flatMap(([key, value]) => {
      const { column } = parsePath(key);
      return column === undefined || value === null ? [] : [[column, value]];
    }),
  ),
});

function recordedActivities(state: StreamState): readonly object[] | undefined {
  const recorded = [...state.activities.values()].flatMap((entries) => {
    const last = entries.reduce((a, b) => (b.hlc > a.hlc ? b : a));
    return { activity: last.activity, status: last.status, reason: last.reason };
  });
  return recorded.length === 0 ? undefined : recorded;
}
