import { pathOf, type AnyAnswers } from '../answers.ts';
import { behaviourOf, type Behaviour, type Charted } from './behaviour.ts';
import { found, type Finding } from './finding.ts';
import { stepsByState, waysOf } from './structure-proofs.ts';

/** A chart as it behaves with answers of every sort. */
export function behaviourFindings(
  definition: Charted,
  samples: readonly AnyAnswers[],
  day: string,
): readonly Finding[] {
  const seen: Behaviour[] = [];
  const thrown: string[] = [];
  for (const [index, sample] of samples.entries()) {
    try {
      seen.push(behaviourOf(definition, sample, day));
    } catch (error) {
      thrown.push(error instanceof Error ? error.message : `sample ${index}`);
    }
  }
  return [
    ...found('throws', thrown),
    ...found('noEnd', endless(seen)),
    ...routeFindings(definition, seen),
    ...questionFindings(definition, seen),
    ...guardFindings(definition, seen),
    ...found('restless', restless(seen)),
  ];
}

/** Circular conditions: what applies depends on what applies. */
const restless = (seen: readonly Behaviour[]): readonly string[] =>
  seen.filter(({ settles }) => !settles).map(({ route }) => route.at(-1) ?? 'initial');

const endless = (seen: readonly Behaviour[]): readonly string[] =>
  seen.filter(({ ends }) => !ends).map(({ route }) => route.at(-1) ?? 'initial');

function routeFindings({ chart, steps }: Charted, seen: readonly Behaviour[]): readonly Finding[] {
  const reached = new Set(seen.flatMap(({ route }) => route));
  const taken = new Set(
    seen.flatMap(({ route, ends }) =>
      route.map((step, index) => `${step} → ${route[index + 1] ?? (ends ? 'end' : '?')}`),
    ),
  );
  const stepOf = stepsByState(chart);
  const ways = waysOf(chart).map(
    ({ from, to }) => `${stepOf.get(from) ?? from} → ${stepOf.get(to) ?? 'end'}`,
  );
  return [
    ...found(
      'unreachedStep',
      Object.keys(steps).filter((step) => !reached.has(step)),
    ),
    ...found(
      'untakenWay',
      ways.filter((way) => !taken.has(way)),
    ),
  ];
}

function questionFindings(
  { steps, asked, required }: Charted,
  seen: readonly Behaviour[],
): readonly Finding[] {
  const paths = Object.entries(steps).flatMap(([step, { shape }]) =>
    Object.keys(shape).map((question) => ({ step, path: pathOf(step, question) })),
  );
  const isAsked = (path: string): boolean => seen.some((one) => one.asked.includes(path));
  const isSpared = ({ step, path }: { step: string; path: string }): boolean =>
    seen.some((one) => one.route.includes(step) && !one.asked.includes(path));
  const dead = paths.filter(({ path }) => !isAsked(path));
  const constant = paths.filter((one) => one.path in asked && isAsked(one.path) && !isSpared(one));
  const idle = paths.filter(
    ({ path }) => path in required && !seen.some((one) => one.required.includes(path)),
  );
  return [
    ...found(
      'deadQuestion',
      dead.map(({ path }) => path),
    ),
    ...found(
      'alwaysAsked',
      constant.map(({ path }) => path),
    ),
    ...found(
      'neverRequired',
      idle.map(({ path }) => path),
    ),
  ];
}

type Guard = (given: { readonly context: { readonly answers: AnyAnswers } }) => unknown;

function guardFindings({ chart }: Charted, seen: readonly Behaviour[]): readonly Finding[] {
  const guards = Object.entries(chart.implementations.guards as Readonly<Record<string, Guard>>);
  const verdicts = guards.map(([name, guard]) => ({
    name,
    results: new Set(seen.map(({ answers }) => Boolean(guard({ context: { answers } })))),
  }));
  const without = (wanted: boolean): readonly string[] =>
    verdicts.filter(({ results }) => !results.has(wanted)).map(({ name }) => name);
  return [...found('guardNeverTrue', without(true)), ...found('guardNeverFalse', without(false))];
}
