import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { z } from 'zod';
import { chromiumLaunch } from '../../e2e/support/chromium.ts';
import { ELENA, installed, signIn } from '../../e2e/support/desk.ts';
import { startServer } from '../../e2e/support/server.ts';
import { freePort } from '../../src/server/testing/free-port.ts';

/*
 * npm run -s bench:lighthouse [-- --keep folder]
 * The built app under Lighthouse: a phone, CPU ×4, its simulated slow network. The pages that open
 * without an account, from nothing; *Oggi* and *Persone* of the demo as who works there finds them.
 * One JSON line. On a busy machine the times mean little.
 */

const AIM = 0.95;
const PUBLIC = ['/accesso', '/servizi', '/verifica'];
const DESK = ['/', '/persone'];

const Report = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      displayValue: z.string().optional(),
    }),
  ),
});

const run = promisify(execFile);
const baselines = resolve('bench/baselines');
const lighthouse = join(baselines, 'node_modules/.bin/lighthouse');
if (!existsSync(lighthouse))
  await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: baselines });

const at = process.argv.indexOf('--keep');
const kept = at === -1 ? null : resolve(process.argv[at + 1] ?? 'lighthouse');
const scratch = await mkdtemp(join(tmpdir(), 'bench-lighthouse-'));
const bare = await startServer();
const demo = await startServer({ demo: true });
const port = await freePort();
const launch = chromiumLaunch();
const context = await chromium.launchPersistentContext(join(scratch, 'profile'), {
  ...launch,
  args: [...launch.args, `--remote-debugging-port=${port}`],
});

try {
  const pages: Record<string, unknown> = {};
  for (const path of PUBLIC) pages[path] = await judge(bare.url, path, []);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(demo.url);
  await signIn(page, ELENA);
  await installed(page);
  for (const path of DESK) pages[path] = await judge(demo.url, path, ['--disable-storage-reset']);
  process.stdout.write(`${JSON.stringify({ aim: AIM, pages })}\n`);
} finally {
  await context.close();
  await bare.dispose();
  await demo.dispose();
  await rm(scratch, { recursive: true, force: true });
}

/** Scores of one page, 0–1, and the title of every audit that took something away. */
async function judge(url: string, path: string, flags: readonly string[]): Promise<unknown> {
  const file = join(kept ?? scratch, `lighthouse${path.replaceAll('/', '-')}.json`);
  const args = [`${url}${path}`, `--port=${port}`, '--output=json', `--output-path=${file}`];
  const only = '--only-categories=performance,accessibility,best-practices';
  await run(lighthouse, [...args, only, '--quiet', ...flags]);
  const report = Report.parse(JSON.parse(await readFile(file, 'utf8')));
  const scores = Object.entries(report.categories).map(([name, { score }]) => [name, score]);
  const short = Object.values(report.audits)
    .filter(({ score }) => score !== null && score < 0.9)
    .map(({ title, displayValue = '' }) => `${title} ${displayValue}`.trim());
  return { ...Object.fromEntries(scores), short };
}
