import { chosenLog } from '../../../interview/testing/golden-log.ts';
import { goldenCases } from './golden-cases.ts';

/*
 * Prints a log to record with a version just published; afterwards it is only read:
 *   node scripts/run.mjs src/lep/e-orientamento-specialistico/testing/print-golden.ts plain > …/golden/v1-plain.json
 */
console.log(chosenLog(goldenCases, process.argv.slice(2)));
