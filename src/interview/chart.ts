import { initialTransition, transition, type AnyStateMachine } from 'xstate';
import { z } from 'zod';
import type { Answers, Steps } from './steps.ts';

/** What `setup({ types })` of every chart is given: answers in, one event, a step on each state. */
export interface ChartTypes<S extends Steps> {
  context: { readonly answers: Answers<S> };
  input: Answers<S>;
  events: { type: 'next' };
  meta: { readonly step: keyof S & string };
}

type GuardArguments<S extends Steps> = { context: { readonly answers: Answers<S> } };

/** Guards as predicates over answers; a name not declared here does not compile in the chart. */
export const when = <S extends Steps, const G extends string>(
  _steps: S,
  predicates: Readonly<Record<G, (answers: Answers<S>) => boolean>>,
) =>
  Object.fromEntries(
    Object.entries<(answers: Answers<S>) => boolean>(predicates).map(([name, predicate]) => [
      name,
      ({ context }: GuardArguments<S>) => predicate(context.answers),
    ]),
  ) as Record<G, (args: GuardArguments<S>) => boolean>;

/** The steps that apply now, in order. */
export interface Route {
  readonly steps: readonly string[];
  /** False when the walk stops before a final state: a fault of the chart. */
  readonly ends: boolean;
}

const StateMeta = z.object({ step: z.string() });

/**
 * Walks the chart from its start with the answers given, by the pure functions of XState: no actor,
 * no timers, no snapshots. Never visits a state twice: where no way is open, it stays and stops.
 */
export function route(machine: AnyStateMachine, answers: unknown): Route {
  const steps: string[] = [];
  const visited = new Set<string>();
  let [state] = initialTransition(machine, answers);
  while (state.status !== 'done') {
    const at = String(state.value);
    if (visited.has(at)) return { steps, ends: false };
    visited.add(at);
    const step = stepOf(state.getMeta());
    if (step !== null) steps.push(step);
    [state] = transition(machine, state, { type: 'next' });
  }
  return { steps, ends: true };
}

function stepOf(meta: Record<string, unknown>): string | null {
  const [own] = Object.values(meta).flatMap((entry) => StateMeta.safeParse(entry).data ?? []);
  return own?.step ?? null;
}
