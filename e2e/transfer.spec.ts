import { expect, test } from '@playwright/test';
import { expectNoFindings, expectNoSidewaysScroll } from './support/axe.ts';
import { ELENA, signIn } from './support/desk.ts';
import { startServer, type TestServer } from './support/server.ts';

/** The responsabile of the demo’s second office. */
const PAOLO = { username: 'paolo.neri', password: ELENA.password };

let server: TestServer;

test.beforeAll(async () => {
  server = await startServer({ demo: true });
});

test.afterAll(async () => {
  await server.dispose();
});

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.setTimeout(240_000);

test('a person goes to another office: proposed offline, decided there, read only here', async ({
  page,
  browser,
}) => {
  await page.goto(server.url);
  await signIn(page, ELENA);
  await page.getByRole('link', { name: 'Persone' }).first().click();
  await page.locator('.people-found').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Trasferisci a un altro ufficio' }).click();
  const name = (await page.getByRole('heading', { level: 1 }).first().textContent()) ?? '';
  await page.getByLabel('Ufficio', { exact: true }).selectOption({ index: 1 });
  await expectNoFindings(page, 'the proposal');
  await page.context().setOffline(true);
  await page.getByRole('textbox', { name: /Motivo/ }).fill('Ha cambiato domicilio');
  await page.getByRole('button', { name: 'Proponi il trasferimento' }).click();
  await expect(page.getByText(/Aspetta la risposta/)).toBeVisible();
  await page.context().setOffline(false);

  const there = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await there.goto(server.url);
  await signIn(there, PAOLO);
  const decide = there.getByRole('button', { name: `Decidi su ${name}` });
  await expect(decide).toBeVisible({ timeout: 60_000 });
  await there.setViewportSize({ width: 320, height: 900 });
  await expectNoSidewaysScroll(there, 'In arrivo');
  await decide.click();
  await expect(there.getByText('Ha cambiato domicilio')).toBeVisible();
  await expectNoFindings(there, 'the decision');
  await there.getByRole('button', { name: 'Accetta' }).click();
  await there.setViewportSize({ width: 1280, height: 800 });
  await there.getByRole('link', { name: 'Persone' }).first().click();
  const surname = name.split(' ').at(-1) ?? name;
  const found = there.locator('.people-found').getByRole('link', { name: new RegExp(surname) });
  await found.first().click({ timeout: 60_000 });
  await expect(there.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(there.getByText(/Arrivata dall’ufficio/)).toBeVisible();
  await expect(there.getByRole('button', { name: 'Avvia prestazione' })).toBeVisible();

  await expect(page.getByText(/Trasferita all’ufficio/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Avvia prestazione' })).toBeHidden();
  await expectNoFindings(page, 'a fascicolo that has left');
});
