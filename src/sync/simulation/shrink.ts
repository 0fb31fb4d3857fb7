import type { Plan } from './history.ts';

/** Whether a history still fails in the same way. */
export type Fails = (plan: Plan) => Promise<boolean>;

/** Tries at most: a history that is still long is better than none. */
const TRIES = 400;

/** The shortest history found by taking away (Zeller's ddmin, then the surroundings). */
export async function shrunk(plan: Plan, fails: Fails): Promise<Plan> {
  let tries = 0;
  let best = plan;
  const keeps = async (candidate: Plan): Promise<boolean> => {
    tries += 1;
    if (tries > TRIES || !(await fails(candidate))) return false;
    best = candidate;
    return true;
  };
  for (let size = Math.ceil(best.steps.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < best.steps.length;) {
      const steps = best.steps.filter((_step, index) => index < from || index >= from + size);
      if (!(await keeps({ ...best, steps }))) from += size;
    }
  }
  for (const simpler of simplerThan(best)) await keeps({ ...best, ...simpler });
  for (const [at, step] of best.steps.entries()) {
    const steps = best.steps.with(at, { ...step, events: 0 });
    await keeps({ ...best, steps });
  }
  return best;
}

const simplerThan = ({ devices }: Plan): readonly Partial<Plan>[] => [
  { lossPercent: 0 },
  { offices: 1 },
  ...Array.from({ length: devices - 1 }, (_, index) => ({ devices: index + 1 })).reverse(),
];
