import { addDays, partsOf, type IsoDate } from '../kernel/iso-date.ts';
import { LOCALES, spokenLanguage } from './language.ts';
import { spans } from './spans.it.ts';

/** Instants are epoch milliseconds; days are `IsoDate`. Everything is told in Italian local time. */
const TIME_ZONE = 'Europe/Rome';
const NARROW_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';

/** Names of days and months are in the page's language; numbers are written as in Italy in all of them. */
const dateFormat = (options: Intl.DateTimeFormatOptions): { format(at: number): string } => {
  const made = new Map<string, Intl.DateTimeFormat>();
  return {
    format: (at) => {
      const locale = LOCALES[spokenLanguage()];
      const one =
        made.get(locale) ?? new Intl.DateTimeFormat(locale, { timeZone: TIME_ZONE, ...options });
      made.set(locale, one);
      return one.format(at);
    },
  };
};

const FORMATS = {
  long: dateFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  longNoYear: dateFormat({ weekday: 'long', day: 'numeric', month: 'long' }),
  weekdayDay: dateFormat({ weekday: 'short', day: 'numeric' }),
  weekdayDayMonth: dateFormat({ weekday: 'short', day: 'numeric', month: 'short' }),
  dayMonth: dateFormat({ day: 'numeric', month: 'short' }),
  month: dateFormat({ month: 'short' }),
  time: dateFormat({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
};

const NUMERIC = new Intl.DateTimeFormat('it-IT', {
  timeZone: TIME_ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** Noon in UTC is the same day in Rome in every season. */
const instantOf = (day: IsoDate): number => Date.parse(`${day}T12:00:00Z`);

/** `23/11/2026` */
export function formatDate(day: IsoDate): string {
  const { year, month, day: number } = partsOf(day);
  return `${pad(number)}/${pad(month)}/${String(year).padStart(4, '0')}`;
}

/** `lunedì 23 novembre 2026` */
export const formatLongDate = (day: IsoDate): string => FORMATS.long.format(instantOf(day));

/** `lunedì 23 novembre` */
export const formatLongDay = (day: IsoDate): string => FORMATS.longNoYear.format(instantOf(day));

/** `ven 4 dic` */
export const formatShortDay = (day: IsoDate): string =>
  FORMATS.weekdayDayMonth.format(instantOf(day));

/** `10 set` */
export const formatDayMonth = (day: IsoDate): string => FORMATS.dayMonth.format(instantOf(day));

/** `set` */
export const formatMonth = (day: IsoDate): string => FORMATS.month.format(instantOf(day));

/** `oggi`, `domani`, `ieri`, within six days `ven 27`, this year `10 set`, else `10/09/2025`. */
export function formatNearDay(day: IsoDate, today: IsoDate): string {
  if (day === today) return spans('today');
  if (day === addDays(today, 1)) return spans('tomorrow');
  if (day === addDays(today, -1)) return spans('yesterday');
  if (day >= addDays(today, -6) && day <= addDays(today, 6)) {
    return FORMATS.weekdayDay.format(instantOf(day));
  }
  return day.slice(0, 4) === today.slice(0, 4) ? formatDayMonth(day) : formatDate(day);
}

/** `10:42` */
export const formatTime = (epochMs: number): string => FORMATS.time.format(epochMs);

/** `23/11/2026, 10:42` */
export const formatDateTime = (epochMs: number): string =>
  `${NUMERIC.format(epochMs)}, ${formatTime(epochMs)}`;

/** Whole minutes: `2 h 14 min`, `14 min`, `3 giorni`, `1 giorno`; under a minute `meno di 1 min`. */
export function formatDuration(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const days = Math.floor(minutes / 1440);
  if (days > 0) return spans('days', { n: days });
  if (minutes < 1) return spans('moment');
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** `da 2 h 14 min` */
export const formatSince = (fromMs: number, nowMs: number): string =>
  spans('since', { span: formatDuration(Math.max(0, nowMs - fromMs)) });

/** `1.606`; with decimals `22,5`. */
export const formatNumber = (value: number, maximumFractionDigits = 2): string =>
  new Intl.NumberFormat('it-IT', { useGrouping: 'always', maximumFractionDigits }).format(value);

/** A share from 0 to 1: `22,2 %`. */
export const formatPercent = (share: number, maximumFractionDigits = 1): string =>
  `${formatNumber(share * 100, maximumFractionDigits)}${NARROW_SPACE}%`;

/** Cents of a euro: `1.606,00 €`. */
export const formatMoney = (cents: number): string =>
  new Intl.NumberFormat('it-IT', {
    useGrouping: 'always',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(cents / 100) + `${NO_BREAK_SPACE}€`;

/** Bytes in decimal units: `46 GB`, `1,2 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const value = bytes / 1000 ** power;
  return `${formatNumber(value, value < 10 && power > 0 ? 1 : 0)} ${units[power] ?? ''}`;
}

/** `1.606,5` or `1606.5` → number; null when it is not one. */
export function parseNumber(text: string): number | null {
  const clean = text.replace(/[\s\u00a0\u202f€]/gu, '').replace(/^\u2212/u, '-');
  const grouped = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(clean);
  const plain = grouped ? clean.replaceAll('.', '') : clean;
  const standard = plain.replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/u.test(standard) ? Number(standard) : null;
}

const pad = (value: number): string => String(value).padStart(2, '0');
