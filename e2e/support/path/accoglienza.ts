import { expect } from '@playwright/test';
import { goOn, step } from '../desk.ts';
import { CHIARA, concludeVisit, openVisit } from '../visit.ts';
import { battery, type Run } from './run.ts';

/** Service A from the new person to *Concludi*, the plain case of a.md §7. */
export async function accoglienza(run: Run): Promise<void> {
  await openVisit(run.device.page(), CHIARA);
  await goOn(run.device.page(), 'Situazione di oggi');
  const page = await battery(run);
  await expect(step(page, 'Situazione di oggi')).toBeVisible();
  await concludeVisit(page);
}
