import type { z } from 'zod';

/** A step is a Zod object: its keys are the questions. */
export type Steps = Readonly<Record<string, z.ZodObject>>;

/** The questions of a step, in order, by name. */
export const questionsIn = (step: z.ZodObject): readonly (readonly [string, z.ZodType])[] =>
  Object.entries<z.ZodType>(step.shape);

type StepAnswers<S extends z.ZodObject> = {
  readonly [Q in keyof z.infer<S>]?: z.infer<S>[Q] | undefined;
};

/** What has been answered so far: any step, any question may be missing. */
export type Answers<S extends Steps> = { readonly [K in keyof S]?: StepAnswers<S[K]> | undefined };

/** `step.question`, for the steps of `S`. */
export type QuestionPath<S extends Steps> = {
  [K in keyof S & string]: `${K}.${keyof z.infer<S[K]> & string}`;
}[keyof S & string];

/**
 * Predicates over the answers, by question: when it is asked, when it must be answered.
 * `today` is the ISO date of the interview.
 */
export type Conditions<S extends Steps> = {
  readonly [P in QuestionPath<S>]?: (answers: Answers<S>, today: string) => boolean;
};
