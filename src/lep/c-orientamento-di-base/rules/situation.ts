import { isIsoDate, type IsoDate } from '../../../kernel/iso-date.ts';
import type { InstrumentResult } from '../../../domain/instrument-result.ts';
import { lawDay } from '../../../interview/held.ts';
import type { Known } from '../../../interview/definition.ts';
import { knownText } from '../../../interview/fascicolo.ts';
import type { Proposal, RuleResult } from '../../../interview/rule.ts';
import { profileOf } from '../profile.ts';
import type { OrientamentoSteps } from '../steps.ts';

export interface Situation extends Known<OrientamentoSteps> {
  /** The day whose law applies. */
  readonly day: IsoDate;
  readonly profile: InstrumentResult | null;
  /** Day of the last profile before this one; null when there is none. */
  readonly lastProfile: IsoDate | null;
}

export type Rule = (situation: Situation) => readonly RuleResult[];

export function situationOf(known: Known<OrientamentoSteps>): Situation {
  const day = lawDay(known.answers, known.today);
  const last = dayOf(knownText(known.person, 'profileDate'));
  return {
    ...known,
    day,
    profile: profileOf(known.answers),
    lastProfile: last !== null && last < day ? last : null,
  };
}

export const dayOf = (text: unknown): IsoDate | null =>
  typeof text === 'string' && isIsoDate(text) ? text : null;

export const finding = (
  rule: string,
  step: keyof OrientamentoSteps,
  content: Omit<RuleResult, 'rule' | 'step'>,
): readonly RuleResult[] => [{ rule, step, ...content }];

export const propose = (service: string, reason: string, by: IsoDate | null = null): Proposal => ({
  service,
  reason,
  by,
});

/** Cross-checks between answers have no norm of their own. */
export const OWN = { norm: 'scelta di Sportello', mark: 'P' } as const;

/** Row C of the decree: read in the seed. */
export const DECREE = { norm: 'Allegato B, lettera C', mark: 'V' } as const;
