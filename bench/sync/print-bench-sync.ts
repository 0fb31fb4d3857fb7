import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { chromiumLaunch } from '../../e2e/support/chromium.ts';
import { loopbackServer } from './loopback-server.ts';
import {
  addresses,
  contestants,
  measure,
  quantile,
  type ContestantName,
  type Sample,
  type Sizes,
} from './measure.ts';

/*
 * npm run -s bench:sync [-- --repetitions 5 --large --tiny]
 * One browser, one profile on disk, one loopback server; order A-B-C-D-D-C-B-A. One JSON line.
 */

const flag = (name: string): boolean => process.argv.includes(`--${name}`);
const repetitions = Number(process.argv[process.argv.indexOf('--repetitions') + 1]) || 5;

const sizes: Sizes = flag('tiny')
  ? { answers: 20, bulk: 300, streams: 10, unsent: 50 }
  : { answers: 300, bulk: 10_000, streams: flag('large') ? 10_000 : 1_000, unsent: 500 };

const baselines = resolve('bench/baselines');
if (!existsSync(join(baselines, 'node_modules'))) {
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund'], { cwd: baselines });
}
const scratch = await mkdtemp(join(tmpdir(), 'bench-sync-'));
const pages = join(scratch, 'pages');
await build({
  configFile: false,
  root: resolve('.'),
  logLevel: 'error',
  build: {
    outDir: pages,
    target: 'chrome111',
    rolldownOptions: { input: Object.values(addresses).map((path) => resolve(`.${path}`)) },
  },
});
const server = await loopbackServer(pages);
const context = await chromium.launchPersistentContext(join(scratch, 'profile'), chromiumLaunch());
try {
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  const samples = new Map<ContestantName, Sample[]>(contestants.map((name) => [name, []]));
  for (let done = 0; done < repetitions; done += 1) {
    const order = done % 2 === 0 ? contestants : contestants.toReversed();
    for (const name of order) samples.get(name)?.push(await measure({ page, server, sizes }, name));
  }
  process.stdout.write(`${JSON.stringify(report(samples, problems))}\n`);
} finally {
  await context.close();
  await server.close();
  await rm(scratch, { recursive: true, force: true });
}

function report(
  samples: ReadonlyMap<ContestantName, readonly Sample[]>,
  problems: readonly string[],
) {
  const tracks = Object.fromEntries(
    (['answerP50', 'answerP99', 'bulk', 'initialSync', 'resumedSync', 'unsent'] as const).map(
      (track) => [track, trackReport(samples, track)],
    ),
  );
  const unit = 'ms, median [quartiles]; ratio = baseline / ours';
  return { encryption: true, durability: 'strict', repetitions, sizes, unit, tracks, problems };
}

function trackReport(
  samples: ReadonlyMap<ContestantName, readonly Sample[]>,
  track: keyof Sample,
): Record<string, unknown> {
  const of = (name: ContestantName): readonly number[] =>
    (samples.get(name) ?? []).map((sample) => sample[track]);
  const ours = quantile(of('ours'), 0.5);
  return Object.fromEntries(
    contestants.map((name) => {
      const [q1, median, q3] = [0.25, 0.5, 0.75].map((q) => quantile(of(name), q));
      const ms = [q1, median, q3].map((value) => Number((value ?? 0).toFixed(2)));
      const ratio = Number(((median ?? 0) / ours).toFixed(2));
      return [name, name === 'ours' ? { ms } : { ms, ratio }];
    }),
  );
}
