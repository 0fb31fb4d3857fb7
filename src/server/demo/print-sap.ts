import { parseArgs } from 'node:util';
import { elementName } from '../../exchange/sap/element-names.it.ts';
import { writeMessage } from '../../exchange/sap/write-message.ts';
import { syntheticSap } from './synthetic-sap.ts';

/* npm run -s sap -- --seed S --person N: the SAP of somebody who does not exist, to be validated. */

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { seed: { type: 'string', default: '1' }, person: { type: 'string', default: '1' } },
});
const [seed, person] = [Number(values.seed), Number(values.person)];
const isGood = [seed, person].every((one) => Number.isSafeInteger(one) && one > 0);
const made = isGood ? syntheticSap({ seed, person }) : null;
if (made === null) {
  process.stderr.write('Usage: npm run -s sap -- --seed S --person N, whole numbers from 1\n');
  process.exitCode = 2;
} else if (made.ok) {
  process.stdout.write(writeMessage(made.value.message));
  for (const { element, title } of made.value.leftOut) {
    process.stderr.write(`Left out: ${elementName(element)} ${title}\n`);
  }
} else {
  process.stderr.write(`${made.error.map(({ element }) => elementName(element)).join('\n')}\n`);
  process.exitCode = 1;
}
