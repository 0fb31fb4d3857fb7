import { expect, test, type Locator, type Page } from '@playwright/test';
import { openDevice } from './support/browser.ts';
import { choose, goOn, installed, signIn, step, unlock } from './support/desk.ts';
import { makeOffice } from './support/office.ts';
import { startServer } from './support/server.ts';
import { CHIARA, registerPerson } from './support/visit.ts';

/*
 * Service E on a tablet, offline from its start to its conclusion, with a dead battery in the middle.
 */

const TABLET = { width: 820, height: 1180 };

const table = (page: Page, path: string): Locator => page.locator(`[data-question="${path}"]`);

async function addRow(page: Page, path: string): Promise<Locator> {
  const rows = table(page, path);
  await rows.getByRole('button', { name: 'Aggiungi una riga' }).click();
  return rows;
}

/** Types words in a field and leaves it, so that they are on disk. */
async function write(at: Page | Locator, name: string | RegExp, text: string): Promise<void> {
  const field = at.getByRole('textbox', { name }).last();
  await field.fill(text);
  await field.blur();
}

/** Words of her own in a search field. */
async function say(at: Locator, name: RegExp, text: string): Promise<void> {
  const field = at.getByRole('combobox', { name }).last();
  await field.fill(text);
  await at
    .page()
    .getByRole('option', { name: `Usa «${text}»` })
    .click();
  await expect(field).toHaveValue(text);
}

const radio = (at: Page | Locator, group: string | RegExp, option: string): Promise<void> =>
  at
    .getByRole('radiogroup', { name: group })
    .last()
    .getByRole('radio', { name: option, exact: true })
    .check();

async function agree(page: Page): Promise<void> {
  await choose(page, /riconosciuta/, 'Documento visto');
  await goOn(page, 'Da dove arriva');
  await choose(page, /indirizzata/, 'È venuta da sé');
  await write(page, /Perché ora/, 'vuole cambiare lavoro');
  await goOn(page, 'L’accordo di partenza');
  await page.getByRole('checkbox', { name: 'Cambiare settore' }).check();
  await write(page, /si aspetta alla fine/, 'sapere che cosa posso fare');
  await choose(page, /Quanto a fondo/, 'Breve: uno o due incontri');
  await choose(page, /che cosa si scrive/, 'Sì');
  await choose(page, /Vuole fare questo percorso/, 'Sì');
  await goOn(page, 'Gli incontri');
}

async function tellStory(page: Page): Promise<void> {
  const meetings = table(page, 'incontri.registro');
  await meetings.locator('.record-head').first().click();
  await write(meetings, /Dalle/, '09:00');
  await write(meetings, /Alle/, '10:00');
  await goOn(page, 'La sua storia');
  const works = await addRow(page, 'storia.esperienze');
  await radio(works, /Che esperienza è/, 'Lavoro con contratto');
  await say(works, /Lavoro/, 'commessa');
  await write(works, /^Dal/, '01/03/2018');
  await write(works, /^Al/, '30/09/2023');
  await expect(page.getByRole('heading', { level: 3, name: 'Linea del tempo' })).toBeVisible();
  await choose(page, /Nessun’altra esperienza/, 'Sì');
  await goOn(page, 'Che cosa sa fare');
}

async function addSkill(page: Page, label: string): Promise<void> {
  const skills = await addRow(page, 'competenze.righe');
  await say(skills, /Competenza/, label);
  await radio(skills, 'Tipo', 'Tecnica');
  await skills
    .getByRole('checkbox', { name: /commessa/ })
    .last()
    .check();
  await radio(skills, 'Livello', '3 · Da sola, anche con imprevisti');
  await write(skills, /Ultimo anno/, '2023');
  await skills.getByRole('checkbox', { name: 'Racconto dettagliato' }).last().check();
  await radio(skills, /vuole spendere/, 'Sì');
  await skills.getByRole('button', { name: 'Fatto' }).last().click();
}

async function aim(page: Page): Promise<void> {
  await goOn(page, 'Dove vuole arrivare');
  const targets = await addRow(page, 'obiettivo.bersagli');
  await say(targets, /Lavoro/, 'magazziniera');
  await write(targets, /Perché questo/, 'è vicino a casa');
  await radio(targets, 'Priorità', 'Prima');
  await choose(page, /Dove porta/, 'Riqualificazione');
  await choose(page, /Quanto è vicino/, 'Entro sei mesi');
  await goOn(page, 'Che cosa manca');
  const gaps = await addRow(page, 'gap.richieste');
  await say(gaps, /Che cosa serve/, 'usare il gestionale di magazzino');
  await radio(gaps, 'Chi lo dice', 'Annunci della zona');
  await radio(gaps, 'Quanto conta', 'Essenziale');
  await gaps.getByRole('checkbox', { name: 'Un corso' }).check();
  await write(page, /ne diciamo insieme/, 'Manca il gestionale, il resto c’è.');
  await expect(page.getByRole('heading', { level: 3, name: /colpo d’occhio/ })).toBeVisible();
  await goOn(page, 'Il progetto');
}

async function plan(page: Page): Promise<void> {
  await write(page, /obiettivo in una frase/, 'lavorare in magazzino');
  const steps = await addRow(page, 'progetto.passi');
  await write(steps, /^Passo/, 'iscriversi al corso di gestionale');
  await write(steps, /^Entro/, '20/12/2036');
  await write(steps, /Come so che è fatto/, 'ho la ricevuta');
  await write(page, /piano B/, 'restare nel commercio');
  await goOn(page, 'Si rilegge e si firma');
  await choose(page, /avete letto/, 'Letto');
  await page
    .locator('[data-question="restituzione.visibilitaCv"]')
    .getByRole('checkbox', { name: /fare inventari/ })
    .check();
  for (const question of ['firmaPersona', 'firmaConsulente']) {
    const signature = page.locator(`[data-question="restituzione.${question}"]`);
    await signature.getByRole('radio', { name: 'Sulla carta' }).check();
    await signature.getByRole('button', { name: 'Ha firmato sulla carta' }).click();
  }
  await goOn(page, 'Chiusura');
}

test('E · a bilancio made offline, with a dead battery in the middle, is concluded', async () => {
  const server = await startServer();
  const office = await makeOffice(server);
  const device = await openDevice({ baseURL: server.url, viewport: TABLET });
  try {
    let page = device.page();
    await page.goto('/');
    await signIn(page, office.operator);
    await installed(page);
    await registerPerson(page, CHIARA);
    await server.kill();

    await page.getByRole('button', { name: 'Avvia prestazione' }).first().click();
    await page
      .getByRole('button', { name: /Orientamento specialistico/ })
      .first()
      .click();
    await expect(step(page, 'Persona e appuntamento')).toBeVisible();
    await agree(page);
    await tellStory(page);
    const done = await addRow(page, 'competenze.attivitaSvolte');
    await done.getByRole('checkbox', { name: /commessa/ }).check();
    await write(done, /^Attività/, 'servire i clienti');
    await addSkill(page, 'fare inventari');

    const address = page.url();
    await device.kill();
    page = await device.reopen();
    await page.goto(address);
    await unlock(page, office.operator.password);
    await expect(
      table(page, 'competenze.righe')
        .getByText(/fare inventari/)
        .first(),
    ).toBeVisible();
    await addSkill(page, 'coordinare il banco');
    await addSkill(page, 'usare la cassa');
    await aim(page);
    await plan(page);
    await choose(page, /Codice per la SAP/, 'A03');
    await page.getByRole('button', { name: 'Le ho date tutte' }).click();
    await goOn(page, 'Riepilogo');
    await page.getByRole('button', { name: 'Concludi' }).click();
    await expect(step(page, 'Prestazione conclusa')).toBeVisible();
  } finally {
    await device.dispose();
    await server.dispose();
  }
});
