import { ageOn, isIsoDate, type IsoDate } from '../../../kernel/iso-date.ts';
import { lawDay } from '../../../interview/held.ts';
import type { Known } from '../../../interview/definition.ts';
import type { RuleResult } from '../../../interview/rule.ts';
import type { DidSteps } from '../steps.ts';

export interface Situation extends Known<DidSteps> {
  /** The day whose law applies. */
  readonly day: IsoDate;
  /** The day of the DID when it is said, else the day of the interview. */
  readonly didDay: IsoDate;
  readonly birth: IsoDate | null;
  /** Years on the day of the DID; null when the birth is not known. */
  readonly age: number | null;
}

export type Rule = (situation: Situation) => readonly RuleResult[];

export function situationOf(known: Known<DidSteps>): Situation {
  const day = lawDay(known.answers, known.today);
  const didDay = dayOf(known.answers.did?.dataDid) ?? day;
  const birth = dayOf(known.answers.identita?.dataNascita);
  return { ...known, day, didDay, birth, age: birth === null ? null : ageOn(birth, didDay) };
}

export const dayOf = (text: unknown): IsoDate | null =>
  typeof text === 'string' && isIsoDate(text) ? text : null;

export const finding = (
  rule: string,
  step: keyof DidSteps,
  content: Omit<RuleResult, 'rule' | 'step'>,
): readonly RuleResult[] => [{ rule, step, ...content }];

export const ART_19 = 'art. 19 D.Lgs. 150/2015';
export const ART_20 = 'art. 20 D.Lgs. 150/2015';
export const ART_21 = 'art. 21 D.Lgs. 150/2015';
/** Cross-checks between answers have no norm of their own. */
export const OWN = { norm: 'scelta di Sportello', mark: 'P' } as const;
