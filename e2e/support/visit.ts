import { expect, type Locator, type Page } from '@playwright/test';
import { choose, goOn, step } from './desk.ts';
import { logEndOnDevice } from './log-ends.ts';

export interface Visitor {
  readonly cf: string;
  readonly surname: string;
  readonly name: string;
}

/** Invented; the letters and the check letters are right. */
export const CHIARA: Visitor = { cf: 'BNDCHR89D52F257D', surname: 'Benedetti', name: 'Chiara' };
export const LUCA: Visitor = { cf: 'FRRLCU90C14F257M', surname: 'Ferri', name: 'Luca' };

/** From anywhere in the office: *Nuova persona*, filled and saved; her fascicolo is open. */
export async function registerPerson(page: Page, person: Visitor): Promise<void> {
  await page.getByRole('link', { name: 'Persone' }).first().click();
  await page.getByRole('link', { name: 'Nuova persona' }).first().click();
  await page.getByRole('textbox', { name: 'Codice fiscale' }).fill(person.cf);
  await page.getByRole('textbox', { name: 'Cognome' }).fill(person.surname);
  await page.getByRole('textbox', { name: 'Nome', exact: true }).fill(person.name);
  await page.getByRole('combobox', { name: /Comune di domicilio/ }).fill('Formig');
  await page.getByRole('option', { name: /Formigine/ }).click();
  await choose(page, /Da dove vengono/, 'Documento visto');
  await choose(page, /informativa privacy/, 'Sì');
  await page.getByRole('button', { name: 'Salva e apri il fascicolo' }).click();
  const name = `${person.name} ${person.surname}`;
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** From anywhere in the office: searches as an operator types, and opens the fascicolo. */
export async function findPerson(page: Page, person: Visitor): Promise<void> {
  await page.getByRole('link', { name: 'Persone' }).first().click();
  await page.getByRole('searchbox').last().fill(`${person.surname} ${person.name}`.toLowerCase());
  await page.getByText(person.cf.slice(0, 6)).first().waitFor();
  await page.keyboard.press('Enter');
  const name = `${person.name} ${person.surname}`;
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Registers a person and stops at the question where they say in their own words why they came. */
export async function openVisit(page: Page, person: Visitor): Promise<void> {
  await registerPerson(page, person);
  await page.getByRole('button', { name: 'Avvia prestazione' }).first().click();
  await page.getByRole('button', { name: /Accoglienza e prima informazione/ }).click();
  await expect(step(page, 'Persona e appuntamento')).toBeVisible();
  await choose(page, /riconosciuta/, 'Documento visto');
  await goOn(page, 'Perché è venuta');
  await page.getByRole('checkbox', { name: 'Cercare lavoro' }).check();
}

/** From *Situazione di oggi* to *Prestazione conclusa*, the plain case of a.md §7. */
export async function concludeVisit(page: Page): Promise<void> {
  await choose(page, 'Oggi lavora?', 'No');
  await choose(page, /fatto la DID/, 'No');
  await page.getByRole('checkbox', { name: 'Nessuno' }).check();
  await goOn(page, 'Informazioni date');
  await page.getByRole('button', { name: 'Le ho date tutte' }).click();
  await choose(page, /profilazione/, 'Sì');
  await choose(page, /Eures/, 'Sì');
  await goOn(page, 'Offerte di lavoro');
  await goOn(page, 'Prossimi passi');
  await page.getByRole('button', { name: 'Proponi B' }).click();
  await goOn(page, 'Chiusura');
  await goOn(page, 'Riepilogo');
  await page.getByRole('button', { name: 'Concludi' }).click();
  await expect(step(page, 'Prestazione conclusa')).toBeVisible();
}

/** From an interview back to the person's fascicolo, where the way to the rest of the office is. */
export async function leaveInterview(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Fascicolo/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Avvia prestazione' }).first()).toBeVisible();
}

export const ownWords = (page: Page): Locator =>
  page.getByRole('textbox', { name: /Con le sue parole/ });

/** One answer, *salvata* when it resolves: the field was left, and the fact is on disk. */
export async function say(page: Page, text: string): Promise<void> {
  const before = await written(page);
  await ownWords(page).fill(text);
  await ownWords(page).blur();
  await expect.poll(() => written(page)).toBeGreaterThan(before);
}

const written = async (page: Page): Promise<number> => (await logEndOnDevice(page))?.written ?? 0;

/** As the browser says when a network is there again. */
export const hearNetwork = (page: Page): Promise<boolean> =>
  page.evaluate(() => window.dispatchEvent(new Event('online')));
