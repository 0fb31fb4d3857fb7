import type { NewFact } from '../../domain/fact.ts';
import { newFact } from '../../domain/fact-types.ts';
import type { Json } from '../../kernel/json.ts';
import { pathOf, rowsOf, type AnyAnswers } from '../answers.ts';
import type { AnyInterview } from '../definition.ts';
import { questionsIn } from '../steps.ts';
import { JudgementsAnswer, judgementPath } from '../judgements-answer.ts';
import { metaOf, type ActivityAnswer } from '../question.ts';

/** The facts by which a form would have written these answers. */
export const answerFacts = (
  { steps }: Pick<AnyInterview, 'steps'>,
  answers: AnyAnswers,
): readonly NewFact[] =>
  Object.entries(steps).flatMap(([step, schema]) =>
    questionsIn(schema).flatMap(([question, type]) => {
      const value = answers[step]?.[question];
      return value === undefined ? [] : factsOf(pathOf(step, question), metaOf(type).kind, value);
    }),
  );

function factsOf(path: string, kind: string, value: unknown): readonly NewFact[] {
  if (kind === 'activities') {
    return (value as readonly ActivityAnswer[]).map(({ activity, status, reason }) =>
      newFact('activityRecorded', {
        activity,
        status,
        ...(reason === undefined ? {} : { reason }),
      }),
    );
  }
  if (kind === 'judgements') {
    return JudgementsAnswer.parse(value).judgements.map((one) =>
      newFact('answerGiven', { path: judgementPath(path, one.question), value: one.answer }),
    );
  }
  if (kind !== 'table') return [newFact('answerGiven', { path, value: value as Json })];
  return rowsOf(value).flatMap(({ row, ...cells }) =>
    Object.entries(cells).map(([column, cell]) =>
      newFact('answerGiven', { path: `${path}#${row}.${column}`, value: cell as Json }),
    ),
  );
}
