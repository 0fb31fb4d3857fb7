import { hunt, liveAll } from './simulate.ts';

/*
 * node scripts/simulate.mjs --runs 20000 --seed 1
 * One JSON line: {runs, seed, faults, violations, mutants}. Failing histories go to stderr, as short
 * as they could be made; `--runs 1 --seed <seed>` lives one again. `--part 0/2` does half of the
 * histories. The verdict is the caller's, who sees all the parts.
 */

/** All that this entry needs of Node. */
declare const process: { readonly argv: readonly string[] };

const MUTANT_LIMIT = 3000;

const argument = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? otherwise : (process.argv[at + 1] ?? otherwise);
};

const runs = Number(argument('runs', '2000'));
const seed = Number(argument('seed', '1'));
const [part = 0, parts = 1] = argument('part', '0/1').split('/').map(Number);

const {
  faults,
  failures,
  runs: lived,
} = await liveAll({
  first: seed + part,
  count: runs - part,
  every: parts,
});
const hunted = part === parts - 1 ? await hunt(seed, MUTANT_LIMIT) : [];

for (const failure of failures) console.error(JSON.stringify(failure));
const survivors = hunted.flatMap(({ mutant, after }) => (after === null ? [mutant] : []));
const result = {
  runs: lived,
  seed,
  faults: Object.fromEntries(faults),
  violations: failures.length,
  mutants: {
    killed: hunted.length - survivors.length,
    total: hunted.length,
    survivors,
    after: Object.fromEntries(hunted.map(({ mutant, after }) => [mutant, after])),
  },
};
console.log(JSON.stringify(result));
