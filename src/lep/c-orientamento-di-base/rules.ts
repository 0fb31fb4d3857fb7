import type { Known } from '../../interview/definition.ts';
import type { RuleResult } from '../../interview/rule.ts';
import * as law from './rules/law-rules.ts';
import * as next from './rules/next-rules.ts';
import * as profile from './rules/profile-rules.ts';
import * as request from './rules/request-rules.ts';
import { situationOf, type Rule } from './rules/situation.ts';
import * as skills from './rules/skill-rules.ts';
import type { OrientamentoSteps } from './steps.ts';

const all: readonly Rule[] = [
  request.personNeeded,
  request.individualFirst,
  request.schedaFirst,
  request.disability,
  request.oldProfile,
  skills.fewSkills,
  skills.unprovenSkill,
  skills.shiftsExcluded,
  skills.licenceMissing,
  skills.tooMuchExperience,
  skills.noTraining,
  skills.requirementsHeld,
  profile.fragility,
  profile.integratedCare,
  profile.targetedPlacement,
  profile.basics,
  profile.pinnedVersion,
  profile.partial,
  profile.italianBoth,
  law.reallowanceTold,
  law.reallowanceNow,
  law.pattoNext,
  next.specialist,
  next.otherServices,
];

/** The rules of `rules.md`: they warn and propose; the operator and the person decide. */
export function rules(known: Known<OrientamentoSteps>): readonly RuleResult[] {
  const situation = situationOf(known);
  return all.flatMap((rule) => rule(situation));
}
