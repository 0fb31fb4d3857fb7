import { expect, type Page } from '@playwright/test';
import { unlock } from './desk.ts';

/** Whether the page runs the files of the later build (`replaceableApp`). */
export const isLaterBuild = (page: Page): Promise<boolean> =>
  page.evaluate(() => [...document.scripts].some(({ src }) => src.endsWith('-b2.js')));

/** As the browser does by itself now and then. */
export const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });

export const isWaiting = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);

/** From anywhere in the office: *Sincronizzazione*, *Aggiorna*, and on with the new version. */
export async function applyUpdate(page: Page, password: string): Promise<void> {
  const more = page.getByRole('button', { name: 'Altro' });
  if (await more.isVisible()) await more.click(); // on a tablet, the rest of the office
  await page.getByRole('link', { name: 'Sincronizzazione' }).first().click();
  await expect(page.getByText('Nuova versione pronta.')).toBeVisible();
  await page.getByRole('button', { name: 'Aggiorna' }).click();
  await expect.poll(() => isLaterBuild(page).catch(() => false)).toBe(true);
  const isLocked = page.getByRole('heading', { level: 1, name: 'Accesso' });
  const isOpen = page.getByRole('heading', { level: 1, name: 'Sincronizzazione' });
  await expect(isLocked.or(isOpen)).toBeVisible();
  if (await isLocked.isVisible()) await unlock(page, password);
  await expect(page.getByText('Sportello è aggiornato.')).toBeVisible();
}
