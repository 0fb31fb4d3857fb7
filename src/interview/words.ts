import type { z } from 'zod';
import type { Steps } from './steps.ts';

type OptionsOf<T> =
  T extends z.ZodOptional<infer U>
    ? OptionsOf<U>
    : T extends z.ZodArray<infer U>
      ? OptionsOf<U>
      : T extends z.ZodEnum<infer E>
        ? keyof E & string
        : never;

type ColumnsOf<T> =
  T extends z.ZodOptional<infer U>
    ? ColumnsOf<U>
    : T extends z.ZodArray<z.ZodObject<infer Shape>>
      ? Omit<Shape, 'row'>
      : never;

interface Labels {
  readonly label: string;
  readonly hint?: string;
}

/** The words of a question: a choice without the words of one of its options does not compile. */
export type QuestionWords<T> = Labels &
  ([OptionsOf<T>] extends [never]
    ? unknown
    : { readonly options: Readonly<Record<OptionsOf<T>, string>> }) &
  ([ColumnsOf<T>] extends [never]
    ? unknown
    : {
        readonly columns: { readonly [C in keyof ColumnsOf<T>]: QuestionWords<ColumnsOf<T>[C]> };
      });

export interface StepWords<T extends z.ZodObject> {
  /** Title of the step, in the stepper and above the questions. */
  readonly title: string;
  /** What *Avanti* leads to, when the title doesn't fit a button. */
  readonly short?: string;
  /** One line above the title: the legal element and its article. */
  readonly norm?: string;
  readonly lead?: string;
  readonly questions: { readonly [Q in keyof T['shape']]: QuestionWords<T['shape'][Q]> };
}

/** All the words of a service's interview, in Italian. */
export type InterviewWords<S extends Steps> = { readonly [K in keyof S]: StepWords<S[K]> };

/** The same words once the chart's types are forgotten: what a form reads. */
export interface AnyQuestionWords extends Labels {
  readonly options?: Readonly<Record<string, string>>;
  readonly columns?: Readonly<Record<string, AnyQuestionWords>>;
}

export interface AnyStepWords extends Omit<StepWords<z.ZodObject>, 'questions'> {
  readonly questions: Readonly<Record<string, AnyQuestionWords>>;
}

export type AnyWords = Readonly<Record<string, AnyStepWords>>;
