// The model simulation: npm run -s sim -- [--runs 20000] [--seed 1] [--workers 2]
// Histories of devices on a bad network, the real client's decisions over models of everything else;
// the histories are shared among processes. Prints one JSON line. Exit code 1 on a violation, on a
// mutant that survives, on a fault that was never injected.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(Math.min(4, availableParallelism())) },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = join(root, 'node_modules/.cache/simulation');
const entry = 'print-simulation.mjs';

await build({
  root,
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: true },
  build: {
    ssr: join(root, 'src/sync/simulation/print-simulation.ts'),
    outDir,
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: entry } },
  },
});

/** One process with its share of the histories. */
function share(part, parts) {
  return new Promise((done, failed) => {
    const args = ['--runs', values.runs, '--seed', values.seed, '--part', `${part}/${parts}`];
    const child = spawn(
      process.execPath,
      // Short-lived objects, and an error behind each aborted wait that nobody reads.
      [
        '--max-semi-space-size=64',
        '--stack-trace-limit=0',
        '--no-warnings',
        join(outDir, entry),
        ...args,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', failed);
    child.on('close', () => {
      try {
        done(JSON.parse(output));
      } catch (error) {
        failed(new Error(`Part ${part} did not finish`, { cause: error }));
      }
    });
  });
}

const started = Date.now();
const parts = Math.max(1, Math.min(Number(values.workers), Number(values.runs)));
const shares = await Promise.all(Array.from({ length: parts }, (_, part) => share(part, parts)));
const faults = {};
for (const one of shares) {
  for (const [name, times] of Object.entries(one.faults))
    faults[name] = (faults[name] ?? 0) + times;
}
const sum = (value) => shares.reduce((total, one) => total + value(one), 0);
const mutants = {
  killed: sum((one) => one.mutants.killed),
  total: sum((one) => one.mutants.total),
  survivors: shares.flatMap((one) => one.mutants.survivors),
  after: Object.assign({}, ...shares.map((one) => one.mutants.after)),
};
const neverInjected = Object.keys(faults).filter((name) => faults[name] === 0);
const violations = sum((one) => one.violations);
const seconds = Math.round((Date.now() - started) / 100) / 10;
const runs = sum((one) => one.runs);
console.log(
  JSON.stringify({
    runs,
    seed: Number(values.seed),
    seconds,
    faults,
    neverInjected,
    violations,
    mutants,
  }),
);
if (violations > 0 || mutants.survivors.length > 0 || neverInjected.length > 0)
  process.exitCode = 1;
