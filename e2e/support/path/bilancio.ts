import type { Page } from '@playwright/test';
import { addRow, openRow, pick, say, table, write } from '../answers.ts';
import { choose, goOn } from '../desk.ts';
import { battery, conclude, startProposed, type Run } from './run.ts';

/** Service E after D, short (e.md §7): one meeting, the bilancio signed on paper; the patto’s update follows. */
export async function bilancio(run: Run): Promise<void> {
  const page = run.device.page();
  await startProposed(page, 'Orientamento specialistico');
  await goOn(page, 'Da dove arriva');
  await goOn(page, 'L’accordo di partenza');
  const again = await battery(run, { name: /si aspetta alla fine/, words: 'sapere che cosa poss' });
  await write(again, /si aspetta alla fine/, 'sapere che cosa posso fare');
  await agree(again);
  await tellStory(again);
  await aim(again);
  await plan(again);
  await close(again);
  await conclude(again);
}

async function agree(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'Cambiare settore' }).check();
  await choose(page, /Quanto a fondo/, 'Breve: uno o due incontri');
  await choose(page, /che cosa si scrive/, 'Sì');
  await choose(page, /Vuole fare questo percorso/, 'Sì');
  await goOn(page, 'Gli incontri');
  const meetings = await openRow(page, 'incontri.registro');
  await write(meetings, /Dalle/, '09:00');
  await write(meetings, /Alle/, '10:00');
}

/** The job is that of the Scheda, the skills are those of the orientation: each gets its origin and its proof. */
async function tellStory(page: Page): Promise<void> {
  await goOn(page, 'La sua storia');
  await choose(page, /Nessun’altra esperienza/, 'Sì');
  await goOn(page, 'Che cosa sa fare');
  const done = await addRow(page, 'competenze.attivitaSvolte');
  await done.getByRole('checkbox', { name: /commesso/ }).check();
  await write(done, /^Attività/, 'servire i clienti');
  for (const index of [0, 1, 2]) await proveSkill(page, index);
}

async function proveSkill(page: Page, index: number): Promise<void> {
  const skills = await openRow(page, 'competenze.righe', index);
  await pick(skills, 'Tipo', 'Tecnica');
  await skills.getByRole('checkbox', { name: /commesso/ }).check();
  await write(skills, /Ultimo anno/, '2023');
  await skills.getByRole('checkbox', { name: 'Racconto dettagliato' }).check();
  await skills.getByRole('button', { name: 'Fatto' }).click();
}

async function aim(page: Page): Promise<void> {
  await goOn(page, 'Dove vuole arrivare');
  const targets = await openRow(page, 'obiettivo.bersagli');
  await write(targets, /Perché questo/, 'è vicino a casa');
  await choose(page, /Dove porta/, 'Riqualificazione');
  await choose(page, /Quanto è vicino/, 'Entro sei mesi');
  await goOn(page, 'Che cosa manca');
  const gaps = await addRow(page, 'gap.richieste');
  await say(gaps, /Che cosa serve/, 'usare il gestionale di magazzino');
  await pick(gaps, 'Chi lo dice', 'Annunci della zona');
  await pick(gaps, 'Quanto conta', 'Essenziale');
  await gaps.getByRole('checkbox', { name: 'Un corso' }).check();
  await write(page, /ne diciamo insieme/, 'Manca il gestionale, il resto c’è.');
}

async function plan(page: Page): Promise<void> {
  await goOn(page, 'Il progetto');
  await write(page, /obiettivo in una frase/, 'lavorare in magazzino');
  const steps = await addRow(page, 'progetto.passi');
  await write(steps, /^Passo/, 'iscriversi al corso di gestionale');
  await write(steps, /^Entro/, '20/12/2036');
  await write(steps, /Come so che è fatto/, 'ho la ricevuta');
  await write(page, /piano B/, 'restare nel commercio');
}

async function close(page: Page): Promise<void> {
  await goOn(page, 'Si rilegge e si firma');
  await choose(page, /avete letto/, 'Letto');
  await table(page, 'restituzione.visibilitaCv')
    .getByRole('checkbox', { name: /vendere al banco/ })
    .check();
  for (const question of ['firmaPersona', 'firmaConsulente']) {
    const signature = table(page, `restituzione.${question}`);
    await signature.getByRole('radio', { name: 'Sulla carta' }).check();
    await signature.getByRole('button', { name: 'Ha firmato sulla carta' }).click();
  }
  await goOn(page, 'Il patto si aggiorna');
  await goOn(page, 'Chiusura');
  await choose(page, /Codice per la SAP/, 'A03');
  await page.getByRole('button', { name: 'Le ho date tutte' }).click();
  await goOn(page, 'Riepilogo');
}
