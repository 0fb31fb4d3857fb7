import { expect, test, type Page } from '@playwright/test';
import { expectNoFindings, expectNoSidewaysScroll } from './support/axe.ts';
import { ELENA, goOn, signIn, step } from './support/desk.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;

const theServer = (): TestServer => server;

test.beforeAll(async () => {
  server = await startServer({ demo: true });
});

test.afterAll(async () => {
  await server.dispose();
});

// A colour on its way from one state to another is nobody's text: axe would read it all the same.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function expectFine(page: Page, where: string): Promise<void> {
  await expectNoFindings(page, where);
  await expectNoSidewaysScroll(page, where);
}

const ROUTES: readonly (readonly [path: string, title: RegExp])[] = [
  ['/', /^Oggi$/],
  ['/persone', /^Persone$/],
  ['/persone/nuova', /^Nuova persona$/],
  ['/imprese', /^Imprese$/],
  ['/imprese/nuova', /^Nuova impresa$/],
  ['/agenda', /^Agenda$/],
  ['/agenda/gruppi', /^Incontri di gruppo$/],
  ['/da-rivedere', /^Da rivedere$/],
  ['/indicatori', /^Indicatori$/],
  ['/sincronizzazione', /^Sincronizzazione$/],
  ['/servizi', /^Servizi/],
  ['/servizi/A', /Accoglienza/],
  ['/amministrazione', /^Amministrazione$/],
  ['/amministrazione/registro', /^Registro degli accessi$/],
  ['/amministrazione/chiosco', /^Chiosco$/],
  ['/chiosco', /^Benvenuto$/],
  ['/passkey', /^Passkey$/],
  ['/aiuto', /^Aiuto$/],
  ['/verifica', /./],
  ['/note/privacy', /privacy/],
  ['/una-pagina-che-non-c-e', /non trovata/],
];

/** So tall that no sticky bar half covers a target: axe would call it too small. */
const TALL = 6000;

for (const width of [320, 1280]) {
  test(`axe finds nothing on any route at ${width} px`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height: TALL });
    await page.goto(theServer().url);
    await expect(page.getByRole('heading', { level: 1, name: 'Accesso' })).toBeVisible();
    await expectFine(page, '/accesso');
    await signIn(page, ELENA);
    await expectFine(page, '/, while the office arrives');
    await expect(page.getByText(/[1-9]\d* appuntament/).first()).toBeVisible({ timeout: 60_000 });
    for (const [path, title] of ROUTES) {
      await page.goto(theServer().url + path);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expectFine(page, path);
    }
    await page.goto(`${theServer().url}/persone`);
    await expect(page.getByText(/^[1-9]\d* persone su/).last()).toBeVisible();
    await page.getByRole('searchbox').last().press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/persone\/[0-9a-f-]{36}/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectFine(page, '/persone/:id');
  });

  test(`axe finds nothing in the interview and its document at ${width} px`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height: TALL });
    await page.goto(theServer().url);
    await signIn(page, ELENA);
    await page.getByRole('button', { name: 'Accoglienza senza identificare' }).click();
    await expect(step(page, 'Persona e appuntamento')).toBeVisible();
    await expectFine(page, 'apertura');
    await goOn(page, 'Perché è venuta');
    await page.getByRole('button', { name: /^Avanti/ }).click();
    await expect(page.getByText('Manca la risposta.')).toBeVisible();
    await expectFine(page, 'motivo, with an error');
    await page.getByRole('checkbox', { name: 'È stata convocata' }).check();
    await goOn(page, 'Situazione di oggi');
    await page.getByRole('radiogroup', { name: 'Oggi lavora?' }).getByRole('radio').first().check();
    await page.getByRole('radiogroup', { name: /DID/ }).getByRole('radio').nth(1).check();
    await page.getByRole('checkbox', { name: 'Nessuno' }).check();
    await page.getByRole('radio', { name: '18–29' }).check();
    await expectFine(page, 'situazione');
    await goOn(page, 'Prossimi passi');
    await page.getByRole('button', { name: 'Proponi B' }).click();
    await expectFine(page, 'destinazione, with a row');
    await goOn(page, 'Chiusura');
    await goOn(page, 'Riepilogo');
    await expectFine(page, 'riepilogo');
    await page.getByRole('button', { name: 'Concludi' }).click();
    await expect(step(page, 'Prestazione conclusa')).toBeVisible();
    await expectFine(page, 'conclusa');
    await page.getByRole('link', { name: /Apri e stampa/ }).click();
    await expect(page.getByRole('button', { name: 'Stampa' })).toBeVisible();
    await expectFine(page, 'documento');
  });
}
