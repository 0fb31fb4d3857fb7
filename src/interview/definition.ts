import type { AnyStateMachine } from 'xstate';
import type { IsoDate } from '../kernel/iso-date.ts';
import type { Json } from '../kernel/json.ts';
import type { ChartPin } from '../domain/fact.ts';
import type { FascicoloDatum } from '../domain/person-sheet.ts';
import type { SapEvent } from '../domain/sap-event.ts';
import type { StreamState } from '../domain/stream-state.ts';
import type { Place } from './place.ts';
import type { AnyAnswers } from './answers.ts';
import type { Answer } from './commands.ts';
import type { DocumentContext } from './document-context.ts';
import type { CourtesyCopy, DocumentModel } from './document-model.ts';
import type { Filling } from './filling.ts';
import type { PlannedMeeting } from './planned-meetings.ts';
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

/** Data of the fascicolo by name; undefined says nothing. */
export type DerivedData = Readonly<Partial<Record<FascicoloDatum, Json | undefined>>>;

/** Events with which an interview that was begun can end. */
export type ClosingEvent = Extract<SapEvent, '05' | '07' | '08' | '10'>;

/** How an interview ends: what is recorded, and what is proposed next. */
export interface Conclusion {
  /** SAP code of the decree under which event 10 is reported; null when none is due. */
  readonly sap: string | null;
  /** Event that closes: 10, or another by the outcome chosen. */
  readonly event: ClosingEvent;
  readonly proposals: readonly {
    readonly row: string;
    readonly service: string;
    readonly date: string | null;
    readonly time: string | null;
    /** Days agreed for it, when the answers say them. */
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  }[];
}

/**
 * `atConclusion`: with *Concludi*, whenever `when` holds. `beforeConclusion`: previewed, signed and
 * issued while the interview is open (a patto, a DID). `onRequest`: when somebody asks for it, open
 * or concluded, as often as they ask.
 */
export type DocumentIssue = 'atConclusion' | 'beforeConclusion' | 'onRequest';

/** The same document in another language, from the same facts: a courtesy beside the Italian. */
export type CourtesyRenderer<K> = (known: K, context: DocumentContext) => CourtesyCopy;

interface DocumentOf<K> {
  /** Key of the document in its facts, one for each document of the product. */
  readonly kind: string;
  /** In Italian, for buttons and lists: `Scheda di prima informazione`. */
  readonly title: string;
  readonly issue: DocumentIssue;
  /** Whether these answers ask for it; always, unless said. */
  readonly when?: (known: K) => boolean;
  /**
   * Steps whose answers it shows. An answer of another step that it had not seen does not make it
   * *modificato dopo*. All of them, unless said.
   */
  readonly reads?: readonly string[];
  readonly render: (known: K, context: DocumentContext) => DocumentModel;
  /** By BCP 47 language: each loads its words when it is asked for. */
  readonly courtesy?: Readonly<Partial<Record<string, () => Promise<CourtesyRenderer<K>>>>>;
}

export type DocumentDefinition<S extends Steps> = DocumentOf<Known<S>>;

/** A document whose answers are not known by type. */
export type AnyDocument = DocumentOf<AnyKnown>;

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
  readonly toPerson: { readonly [P in QuestionPath<S>]?: FascicoloDatum };
  /** Data of the person that follow from the answers of a step, beside those it asks for. */
  readonly alsoToPerson?: (known: Known<S>, step: keyof S & string) => DerivedData;
  /** What an answer fills in besides itself; `known` is how things stood before it. */
  readonly fills?: (known: Known<S>, given: Answer) => Filling | undefined;
  readonly rules: (known: Known<S>) => readonly RuleResult[];
  /** Where a proposal of the rules becomes a row, when the operator takes it. */
  readonly proposals: {
    readonly path: QuestionPath<S>;
    /** The column that holds the letter of the service. */
    readonly column: string;
    readonly row: (proposal: Proposal) => Readonly<Record<string, Json>>;
  };
  /** Meetings of this prestazione still to be held: each is an appointment in the agenda. */
  readonly meetings?: (known: Known<S>) => readonly PlannedMeeting[];
  readonly conclude: (known: Known<S>) => Conclusion;
  /** What comes out of it, the main one first. */
  readonly documents: readonly [DocumentDefinition<S>, ...DocumentDefinition<S>[]];
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
  readonly toPerson: Readonly<Record<string, FascicoloDatum>>;
  readonly alsoToPerson?: (known: AnyKnown, step: string) => DerivedData;
  readonly fills?: (known: AnyKnown, given: Answer) => Filling | undefined;
  readonly rules: (known: AnyKnown) => readonly RuleResult[];
  readonly proposals: {
    readonly path: string;
    readonly column: string;
    readonly row: (proposal: Proposal) => Readonly<Record<string, Json>>;
  };
  readonly meetings?: (known: AnyKnown) => readonly PlannedMeeting[];
  readonly conclude: (known: AnyKnown) => Conclusion;
  readonly documents: readonly [AnyDocument, ...AnyDocument[]];
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
