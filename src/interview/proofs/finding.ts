/** What a proof can say against a service. */
export type FindingKind =
  // the chart as written
  | 'forbidden'
  | 'nested'
  | 'unknownStep'
  | 'stepTwice'
  | 'stepWithoutState'
  | 'unreachableState'
  | 'loop'
  | 'unknownCondition'
  | 'unknownLiteral'
  | 'impure'
  // the chart as it behaves
  | 'throws'
  | 'noEnd'
  | 'unreachedStep'
  | 'untakenWay'
  | 'deadQuestion'
  | 'alwaysAsked'
  | 'neverRequired'
  | 'guardNeverTrue'
  | 'guardNeverFalse'
  | 'restless'
  // what stands around it
  | 'noWords'
  | 'unknownQuestion'
  | 'unknownColumn'
  | 'activityNotAsked'
  | 'badSuggestion'
  | 'badRule'
  | 'orderMatters'
  | 'publishedChartChanged';

/** Something wrong, and where: a state, a step, a question's path, a guard. */
export interface Finding {
  readonly kind: FindingKind;
  readonly at: string;
}

export const found = (kind: FindingKind, places: Iterable<string>): readonly Finding[] =>
  [...new Set(places)].map((at) => ({ kind, at }));
