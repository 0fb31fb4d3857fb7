import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { expectNoSidewaysScroll, findings } from './support/axe.ts';
import { ELENA, installed, signIn } from './support/desk.ts';
import { startServer, type TestServer } from './support/server.ts';

const GIULIA = { username: 'giulia.ferrante', password: ELENA.password };
const ADMIN = { username: 'admin', password: ELENA.password };

let server: TestServer;

const theServer = (): TestServer => server;

// A colour on its way from one state to another is nobody's text: axe would read it all the same.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.beforeAll(async () => {
  server = await startServer({ demo: true });
});
test.afterAll(() => server.dispose());

const heading = (page: Page) => page.getByRole('heading', { level: 1, name: 'Indicatori' });

const delivered = (page: Page) =>
  page
    .locator('dt', { hasText: /^Prestazioni concluse$/ })
    .locator('xpath=following-sibling::*[1]');

async function openIndicators(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Indicatori' }).first().click();
  await expect(heading(page)).toBeVisible();
  await expect(
    page.getByRole('table', { name: 'Prestazioni concluse per servizio' }),
  ).toBeVisible();
}

test('an operator, without a network: numbers, filters kept in the address, a file for a spreadsheet', async ({
  page,
  context,
}) => {
  await page.goto(server.url);
  await signIn(page, ELENA);
  await installed(page);
  await openIndicators(page);
  await context.setOffline(true);
  await expect(page.getByText(/Contati su questo dispositivo/)).toBeVisible();
  const all = await delivered(page).textContent();
  const service = page.getByRole('combobox', { name: 'Servizio' });
  await service.focus();
  await service.press('A');
  await expect(page).toHaveURL(/servizio=A/);
  await expect(delivered(page)).not.toHaveText(all ?? '');
  const some = await delivered(page).textContent();
  await page.reload();
  await expect(delivered(page)).toHaveText(some ?? '');
  await expect(service).toHaveValue('A');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Esporta CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^indicatori-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFFIndicatori')).toBe(true);
  expect(text).toContain(`\r\nServizio;Nome;SAP;Concluse;Quota\r\nA;Accoglienza;A05;${some};`);
});

test('the responsabile has the centre’s numbers, equal to those of a device that has everything', async ({
  page,
}) => {
  await page.goto(server.url);
  await signIn(page, GIULIA);
  await openIndicators(page);
  await expect(page.getByText(/Contati dal centro/)).toBeVisible();
  const centre = await delivered(page).textContent();
  await page.getByRole('radio', { name: 'Da questo dispositivo', exact: true }).check();
  await expect(page.getByText(/Contati su questo dispositivo/)).toBeVisible();
  await expect(delivered(page)).toHaveText(centre ?? '');
});

test('the amministratore reads numbers alone, from the centre', async ({ page }) => {
  await page.goto(server.url);
  await page.getByRole('textbox', { name: 'Nome utente' }).fill(ADMIN.username);
  await page.getByRole('textbox', { name: 'Password' }).fill(ADMIN.password);
  await page.getByRole('button', { name: 'Entra', exact: true }).click();
  await openIndicators(page);
  await expect(page.getByText(/Contati dal centro/)).toBeVisible();
});

for (const size of [
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
  { width: 320, height: 700 },
]) {
  test(`axe finds nothing and nothing overflows at ${size.width} px`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto(theServer().url);
    await signIn(page, ELENA);
    await page.goto(`${theServer().url}/indicatori?da=2026-06&a=2026-11`);
    await expect(heading(page)).toBeVisible();
    await expect(page.locator('.plot canvas').first()).toBeVisible();
    await page.getByText('Che cosa conta').first().click();
    expect(await findings(page)).toEqual([]);
    await expectNoSidewaysScroll(page, '/indicatori');
  });
}
