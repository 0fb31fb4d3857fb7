import type { Json } from '../../../kernel/json.ts';
import type { Scenario } from '../../../interview/testing/scenario.ts';
import { knownPerson, orientamento } from './orientamento.ts';

/** An interview with some answers, wherever they stand. */
export function situation(answers: Readonly<Record<string, Json>>, person = knownPerson): Scenario {
  const held = orientamento({ person }).answer('domanda.bisogno', ['trovareLavoro']);
  for (const [path, value] of Object.entries(answers)) held.answer(path, value);
  return held;
}

/** Letters that a rule proposes. */
export const proposedBy = (held: Scenario, rule: string): readonly string[] =>
  held.proposals(rule).map(({ service }) => service);

export const levels = (held: Scenario, rule: string): readonly string[] =>
  held.results(rule).map(({ level }) => level);

export const objective = (held: Scenario, cells: Readonly<Record<string, Json>>): Scenario =>
  held.addRow('obiettivo.obiettivi', { distanza: 'vicino', priorita: '1', ...cells });

export const job = (label: string, code: string | null = null) => ({ code, label });
