import type { AnyStateMachine } from 'xstate';
import type { IsoDate } from '../kernel/iso-date.ts';
import type { Json } from '../kernel/json.ts';
import type { ChartPin } from '../domain/fact.ts';
import type { PersonDatum } from '../domain/person.ts';
import type { StreamState } from '../domain/stream-state.ts';
import type { Place } from './place.ts';
import type { AnyAnswers } from './answers.ts';
import type { DocumentContext } from './document-context.ts';
import type { DocumentModel } from './document-model.ts';
import type { Proposal, RuleResult } from './rule.ts';
import type { Answers, Conditions, QuestionPath, Steps } from './steps.ts';
import type { AnyWords, InterviewWords } from './words.ts';

/** What is looked up before a rule or a suggestion runs: pure functions ask nobody. */
export interface Known<S extends Steps> {
  readonly answers: Answers<S>;
  /** The prestazione. */
  readonly state: StreamState;
  /** The person's stream; null while anonymous. */
  readonly person: StreamState | null;
  /** Today in Italy, and minute of the day `HH:MM`. */
  readonly today: IsoDate;
  readonly time: string;
  readonly place: Place;
}

/** How an interview ends: what is recorded, and what is proposed next. */
export interface Conclusion {
  /** SAP code of the decree under which event 10 is reported; null when none is due. */
  readonly sap: string | null;
  /** Event that closes: 10, or another by the outcome chosen. */
  readonly event: '05' | '10';
  readonly proposals: readonly {
    readonly row: string;
    readonly service: string;
    readonly date: string | null;
    readonly time: string | null;
  }[];
}

/** A service that can be delivered: everything a folder of `lep/` says about its interview. */
export interface InterviewDefinition<S extends Steps> {
  readonly service: string;
  readonly pin: ChartPin;
  readonly chart: AnyStateMachine;
  readonly steps: S;
  readonly words: InterviewWords<S>;
  /** When a question is asked at all; always, unless named here. */
  readonly asked: Conditions<S>;
  /** When an optional question must be answered. */
  readonly required: Conditions<S>;
  /** Answers already known, offered to be confirmed with one tap. */
  readonly suggest: (known: Known<S>) => Answers<S>;
  /** Answers that belong to the person and outlive the prestazione. */
  readonly toPerson: { readonly [P in QuestionPath<S>]?: PersonDatum };
  readonly rules: (known: Known<S>) => readonly RuleResult[];
  /** Where a proposal of the rules becomes a row, when the operator takes it. */
  readonly proposals: {
    readonly path: QuestionPath<S>;
    /** The column that holds the letter of the service. */
    readonly column: string;
    readonly row: (proposal: Proposal) => Readonly<Record<string, Json>>;
  };
  readonly conclude: (known: Known<S>) => Conclusion;
  readonly document: {
    /** Key of the document in its facts. */
    readonly kind: string;
    readonly render: (known: Known<S>, context: DocumentContext) => DocumentModel;
  };
}

/** A definition whose chart is not known by type: what screens, proofs and the server handle. */
export interface AnyInterview {
  readonly service: string;
  readonly pin: ChartPin;
  readonly chart: AnyStateMachine;
  readonly steps: Steps;
  readonly words: AnyWords;
  readonly asked: AnyConditions;
  readonly required: AnyConditions;
  readonly suggest: (known: AnyKnown) => AnyAnswers;
  readonly toPerson: Readonly<Record<string, PersonDatum>>;
  readonly rules: (known: AnyKnown) => readonly RuleResult[];
  readonly proposals: {
    readonly path: string;
    readonly column: string;
    readonly row: (proposal: Proposal) => Readonly<Record<string, Json>>;
  };
  readonly conclude: (known: AnyKnown) => Conclusion;
  readonly document: {
    readonly kind: string;
    readonly render: (known: AnyKnown, context: DocumentContext) => DocumentModel;
  };
}

export type AnyConditions = Readonly<
  Record<string, (answers: AnyAnswers, today: string) => boolean>
>;
export type AnyKnown = Omit<Known<Steps>, 'answers'> & { readonly answers: AnyAnswers };

/**
 * The one place where a definition forgets its types: inside, each function is only ever given
 * answers that were read through its own steps.
 */
export const defineInterview = <S extends Steps>(
  definition: InterviewDefinition<S>,
): AnyInterview => definition as unknown as AnyInterview;
