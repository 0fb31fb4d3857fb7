import { expect, test, type Page } from '@playwright/test';
import { findings } from './support/axe.ts';
import { ELENA, installed, signIn, step } from './support/desk.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;

// A colour on its way from one state to another is nobody's text: axe would read it all the same.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.beforeAll(async () => {
  server = await startServer({ demo: true });
});

test.afterAll(async () => {
  await server.dispose();
});

/** `24/11/2026` as it is typed: tomorrow on the device's clock. */
const tomorrow = (page: Page): Promise<string> =>
  page.evaluate(() =>
    new Intl.DateTimeFormat('it-IT', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(
      Date.now() + 86_400_000,
    ),
  );

test('an appointment without the network and without a mouse: fixed, moved, its outcome, its file', async ({
  page,
  context,
}) => {
  await page.goto(server.url);
  await signIn(page, ELENA);
  await installed(page);
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Agenda', exact: true }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible();
  expect(await findings(page)).toEqual([]);

  await page.getByRole('button', { name: 'Nuovo appuntamento' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Persona' }).focus();
  await page.keyboard.type('a');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Per quale servizio' }).focus();
  await page.keyboard.type('orientamento di base');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: /^Giorno/ }).focus();
  await page.keyboard.type(await tomorrow(page));
  await page.getByRole('textbox', { name: /^Ora/ }).focus();
  await page.keyboard.type('07:10');
  await page.getByRole('textbox', { name: /^Luogo/ }).focus();
  await page.keyboard.type('Sportello di prova');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Appuntamento fissato.')).toBeVisible();

  await page.getByRole('radio', { name: '60 giorni' }).focus();
  await page.keyboard.press('Space');
  const row = page.getByRole('listitem').filter({ hasText: 'Sportello di prova' });
  await expect(row).toContainText('07:10');
  await row.getByRole('button', { name: /^Gestisci/ }).focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  expect(await findings(page)).toEqual([]);
  await sheet.getByRole('button', { name: 'Sposta' }).focus();
  await page.keyboard.press('Enter');
  await sheet.getByRole('textbox', { name: /^Ora/ }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('07:40');
  await sheet.getByRole('textbox', { name: /^Perché/ }).focus();
  await page.keyboard.type('Treno in ritardo');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('07:40');

  await row.getByRole('button', { name: /^Gestisci/ }).focus();
  await page.keyboard.press('Enter');
  await expect(sheet).toContainText('Treno in ritardo');
  await sheet.getByRole('button', { name: 'Metti nel calendario' }).focus();
  await page.keyboard.press('Enter');
  await sheet.getByRole('button', { name: 'Scarica il file' }).focus();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/^appuntamento-\d{4}-\d\d-\d\d\.ics$/);
  await page.keyboard.press('Escape');

  await row.getByRole('button', { name: /^Gestisci/ }).focus();
  await page.keyboard.press('Enter');
  await sheet.getByRole('button', { name: 'Registra l’esito' }).focus();
  await page.keyboard.press('Enter');
  await sheet.getByRole('radio', { name: /non giustificato/ }).focus();
  await page.keyboard.press('Space');
  await sheet.getByRole('button', { name: 'Registra' }).focus();
  await page.keyboard.press('Enter');
  await expect(sheet).toContainText('Non parte niente da solo: decide lei.');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(row).toContainText('Assente, non giustificato');

  await page.reload();
  await context.setOffline(false);
});

test('Oggi: the list of what is due is walked with the arrows; `?` in an interview shows its commands', async ({
  page,
}) => {
  await page.goto(server.url);
  await signIn(page, ELENA);
  const due = page.getByRole('region', { name: 'Scadenze' });
  await due.getByRole('radio', { name: /^Tutte/ }).focus();
  await page.keyboard.press('Space');
  const actions = due.locator('.due-main > *');
  await expect(actions.nth(1)).toBeVisible();
  await actions.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(actions.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(actions.first()).toBeFocused();
  expect(await findings(page)).toEqual([]);

  await due
    .getByRole('button', { name: /^Rimanda/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  const snooze = page.getByRole('dialog', { name: 'Rimanda la scadenza' });
  await snooze.getByRole('button', { name: 'Rimanda' }).focus();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Rimandata al/)).toBeVisible();

  await page.getByRole('button', { name: 'Accoglienza senza identificare' }).focus();
  await page.keyboard.press('Enter');
  await expect(step(page, 'Persona e appuntamento')).toBeFocused();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Comandi del colloquio' });
  await expect(help).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('Alt+n');
  await page.getByRole('textbox', { name: /Nuova nota/ }).fill('Chiede di sua figlia.');
  await page.getByRole('button', { name: 'Aggiungi la nota' }).click();
  await expect(page.getByRole('dialog')).toContainText('Elena Sartori');
  expect(await findings(page)).toEqual([]);
});
