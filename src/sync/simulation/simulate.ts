import { addCounts, newFaultCounts, type FaultCounts } from './faults.ts';
import { live, planOf, type Plan } from './history.ts';
import { mutants, type MutantName } from './mutants.ts';
import { shrunk } from './shrink.ts';

export interface Failure {
  readonly seed: number;
  readonly violation: string;
  /** The shortest history found that fails in the same way. */
  readonly plan: Plan;
}

export interface Histories {
  readonly runs: number;
  readonly faults: FaultCounts;
  readonly failures: readonly Failure[];
}

/** Lives the histories of seeds `first`, `first + every`, … below `first + count`. */
export async function liveAll(range: {
  readonly first: number;
  readonly count: number;
  readonly every?: number;
}): Promise<Histories> {
  const { first, count, every = 1 } = range;
  const faults = newFaultCounts();
  const failures: Failure[] = [];
  let runs = 0;
  for (let seed = first; seed < first + count; seed += every) {
    const outcome = await live(planOf(seed), null);
    runs += 1;
    addCounts(faults, outcome.faults);
    if (outcome.violation !== null) failures.push(await failureOf(seed, outcome.violation));
  }
  return { runs, faults, failures };
}

async function failureOf(seed: number, violation: string): Promise<Failure> {
  const kind = violation.slice(0, 3);
  const fails = async (plan: Plan): Promise<boolean> =>
    (await live(plan, null)).violation?.startsWith(kind) === true;
  return { seed, violation, plan: await shrunk(planOf(seed), fails) };
}

export interface Killed {
  readonly mutant: MutantName;
  /** Histories until an invariant did not hold; null when all held. */
  readonly after: number | null;
  readonly violation: string | null;
}

/** Looks for a history in which each mutant is caught, among `limit`. */
export async function hunt(first: number, limit: number): Promise<readonly Killed[]> {
  const results: Killed[] = [];
  for (const mutant of mutants) results.push(await huntOne(mutant, first, limit));
  return results;
}

async function huntOne(mutant: MutantName, first: number, limit: number): Promise<Killed> {
  for (let run = 0; run < limit; run += 1) {
    const { violation } = await live(planOf(first + run), mutant);
    if (violation !== null) return { mutant, after: run + 1, violation };
  }
  return { mutant, after: null, violation: null };
}
