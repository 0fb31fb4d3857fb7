import { isoDateOf, type IsoDate } from '../kernel/iso-date.ts';
import type { StreamState } from '../domain/stream-state.ts';
import { endDay, startDay } from './held.ts';
import { answersOf, pathOf, type AnyAnswers } from './answers.ts';
import { route, type Route } from './chart.ts';
import type { AnyConditions, AnyInterview } from './definition.ts';

/** What the facts have answered, and how much of it the interview still asks. */
export interface WhatApplies {
  /** The steps that apply now, in order. */
  readonly route: readonly string[];
  /** False when the route stops before a final state: a fault of the chart, which the proofs find. */
  readonly ends: boolean;
  /** Answers to questions that are asked: the only ones that rules, conclusion and document see. */
  readonly answers: AnyAnswers;
  /** Paths answered on steps, or under conditions, that no longer apply. */
  readonly noLongerAsked: readonly string[];
  /** False when conditions go round in circles: likewise. */
  readonly settles: boolean;
}

type Charted = Pick<AnyInterview, 'chart' | 'steps' | 'asked'>;

export const whatApplies = (definition: Charted, state: StreamState, day: string): WhatApplies =>
  whatAppliesTo(definition, answersOf(state, definition.steps), day);

/**
 * An answer that no longer applies may be what another depended on (who is anonymous is not asked
 * for a document, so neither for its number): the conditions are read again on what is left, until
 * nothing changes. A chart whose questions depend on earlier ones settles; the bound is for others.
 */
export function whatAppliesTo(definition: Charted, given: AnyAnswers, day: string): WhatApplies {
  let answers = given;
  for (let round = 0; round <= pathsOf(given).length; round += 1) {
    const way = route(definition.chart, answers);
    const left = stillAsked(definition, given, { way, answers, day });
    if (isSameSelection(left, answers)) return applied(given, { way, answers, settles: true });
    answers = left;
  }
  return applied(given, { way: route(definition.chart, answers), answers, settles: false });
}

const stillAsked = (
  { asked }: Charted,
  given: AnyAnswers,
  { way, answers, day }: { way: Route; answers: AnyAnswers; day: string },
): AnyAnswers =>
  select(given, (path, step) => way.steps.includes(step) && asked[path]?.(answers, day) !== false);

function applied(
  given: AnyAnswers,
  { way, answers, settles }: { way: Route; answers: AnyAnswers; settles: boolean },
): WhatApplies {
  const kept = new Set(pathsOf(answers));
  const noLongerAsked = pathsOf(given).filter((path) => !kept.has(path));
  return { route: way.steps, ends: way.ends, answers, noLongerAsked, settles };
}

/** The answers given together with those only offered, as far as these would be asked. */
export function withOffers(
  given: AnyAnswers,
  offers: AnyAnswers,
  { asked, day }: { readonly asked: AnyConditions; readonly day: string },
): AnyAnswers {
  if (pathsOf(offers).length === 0) return given;
  const wouldBeAsked = (together: AnyAnswers): AnyAnswers =>
    select(offers, (path) => asked[path]?.(together, day) !== false);
  let together = joined(offers, given);
  for (let round = 0; round <= pathsOf(offers).length; round += 1) {
    const next = joined(wouldBeAsked(together), given);
    if (isSameSelection(next, together)) return together;
    together = next;
  }
  return together;
}

/**
 * The day on which somebody began to write the interview, whatever day it was held; today before
 * that. Conditions read it, so that an interview left open asks the same questions tomorrow.
 */
export function dayOfInterview<Day extends string>(
  { events }: StreamState,
  today: Day,
): Day | IsoDate {
  const begun = events.find(({ event }) => event === '02');
  return begun === undefined ? today : isoDateOf(begun.at);
}

/** Dates of the events of an interview: of its start, and of what ends it if it ends now. */
export function actDays(
  state: StreamState,
  answers: AnyAnswers,
  today: IsoDate,
): { readonly start: IsoDate; readonly end: IsoDate } {
  const begunOn = dayOfInterview(state, today);
  return { start: startDay(answers, begunOn), end: endDay(answers, { begunOn, today }) };
}

const entriesOf = (answers: AnyAnswers): readonly (readonly [string, string, unknown])[] =>
  Object.entries(answers).flatMap(([step, questions]) =>
    Object.entries(questions ?? {})
      .filter(([, value]) => value !== undefined)
      .map(([question, value]) => [step, question, value] as const),
  );

const pathsOf = (answers: AnyAnswers): readonly string[] =>
  entriesOf(answers).map(([step, question]) => pathOf(step, question));

function select(answers: AnyAnswers, isKept: (path: string, step: string) => boolean): AnyAnswers {
  const kept: Record<string, Record<string, unknown>> = {};
  for (const [step, question, value] of entriesOf(answers)) {
    if (isKept(pathOf(step, question), step)) (kept[step] ??= {})[question] = value;
  }
  return kept;
}

function joined(offers: AnyAnswers, given: AnyAnswers): AnyAnswers {
  const together: Record<string, Record<string, unknown>> = {};
  for (const [step, question, value] of [...entriesOf(offers), ...entriesOf(given)]) {
    (together[step] ??= {})[question] = value;
  }
  return together;
}

/** Both come from one set of answers: the paths tell them apart. */
const isSameSelection = (a: AnyAnswers, b: AnyAnswers): boolean =>
  pathsOf(a).join() === pathsOf(b).join();
