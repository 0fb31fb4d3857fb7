import { expect, test, type Page } from '@playwright/test';
import { startPostgres } from '../src/server/testing/postgres-server.ts';
import { openDevice, type Device } from './support/browser.ts';
import { choose, goOn, installed, signIn, step, unlock } from './support/desk.ts';
import { makeOffice, type TestOffice } from './support/office.ts';
import { startServer, type TestServer } from './support/server.ts';
import { factsInPglite, factsInPostgres, type StoredFact } from './support/stored-facts.ts';
import { CHIARA, concludeVisit, registerPerson } from './support/visit.ts';

const HALF_TYPED = 'cerca un posto in magazz';

async function startService(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Avvia prestazione' }).first().click();
  await page.getByRole('button', { name: /Accoglienza e prima informazione/ }).click();
  await expect(step(page, 'Persona e appuntamento')).toBeVisible();
}

/** From the reason to come to the end. */
async function finish(page: Page): Promise<void> {
  await goOn(page, 'Situazione di oggi');
  await concludeVisit(page);
}

const typed = (page: Page) => page.getByRole('textbox', { name: /Con le sue parole/ });

/** The key dies with the battery: the password brings back the page, the field and the half word. */
async function killedInMidWord(device: Device, office: TestOffice): Promise<Page> {
  const page = device.page();
  await page.getByRole('checkbox', { name: 'Cercare lavoro' }).check();
  await typed(page).pressSequentially(HALF_TYPED, { delay: 20 });
  await page.waitForTimeout(400); // a draft is on disk 250 ms after the key, an answer after 2 s
  const address = page.url();
  await device.kill();
  const again = await device.reopen();
  await again.goto(address);
  await unlock(again, office.operator.password);
  await expect(typed(again)).toHaveValue(HALF_TYPED);
  await expect(typed(again)).toBeFocused();
  return again;
}

/** The dead battery may have taken the session with it: the same password opens both again. */
async function unlockAgain(page: Page, office: TestOffice): Promise<void> {
  await page.getByRole('button', { name: 'Blocca' }).click();
  await page.getByRole('textbox', { name: 'Password' }).fill(office.operator.password);
  // The vault opens at once; leaving the page before the centre has answered would end the request.
  const session = page.waitForResponse(
    (response) => response.url().endsWith('/v1/session') && response.request().method() === 'POST',
  );
  await page.getByRole('button', { name: 'Sblocca' }).click();
  await session;
  // Back where the work was: the same document.
  await expect(
    page.getByRole('heading', { name: 'Scheda di prima informazione' }).first(),
  ).toBeVisible();
}

/** What everybody at the office must see, and the database must hold. */
async function seenByColleague(server: TestServer, office: TestOffice): Promise<void> {
  const other = await openDevice({ baseURL: server.url });
  try {
    const page = other.page();
    await page.goto('/');
    await signIn(page, office.colleague);
    await page.getByRole('link', { name: 'Persone' }).first().click();
    await page.getByRole('searchbox').last().fill('benedeti chia');
    await page.getByText(CHIARA.cf.slice(0, 6)).first().waitFor();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Chiara Benedetti' })).toBeVisible();
    await expect(page.getByText(/Documento n\. \d{4}\/MF-/)).toBeVisible();
  } finally {
    await other.dispose();
  }
}

function expectDelivered(facts: readonly StoredFact[]): void {
  const end = facts.filter(
    ({ type, payload }) => type === 'eventRecorded' && payload['event'] === '10',
  );
  expect(end.map(({ payload }) => payload['sap'])).toContain('A05');
  const words = facts.find(({ payload }) => payload['path'] === 'motivo.richiesta');
  expect(words?.payload['value']).toBe(`${HALF_TYPED}ino`);
  const proposed = facts.filter(
    ({ type, payload }) => type === 'prestazioneOpened' && payload['service'] === 'B',
  );
  expect(proposed.length).toBeGreaterThan(0);
}

/** The whole outcome: registered, offline, killed in mid-word, concluded, sent, seen by another. */
async function deliverOffline(server: TestServer, office: TestOffice): Promise<void> {
  const device = await openDevice({ baseURL: server.url, viewport: { width: 1280, height: 800 } });
  try {
    const page = device.page();
    await page.goto('/');
    await signIn(page, office.operator);
    await installed(page);
    await server.stop(); // not only the network of the page: there is no centre

    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Oggi' })).toBeVisible();
    await registerPerson(page, CHIARA);
    await startService(page);
    await choose(page, /riconosciuta/, 'Documento visto');
    await goOn(page, 'Perché è venuta');
    const again = await killedInMidWord(device, office);
    await typed(again).pressSequentially('ino');
    await finish(again);
    await again.getByRole('link', { name: /Apri e stampa/ }).click();
    await expect(again.getByText('Provvisorio fino alla ricezione')).toBeVisible();

    await server.restart();
    await unlockAgain(again, office);
    await again.goto('/sincronizzazione');
    await again.getByRole('button', { name: 'Sincronizza ora' }).click();
    await expect(again.getByText('Durevole').first()).toBeVisible({ timeout: 60_000 });
    await expect(again.getByText('niente da inviare', { exact: true })).toBeVisible({
      timeout: 60_000,
    });
  } finally {
    await device.dispose();
  }
}

test('service A, offline and through a dead battery, reaches PGlite and a colleague', async () => {
  test.setTimeout(300_000);
  const server = await startServer();
  try {
    const office = await makeOffice(server);
    await deliverOffline(server, office);
    await seenByColleague(server, office);
    await server.stop();
    expectDelivered(await factsInPglite(server.dataDir));
  } finally {
    await server.dispose();
  }
});

test('the same reaches PostgreSQL', async () => {
  test.setTimeout(300_000);
  const postgres = await startPostgres();
  const databaseUrl = await postgres.createDatabase('sportello');
  const server = await startServer({ databaseUrl });
  try {
    const office = await makeOffice(server);
    await deliverOffline(server, office);
    await seenByColleague(server, office);
    expectDelivered(await factsInPostgres(databaseUrl));
  } finally {
    await server.dispose();
    await postgres.stop();
  }
});
