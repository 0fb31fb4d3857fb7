import type { z } from 'zod';
import { openConflicts, type Register, type StreamState } from '../domain/stream-state.ts';
import { answersOf, pathOf, type AnyAnswers } from './answers.ts';
import { checkAnswer, type AnswerFault } from './check-answer.ts';
import type { AnyInterview, AnyKnown } from './definition.ts';
import { isOptional, metaOf, type QuestionMeta } from './question.ts';
import { isSignatureCurrent } from './signature.ts';
import { rowsLeftToOffer } from './table-offers.ts';
import type { RuleResult } from './rule.ts';
import { questionsIn } from './steps.ts';
import { dayOfInterview, whatApplies, withOffers } from './what-applies.ts';
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
  /** The standing answers, when there is one or more; a table has one in each cell instead. */
  readonly register: Register | null;
  /** Whether two devices answered differently: here, or in a cell of this table. */
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
  /** Answers to what is asked now: rules, conclusion and document see no other. */
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
  const day = dayOfInterview(seen.state, seen.today);
  const { route, answers, noLongerAsked } = whatApplies(definition, seen.state, day);
  const known: AnyKnown = { ...seen, answers };
  const findings = definition
    .rules(known)
    .filter(({ step }) => route.includes(step))
    .map(withReason(seen.state));
  const suggested = definition.suggest(known);
  const disputed = disputedIn(seen.state);
  const given = answersOf(seen.state, definition.steps);
  const context = { known, given, day, findings, suggested, disputed };
  const views = withStaleSignatures(route.map((id) => stepView(definition, id, context)));
  const firstOpen = views.findIndex(({ status }) => status !== 'done');
  const reach = firstOpen === -1 ? views.length : firstOpen;
  const steps = views.map((view, index) => withReach(view, index, reach));
  return { steps, answers, noLongerAsked, findings, obstacles: obstaclesOf(steps, findings) };
}

type OwnStepView = Omit<StepView, 'reachable'>;

/** A signature given before the answers changed is asked again. */
const withStaleSignatures = (steps: readonly OwnStepView[]): readonly OwnStepView[] =>
  steps.map((view) => {
    const isStale = ({ meta, value, fault }: QuestionView): boolean =>
      meta.kind === 'signature' &&
      value !== undefined &&
      fault === null &&
      !isSignatureCurrent(steps, { step: view.id, value });
    if (!view.questions.some(isStale)) return view;
    const questions = view.questions.map((question) =>
      isStale(question)
        ? { ...question, fault: { kind: 'changedSinceSigned' } as const }
        : question,
    );
    return { ...view, questions, status: statusOf(questions) };
  });

interface StepContext {
  readonly known: AnyKnown;
  /** Every answer on disk, asked or not. */
  readonly given: AnyAnswers;
  /** ISO date of the interview, for the conditions. */
  readonly day: string;
  readonly findings: readonly RuleResult[];
  readonly suggested: AnyAnswers;
  readonly disputed: ReadonlySet<string>;
}

const REASONS = 'motivi';

/** Where the written reason for a rule of level *motiva* stands: `motivi.B4`. */
export const reasonPath = (rule: string): string => `${REASONS}.${rule.replaceAll(/\W/g, '')}`;

/** A result with the reason already written for it. */
const withReason =
  ({ answers }: StreamState) =>
  (result: RuleResult): RuleResult => {
    if (result.level !== 'motiva') return result;
    const reason = answers.get(reasonPath(result.rule))?.values[0].value;
    return typeof reason === 'string' ? { ...result, reason } : result;
  };

function stepView(definition: AnyInterview, id: string, context: StepContext): OwnStepView {
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

const withReach = (view: OwnStepView, index: number, reach: number): StepView => ({
  ...view,
  reachable: index <= reach || view.status !== 'open',
  status: index > reach && view.status === 'open' ? 'ahead' : view.status,
});

/**
 * What is suggested asks for more before anybody confirms it: an answer to such a question counts for
 * the rules only with the suggestion, but shows from the tap.
 */
function questionsOf(
  definition: AnyInterview,
  step: string,
  { known, given, day, suggested, disputed }: StepContext,
): readonly QuestionView[] {
  const schema = definition.steps[step];
  const words = definition.words[step];
  if (schema === undefined || words === undefined) return [];
  const offers = offersFor(schema, step, { known, suggested });
  const shown = { ...offers, ...given[step] };
  const answers = withOffers(known.answers, { [step]: shown }, { asked: definition.asked, day });
  return questionsIn(schema).flatMap(([name, type]) => {
    const path = pathOf(step, name);
    if (definition.asked[path]?.(answers, day) === false) return [];
    const required = definition.required[path]?.(answers, day) ?? !isOptional(type);
    const value = given[step]?.[name];
    return {
      path,
      name,
      meta: metaOf(type),
      words: words.questions[name] ?? { label: name },
      required,
      value,
      suggested: offers[name],
      register: known.state.answers.get(path) ?? null,
      conflict: disputed.has(path),
      fault: checkAnswer(type, value, { required, today: known.today }),
    };
  });
}

/** What is suggested for questions, or cells of a table, that nobody has answered or cleared. */
const offersFor = (
  schema: z.ZodObject,
  step: string,
  { known: { state }, suggested }: Pick<StepContext, 'known' | 'suggested'>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    questionsIn(schema).flatMap(([name, type]) => {
      const path = pathOf(step, name);
      const offered = suggested[step]?.[name];
      if (offered === undefined || state.answers.has(path)) return [];
      if (metaOf(type).kind !== 'table') return [[name, offered]];
      const rows = rowsLeftToOffer(state, path, offered);
      return rows === undefined ? [] : [[name, rows]];
    }),
  );

/** Questions that two devices answered differently: in a table, in any cell of a row still there. */
const disputedIn = (state: StreamState): ReadonlySet<string> =>
  new Set(openConflicts(state).map(([path]) => path.replace(/#.*$/, '')));

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
    .filter(({ level, reason }) => level === 'blocca' || (level === 'motiva' && !reason))
    .map((result): Obstacle => ({ kind: 'rule', step: result.step, result })),
];
