import type { Page } from '@playwright/test';
import { drawSignature, find, openRow, pick, write } from '../answers.ts';
import { choose, goOn } from '../desk.ts';
import { battery, conclude, startProposed, type Run } from './run.ts';

/** Service B after A: DID, index and Scheda, signed on the pad (b.md §7); C is proposed. */
export async function did(run: Run): Promise<void> {
  const page = run.device.page();
  await startProposed(page, 'Did, Profilazione');
  await goOn(page, 'Che cosa facciamo oggi');
  await choose(page, /Chi ha la SAP/, 'Questo CPI');
  await choose(page, /Come si accede/, 'Telefono della persona');
  await goOn(page, 'Chi è la persona');
  await goOn(page, 'Dove abita');
  await write(page, /CAP della residenza/, '41043');
  await write(page, /Via e numero della residenza/, 'via Giardini 8');
  await choose(page, /preferisce essere contattata/, 'SMS');
  const again = await battery(run, { name: /^Cellulare/, words: '333 0101' });
  await write(again, /^Cellulare/, '333 010 1452');
  await declare(again);
  await fillSheet(again);
  await signSheet(again);
  await conclude(again);
}

async function declare(page: Page): Promise<void> {
  await goOn(page, 'Il lavoro di oggi');
  await write(page, /Ultimo giorno di lavoro/, '30/09/2026');
  await choose(page, /È subito disponibile/, 'Sì');
  await goOn(page, 'Profilazione');
  await find(page, /Titolo di studio/, 'maturità');
  await choose(page, /Un anno fa/, 'Lavorava');
  await choose(page, /Che posizione/, 'Dipendente a tempo determinato');
  await choose(page, /iscritta/, 'No');
  await write(page, /persone sono in famiglia/, '1');
  await goOn(page, 'Dichiarazione di immediata disponibilità');
  await choose(page, /A che punto è la DID/, 'Attiva');
  await write(page, /Codice dell’ente/, 'A001C000128');
  await find(page, /ha risposto il nodo/, 'E100');
  await write(page, /Quando ha risposto/, italianToday());
  await choose(page, /Chi ha compilato/, 'La persona, con aiuto');
  await goOn(page, 'Indice di profilazione');
  await choose(page, /È arrivato l’indice/, 'Sì');
  await write(page, /^Indice/, '0,6443');
  await write(page, /Data dell’indice/, italianToday());
  await choose(page, /Ha spiegato/, 'Sì');
}

/** The last job told a moment ago is the first row; the other sections have nothing to add. */
async function fillSheet(page: Page): Promise<void> {
  await goOn(page, 'Esperienze di lavoro');
  const works = await openRow(page, 'esperienze.righe');
  await find(works, /lavoro faceva/, 'commess');
  await write(works, /^Datore di lavoro/, 'Ferramenta Rossi');
  await write(works, /^Dal/, '01/03/2018');
  await pick(works, /^Orario/, 'Tempo pieno (FT)');
  await choose(page, /questa sezione/, 'Aggiornata oggi');
  await goOn(page, 'Istruzione e formazione');
  await nothingToAdd(page, 'Lingue e computer');
  await nothingToAdd(page, 'Patenti e abilitazioni');
  await nothingToAdd(page, 'Che lavoro cerca');
  await page.getByRole('checkbox', { name: 'Tempo pieno' }).check();
  await choose(page, /Con quale mezzo/, 'Auto');
  await write(page, /quanti chilometri/, '20');
  await choose(page, /curriculum si può/, 'No');
  await nothingToAdd(page, 'Stato in anagrafe e liste');
  await nothingToAdd(page, 'Rilettura e firma');
}

async function nothingToAdd(page: Page, next: string): Promise<void> {
  await choose(page, /questa sezione/, 'Nulla da aggiungere: confermata');
  await goOn(page, next);
}

async function signSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Le ho date tutte' }).click();
  await choose(page, /dichiara che/, 'Sì');
  await drawSignature(page, 'dichiarazione.firmaPersona');
  await goOn(page, 'Chiusura');
  await page.getByRole('button', { name: 'Proponi C' }).click();
  await goOn(page, 'Riepilogo');
}

/** As the tablet's own clock says it. */
const italianToday = (): string =>
  new Date().toLocaleDateString('it-IT', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'Europe/Rome',
  });
