import { mkdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectNoFindings } from './support/axe.ts';
import { openDevice, type Device } from './support/browser.ts';
import { installed, signIn, unlock } from './support/desk.ts';
import { makeOffice, type TestOffice } from './support/office.ts';
import { dumpOrigin, searchFiles } from './support/raw-storage.ts';
import { startServer, type TestServer } from './support/server.ts';

const CANARIES = ['Zoraide Canarinetti', '333 9071625', 'una frase che nessuno deve rileggere'];
const [NAME = '', CONTACT = '', WORDS = ''] = CANARIES;
const CODE = 'quercia-1912';

let server: TestServer;
let office: TestOffice;

test.beforeAll(async () => {
  server = await startServer();
  office = await makeOffice(server);
});

test.afterAll(async () => {
  await server.dispose();
});

async function withDevice(work: (device: Device) => Promise<void>): Promise<void> {
  const device = await openDevice({ baseURL: server.url, contrast: 'no-preference' });
  try {
    await work(device);
  } finally {
    await device.dispose();
  }
}

const start = (page: Page) => page.getByRole('heading', { level: 1, name: 'Benvenuto' });

/** As an operator does, from *Amministrazione*. */
async function becomeKiosk(page: Page): Promise<void> {
  await page.goto(server.url);
  await signIn(page, office.operator);
  await installed(page);
  await page.goto(`${server.url}/amministrazione/chiosco`);
  await page.getByRole('textbox', { name: 'Codice di uscita' }).fill(CODE);
  await page.getByRole('button', { name: 'Esci e apri il chiosco' }).click();
  await expect(start(page)).toBeVisible();
  await expect(page).toHaveURL(/\/chiosco$/);
}

async function fill(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lasci una richiesta' }).click();
  await page.getByRole('textbox', { name: 'Nome e cognome' }).fill(NAME);
  await page.getByRole('textbox', { name: /Telefono/ }).fill(CONTACT);
  await page.getByRole('checkbox', { name: 'Cercare lavoro' }).check();
  await page.getByRole('textbox', { name: /aggiungere/ }).fill(WORDS);
}

async function leaveRequest(page: Page): Promise<string> {
  await fill(page);
  await page.getByRole('checkbox', { name: /Ho letto/ }).check();
  await page.getByRole('button', { name: 'Lascia la richiesta' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Richiesta lasciata' })).toBeVisible();
  return (await page.locator('.kiosk-code').textContent()) ?? '';
}

test('what is left without network stays closed on disk, and reaches the desk', async () => {
  test.setTimeout(180_000);
  await withDevice(async (kiosk) => {
    const page = kiosk.page();
    await becomeKiosk(page);
    await kiosk.context().setOffline(true);
    const code = await leaveRequest(page);
    expect(await dumpOrigin(page)).not.toContain(NAME);
    await page.getByRole('button', { name: 'Fine' }).click();
    await expect(start(page)).toBeVisible();
    await kiosk.close();
    expect(searchFiles(kiosk.profile, CANARIES)).toEqual([]);
    const again = await kiosk.reopen();
    await again.goto(server.url);
    await expect(start(again)).toBeVisible();
    await withDevice(async (desk) => {
      await desk.page().goto(server.url);
      await signIn(desk.page(), office.colleague);
      const requests = desk.page().getByRole('region', { name: 'Richieste dal chiosco' });
      await expect(requests.getByText(NAME)).toBeVisible({ timeout: 30_000 });
      await expect(requests.getByText(code)).toBeVisible();
      await requests.getByRole('button', { name: 'Accogli' }).click();
      await desk.page().getByRole('button', { name: 'Accogli senza fascicolo' }).click();
      await expect(desk.page()).toHaveURL(/\/prestazioni\//);
      await expect(desk.page().getByRole('heading', { level: 2 }).first()).toBeVisible();
    });
  });
});

test('A-14 · idle, Back and Refresh show the start page, and nothing typed', async () => {
  test.setTimeout(180_000);
  await withDevice(async (kiosk) => {
    const page = kiosk.page();
    await becomeKiosk(page);
    await page.clock.install();
    await page.reload();
    await expect(start(page)).toBeVisible();

    await fill(page);
    await page.reload();
    await expect(start(page)).toBeVisible();
    await expect(page.getByText(NAME)).toHaveCount(0);

    await fill(page);
    await page.goBack();
    await expect(start(page)).toBeVisible();
    await expect(page).toHaveURL(/\/chiosco$/);

    await fill(page);
    await expect(page.getByRole('timer')).toContainText('60');
    await page.clock.runFor(45_000);
    await expect(page.getByRole('timer')).toContainText('15');
    await page.getByRole('button', { name: 'Sono ancora qui' }).click();
    await page.clock.runFor(1000);
    await expect(page.getByRole('timer')).toContainText(/59|60/);
    await expect(page.getByRole('textbox', { name: 'Nome e cognome' })).toHaveValue(NAME);
    await page.clock.runFor(61_000);
    await expect(start(page)).toBeVisible();
    await page.getByRole('button', { name: 'Lasci una richiesta' }).click();
    await expect(page.getByRole('textbox', { name: 'Nome e cognome' })).toHaveValue('');
  });
});

test('leaving takes an operator of the office, or the code when there is no network', async () => {
  test.setTimeout(180_000);
  await withDevice(async (kiosk) => {
    const page = kiosk.page();
    await becomeKiosk(page);
    for (const path of ['/', '/persone', '/amministrazione']) {
      await page.goto(server.url + path);
      await expect(start(page)).toBeVisible();
    }
    await page.getByRole('button', { name: 'Personale dell’ufficio' }).click();
    await page.getByRole('textbox', { name: 'Nome utente' }).fill(office.operator.username);
    await page.getByRole('textbox', { name: 'Password' }).fill('una password sbagliata');
    await page.getByRole('button', { name: 'Chiudi il chiosco' }).click();
    await expect(page.getByText('Non è giusto: riprovi.')).toBeVisible();
    await kiosk.context().setOffline(true);
    await page.getByRole('textbox', { name: 'Password' }).fill(office.operator.password);
    await page.getByRole('button', { name: 'Chiudi il chiosco' }).click();
    await page.getByRole('textbox', { name: 'Codice di uscita' }).fill(CODE);
    await page.getByRole('button', { name: 'Chiudi il chiosco' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Accesso' })).toBeVisible();
    await kiosk.context().setOffline(false);
    await unlock(page, office.operator.password);
    await expect(page.getByRole('heading', { level: 1, name: 'Oggi' })).toBeVisible();
  });
});

test('axe finds nothing on the citizen’s pages, at every size', async () => {
  test.setTimeout(240_000);
  const pictures = process.env['KIOSK_PICTURES'];
  if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
  await withDevice(async (kiosk) => {
    const page = kiosk.page();
    await becomeKiosk(page);
    const looked = async (where: string): Promise<void> => {
      await expectNoFindings(page, where);
      if (pictures !== undefined) {
        await page.screenshot({ path: `${pictures}/${where}.png`, fullPage: true });
      }
    };
    for (const width of [320, 800, 1280]) {
      await page.setViewportSize({ width, height: 1280 });
      await page.reload();
      await expect(start(page)).toBeVisible();
      await looked(`start-${width}`);
      await page.getByRole('radio', { name: 'English' }).check();
      await expect(page.getByRole('heading', { level: 1, name: 'Welcome' })).toBeVisible();
      await looked(`english-${width}`);
      await page.getByRole('button', { name: /services of this office/ }).click();
      await looked(`topic-${width}`);
      await page.reload();
      await page.getByRole('button', { name: 'Lasci una richiesta' }).click();
      await page.getByRole('button', { name: 'Lascia la richiesta' }).click();
      await looked(`form-${width}`);
      await page.reload();
      await page.getByRole('button', { name: 'Personale dell’ufficio' }).click();
      await looked(`exit-${width}`);
    }
  });
});
