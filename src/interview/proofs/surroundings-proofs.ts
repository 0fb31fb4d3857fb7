import type { Activity } from '../service-manifest.ts';
import { parsePath, pathOf, rowsOf } from '../answers.ts';
import type { AnyInterview, AnyKnown } from '../definition.ts';
import { isOptional, metaOf, type QuestionMeta } from '../question.ts';
import type { RuleResult } from '../rule.ts';
import type { AnyQuestionWords } from '../words.ts';
import { questionsIn } from '../steps.ts';
import { found, type Finding } from './finding.ts';
import type { z } from 'zod';

/* What stands around a chart: words, names of questions, activities, suggestions, rules. */

const questionAt = ({ steps }: AnyInterview, path: string): z.ZodType | undefined => {
  const { step, question } = parsePath(path);
  return steps[step]?.shape[question] as z.ZodType | undefined;
};

/** Paths of steps, questions, options and columns that have no words. */
export function wordFindings({ steps, words }: AnyInterview): readonly Finding[] {
  const missing = Object.entries(steps).flatMap(([step, schema]) => {
    const stepWords = words[step];
    if (isBlank(stepWords?.title)) return [step];
    return questionsIn(schema).flatMap(([question, type]) =>
      wordless(pathOf(step, question), metaOf(type), stepWords?.questions[question]),
    );
  });
  return found('noWords', missing);
}

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

function wordless(
  path: string,
  { options = [], columns = {} }: QuestionMeta,
  words: AnyQuestionWords | undefined,
): readonly string[] {
  return [
    ...(isBlank(words?.label) ? [path] : []),
    ...options.filter((key) => isBlank(words?.options?.[key])).map((key) => `${path}=${key}`),
    ...Object.entries(columns).flatMap(([column, schema]) =>
      wordless(`${path}#${column}`, metaOf(schema), words?.columns?.[column]),
    ),
  ];
}

/** Names of questions used outside the steps: `toPerson`, and where proposals become rows. */
export function referenceFindings(definition: AnyInterview): readonly Finding[] {
  const { path, column, row } = definition.proposals;
  const table = questionAt(definition, path);
  const columns = table === undefined ? {} : (metaOf(table).columns ?? {});
  const written = Object.keys(row({ service: 'A', reason: 'a', by: null }));
  return [
    ...found(
      'unknownQuestion',
      [...Object.keys(definition.toPerson), path].filter(
        (named) => questionAt(definition, named) === undefined,
      ),
    ),
    ...found(
      'unknownColumn',
      [column, ...written].filter((named) => !(named in columns)),
    ),
  ];
}

/** Activities of the decree that no question asks for; a service without the question asks none. */
export function activityFindings(
  { steps }: AnyInterview,
  decree: readonly Activity[],
): readonly Finding[] {
  const asked = Object.values(steps).flatMap((schema) =>
    questionsIn(schema).flatMap(([, type]) => metaOf(type).activities ?? []),
  );
  const keys = new Set(asked.flatMap(withParts));
  return found(
    'activityNotAsked',
    decree.flatMap(withParts).filter((key) => !keys.has(key)),
  );
}

const withParts = ({ key, sub = [] }: Activity): readonly string[] => [
  key,
  ...sub.flatMap(withParts),
];

/** Suggestions for questions that don't exist, or that the question itself would refuse. */
export const suggestionFindings = (
  definition: AnyInterview,
  situations: readonly AnyKnown[],
): readonly Finding[] =>
  found(
    'badSuggestion',
    situations.flatMap((known) =>
      Object.entries(definition.suggest(known)).flatMap(([step, questions]) =>
        Object.entries(questions ?? {})
          .filter(([, value]) => value !== undefined)
          .map(([question, value]) => ({ path: pathOf(step, question), value }))
          .filter(({ path, value }) => !wouldTake(questionAt(definition, path), value))
          .map(({ path }) => path),
      ),
    ),
  );

/** A table is taken cell by cell: an incomplete row is offered as it is. */
function wouldTake(schema: z.ZodType | undefined, value: unknown): boolean {
  if (schema === undefined) return false;
  const { kind, columns = {} } = metaOf(schema);
  if (kind !== 'table') return schema.safeParse(value).success;
  return rowsOf(value).every(({ row: _row, ...cells }) =>
    Object.entries(cells).every(([column, cell]) => columns[column]?.safeParse(cell).success),
  );
}

/**
 * What no rule may do: speak on an unknown step, say nothing, block from memory (mark M), or
 * propose what the table of proposals can't hold.
 */
export const ruleFindings = (
  definition: AnyInterview,
  situations: readonly AnyKnown[],
): readonly Finding[] =>
  found(
    'badRule',
    situations.flatMap((known) =>
      definition.rules(known).flatMap((result) => ruleFaults(definition, result)),
    ),
  );

function ruleFaults(definition: AnyInterview, result: RuleResult): readonly string[] {
  const { rule, step, mark, level, norm, explanation, proposes = [] } = result;
  return [
    ...(step in definition.steps ? [] : [`${rule}: step ${step}`]),
    ...(mark === 'M' && level === 'blocca' ? [`${rule}: blocks from memory`] : []),
    ...(isBlank(norm) || isBlank(explanation) ? [`${rule}: says nothing`] : []),
    ...proposes
      .filter((proposal) => !fitsTable(definition, definition.proposals.row(proposal)))
      .map(({ service }) => `${rule}: row for ${service}`),
  ];
}

function fitsTable(definition: AnyInterview, cells: Readonly<Record<string, unknown>>): boolean {
  const table = questionAt(definition, definition.proposals.path);
  const columns = table === undefined ? {} : (metaOf(table).columns ?? {});
  return Object.entries(columns).every(([name, schema]) =>
    cells[name] === undefined ? isOptional(schema) : schema.safeParse(cells[name]).success,
  );
}
