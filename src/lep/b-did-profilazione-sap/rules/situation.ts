import { ageOn, findIsoDate, type IsoDate } from '../../../kernel/iso-date.ts';
import { lawDay } from '../../../interview/held.ts';
import type { Known } from '../../../interview/definition.ts';
import { findingIn, type RuleResult } from '../../../interview/rule.ts';
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
  const didDay = findIsoDate(known.answers.did?.dataDid) ?? day;
  const birth = findIsoDate(known.answers.identita?.dataNascita);
  return { ...known, day, didDay, birth, age: birth === null ? null : ageOn(birth, didDay) };
}

export const finding = findingIn<DidSteps>();

export const ART_19 = 'art. 19 D.Lgs. 150/2015';
export const ART_20 = 'art. 20 D.Lgs. 150/2015';
export const ART_21 = 'art. 21 D.Lgs. 150/2015';
