import { expect, test, type Page } from '@playwright/test';
import { expectNoFindings, expectNoSidewaysScroll } from './support/axe.ts';
import { ELENA, installed, signIn } from './support/desk.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;

const theServer = (): TestServer => server;

test.beforeAll(async () => {
  server = await startServer({ demo: true });
});

test.afterAll(async () => {
  await server.dispose();
});

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.setTimeout(300_000);

async function expectFine(page: Page, where: string): Promise<void> {
  await expectNoFindings(page, where);
  await expectNoSidewaysScroll(page, where);
}

async function openEmployers(page: Page): Promise<void> {
  await page.goto(theServer().url);
  await signIn(page, ELENA);
  await page.goto(`${theServer().url}/imprese`);
  await expect(page.getByText(/^[1-9]\d* imprese su/).last()).toBeVisible({ timeout: 60_000 });
}

/** So tall that no sticky bar half covers a target: axe would call it too small. */
const TALL = 6000;

for (const width of [320, 1280]) {
  test(`axe finds nothing in the employers at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: TALL });
    await openEmployers(page);
    await expectFine(page, '/imprese');
    await page.getByRole('searchbox').last().fill('oficine');
    await expect(page.getByText(/Forse è la stessa impresa/).first()).toBeVisible();
    await expectFine(page, '/imprese, with a twin');
    await page.goto(`${theServer().url}/imprese/nuova`);
    await page.getByRole('button', { name: 'Salva e apri la scheda' }).click();
    await expect(page.getByText('Manca la denominazione.')).toBeVisible();
    await expectFine(page, '/imprese/nuova, with errors');
    await page.goto(`${theServer().url}/imprese`);
    await page
      .getByRole('link', { name: /Officine Valchiara S.r.l./ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Officine Valchiara/);
    await page.getByRole('button', { name: 'Correggi Telefono' }).click();
    await expectFine(page, '/imprese/:id, Dati');
    for (const tab of [/^Persone/, /^Sedi/, /^Note/]) {
      await page.getByRole('tab', { name: tab }).click();
      await expectFine(page, `/imprese/:id, ${tab.source}`);
    }
  });
}

test('a firm is registered offline by keyboard, and reaches the centre', async ({ page }) => {
  await openEmployers(page);
  await installed(page);
  await page.context().setOffline(true);
  await page.keyboard.press('Tab');
  await page.goto(`${theServer().url}/imprese/nuova`);
  await expect(page.getByRole('heading', { level: 1, name: 'Nuova impresa' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Partita IVA' }).focus();
  await page.keyboard.type('IT 123 456 789 0');
  await page.keyboard.type('1');
  await expect(page.getByText(/l’ultima dovrebbe essere «3»/)).toBeVisible();
  await page.keyboard.press('Backspace');
  await page.keyboard.type('3');
  await expect(page.getByText(/l’ultima dovrebbe essere/)).toBeHidden();
  await page.getByRole('textbox', { name: 'Denominazione' }).focus();
  await page.keyboard.type('Segheria Alta Valle');
  // Closed half way: the same words are there again (drafts reach the disk within 250 ms).
  await page.waitForTimeout(500);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Denominazione' })).toHaveValue(
    'Segheria Alta Valle',
  );
  await page.getByRole('radio', { name: 'Dichiarati dall’impresa' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Segheria Alta Valle' })).toBeVisible();
  await page.getByRole('tab', { name: /^Note/ }).click();
  await page.getByRole('textbox', { name: /Nuova nota/ }).fill('Cercano un apprendista');
  await page.getByRole('button', { name: 'Salva la nota' }).click();
  await expect(page.getByText('Cercano un apprendista')).toBeVisible();
  await page.context().setOffline(false);
  await page.goto(`${theServer().url}/sincronizzazione`);
  await page.getByRole('button', { name: 'Sincronizza ora' }).click();
  await expect(page.getByText('niente da inviare').first()).toBeVisible({ timeout: 60_000 });
});

test('a firm is found by whoever speaks for it, and opened with the keyboard alone', async ({
  page,
}) => {
  await openEmployers(page);
  await page.getByRole('searchbox').last().focus();
  await page.keyboard.type('paolo neri');
  await expect(page.getByRole('link', { name: /Trattoria del Ponte/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Trattoria del Ponte/);
});
