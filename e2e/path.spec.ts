import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { schemaFaults } from '../src/exchange/sap/testing/sap-schema.ts';
import { openDevice } from './support/browser.ts';
import { installed, lock, signIn } from './support/desk.ts';
import { makeOffice, type TestOffice } from './support/office.ts';
import { accoglienza } from './support/path/accoglienza.ts';
import { bilancio } from './support/path/bilancio.ts';
import { did } from './support/path/did.ts';
import { orientamento } from './support/path/orientamento.ts';
import { patto } from './support/path/patto.ts';
import { countTaps, measured, type Run } from './support/path/run.ts';
import { startServer, type TestServer } from './support/server.ts';
import { CHIARA, findPerson } from './support/visit.ts';

/*
 * One new person on a tablet without a network, from the welcome to the bilancio, the battery dead
 * once in each service; then the centre is there again, and a colleague on another machine sees each
 * prestazione concluded and takes the SAP that the ministerial schema accepts.
 */

const TABLET = { width: 820, height: 1180 };
const SERVICES = [
  ['A', accoglienza],
  ['B', did],
  ['C', orientamento],
  ['D', patto],
  ['E', bilancio],
] as const;

async function synchronise(page: Page, office: TestOffice): Promise<void> {
  await lock(page);
  await page.getByRole('textbox', { name: 'Password' }).fill(office.operator.password);
  const session = page.waitForResponse(
    (response) => response.url().endsWith('/v1/session') && response.request().method() === 'POST',
  );
  await page.getByRole('button', { name: 'Sblocca' }).click();
  await session;
  await expect(page.getByRole('heading', { level: 1, name: 'Accesso' })).toBeHidden();
  await page.goto('/sincronizzazione');
  await page.getByRole('button', { name: 'Sincronizza ora' }).click();
  await expect(page.getByText('niente da inviare', { exact: true })).toBeVisible();
}

/** The office’s code and the numbers of the policies are given, then the file is taken as the operator takes it. */
async function exportSap(page: Page): Promise<string> {
  await page.getByRole('tab', { name: 'Scheda' }).click();
  await page.getByRole('button', { name: 'Esporta SAP (XML)' }).click();
  await page.getByRole('textbox', { name: 'Codice dell’ente titolare' }).fill('A001C000128');
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await page.getByRole('textbox', { name: /Codice del sistema/ }).fill('21');
  await page.getByRole('textbox', { name: /Primo numero libero/ }).fill('A1');
  await page.getByRole('button', { name: 'Assegna gli identificativi' }).click();
  await expect(page.getByText(`${SERVICES.length} politiche attive`)).toBeVisible();
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Scarica il file XML' }).click();
  return readFile(await (await file).path(), 'utf8');
}

async function takenByColleague(server: TestServer, office: TestOffice): Promise<string> {
  const other = await openDevice({ baseURL: server.url, viewport: TABLET });
  try {
    const page = other.page();
    await page.goto('/');
    await signIn(page, office.colleague);
    await findPerson(page, CHIARA);
    await expect(page.getByText(/Documento n\. \d{4}\/MF-/)).toHaveCount(SERVICES.length);
    return await exportSap(page);
  } finally {
    await other.dispose();
  }
}

test('a new person’s path A–E, offline and through dead batteries, reaches a colleague and the SAP whole', async () => {
  test.slow(); // five services, five dead batteries
  const server = await startServer();
  const office = await makeOffice(server);
  const device = await openDevice({ baseURL: server.url, viewport: TABLET });
  try {
    const page = device.page();
    await countTaps(page);
    await page.goto('/');
    await signIn(page, office.operator);
    await installed(page);
    await server.stop();
    const run: Run = { device, password: office.operator.password };
    for (const [service, work] of SERVICES) {
      const cost = await measured(() => work(run));
      process.stdout.write(`${JSON.stringify({ service, ...cost })}\n`);
    }
    await server.restart();
    await synchronise(device.page(), office);
    const xml = await takenByColleague(server, office);
    expect(await schemaFaults(xml)).toEqual([]);
    expect(xml.match(/<politiche_attive>/g)).toHaveLength(SERVICES.length);
  } finally {
    await device.dispose();
    await server.dispose();
  }
});
