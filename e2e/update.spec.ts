import { expect, test, type Page } from '@playwright/test';
import { openDevice } from './support/browser.ts';
import { installed, signIn, step } from './support/desk.ts';
import { replaceableApp } from './support/next-build.ts';
import { makeOffice } from './support/office.ts';
import { logEndOnDevice } from './support/log-ends.ts';
import { startServer } from './support/server.ts';
import { factsInPglite } from './support/stored-facts.ts';
import { applyUpdate, isLaterBuild, isWaiting, lookForUpdate } from './support/update.ts';
import { CHIARA, leaveInterview, openVisit, ownWords, say } from './support/visit.ts';

const HALF = 'cerca un lavoro da magazz';

const unsent = async (page: Page): Promise<number | undefined> =>
  (await logEndOnDevice(page))?.unsent;

test('a new version waits over a half-typed word, is applied when asked, and nothing is lost', async () => {
  const app = replaceableApp();
  const server = await startServer({ env: { STATIC_DIR: app.folder } });
  const office = await makeOffice(server);
  const device = await openDevice({ baseURL: server.url });
  try {
    const page = device.page();
    await page.goto('/');
    await signIn(page, office.operator);
    await installed(page);
    await openVisit(page, CHIARA);
    await ownWords(page).pressSequentially(HALF);
    const opened = await page.evaluate(() => performance.timeOrigin);

    app.replace();
    await lookForUpdate(page);
    await expect.poll(() => isWaiting(page)).toBe(true);
    await ownWords(page).pressSequentially('ini');
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(opened);
    expect(await isLaterBuild(page)).toBe(false);

    const interview = page.url();
    await leaveInterview(page);
    await applyUpdate(page, office.operator.password);
    await page.goto(interview);
    await expect(step(page, 'Perché è venuta')).toBeVisible();
    await expect(ownWords(page)).toHaveValue(`${HALF}ini`);
    await say(page, `${HALF}iniere`);
    await expect.poll(() => unsent(page)).toBe(0);

    await server.stop();
    const said = await factsInPglite(server.dataDir);
    const words = said.filter(({ payload }) => payload['value'] === `${HALF}iniere`);
    expect(words).toHaveLength(1);
  } finally {
    await device.dispose();
    await server.dispose();
    app.dispose();
  }
});

test('a page of the version before goes on writing to a centre that serves the next', async () => {
  const app = replaceableApp();
  const server = await startServer({ env: { STATIC_DIR: app.folder } });
  const office = await makeOffice(server);
  const device = await openDevice({ baseURL: server.url });
  try {
    const page = device.page();
    await page.goto('/');
    await signIn(page, office.operator);
    await installed(page);
    await openVisit(page, CHIARA);
    await server.stop();
    app.replace();
    await say(page, 'detto mentre il centro era fermo');
    await server.restart();
    await say(page, 'detto alla versione nuova');
    await expect.poll(() => unsent(page), { timeout: 120_000 }).toBe(0);
    expect(await isLaterBuild(page)).toBe(false);
    await server.stop();
    const texts = (await factsInPglite(server.dataDir)).map(({ payload }) => payload['value']);
    expect(texts).toContain('detto mentre il centro era fermo');
    expect(texts).toContain('detto alla versione nuova');
  } finally {
    await device.dispose();
    await server.dispose();
    app.dispose();
  }
});
