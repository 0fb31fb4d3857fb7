import { italianDate } from '../italian-date.ts';
import { hasNoEnd } from '../place-table.ts';
import type { Comune } from './comune.ts';

/** `Roma (RM)`; for one that is no more `Abbadia Alpina (TO), fino al 06/12/1928`. Italian. */
export function comuneLabel(comune: Comune): string {
  const where = comune.province === '' ? comune.name : `${comune.name} (${comune.province})`;
  const end = comune.periods.at(-1)?.to;
  return hasNoEnd(comune) || !end ? where : `${where}, fino al ${italianDate(end)}`;
}
