import { describe, expect, it } from 'vitest';
import { live, planOf } from './history.ts';
import { hunt, liveAll } from './simulate.ts';

/** The whole run is `npm run sim`: 20,000 histories. */
const RUNS = Number(process.env['SIM_RUNS'] ?? 2000);
const FIRST_SEED = Number(process.env['SIM_SEED'] ?? 1);

describe('the model simulation', () => {
  it(`I1–I14 · ${RUNS} histories with every fault`, async () => {
    const { failures, faults, runs } = await liveAll({ first: FIRST_SEED, count: RUNS });
    expect(runs).toBe(RUNS);
    expect(failures.map((failure) => JSON.stringify(failure))).toEqual([]);
    const never = [...faults].flatMap(([name, times]) => (times === 0 ? [name] : []));
    expect(RUNS < 500 ? [] : never).toEqual([]);
  }, 120_000);

  it('every mutant is caught', async () => {
    const survivors = (await hunt(FIRST_SEED, 400)).filter(({ after }) => after === null);
    expect(survivors).toEqual([]);
  }, 120_000);

  it('the same seed gives the same history', async () => {
    const [once, again] = [await live(planOf(7), null), await live(planOf(7), null)];
    expect([...again.faults]).toEqual([...once.faults]);
  });
});
