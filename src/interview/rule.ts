import type { IsoDate } from '../kernel/iso-date.ts';
import type { Steps } from './steps.ts';

/** How well a norm is known: V read in a primary source, V2 in a secondary one, M from memory, P product choice. */
export type Mark = 'V' | 'V2' | 'M' | 'P';

/** `blocca`: can't conclude · `motiva`: may go on with a reason · `avvisa` · `informa`. */
export type Level = 'blocca' | 'motiva' | 'avvisa' | 'informa';

/** What a rule found, shown and printed with the decision. Nothing marked M ever blocks. */
export interface RuleResult {
  /** Number in the service's `rules.md`: `A-5`. */
  readonly rule: string;
  readonly norm: string;
  readonly mark: Mark;
  readonly level: Level;
  /** Step at which it is shown; it stands in the review as well. */
  readonly step: string;
  /** Plain Italian. */
  readonly explanation: string;
  readonly proposes?: readonly Proposal[];
  /** Written by the operator for a rule of level *motiva*; the interview adds it. */
  readonly reason?: string;
}

/** A service to go to next, and by when. */
export interface Proposal {
  /** Letter of Allegato B. */
  readonly service: string;
  /** What to call it when a letter says too little: `il CPI di Valchiara`. */
  readonly name?: string;
  readonly reason: string;
  /** ISO date of the deadline, when the law gives one. */
  readonly by: string | null;
}

/** A finding at one of the steps of a service: a misspelt step does not compile. */
export const findingIn =
  <S extends Steps>() =>
  (
    rule: string,
    step: keyof S & string,
    content: Omit<RuleResult, 'rule' | 'step'>,
  ): readonly RuleResult[] => [{ rule, step, ...content }];

/** @param by the deadline, when the law gives one */
export const propose = (service: string, reason: string, by: IsoDate | null = null): Proposal => ({
  service,
  reason,
  by,
});

/** Cross-checks between answers have no norm of their own. */
export const OWN = { norm: 'scelta di Sportello', mark: 'P' } as const;
