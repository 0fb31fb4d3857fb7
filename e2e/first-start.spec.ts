import { expect, test } from '@playwright/test';
import { openDevice } from './support/browser.ts';
import { choose, signIn } from './support/desk.ts';
import { startServer } from './support/server.ts';
import { setupToken } from './support/office.ts';

const ADA = { username: 'ada.neri', password: 'una frase per amministrare' };
const ELENA = { username: 'elena.sartori', password: 'una frase per il primo tablet' };

test('from the one-time link to the first operator at work', async () => {
  const server = await startServer();
  const device = await openDevice({ baseURL: server.url });
  try {
    const page = device.page();
    await page.goto(`/accesso#avvio=${setupToken(server)}`);
    for (const [label, value] of [
      [/Sigla/, 'MF'],
      [/Nome dell’ufficio/, 'Centro per l’impiego di Montefiore'],
      [/^Ente/, 'Regione Valdora'],
      [/Indirizzo/, 'via del Lavoro 1, 00000 Montefiore'],
      [/Telefono/, '0000 123 456'],
      [/mail/, 'protocollo@esempio.invalid'],
      [/Nome e cognome/, 'Ada Neri'],
      [/Nome utente/, ADA.username],
      [/^Password$/, ADA.password],
      [/di nuovo/, ADA.password],
    ] as const) {
      await page.getByRole('textbox', { name: label }).fill(value);
    }
    await page.getByRole('button', { name: /Crea/ }).click();
    await expect(page.getByText(/Scarichi prima il file di recupero/)).toBeVisible();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Scarica il file di recupero' }).click();
    expect((await downloading).suggestedFilename()).toMatch(/^sportello-recupero-.*\.json$/);
    await expect(page.getByText(/Il file è stato scaricato/)).toBeVisible();
    await page.getByRole('button', { name: /Crea/ }).click();
    await expect(page.getByText('L’ufficio è pronto.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Nome utente' }).fill(ADA.username);
    await page.getByRole('textbox', { name: 'Password' }).fill(ADA.password);
    await page.getByRole('button', { name: 'Entra', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Amministrazione' })).toBeVisible();

    await page.getByRole('textbox', { name: 'Nome e cognome' }).fill('Elena Sartori');
    await page.getByRole('textbox', { name: 'Nome utente' }).fill(ELENA.username);
    await page.getByRole('textbox', { name: 'Password iniziale' }).fill(ELENA.password);
    await choose(page, 'Ruolo', 'Operatore');
    await page.getByRole('button', { name: 'Aggiungi l’operatore' }).click();
    await expect(page.getByText('Elena Sartori può accedere.')).toBeVisible();

    await page.getByRole('button', { name: 'Blocca' }).click();
    await page.getByText('Un altro operatore').click();
    await signIn(page, ELENA);
    await page.goto(`/accesso#avvio=${setupToken(server)}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Oggi' })).toBeVisible();
  } finally {
    await device.dispose();
    await server.dispose();
  }
});
