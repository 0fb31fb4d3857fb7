import { expect, test, type Page } from '@playwright/test';
import { ELENA, signIn, step } from './support/desk.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;

test.beforeAll(async () => {
  server = await startServer({ demo: true });
});

test.afterAll(async () => {
  await server.dispose();
});

/** Presses Tab until the element with this name has the focus: what a person without a mouse does. */
async function tabTo(page: Page, role: 'button' | 'radio' | 'checkbox', name: string | RegExp) {
  const target = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
  await target.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached with Tab: ${String(name)}`);
}

async function next(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(step(page, title)).toBeVisible();
  await expect(step(page, title)).toBeFocused();
}

/** Alt+↓ to the next question: focus lands in its first choice. */
const nextQuestion = (page: Page): Promise<void> => page.keyboard.press('Alt+ArrowDown');

test('service A from the first question to the printed sheet, without a mouse', async ({
  page,
}) => {
  await page.goto(server.url);
  await signIn(page, ELENA);
  await tabTo(page, 'button', 'Accoglienza senza identificare');
  await page.keyboard.press('Enter');
  await expect(step(page, 'Persona e appuntamento')).toBeFocused();
  await next(page, 'Perché è venuta');
  await tabTo(page, 'checkbox', 'Formazione');
  await page.keyboard.press('Space');
  await next(page, 'Situazione di oggi');
  await nextQuestion(page); // Oggi lavora?
  await page.keyboard.press('Space');
  await nextQuestion(page); // DID
  await page.keyboard.press('ArrowRight');
  await nextQuestion(page); // sostegno
  await page.keyboard.press('Space');
  await tabTo(page, 'radio', '15');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await next(page, 'Informazioni date');
  await tabTo(page, 'radio', /^Standard/);
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'Svolta', checked: true })).toHaveCount(6);
  for (const question of [/profilazione/, /Eures/]) {
    const first = page.getByRole('radiogroup', { name: question }).getByRole('radio').first();
    for (let presses = 0; presses < 40; presses += 1) {
      if (await first.evaluate((element) => element === document.activeElement)) break;
      await nextQuestion(page);
    }
    await page.keyboard.press('Space');
  }
  await next(page, 'Prossimi passi');
  await tabTo(page, 'button', 'Proponi H');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Servizio' })).toHaveValue(/^H/);
  await next(page, 'Chiusura');
  await next(page, 'Riepilogo');
  await page.keyboard.press('Control+Enter');
  await expect(step(page, 'Prestazione conclusa')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Stampa' })).toBeVisible();
});
