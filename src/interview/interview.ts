import { isInConflict, type Register } from '../domain/stream-state.ts';
import { answersOf, pathOf, type AnyAnswers } from './answers.ts';
import { route } from './chart.ts';
import { checkAnswer, type AnswerFault } from './check-answer.ts';
import type { AnyInterview, AnyKnown } from './definition.ts';
import { isOptional, metaOf, type QuestionMeta } from './question.ts';
import type { RuleResult } from './rule.ts';
import type { AnyQuestionWords, AnyStepWords } from './words.ts';

/** A question as a form shows it. */
export interface QuestionView {
  readonly path: string;
  readonly name: string;
  readonly meta: QuestionMeta;
  readonly words: AnyQuestionWords;
  readonly required: boolean;
  readonly value: unknown;
  /** Known from elsewhere, not yet confirmed in this prestazione. */
  readonly suggested: unknown;
  /** The standing answers, when there is one or more. */
  readonly register: Register | null;
  readonly conflict: boolean;
  readonly fault: AnswerFault | null;
}

export type StepStatus = 'done' | 'toReview' | 'open' | 'ahead';

export interface StepView {
  readonly id: string;
  readonly words: AnyStepWords;
  readonly status: StepStatus;
  /** Whether it can be opened: every step up to the first that lacks something. */
  readonly reachable: boolean;
  readonly questions: readonly QuestionView[];
  readonly findings: readonly RuleResult[];
}

/** The whole interview, computed from the facts: the only thing a screen reads. */
export interface InterviewView {
  readonly steps: readonly StepView[];
  readonly answers: AnyAnswers;
  /** Paths answered on steps that no longer apply: kept, shown apart, left out of the document. */
  readonly noLongerAsked: readonly string[];
  readonly findings: readonly RuleResult[];
  /** What keeps *Concludi* away: first step and question that lack something, or a rule. */
  readonly obstacles: readonly Obstacle[];
}

export type Obstacle =
  | {
      readonly kind: 'question';
      readonly step: string;
      readonly path: string;
      readonly fault: AnswerFault;
    }
  | { readonly kind: 'conflict'; readonly step: string; readonly path: string }
  | { readonly kind: 'rule'; readonly step: string; readonly result: RuleResult };

/** Reads facts through a definition. Pure: equal facts, day and place give an equal interview. */
export function interviewView(
  definition: AnyInterview,
  seen: Omit<AnyKnown, 'answers'>,
): InterviewView {
  const answers = answersOf(seen.state, definition.steps);
  const known: AnyKnown = { ...seen, answers };
  const { steps: ids } = route(definition.chart, answers);
  const findings = definition.rules(known);
  const suggested = definition.suggest(known);
  const views = ids.map((id) => stepView(definition, id, { known, findings, suggested }));
  const firstOpen = views.findIndex(({ status }) => status !== 'done');
  const reach = firstOpen === -1 ? views.length : firstOpen;
  const steps = views.map((view, index) => withReach(view, index, reach));
  return {
    steps,
    answers,
    noLongerAsked: leftBehind(definition, known, ids),
    findings,
    obstacles: obstaclesOf(steps, findings),
  };
}

interface StepContext {
  readonly known: AnyKnown;
  readonly findings: readonly RuleResult[];
  readonly suggested: AnyAnswers;
}

function stepView(
  definition: AnyInterview,
  id: string,
  context: StepContext,
): Omit<StepView, 'reachable'> {
  const questions = questionsOf(definition, id, context);
  const words = definition.words[id];
  if (words === undefined) throw new Error(`Step ${id} of ${definition.service} has no words`);
  return {
    id,
    words,
    questions,
    findings: context.findings.filter(({ step }) => step === id),
    status: statusOf(questions),
  };
}

function statusOf(questions: readonly QuestionView[]): StepStatus {
  if (questions.some(({ conflict }) => conflict)) return 'toReview';
  return questions.every(({ fault }) => fault === null) ? 'done' : 'open';
}

const withReach = (view: Omit<StepView, 'reachable'>, index: number, reach: number): StepView => ({
  ...view,
  reachable: index <= reach || view.status !== 'open',
  status: index > reach && view.status === 'open' ? 'ahead' : view.status,
});

function questionsOf(
  definition: AnyInterview,
  step: string,
  { known, suggested }: StepContext,
): readonly QuestionView[] {
  const schema = definition.steps[step];
  const words = definition.words[step];
  if (schema === undefined || words === undefined) return [];
  return Object.entries(schema.shape).flatMap(([name, type]) => {
    const path = pathOf(step, name);
    if (definition.asked[path]?.(known.answers, known.today) === false) return [];
    const required = definition.required[path]?.(known.answers, known.today) ?? !isOptional(type);
    const value = known.answers[step]?.[name];
    const register = known.state.answers.get(path) ?? null;
    return {
      path,
      name,
      meta: metaOf(type),
      words: words.questions[name] ?? { label: name },
      required,
      value,
      suggested: value === undefined && register === null ? suggested[step]?.[name] : undefined,
      register,
      conflict: register !== null && isInConflict(register),
      fault: checkAnswer(type, value, { required, today: known.today }),
    };
  });
}

/** Answered paths that the route, or a condition, no longer asks. */
function leftBehind(
  definition: AnyInterview,
  { answers, today }: AnyKnown,
  route: readonly string[],
): readonly string[] {
  return Object.entries(answers).flatMap(([step, given]) =>
    Object.keys(given ?? {})
      .map((question) => pathOf(step, question))
      .filter(
        (path) => !route.includes(step) || definition.asked[path]?.(answers, today) === false,
      ),
  );
}

const obstaclesOf = (
  steps: readonly StepView[],
  findings: readonly RuleResult[],
): readonly Obstacle[] => [
  ...steps.flatMap(({ id, questions }) =>
    questions.flatMap(({ path, fault, conflict }): readonly Obstacle[] => {
      if (fault !== null) return [{ kind: 'question', step: id, path, fault }];
      return conflict ? [{ kind: 'conflict', step: id, path }] : [];
    }),
  ),
  ...findings
    .filter(({ level }) => level === 'blocca')
    .map((result): Obstacle => ({ kind: 'rule', step: result.step, result })),
];
