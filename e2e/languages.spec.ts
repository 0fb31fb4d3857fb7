import { expect, test, type Page } from '@playwright/test';
import { findings } from './support/axe.ts';
import { ELENA, signIn, step } from './support/desk.ts';
import { startServer, type TestServer } from './support/server.ts';
import { CHIARA, openVisit } from './support/visit.ts';

let server: TestServer;

// A colour on its way from one state to another is nobody's text: axe would read it all the same.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.beforeAll(async () => {
  server = await startServer({ demo: true });
});

test.afterAll(async () => {
  await server.dispose();
});

const speaks = (page: Page, language: string) =>
  expect(page.locator('html')).toHaveAttribute('lang', language);

test('English is chosen before signing in; the interview is asked in it', async ({ page }) => {
  await page.goto(server.url);
  await page.getByRole('combobox', { name: 'Lingua' }).selectOption('en');
  await speaks(page, 'en');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign-in' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Username' }).fill(ELENA.username);
  await page.getByRole('textbox', { name: 'Password' }).fill(ELENA.password);
  await page.getByRole('button', { name: 'Enter', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await page.getByRole('link', { name: 'People', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
});

test('who works in Italian changes to English in an open interview, then to German, unlocked', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto(server.url);
  await signIn(page, ELENA);
  await openVisit(page, CHIARA);
  const visit = page.url();
  await page.goto(`${server.url}/aiuto`);
  await page.getByRole('combobox', { name: 'Lingua' }).selectOption('en');
  await speaks(page, 'en');
  // The page speaks before the vault is open again: only then has it a key to hand on.
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.goto(visit);
  await expect(step(page, 'Why the person came')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.goto(`${server.url}/aiuto`);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await speaks(page, 'de');
  await expect(page.getByRole('heading', { level: 1, name: 'Hilfe' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Hilfe' })).toBeVisible();
  await page.goto(visit);
  await expect(step(page, 'Warum die Person gekommen ist')).toBeVisible();
});
