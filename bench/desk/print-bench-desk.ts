import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { build } from 'vite';
import { z } from 'zod';
import { Office } from '../../src/domain/session.ts';
import { Summary } from '../../src/domain/summary.ts';
import { openDevice, type Device } from '../../e2e/support/browser.ts';
import { makeOffice } from '../../e2e/support/office.ts';
import { startServer } from '../../e2e/support/server.ts';
import { loopbackServer } from '../sync/loopback-server.ts';
import { boardedDevice } from './boarded-device.ts';
import { benchOrigin } from './bench-origin.ts';
import { FACTS_PER_PERSON, prepareOffice, type PreparedOffice } from './office-segments.ts';
import type { PlainPerson } from './pages/baselines.ts';
import { percentile, probes, timed, timedKeys } from './probes.ts';

/*
 * node scripts/run.mjs bench/desk/print-bench-desk.ts [--people 100000] [--throttle 4] [--alone]
 * The built app (npm run build) in a real Chromium, with a whole office on board, offline, on a slow
 * CPU. One JSON line: what people wait for, beside the plain ways of doing the same (not with --alone).
 */

const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? fallback : Number(process.argv[at + 1] ?? fallback);
};
const people = option('people', 100_000);
const throttle = option('throttle', 4);
const isAlone = process.argv.includes('--alone');
const PORT = 47_316;
const Signed = z.object({ office: Office });
const Line = z.object({ stream: z.string(), summary: Summary });
const TYPED = ['beri', 'calo', 'giulia', 'sof', 'rama', 'tevani', '33'];

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const scratch = await mkdtemp(join(tmpdir(), 'bench-desk-'));
const server = await startServer();
const origin = await benchOrigin(server.url, PORT);
try {
  const office = await makeOffice(server);
  const scope = await scopeOf(office.operator);
  const folder = join(scratch, 'segments');
  let prepared: PreparedOffice | null = null;
  const prepare = async (): Promise<PreparedOffice> => {
    say(`preparing ${people} people`);
    await mkdir(folder);
    prepared = await prepareOffice({ people, scope, folder });
    return prepared;
  };
  const javascriptFirstLoadKb = await firstLoad(origin.url);
  const { device, firstLoadMs } = await boardedDevice({
    url: origin.url,
    folder: resolve('node_modules/.cache/bench-desk', String(people)),
    operator: office.operator,
    streams: people * 2,
    beforeLoad: async () => origin.serve(await prepare(), folder),
    say,
  });
  try {
    const measured = await measure(device, office.operator.password);
    const plain = isAlone ? null : await baselines(prepared ?? (await prepare()), folder);
    process.stdout.write(
      `${JSON.stringify({ people, facts: people * FACTS_PER_PERSON, throttle, javascriptFirstLoadKb, firstLoadMs, ...measured, ...(plain === null ? {} : compared(measured, plain)) })}\n`,
    );
  } finally {
    await device.dispose();
  }
} finally {
  await origin.close();
  await server.dispose();
  await rm(scratch, { recursive: true, force: true });
}

async function scopeOf({ username, password }: { username: string; password: string }) {
  const device = '0197b000-0000-7000-8000-0000000000ab';
  const answer = await fetch(`${server.url}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ username, password, device }),
  });
  return Signed.parse(await answer.json()).office.scope;
}

/** First visit of a new browser; kilobytes of JavaScript that came until the page could be used. */
async function firstLoad(baseURL: string): Promise<number> {
  const device = await openDevice({ baseURL });
  try {
    const page = device.page();
    const cdp = await device.context().newCDPSession(page);
    await cdp.send('Network.enable');
    const scripts = new Set<string>();
    let bytes = 0;
    cdp.on('Network.responseReceived', ({ type, requestId }) => {
      if (type === 'Script') scripts.add(requestId);
    });
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    await page.goto('/');
    await page.getByRole('textbox', { name: 'Password' }).waitFor();
    return Math.round(bytes / 100) / 10;
  } finally {
    await device.dispose();
  }
}

async function slowed(device: Device): Promise<{ readonly page: Page; readonly cdp: CDPSession }> {
  const page = await device.reopen();
  await device.context().setOffline(true);
  await page.addInitScript(probes);
  const cdp = await device.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  return { page, cdp };
}

async function measure(device: Device, password: string) {
  const { page, cdp } = await slowed(device);
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  const coldStartMs = Math.round((await page.evaluate(() => window.benchUsable)) ?? Number.NaN);
  say('unlocking');
  const unlockMs = await timed(
    page,
    () => page.getByRole('button', { name: 'Sblocca', exact: true }).click(),
    { selector: 'h1', pattern: '^Oggi$' },
  );
  const registryMs = await timed(
    page,
    () => page.getByRole('link', { name: 'Persone' }).first().click(),
    { selector: '.people-found li', pattern: '.' },
  );
  say('searching');
  const search: number[] = [];
  for (const words of TYPED) {
    await page.getByRole('searchbox').last().fill('');
    await page.waitForTimeout(400);
    search.push(...(await timedKeys(page, 'main', words)));
  }
  await page.waitForTimeout(500);
  const fascicoloMs = await timed(page, () => page.locator('.people-found li a').first().click(), {
    selector: '[role="tab"]',
    pattern: '.',
  });
  await page.getByRole('link', { name: 'Oggi' }).first().click();
  say('interviewing');
  const interviewMs = await timed(
    page,
    () => page.getByRole('button', { name: 'Accoglienza senza identificare' }).click(),
    { selector: 'h2', pattern: '^Persona e appuntamento$' },
  );
  const typing = await interview(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const memoryMb = Math.round(usedSize / 1e6);
  return {
    coldStartMs,
    unlockMs: Math.round(unlockMs),
    registryMs: Math.round(registryMs),
    searchP50Ms: percentile(search, 0.5),
    searchP95Ms: percentile(search, 0.95),
    fascicoloMs: Math.round(fascicoloMs),
    interviewMs: Math.round(interviewMs),
    ...typing,
    memoryMb,
  };
}

/** Words typed in a field, and answers pressed, each until it is in a strict transaction. */
async function interview(page: Page) {
  await page.getByRole('button', { name: /^(Avanti|Inizia)/ }).click();
  const box = page.getByRole('textbox').first();
  await box.click();
  await page.evaluate(() => (window.benchKeys = []));
  const words = 'cerca un lavoro vicino a casa, al mattino, e un corso di saldatura';
  await page.keyboard.type(words, { delay: 60 });
  await page.waitForTimeout(1000);
  const keys = await page.evaluate(() => window.benchKeys);
  // The browser tells only of presses that took 16 ms or more.
  while (keys.length < words.length) keys.push(16);
  await page.evaluate(() => (window.benchSaves = []));
  const boxes = page.getByRole('checkbox');
  for (let press = 0; press < 60; press += 1) {
    await boxes.nth(press % 3).click();
    await page.waitForTimeout(80);
  }
  const saves = await page.evaluate(() => window.benchSaves);
  return {
    keyToPaintP95Ms: percentile(keys, 0.95),
    salvatoP50Ms: percentile(saves, 0.5),
    salvatoP99Ms: percentile(saves, 0.99),
    saves: saves.length,
  };
}

interface Plain {
  readonly searchP95Ms: number;
  readonly tableMs: number;
}

/** The same people in the clear: Dexie's own search by prefix, and one table with a row for each. */
async function baselines({ manifest }: PreparedOffice, folder: string): Promise<Plain> {
  say('baselines');
  const pages = join(scratch, 'pages');
  await build({
    configFile: false,
    root: resolve('.'),
    logLevel: 'error',
    build: {
      outDir: pages,
      target: 'chrome111',
      rolldownOptions: { input: [resolve('bench/desk/pages/baselines.html')] },
    },
  });
  const files = await loopbackServer(pages);
  const device = await openDevice({ baseURL: files.address });
  try {
    const page = device.page();
    await page.goto('/bench/desk/pages/baselines.html');
    await page.waitForFunction(() => 'fillPlain' in window);
    for (const { id } of manifest.segments) {
      await page.evaluate((some) => window.fillPlain(some), await plainPeople(join(folder, id)));
    }
    const cdp = await device.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    const prefixes = TYPED.flatMap((words) => Array.from(words, (_, at) => words.slice(0, at + 1)));
    const times = await page.evaluate((all) => window.searchPlain(all), prefixes);
    const tableMs = Math.round(await page.evaluate(() => window.showAll()));
    return { searchP95Ms: percentile(times, 0.95), tableMs };
  } finally {
    await device.dispose();
    await files.close();
  }
}

async function plainPeople(file: string): Promise<readonly PlainPerson[]> {
  const lines = gunzipSync(await readFile(file))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  return lines.flatMap((line): readonly PlainPerson[] => {
    const { stream, summary } = Line.parse(JSON.parse(line));
    if (summary.kind !== 'persona') return [];
    const { surname, name, birthDate, phone } = summary;
    return [{ id: stream, surname, name, birthDate: birthDate ?? '', phone: phone ?? '' }];
  });
}

/** How many times ours goes into theirs: over 1 ours is quicker. */
function compared(ours: Awaited<ReturnType<typeof measure>>, plain: Plain) {
  const ratio = (theirs: number, own: number): number => Math.round((theirs / own) * 100) / 100;
  return {
    dexieStartsWithIgnoreCase: {
      searchP95Ms: plain.searchP95Ms,
      ratio: ratio(plain.searchP95Ms, ours.searchP95Ms),
    },
    unvirtualisedTable: {
      listMs: plain.tableMs,
      ratio: ratio(plain.tableMs, ours.registryMs),
    },
  };
}
