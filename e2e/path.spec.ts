import { expect, test, type Page } from '@playwright/test';
import { openDevice } from './support/browser.ts';
import { installed, lock, signIn } from './support/desk.ts';
import { makeOffice, type TestOffice } from './support/office.ts';
import { accoglienza } from './support/path/accoglienza.ts';
import { countTaps, measured, type Run } from './support/path/run.ts';
import { startServer, type TestServer } from './support/server.ts';
import { CHIARA } from './support/visit.ts';

/*
 * One new person on a tablet without a network, the battery dead once in each service; then the centre is
 * there again, and a colleague on another machine sees each prestazione concluded.
 */

const TABLET = { width: 820, height: 1180 };
const SERVICES = [['A', accoglienza]] as const;

async function synchronise(page: Page, office: TestOffice): Promise<void> {
  await lock(page);
  await page.getByRole('textbox', { name: 'Password' }).fill(office.operator.password);
  const session = page.waitForResponse(
    (response) => response.url().endsWith('/v1/session') && response.request().method() === 'POST',
  );
  await page.getByRole('button', { name: 'Sblocca' }).click();
  await session;
  await expect(page.getByRole('heading', { level: 1, name: 'Accesso' })).toBeHidden();
  await page.goto('/sincronizzazione');
  await page.getByRole('button', { name: 'Sincronizza ora' }).click();
  await expect(page.getByText('niente da inviare', { exact: true })).toBeVisible();
}

async function seenByColleague(server: TestServer, office: TestOffice): Promise<void> {
  const other = await openDevice({ baseURL: server.url, viewport: TABLET });
  try {
    const page = other.page();
    await page.goto('/');
    await signIn(page, office.colleague);
    await page.getByRole('link', { name: 'Persone' }).first().click();
    await page.getByRole('searchbox').last().fill('benedetti chia');
    await page.getByText(CHIARA.cf.slice(0, 6)).first().waitFor();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Chiara Benedetti' })).toBeVisible();
    await expect(page.getByText(/Documento n\. \d{4}\/MF-/)).toHaveCount(SERVICES.length);
  } finally {
    await other.dispose();
  }
}

test('a new person’s path, offline and through dead batteries, reaches a colleague whole', async () => {
  const server = await startServer();
  const office = await makeOffice(server);
  const device = await openDevice({ baseURL: server.url, viewport: TABLET });
  try {
    const page = device.page();
    await countTaps(page);
    await page.goto('/');
    await signIn(page, office.operator);
    await installed(page);
    await server.stop();
    const run: Run = { device, password: office.operator.password };
    for (const [service, work] of SERVICES) {
      const { taps, seconds } = await measured(() => work(run));
      process.stdout.write(`${service}: ${taps} taps, ${seconds} s\n`);
    }
    await server.restart();
    await synchronise(device.page(), office);
    await seenByColleague(server, office);
  } finally {
    await device.dispose();
    await server.dispose();
  }
});
