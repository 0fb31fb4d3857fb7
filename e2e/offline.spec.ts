import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { openDevice } from './support/browser.ts';
import { startServer } from './support/server.ts';

const hasHeading = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { level: 1 })).toBeVisible();
const isInstalled = (page: Page): Promise<boolean> =>
  page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
/** What a page of the app gets for an address: a status, or null without an answer. */
const statusOf = (page: Page, path: string): Promise<number | null> =>
  page.evaluate(
    (address) =>
      fetch(address, { cache: 'no-store' }).then(
        ({ status }) => status,
        () => null,
      ),
    path,
  );

test('after one visit every address opens without the centre, dead battery included', async () => {
  const server = await startServer();
  const device = await openDevice({ baseURL: server.url });
  try {
    await device.page().goto('/');
    await hasHeading(device.page());
    await isInstalled(device.page());
    await server.kill();

    await device.page().goto('/persone');
    await hasHeading(device.page());
    await device.kill();
    const page = await device.reopen();
    await page.goto('/servizi');
    await hasHeading(page);

    expect(await statusOf(page, '/v1/session')).toBeNull();
    expect(await statusOf(page, '/status')).toBeNull();
    await server.restart();
    expect(await statusOf(page, '/status')).toBe(200);
  } finally {
    await device.dispose();
    await server.dispose();
  }
});

/** A built app that tests may change: the lazy chunk that a next build no longer has. */
function copyOfTheApp() {
  const folder = mkdtempSync(join(tmpdir(), 'sportello-app-'));
  cpSync('dist/client', folder, { recursive: true });
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const chunk = readdirSync(join(folder, 'assets')).find(
    (name) => name.endsWith('.js') && !html.includes(name),
  );
  if (chunk === undefined) throw new Error('The app has no lazy chunk');
  return {
    folder,
    lazyChunk: `/assets/${chunk}`,
    buildAgain: () => {
      const worker = join(folder, 'sw.js');
      const listed = new RegExp(`\\{[^{}]*"?url"?:\\s*["'\`]assets/${chunk}["'\`][^{}]*\\},?`);
      const before = readFileSync(worker, 'utf8');
      const after = before.replace(listed, '');
      if (after === before) throw new Error(`sw.js does not list ${chunk}`);
      writeFileSync(worker, after);
      for (const suffix of ['.br', '.gz']) rmSync(`${worker}${suffix}`, { force: true });
      for (const suffix of ['', '.br', '.gz']) {
        rmSync(join(folder, 'assets', `${chunk}${suffix}`), { force: true });
      }
    },
  };
}

/** What the service worker's registration has. */
const isWaiting = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const { waiting } = await navigator.serviceWorker.ready;
    return waiting !== null;
  });

test('an update waits for consent, and old files stay while a page of the old build is open', async () => {
  const app = copyOfTheApp();
  const server = await startServer({ env: { STATIC_DIR: app.folder } });
  const device = await openDevice({ baseURL: server.url });
  try {
    const page = device.page();
    await page.goto('/');
    await hasHeading(page);
    await isInstalled(page);
    const inInterview = await device.context().newPage();
    await inInterview.goto('/');
    await hasHeading(inInterview);

    app.buildAgain();
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect.poll(() => isWaiting(page)).toBe(true);
    await page.evaluate(async () => {
      (await navigator.serviceWorker.ready).waiting?.postMessage({ type: 'SKIP_WAITING' });
    });
    await expect.poll(() => isWaiting(page)).toBe(false);

    await page.goto('/servizi');
    await hasHeading(page);
    expect(await statusOf(inInterview, app.lazyChunk)).toBe(200);

    await inInterview.close();
    await page.goto('/');
    await expect.poll(() => statusOf(page, app.lazyChunk)).toBe(404);
  } finally {
    await device.dispose();
    await server.dispose();
    rmSync(app.folder, { recursive: true, force: true });
  }
});
