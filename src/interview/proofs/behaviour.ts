import { pathOf, type AnyAnswers } from '../answers.ts';
import type { AnyInterview } from '../definition.ts';
import { isOptional } from '../question.ts';
import { questionsIn, type Steps } from '../steps.ts';
import { whatAppliesTo } from '../what-applies.ts';

export type Charted = Pick<AnyInterview, 'chart' | 'steps' | 'asked' | 'required'>;

/** What a chart does with one set of answers. */
export interface Behaviour {
  readonly route: readonly string[];
  readonly ends: boolean;
  /** Whether the conditions come to rest. */
  readonly settles: boolean;
  /** Paths of the questions that are asked, in order. */
  readonly asked: readonly string[];
  /** Those among them that must be answered. */
  readonly required: readonly string[];
  /** The answers that still apply. */
  readonly answers: AnyAnswers;
}

/** @throws whatever a guard or a condition throws: `behaviour-proofs.ts` reports it. */
export function behaviourOf(definition: Charted, given: AnyAnswers, day: string): Behaviour {
  const { route: steps, ends, answers, settles } = whatAppliesTo(definition, given, day);
  const questions = steps.flatMap((step) =>
    questionsOf(definition.steps, step).map(([question, type]) => ({
      path: pathOf(step, question),
      type,
    })),
  );
  const asked = questions.filter(({ path }) => definition.asked[path]?.(answers, day) !== false);
  const required = asked.filter(
    ({ path, type }) => definition.required[path]?.(answers, day) ?? !isOptional(type),
  );
  return {
    route: steps,
    ends,
    settles,
    asked: asked.map(({ path }) => path),
    required: required.map(({ path }) => path),
    answers,
  };
}

function questionsOf(steps: Steps, step: string): ReturnType<typeof questionsIn> {
  const schema = steps[step];
  return schema === undefined ? [] : questionsIn(schema);
}
