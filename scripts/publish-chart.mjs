// Writes the hash of a service's chart, as it is now, into its published.json.
//   node scripts/publish-chart.mjs A              fills in a version that has no hash yet
//   node scripts/publish-chart.mjs A --next       adds a version: the last one is in use
//   node scripts/publish-chart.mjs A --rewrite    changes the last one: only if nobody has used it
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [code, option] = process.argv.slice(2).filter((argument) => argument !== '--');
if (code === undefined || ![undefined, '--next', '--rewrite'].includes(option)) {
  console.error('Usage: node scripts/publish-chart.mjs <code> [--next | --rewrite]');
  process.exit(2);
}
const how = option === '--next' ? 'next' : 'same';
const printed = execFileSync(
  process.execPath,
  ['scripts/run.mjs', 'src/lep/print-published.ts', code, how],
  { encoding: 'utf8' },
);
const { path, pins } = JSON.parse(printed);
const file = join('src/lep', path);
const last = JSON.parse(readFileSync(file, 'utf8')).at(-1);
const isEmpty = /^0+$/.test(last.hash);
const isSame = last.hash === pins.at(-1).hash;

if (isSame) {
  console.log(`${file}: version ${last.version} already has this hash`);
} else if (isEmpty || option !== undefined) {
  writeFileSync(file, `${JSON.stringify(pins, null, 2)}\n`);
  console.log(`${file}: version ${pins.at(-1).version} is ${pins.at(-1).hash}`);
} else {
  console.error(`${file}: version ${last.version} has another hash. Use --next, or --rewrite.`);
  process.exit(1);
}
