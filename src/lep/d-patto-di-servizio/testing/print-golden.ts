import { goldenCases } from './golden-cases.ts';

/*
 * Prints a log to record with a version just published; afterwards it is only read:
 *   node scripts/run.mjs src/lep/d-patto-di-servizio/testing/print-golden.ts plain > …/golden/v1-plain.json
 */
const name = process.argv.slice(2).find((argument) => argument in goldenCases);
if (name === undefined) throw new Error(`One of ${Object.keys(goldenCases).join(', ')}`);
const log = goldenCases[name as keyof typeof goldenCases]();
console.log(JSON.stringify(log, null, 1));
