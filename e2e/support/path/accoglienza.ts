import { expect } from '@playwright/test';
import { choose, goOn, step } from '../desk.ts';
import { CHIARA, openVisit } from '../visit.ts';
import { battery, type Run } from './run.ts';

/** Service A from the new person to *Concludi*, the plain case of a.md §7. */
export async function accoglienza(run: Run): Promise<void> {
  await openVisit(run.device.page(), CHIARA);
  await goOn(run.device.page(), 'Situazione di oggi');
  const page = await battery(run);
  await expect(step(page, 'Situazione di oggi')).toBeVisible();
  await choose(page, 'Oggi lavora?', 'No');
  await choose(page, /fatto la DID/, 'No');
  await page.getByRole('checkbox', { name: 'Nessuno' }).check();
  await goOn(page, 'Informazioni date');
  await page.getByRole('button', { name: 'Le ho date tutte' }).click();
  await choose(page, /profilazione/, 'Sì');
  await choose(page, /Eures/, 'Sì');
  await goOn(page, 'Offerte di lavoro');
  await goOn(page, 'Prossimi passi');
  await page.getByRole('button', { name: 'Proponi B' }).click();
  await goOn(page, 'Chiusura');
  await goOn(page, 'Riepilogo');
  await page.getByRole('button', { name: 'Concludi' }).click();
  await expect(step(page, 'Prestazione conclusa')).toBeVisible();
}
