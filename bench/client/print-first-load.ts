import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { chromiumLaunch } from '../../e2e/support/chromium.ts';
import type { FirstLoad } from './pages/first-load.ts';
import { dataSet } from '../sync/data-set.ts';
import { loopbackServer } from '../sync/loopback-server.ts';

/*
 * node scripts/run.mjs bench/client/print-first-load.ts [--streams 1000] [--ways snapshot,feed]
 *   [--repetitions 3] [--profile file.cpuprofile]
 * How long an empty device takes to have an office of `streams` people × 30 facts, encrypted, in a
 * real Chromium: through the snapshot and row by row through the feed. One JSON line.
 */

const option = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? fallback : (process.argv[at + 1] ?? fallback);
};
const streams = Number(option('streams', '1000'));
const ways = option('ways', 'snapshot,feed').split(',');
const repetitions = Number(option('repetitions', '3'));
const profile = option('profile', '');

const PAGE = '/bench/client/pages/first-load.html';
const scratch = await mkdtemp(join(tmpdir(), 'bench-client-'));
const pages = join(scratch, 'pages');
await build({
  configFile: false,
  root: resolve('.'),
  logLevel: 'error',
  build: {
    outDir: pages,
    target: 'chrome111',
    minify: profile === '',
    rolldownOptions: { input: [resolve(`.${PAGE}`)] },
  },
});
const server = await loopbackServer(pages);
const context = await chromium.launchPersistentContext(join(scratch, 'profile'), chromiumLaunch());
try {
  const page = await context.newPage();
  page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`));
  server.serve(dataSet({ streams, factsPerStream: 30, seed: 1 }));
  await page.goto(`${server.address}${PAGE}`);
  await page.waitForFunction(() => 'firstLoad' in window);
  const report: Record<string, unknown> = {
    streams,
    facts: streams * 30,
    encryption: 'AES-256-GCM',
  };
  for (const way of ways) report[way] = await measured(page, way === 'feed' ? 'feed' : 'snapshot');
  process.stdout.write(`${JSON.stringify(report)}\n`);
} finally {
  await context.close();
  await server.close();
  await rm(scratch, { recursive: true, force: true });
}

async function measured(page: Page, way: 'snapshot' | 'feed') {
  const cdp = await context.newCDPSession(page);
  const runs: FirstLoad[] = [];
  for (let done = 0; done < repetitions; done += 1) {
    const isProfiled = profile !== '' && done === repetitions - 1;
    if (isProfiled) await cdp.send('Profiler.enable');
    if (isProfiled) await cdp.send('Profiler.start');
    runs.push(await page.evaluate((by) => window.firstLoad(by), way));
    if (isProfiled)
      await writeFile(profile, JSON.stringify((await cdp.send('Profiler.stop')).profile));
  }
  const median = (of: (run: FirstLoad) => number): number =>
    Math.round(runs.map(of).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0);
  return {
    ms: median(({ ms }) => ms),
    firstMs: median(({ firstMs }) => firstMs),
    sealMs: median(({ sealMs }) => sealMs),
    factsPerSecond: Math.round((streams * 30_000) / median(({ ms }) => ms)),
    seq: runs[0]?.seq,
    lines: runs[0]?.lines,
  };
}
