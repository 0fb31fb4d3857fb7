import type { Known } from '../../interview/definition.ts';
import type { RuleResult } from '../../interview/rule.ts';
import * as did from './rules/did-rules.ts';
import * as person from './rules/person-rules.ts';
import * as sheet from './rules/sheet-rules.ts';
import { situationOf, type Rule } from './rules/situation.ts';
import type { DidSteps } from './steps.ts';

const all: readonly Rule[] = [
  person.personNeeded,
  person.tooYoung,
  person.withoutCode,
  person.codeAgrees,
  person.expiredDocument,
  person.permit,
  person.noContact,
  person.livesElsewhere,
  did.didPossible,
  did.suspended,
  did.claimIsDid,
  did.inNotice,
  did.notAvailable,
  did.heldElsewhere,
  did.remedy,
  did.eventDates,
  did.queued,
  did.recentLoss,
  did.pattoDeadline,
  sheet.indexIsOld,
  sheet.variables,
  sheet.jobGoesOn,
  sheet.experienceDates,
  sheet.leftOut,
  sheet.studyDates,
  sheet.halfRows,
  sheet.declaration,
  sheet.nextServices,
];

/** The rules of `rules.md`: they say what is wrong and propose; the operator decides. */
export function rules(known: Known<DidSteps>): readonly RuleResult[] {
  const situation = situationOf(known);
  return all.flatMap((rule) => rule(situation));
}
