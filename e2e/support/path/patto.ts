import type { Page } from '@playwright/test';
import { addRow, drawSignature, find, write } from '../answers.ts';
import { choose, goOn } from '../desk.ts';
import { battery, conclude, startProposed, type Run } from './run.ts';

/** Service D after B and C, prefilled: agreed, explained, signed on the pad (d.md §7); E is agreed. */
export async function patto(run: Run): Promise<void> {
  const page = run.device.page();
  await startProposed(page, 'Patto di servizio');
  await goOn(page, 'Che cosa facciamo oggi');
  await goOn(page, 'Prima di cominciare');
  await choose(page, /situazione di lavoro è la stessa/, 'Sì');
  await goOn(page, 'Chi la segue');
  const again = await battery(run, { name: /E se non c’è/, words: 'Marco Bell' });
  await write(again, /E se non c’è/, 'Marco Bellini');
  await agree(again);
  await sign(again);
  await conclude(again);
}

async function agree(page: Page): Promise<void> {
  for (const title of [
    'Il profilo di occupabilità',
    'Che lavoro cerca',
    'Che cosa farà la persona',
    'Ogni quanto ci sentiamo',
    'Le attività concordate',
  ]) {
    await goOn(page, title);
  }
  const activities = await addRow(page, 'attivita.righe');
  await find(activities, /Servizio o misura/, 'specialistico');
  await goOn(page, 'La disponibilità');
  for (const letter of [/^a\)/, /^b\)/, /^c\)/]) await choose(page, letter, 'Sì');
  await goOn(page, 'Che cos’è un’offerta congrua');
  await choose(page, /Gliel’ho spiegata/, 'Sì');
}

async function sign(page: Page): Promise<void> {
  await goOn(page, 'Si rilegge e si firma');
  await choose(page, /Come l’ha letto/, 'Insieme');
  await drawSignature(page, 'riepilogoFirma.firmaPersona');
  await drawSignature(page, 'riepilogoFirma.firmaOperatore');
  await goOn(page, 'Chiusura');
  await goOn(page, 'Riepilogo');
}
