import { expect, type Locator, type Page } from '@playwright/test';

/*
 * Answers as a hand gives them: in a step (`at` is the page), or in the last row of a table.
 */

type At = Page | Locator;

export const table = (page: Page, path: string): Locator =>
  page.locator(`[data-question="${path}"]`);

export async function addRow(page: Page, path: string): Promise<Locator> {
  const rows = table(page, path);
  await rows.getByRole('button', { name: 'Aggiungi una riga' }).click();
  return rows;
}

/** Opens the row that is already there, by its place. */
export async function openRow(page: Page, path: string, index = 0): Promise<Locator> {
  const rows = table(page, path);
  await rows.locator('.record-head').nth(index).click();
  return rows;
}

/** Types words in a field and leaves it, so that they are on disk. */
export async function write(at: At, name: string | RegExp, text: string): Promise<void> {
  const field = at.getByRole('textbox', { name }).last();
  await field.fill(text);
  await field.blur();
}

/** Words of her own in a search field. */
export async function say(at: Locator, name: RegExp, text: string): Promise<void> {
  const field = at.getByRole('combobox', { name }).last();
  await field.fill(text);
  await at
    .page()
    .getByRole('option', { name: `Usa «${text}»` })
    .click();
  await expect(field).toHaveValue(text);
}

/** The first thing found for `text` in a search field. */
export async function find(at: At, name: RegExp, text: string): Promise<void> {
  const field = at.getByRole('combobox', { name }).last();
  await field.fill(text);
  const options = 'page' in at ? at.page() : at;
  await options.getByRole('option').first().click();
  await expect(field).not.toHaveValue(text);
}

export const pick = (at: At, group: string | RegExp, option: string): Promise<void> =>
  at
    .getByRole('radiogroup', { name: group })
    .last()
    .getByRole('radio', { name: option, exact: true })
    .check();

/** A signature drawn on the screen. */
export async function drawSignature(page: Page, path: string): Promise<void> {
  const question = table(page, path);
  const pad = question.locator('canvas');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error(`No field to sign in at ${path}`);
  await page.mouse.move(box.x + 40, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + 20, { steps: 3 });
  await page.mouse.move(box.x + 150, box.y + box.height - 30, { steps: 3 });
  await page.mouse.up();
  await question.getByRole('button', { name: 'Conferma la firma' }).click();
  await expect(question.getByRole('img', { name: 'Firma tracciata sullo schermo' })).toBeVisible();
}
