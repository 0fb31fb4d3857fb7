import { findIsoDate, type IsoDate } from '../../../kernel/iso-date.ts';
import { lawDay } from '../../../interview/held.ts';
import type { Known } from '../../../interview/definition.ts';
import { findingIn, type RuleResult } from '../../../interview/rule.ts';
import type { SpecialisticoSteps } from '../steps.ts';

export interface Situation extends Known<SpecialisticoSteps> {
  /** The day whose law applies. */
  readonly day: IsoDate;
  /** Day of the bilancio before this one; null when there is none. */
  readonly lastBalance: IsoDate | null;
}

export type Rule = (situation: Situation) => readonly RuleResult[];

export function situationOf(known: Known<SpecialisticoSteps>): Situation {
  const day = lawDay(known.answers, known.today);
  const last = findIsoDate(known.answers.invio?.bilancioPrecedente);
  return { ...known, day, lastBalance: last !== null && last < day ? last : null };
}

export const finding = findingIn<SpecialisticoSteps>();

/** Row E of the decree: read in the seed. */
export const DECREE = { norm: 'Allegato B, lettera E', mark: 'V' } as const;
