import { addDays, isoDateOf, type IsoDate } from '../../kernel/iso-date.ts';

const HOUR = 3_600_000;

/** The first millisecond of a day in Italy: midnight is one or two hours before that of UTC. */
export function startOfDay(day: IsoDate): number {
  const summer = Date.parse(`${day}T00:00:00Z`) - 2 * HOUR;
  return isoDateOf(summer) === day ? summer : summer + HOUR;
}

/** Its last one. */
export const endOfDay = (day: IsoDate): number => startOfDay(addDays(day, 1)) - 1;
