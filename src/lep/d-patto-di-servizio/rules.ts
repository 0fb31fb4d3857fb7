import type { Known } from '../../interview/definition.ts';
import type { RuleResult } from '../../interview/rule.ts';
import * as check from './rules/check-rules.ts';
import * as cross from './rules/cross-rules.ts';
import * as law from './rules/law-rules.ts';
import * as sign from './rules/sign-rules.ts';
import { situationOf, type Rule } from './rules/situation.ts';
import * as start from './rules/start-rules.ts';
import type { PattoSteps } from './steps.ts';

const all: readonly Rule[] = [
  start.personNeeded,
  start.standingVersion,
  start.oneAtATime,
  start.lateCheck,
  start.activeDid,
  start.heldElsewhere,
  start.changedWork,
  start.pattoDeadline,
  start.neverConvened,
  start.seniority,
  start.withoutProfile,
  start.tooYoung,
  cross.rowsToLookAt,
  cross.firstCheck,
  sign.activities,
  cross.activityRows,
  sign.availabilities,
  law.congruousOffer,
  law.otherBenefits,
  law.whatHappens,
  sign.explained,
  sign.elements,
  cross.validity,
  cross.longPatto,
  cross.permitEnds,
  cross.relativeTranslates,
  sign.deferred,
  check.proposedLoss,
  check.decision,
  check.toldInTime,
  check.nothingToLose,
  check.checkedActs,
  check.offers,
  check.suspension,
  check.reasonFits,
  check.afterLoss,
  sign.outcomeAgrees,
  sign.signed,
  sign.nextServices,
];

/** The rules of `rules.md`: they say what is missing and propose; people decide. */
export function rules(known: Known<PattoSteps>): readonly RuleResult[] {
  const situation = situationOf(known);
  return all.flatMap((rule) => rule(situation));
}
