import { expect, type Page } from '@playwright/test';
import type { Device } from '../browser.ts';
import { choose, step, unlock } from '../desk.ts';

declare global {
  interface Window {
    countTap?: () => void;
  }
}

/** One person’s way through the services, on one tablet. */
export interface Run {
  readonly device: Device;
  readonly password: string;
}

/**
 * The battery dies in the middle of a word: after *Sblocca* the same page, the field and the half word
 * are there.
 */
export async function battery(
  { device, password }: Run,
  field: { readonly name: RegExp; readonly words: string },
): Promise<Page> {
  const page = device.page();
  const typed = (at: Page) => at.getByRole('textbox', { name: field.name }).last();
  await typed(page).pressSequentially(field.words, { delay: 20 });
  await page.waitForTimeout(1000); // a draft is on disk 250 ms after the key on an idle machine
  const address = page.url();
  await device.kill();
  const again = await device.reopen();
  await countTaps(again);
  await again.goto(address);
  await unlock(again, password);
  await expect(typed(again)).toHaveValue(field.words);
  return again;
}

/** From the fascicolo: *Avvia* beside the proposal, and the person recognised. */
export async function startProposed(page: Page, title: string): Promise<void> {
  const proposals = page.getByRole('listitem').filter({ hasText: title });
  await proposals.getByRole('button', { name: 'Avvia', exact: true }).first().click();
  await expect(step(page, 'Persona e appuntamento')).toBeVisible();
  await choose(page, /riconosciuta/, 'Documento visto');
}

/** *Concludi*, and back to the fascicolo. */
export async function conclude(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Concludi' }).click();
  await expect(step(page, 'Prestazione conclusa')).toBeVisible();
  await backToFile(page);
}

export async function backToFile(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Torna al fascicolo' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Chiara Benedetti' })).toBeVisible();
}

const counted = { taps: 0 };

/** Counts what a hand does on the page: each `click` that the browser itself sent to it. */
export async function countTaps(page: Page): Promise<void> {
  await page.exposeFunction('countTap', () => {
    counted.taps += 1;
  });
  await page.addInitScript(() => {
    const count = (event: MouseEvent): void => {
      // The click that a label passes on to its field has no `detail`: it is not a second finger.
      if (event.isTrusted && event.detail > 0) window.countTap?.();
    };
    document.addEventListener('click', count, { capture: true });
  });
}

interface Measure {
  readonly taps: number;
  readonly seconds: number;
}

/** Does the service, and says what it cost. */
export async function measured(work: () => Promise<void>): Promise<Measure> {
  const taps = counted.taps;
  const started = performance.now();
  await work();
  const seconds = Math.round((performance.now() - started) / 1000);
  return { taps: counted.taps - taps, seconds };
}
