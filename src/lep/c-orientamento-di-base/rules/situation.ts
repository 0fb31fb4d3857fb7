import { findIsoDate, type IsoDate } from '../../../kernel/iso-date.ts';
import type { InstrumentResult } from '../../../domain/instrument-result.ts';
import { lawDay } from '../../../interview/held.ts';
import type { Known } from '../../../interview/definition.ts';
import { knownText } from '../../../interview/fascicolo.ts';
import { findingIn, type RuleResult } from '../../../interview/rule.ts';
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
  const last = findIsoDate(knownText(known.person, 'profileDate'));
  return {
    ...known,
    day,
    profile: profileOf(known.answers),
    lastProfile: last !== null && last < day ? last : null,
  };
}

export const finding = findingIn<OrientamentoSteps>();

/** Row C of the decree: read in the seed. */
export const DECREE = { norm: 'Allegato B, lettera C', mark: 'V' } as const;
