import { expect, type Locator, type Page } from '@playwright/test';

/** A sample account of the demo. */
export const ELENA = { username: 'elena.sartori', password: 'montefiore-demo-2026' };

export interface Account {
  readonly username: string;
  readonly password: string;
}

/** From *Accesso* to *Oggi*, as a person does. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page.getByRole('textbox', { name: 'Nome utente' }).fill(account.username);
  await page.getByRole('textbox', { name: 'Password' }).fill(account.password);
  await page.getByRole('button', { name: 'Entra', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Oggi' })).toBeVisible();
}

export const step = (page: Page, title: string): Locator =>
  page.getByRole('heading', { level: 2, name: title });

/** *Avanti* (or *Inizia*), and waits for the step it leads to. */
export async function goOn(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: /^(Avanti|Inizia)/ }).click();
  await expect(step(page, title)).toBeVisible();
}

/** Chooses `option` in the question with this label. */
export const choose = (page: Page, question: string | RegExp, option: string): Promise<void> =>
  page
    .getByRole('radiogroup', { name: question })
    .getByRole('radio', { name: option, exact: true })
    .check();

/** The app is installed: its worker is active and every file is stored. */
export async function installed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** *Blocca*, and waits for the lock screen. */
export async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Blocca', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Accesso' })).toBeVisible();
}

/** Undoes *Blocca*, or a browser that was closed: the same operator, the same password. */
export async function unlock(page: Page, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sblocca', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Accesso' })).toBeHidden();
}
