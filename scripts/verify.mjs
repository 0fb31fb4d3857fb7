// Every gate in order, then a table; exit code 1 when one is red.
//   node scripts/verify.mjs                         all of them
//   node scripts/verify.mjs --only lint,types       some
import { spawn } from 'node:child_process';

const gates = {
  format: ['npm', 'run', '-s', 'format:check'],
  lint: ['npm', 'run', '-s', 'lint'],
  types: ['npm', 'run', '-s', 'types'],
  unit: ['npm', 'run', '-s', 'unit'], // architecture.test.ts is one of them
  'dead-code': ['npm', 'run', '-s', 'dead-code'],
  rules: ['node', 'scripts/rules-table.mjs', '--check'],
  build: ['npm', 'run', '-s', 'build'],
  size: ['npm', 'run', '-s', 'size'],
};

const at = process.argv.indexOf('--only');
const chosen = at === -1 ? Object.keys(gates) : (process.argv[at + 1] ?? '').split(',');
const unknown = chosen.filter((name) => !(name in gates));
if (unknown.length > 0) {
  console.error(`No gate ${unknown.join(', ')}. There are: ${Object.keys(gates).join(', ')}`);
  process.exit(2);
}

/** Runs a command; its words are shown only when it fails. */
function run([command, ...args]) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.on('error', (error) => done({ passed: false, output: String(error) }));
    child.on('close', (code) =>
      done({ passed: code === 0, output: Buffer.concat(said).toString('utf8') }),
    );
  });
}

const rows = [];
for (const name of chosen) {
  const start = performance.now();
  const { passed, output } = await run(gates[name]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  rows.push({ name, passed, seconds });
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (!passed) console.log(output.trimEnd());
}

console.log('\ngate        result    seconds');
for (const { name, passed, seconds } of rows) {
  console.log(
    `${name.padEnd(12)}${(passed ? 'passed' : 'FAILED').padEnd(10)}${seconds.padStart(7)}`,
  );
}
const failed = rows.filter(({ passed }) => !passed).length;
console.log(`\n${rows.length - failed} gates passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
