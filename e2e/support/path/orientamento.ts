import type { Page } from '@playwright/test';
import { addRow, openRow, pick, say, write } from '../answers.ts';
import { choose, goOn } from '../desk.ts';
import { battery, conclude, startProposed, type Run } from './run.ts';

const SKILLS = ['vendere al banco', 'fare il conto cassa', 'accogliere i clienti'];
const DIGITAL = [/la posta/, /offerte di lavoro/, /un curriculum/, /SPID/, /moduli/, /videoch/];

/** Service C after B: the talk, the acts of search, the picture (c.md §7); D is proposed. */
export async function orientamento(run: Run): Promise<void> {
  const page = run.device.page();
  await startProposed(page, 'Orientamento di base');
  await goOn(page, 'La domanda');
  await page.getByRole('checkbox', { name: 'Trovare subito un lavoro' }).check();
  const again = await battery(run, { name: /portata qui oggi/, words: 'cerco lavoro in un neg' });
  await write(again, /portata qui oggi/, 'cerco lavoro in un negozio');
  await goOn(again, 'La sua storia');
  await goOn(again, 'Che cosa sa fare');
  for (const skill of SKILLS) await addSkill(again, skill);
  for (const question of DIGITAL) await choose(again, question, 'Da sola');
  await aim(again);
  await judge(again);
  await conclude(again);
}

async function addSkill(page: Page, label: string): Promise<void> {
  const skills = await addRow(page, 'competenze.competenze');
  await say(skills, /^Sa/, label);
  await pick(skills, /Come la usa/, '3 · da sola, sempre');
  await pick(skills, /Vuole usarla/, 'Sì');
  await skills.getByRole('button', { name: 'Fatto' }).last().click();
}

async function aim(page: Page): Promise<void> {
  await goOn(page, 'Dove vuole arrivare');
  const targets = await addRow(page, 'obiettivo.obiettivi');
  await say(targets, /^Lavoro/, 'commessa');
  await pick(targets, /Quanto è lontano/, 'Vicino');
  await pick(targets, /Priorità/, 'Prima');
  await choose(page, /disponibile a formarsi/, 'Sì, se è breve');
  await goOn(page, 'Il lavoro da queste parti');
  const readings = await openRow(page, 'mercato.letture');
  await pick(readings, /Lo leggiamo/, 'Raggiungibile ora');
  await goOn(page, 'Come cerca lavoro');
  await page.getByRole('checkbox', { name: 'Annunci online' }).check();
  await write(page, /Candidature/, '2');
  await write(page, /Colloqui/, '0');
  await choose(page, /Ha un curriculum/, 'Sì, ma vecchio');
  await choose(page, /si muove/, 'Da sola');
}

async function judge(page: Page): Promise<void> {
  await goOn(page, 'Profilo qualitativo');
  await choose(page, /Vuole parlare anche/, 'No');
  await page.getByRole('button', { name: 'Le altre: non rilevate' }).click();
  await choose(page, /letto il profilo insieme/, 'Sì');
  await goOn(page, 'Che cosa farà per cercare');
  await goOn(page, 'Il quadro');
  await page.getByRole('button', { name: 'Le ho date tutte' }).click();
  await goOn(page, 'Chiusura');
  await page.getByRole('button', { name: 'Proponi D' }).click();
  await goOn(page, 'Riepilogo');
}
