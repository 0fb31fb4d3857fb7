import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { dataSet } from '../bench/sync/data-set.ts';
import { loopbackServer, type LoopbackServer } from '../bench/sync/loopback-server.ts';
import { ensureFirefox } from '../scripts/firefox.mjs';

/*
 * Firefox ends a transaction when something else is awaited in it; Chromium forgives that by a race.
 * The storage, the vault and the sync client are the app's own; only the page around them is not.
 */

const STORAGE = 'e2e/firefox/storage-page.html';
const FIRST_LOAD = 'bench/client/pages/first-load.html';

test.describe('storage in Firefox', () => {
  let scratch: string;
  let server: LoopbackServer;
  let browser: Browser;

  test.beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'sportello-firefox-'));
    const pages = join(scratch, 'pages');
    await build({
      configFile: false,
      root: resolve('.'),
      logLevel: 'error',
      build: {
        outDir: pages,
        target: 'firefox128',
        rolldownOptions: { input: [resolve(STORAGE), resolve(FIRST_LOAD)] },
      },
    });
    server = await loopbackServer(pages);
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: ensureFirefox(),
      headless: true,
      userDataDir: join(scratch, 'profile'),
    });
  });
  test.afterAll(async () => {
    await browser.close();
    await server.close();
    await rm(scratch, { recursive: true, force: true });
  });

  const open = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(`${server.address}/${path}`);
    return page;
  };

  test('what is written, acknowledged and half typed is there after a new opening', async () => {
    const page = await open(STORAGE);
    await page.waitForFunction(() => 'workInStorage' in window);
    expect(await page.evaluate(() => window.workInStorage())).toEqual({
      written: 60,
      read: 60,
      unsent: 53,
      received: 7,
      draft: 'mezza paro',
      step: 'motivo',
      problems: [],
    });
  });

  const load = async (way: 'snapshot' | 'feed'): Promise<unknown> => {
    server.serve(dataSet({ streams: 40, factsPerStream: 30, seed: 1 }));
    const page = await open(FIRST_LOAD);
    await page.waitForFunction(() => 'firstLoad' in window);
    const { seq, lines } = await page.evaluate((by) => window.firstLoad(by), way);
    return { seq, lines };
  };

  test('an office comes in by the snapshot', async () => {
    expect(await load('snapshot')).toEqual({ seq: 1200, lines: 40 });
  });

  test('an office comes in by the feed', async () => {
    expect(await load('feed')).toEqual({ seq: 1200, lines: 40 });
  });
});
