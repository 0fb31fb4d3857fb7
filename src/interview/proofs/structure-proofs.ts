import type { AnyStateMachine } from 'xstate';
import { toDirectedGraph, type DirectedGraphNode } from 'xstate/graph';
import { z } from 'zod';
import { pathOf } from '../answers.ts';
import { found, type Finding } from './finding.ts';
import type { Charted } from './behaviour.ts';

/*
 * A chart as it is written: a flat walk by `next` over the declared steps, with guards by name and
 * nothing else (interviews.md §3). What is not in these lists is forbidden.
 */

const ROOT_KEYS = new Set(['id', 'initial', 'context', 'states', 'description']);
const STATE_KEYS = new Set(['meta', 'on', 'type', 'description']);
const TRANSITION_KEYS = new Set(['target', 'guard', 'description']);

const Meta = z.strictObject({ step: z.string() });
type Bag = Readonly<Record<string, unknown>>;
const Bag: z.ZodType<Bag> = z.record(z.string(), z.unknown());
const Transition = z.union([z.string().transform((target): Bag => ({ target })), Bag]);
const Transitions = z.union([z.array(Transition), Transition.transform((one) => [one])]);

export const structureFindings = (definition: Charted): readonly Finding[] => {
  const { chart } = definition;
  const ways = waysOf(chart);
  return [
    ...found('forbidden', forbiddenIn(chart)),
    ...stepFindings(definition),
    ...found('unreachableState', unreachable(chart, ways)),
    ...found('loop', inLoops(ways)),
    ...conditionFindings(definition),
  ];
};

const statesOf = (chart: AnyStateMachine): readonly (readonly [string, Bag])[] =>
  Object.entries(Bag.parse(chart.config.states ?? {})).map(([name, state]) => [
    name,
    Bag.parse(state),
  ]);
const extraKeys = (bag: Bag, allowed: ReadonlySet<string>): readonly string[] =>
  Object.keys(bag).filter((key) => bag[key] !== undefined && !allowed.has(key));

function forbiddenIn(chart: AnyStateMachine): readonly string[] {
  const { actions, actors, delays } = chart.implementations;
  return [
    ...extraKeys(Bag.parse(chart.config), ROOT_KEYS),
    ...Object.entries({ actions, actors, delays }).flatMap(([kind, all]) =>
      Object.keys(all ?? {}).map((name) => `${kind}.${name}`),
    ),
    ...statesOf(chart).flatMap(([name, state]) =>
      [
        ...extraKeys(state, STATE_KEYS).filter((key) => key !== 'states' && key !== 'initial'),
        ...forbiddenEvents(state),
      ].map((what) => `${name}.${what}`),
    ),
  ];
}

/** One event, guards by name, targets by name. */
function forbiddenEvents(state: Bag): readonly string[] {
  const on = Bag.parse(state['on'] ?? {});
  return Object.entries(on).flatMap(([event, written]) => {
    if (event !== 'next') return [`on.${event}`];
    const transitions = Transitions.safeParse(written).data ?? [{ unreadable: written }];
    return transitions.flatMap((transition) => [
      ...extraKeys(transition, TRANSITION_KEYS).map((key) => `next.${key}`),
      ...(typeof (transition['guard'] ?? '') === 'string' ? [] : ['next.guard']),
    ]);
  });
}

function stepFindings({ chart, steps }: Charted): readonly Finding[] {
  const states = statesOf(chart);
  const used = states.flatMap(([, { meta }]) => Meta.safeParse(meta).data?.step ?? []);
  const astray = states.filter(([, { type, meta }]) => {
    const step = Meta.safeParse(meta).data?.step;
    return type === 'final' ? meta !== undefined : step === undefined || !(step in steps);
  });
  return [
    ...found('nested', states.filter(([, state]) => 'states' in state).map(nameOf)),
    ...found('unknownStep', astray.map(nameOf)),
    ...found(
      'stepTwice',
      used.filter((step, index) => used.indexOf(step) !== index),
    ),
    ...found(
      'stepWithoutState',
      Object.keys(steps).filter((step) => !used.includes(step)),
    ),
  ];
}

const nameOf = ([name]: readonly [string, unknown]): string => name;

export interface Way {
  readonly from: string;
  readonly to: string;
}

/** Every transition of the chart, guarded or not, by the names of the states. */
export const waysOf = (chart: AnyStateMachine): readonly Way[] =>
  edgesOf(toDirectedGraph(chart)).map(({ source, target }) => ({
    from: source.key,
    to: target.key,
  }));

const edgesOf = (node: DirectedGraphNode): DirectedGraphNode['edges'] => [
  ...node.edges,
  ...node.children.flatMap(edgesOf),
];

/** The step of each state that has one. */
export const stepsByState = (chart: AnyStateMachine): ReadonlyMap<string, string> =>
  new Map(
    statesOf(chart).flatMap(([name, { meta }]) => {
      const step = Meta.safeParse(meta).data?.step;
      return step === undefined ? [] : [[name, step] as const];
    }),
  );

function reachableFrom(starts: readonly string[], ways: readonly Way[]): ReadonlySet<string> {
  const seen = new Set(starts);
  const queue = [...starts];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const { from, to } of ways) {
      if (from !== at || seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
  return seen;
}

const initialOf = (chart: AnyStateMachine): string =>
  z.string().catch('').parse(chart.config.initial);

function unreachable(chart: AnyStateMachine, ways: readonly Way[]): readonly string[] {
  const reached = reachableFrom([initialOf(chart)], ways);
  return statesOf(chart)
    .map(nameOf)
    .filter((name) => !reached.has(name));
}

/** States that lead back to themselves. */
const inLoops = (ways: readonly Way[]): readonly string[] =>
  ways
    .map(({ from }) => from)
    .filter((state) => {
      const next = ways.filter(({ from }) => from === state).map(({ to }) => to);
      return reachableFrom(next, ways).has(state);
    });

function conditionFindings({ steps, asked, required }: Charted): readonly Finding[] {
  const paths = new Set(
    Object.entries(steps).flatMap(([step, { shape }]) =>
      Object.keys(shape).map((question) => pathOf(step, question)),
    ),
  );
  const named = [...Object.keys(asked), ...Object.keys(required)];
  return found(
    'unknownCondition',
    named.filter((path) => !paths.has(path)),
  );
}
