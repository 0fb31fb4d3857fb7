import { expect, type Page } from '@playwright/test';
import { step } from '../support/desk.ts';
import { findPerson, say, type Visitor } from '../support/visit.ts';

const MINE = 'cerca un lavoro vicino a casa';
const THEIRS = 'cerca un lavoro in ufficio';

/** From the fascicolo to the interview that a colleague left at *Perché è venuta*. */
export async function resumeVisit(page: Page, person: Visitor): Promise<void> {
  await findPerson(page, person);
  await page
    .getByRole('link', { name: /Riprendi/ })
    .first()
    .click();
  await expect(step(page, 'Perché è venuta')).toBeVisible();
}

/** Both answer the same question without a network: neither answer may go. */
export async function answerTwice(mine: Page, theirs: Page): Promise<void> {
  for (const page of [mine, theirs]) await page.context().setOffline(true);
  await say(mine, MINE);
  await say(theirs, THEIRS);
  for (const page of [mine, theirs]) await page.context().setOffline(false);
}

/** *Da rivedere*: both answers are there, and the operator keeps the own one. */
export async function keepMine(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /Da rivedere/ })
    .first()
    .click();
  await expect(page.getByText(THEIRS).first()).toBeVisible();
  await page.getByRole('radio', { name: /Risposta mia/ }).check();
  await page.getByRole('button', { name: 'Tengo la mia' }).click();
  await expect(page.getByRole('button', { name: 'Tengo la mia' })).toBeHidden();
}
