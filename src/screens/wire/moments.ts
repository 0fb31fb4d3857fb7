import { isoDateOf } from '../../kernel/iso-date.ts';
import { formatNearDay, formatTime } from '../../i18n/format.ts';
import { spokenLanguage } from '../../i18n/language.ts';
import { momentParts as words } from './moments.it.ts';

const isToday = (at: number, now: number): boolean => isoDateOf(at) === isoDateOf(now);

const dayOf = (at: number, now: number): string => formatNearDay(isoDateOf(at), isoDateOf(now));

/** `dalle 08:31`; another day `da ieri`, `da ven 20`, `dal 10 set`. */
export const sinceWords = (at: number, now: number): string =>
  isToday(at, now) ? words('sinceTime', { time: formatTime(at) }) : sinceDay(dayOf(at, now));

/** `fino alle 08:30`; another day `fino a ieri`, `fino a ven 20`, `fino al 10 set`. */
export const untilWords = (at: number, now: number): string =>
  isToday(at, now) ? words('untilTime', { time: formatTime(at) }) : untilDay(dayOf(at, now));

/** `oggi alle 10:42`, `ieri alle 17:03`, `ven 20 alle 09:15`. */
export const momentWords = (at: number, now: number): string =>
  words('moment', { day: dayOf(at, now), time: formatTime(at) });

const isItalian = (): boolean => spokenLanguage() === 'it';

const sinceDay = (day: string): string =>
  isItalian() ? withDay('da', 'dal', day) : words('since', { day });

const untilDay = (day: string): string =>
  isItalian() ? `fino ${withDay('a', 'al', day)}` : words('until', { day });

/** Italian joins article and preposition before a number, and elides it before 8 and 11. */
function withDay(bare: string, joined: string, day: string): string {
  if (!/^\d/.test(day)) return `${bare} ${day}`;
  return /^0?8\b|^11\b/.test(day) ? `${joined}l’${day}` : `${joined} ${day}`;
}
