import { goOn } from '../desk.ts';
import { CHIARA, concludeVisit, openVisit } from '../visit.ts';
import { backToFile, battery, type Run } from './run.ts';

/** Service A from the new person to *Concludi*, the plain case of a.md §7; B is proposed. */
export async function accoglienza(run: Run): Promise<void> {
  await openVisit(run.device.page(), CHIARA);
  const page = await battery(run, { name: /Con le sue parole/, words: 'cerca un posto in magazz' });
  await goOn(page, 'Situazione di oggi');
  await concludeVisit(page);
  await backToFile(page);
}
