// npm test: unit tests, the simulation of the log, the build, and the built app in a real browser.
// The last line is `N passed, N failed`; what was skipped has failed, and is named.
//   --built    dist/ is up to date: don't build
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { playwrightCounts, vitestCounts } from './test-counts.mjs';

const reports = 'node_modules/.cache/test-reports';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

const minutes = 60_000; // ms

/** Runs a command with its words on screen; one that does not end is ended, with all it started. */
function run({ title, command, limit, env = {} }) {
  console.log(`\n── ${title}`);
  return new Promise((done) => {
    const child = spawn(command[0], command.slice(1), {
      stdio: 'inherit',
      detached: true,
      env: { ...process.env, ...env },
    });
    const end = (signal) => process.kill(-child.pid, signal);
    const timer = setTimeout(() => {
      console.error(`\n${title}: not finished in ${limit / minutes} minutes`);
      end('SIGKILL');
    }, limit);
    const interrupt = () => {
      end('SIGINT');
      process.exit(130);
    };
    process.once('SIGINT', interrupt);
    process.once('SIGTERM', interrupt);
    const finish = (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
      done(code ?? 1);
    };
    child.on('error', () => finish(127));
    child.on('exit', finish);
  });
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}

async function unitTests() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  const command = ['npx', 'vitest', 'run', ...reporters];
  const code = await run({ title: 'Unit tests', command, limit: 18 * minutes });
  return vitestCounts(read(unitReport), code);
}

async function build() {
  if (process.argv.includes('--built')) return { passed: 0, failures: [] };
  const command = ['npm', 'run', '-s', 'build'];
  const code = await run({ title: 'Build', command, limit: 5 * minutes });
  return { passed: 0, failures: code === 0 ? [] : ['build'] };
}

async function browserTests() {
  let chromium;
  try {
    chromium = ensureChromium();
  } catch (error) {
    console.error(`\n${error.message}`);
    return { passed: 0, failures: ['browser tests: no Chromium'] };
  }
  const code = await run({
    title: 'Browser tests',
    command: ['npx', 'playwright', 'test', '--reporter=list,json'],
    limit: 20 * minutes,
    env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
  });
  return playwrightCounts(read(browserReport), code);
}

/** Twenty thousand histories of the log on a bad network, the same on every machine. */
async function simulation() {
  const command = ['node', 'scripts/simulate.mjs', '--runs', '20000', '--seed', '20261124'];
  const code = await run({ title: 'Simulation', command, limit: 8 * minutes });
  return code === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: ['simulation'] };
}

const parts = [await unitTests(), await simulation(), await build(), await browserTests()];
const passed = parts.reduce((sum, part) => sum + part.passed, 0);
const failures = parts.flatMap((part) => part.failures);

if (failures.length > 0) {
  console.log('\nNot passed:');
  for (const failure of failures) console.log(`  ${failure}`);
}
process.exitCode = failures.length === 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failures.length} failed`);
