import type { Known } from '../../interview/definition.ts';
import type { RuleResult } from '../../interview/rule.ts';
import * as path from './rules/path-rules.ts';
import * as project from './rules/project-rules.ts';
import { situationOf, type Rule } from './rules/situation.ts';
import * as skills from './rules/skill-rules.ts';
import type { SpecialisticoSteps } from './steps.ts';

const all: readonly Rule[] = [
  path.personNeeded,
  path.onlyInGroup,
  path.oldBalance,
  path.missedMeeting,
  path.hoursExceeded,
  path.overlapping,
  path.backwards,
  path.ownMinutes,
  skills.longGap,
  skills.weakBalance,
  skills.unprovenMastery,
  skills.silentExperience,
  skills.toRefresh,
  skills.differingView,
  skills.ownWords,
  project.constrainedTarget,
  project.tooMany,
  project.ownBusiness,
  project.targetWithoutGap,
  project.unfilledGap,
  project.validationTold,
  project.stepInThePast,
  project.littleFaith,
  project.counselingKept,
  project.nothingShown,
  project.pattoAfter,
  project.whichCode,
  project.fillingServices,
];

/** The rules of `rules.md`: they warn and propose; the counsellor and the person decide. */
export function rules(known: Known<SpecialisticoSteps>): readonly RuleResult[] {
  const situation = situationOf(known);
  return all.flatMap((rule) => rule(situation));
}
