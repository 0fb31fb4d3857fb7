import { ageOn, findIsoDate, type IsoDate } from '../../../kernel/iso-date.ts';
import type { Patto } from '../../../domain/patto.ts';
import { lawDay } from '../../../interview/held.ts';
import type { Known } from '../../../interview/definition.ts';
import { knownText } from '../../../interview/fascicolo.ts';
import { findingIn, type RuleResult } from '../../../interview/rule.ts';
import { standingPatto } from '../standing-patto.ts';
import type { PattoSteps } from '../steps.ts';

export interface Situation extends Known<PattoSteps> {
  /** The day whose law applies. */
  readonly day: IsoDate;
  /** The patto that stands when the interview begins; null when there is none. */
  readonly patto: Patto | null;
  readonly didDay: IsoDate | null;
  /** Years on the day; null when the birth is not known. */
  readonly age: number | null;
}

export type Rule = (situation: Situation) => readonly RuleResult[];

export function situationOf(known: Known<PattoSteps>): Situation {
  const day = lawDay(known.answers, known.today);
  const birth = findIsoDate(knownText(known.person, 'birthDate'));
  return {
    ...known,
    day,
    patto: standingPatto(known),
    didDay:
      findIsoDate(known.answers.verifichePreliminari?.dataDid) ??
      findIsoDate(knownText(known.person, 'didDate')),
    age: birth === null ? null : ageOn(birth, day),
  };
}

export const finding = findingIn<PattoSteps>();

export const ART_19 = 'art. 19 D.Lgs. 150/2015';
export const ART_20 = 'art. 20 D.Lgs. 150/2015';
export const ART_21 = 'art. 21 D.Lgs. 150/2015';
export const ART_25 = 'art. 25 D.Lgs. 150/2015, DM 10/4/2018';
