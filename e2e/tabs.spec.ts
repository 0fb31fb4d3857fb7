import { expect, test, type Page } from '@playwright/test';
import { openDevice, type Device } from './support/browser.ts';
import { installed, signIn, unlock } from './support/desk.ts';
import { makeOffice, type TestOffice } from './support/office.ts';
import { startServer, type TestServer } from './support/server.ts';
import { CHIARA, openVisit, ownWords } from './support/visit.ts';

const HALF_TYPED = 'cerca un posto in magazz';

let server: TestServer;
let office: TestOffice;
let device: Device;

test.beforeEach(async () => {
  server = await startServer();
  office = await makeOffice(server);
  device = await openDevice({ baseURL: server.url });
});

test.afterEach(async () => {
  await device.dispose();
  await server.dispose();
});

const banner = (page: Page) => page.getByText('Questo colloquio è aperto in un’altra scheda.');
const takeControl = (page: Page) => page.getByRole('button', { name: 'Prendi il controllo' });

/** The same interview in a second tab of the same browser; it asks for the password if it must. */
async function secondTab(address: string): Promise<Page> {
  const page = await device.context().newPage();
  await page.goto(address);
  const password = page.getByRole('textbox', { name: 'Password' });
  await expect(password.or(banner(page))).toBeVisible();
  if (await password.isVisible()) await unlock(page, office.operator.password);
  return page;
}

test('one editor per interview: the second tab reads, takes control, and no typed word is lost', async () => {
  const first = device.page();
  await first.goto('/');
  await installed(first);
  await signIn(first, office.operator);
  await openVisit(first, CHIARA);
  await ownWords(first).pressSequentially(HALF_TYPED, { delay: 20 });

  const second = await secondTab(first.url());
  await expect(banner(second)).toBeVisible();
  await expect(ownWords(second)).toBeDisabled();
  await expect(ownWords(first)).toBeEnabled();

  await ownWords(first).pressSequentially('ino', { delay: 20 });
  await takeControl(second).click();
  await expect(banner(second)).toBeHidden();
  await expect(ownWords(second)).toBeEnabled();
  await expect(ownWords(second)).toHaveValue(`${HALF_TYPED}ino`);
  await expect(banner(first)).toBeVisible();
  await expect(ownWords(first)).toBeDisabled();

  await second.close();
  await expect(banner(first)).toBeHidden({ timeout: 15_000 });
  await expect(ownWords(first)).toBeEnabled();
});
