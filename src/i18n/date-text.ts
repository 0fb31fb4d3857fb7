import { isIsoDate, isoDateFromParts, type IsoDate } from '../kernel/iso-date.ts';

const MONTHS = ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'];
/** Two-digit years up to here are of this century; birth dates are written with four. */
const LAST_SHORT_YEAR = 49;

/**
 * A date as people type or paste it: `23/11/2026`, `23.11.26`, `23112026`, `2026-11-23`,
 * `lunedì 23 novembre 2026`, `1° dicembre 2026`. Null when it is not a day of the calendar.
 */
export function parseDateText(text: string): IsoDate | null {
  const clean = text.trim().toLowerCase();
  const iso = clean.slice(0, 10);
  if (isIsoDate(iso) && /^(?:$|t|\s)/u.test(clean.slice(10))) return iso;
  const [, day, month, year] =
    /^(\d{1,2})[\s/.\-–]+(\d{1,2})[\s/.\-–]+(\d{4}|\d{2})$/u.exec(clean) ??
    /^(\d{2})(\d{2})(\d{4})$/u.exec(clean) ??
    [];
  if (day !== undefined) return fromTexts(year, Number(month), day);
  const [, dayWord, monthWord, yearWord] =
    /^(?:\p{L}+,?\s+)?(\d{1,2})[°º]?[\s/.-]+(\p{L}{3,9})\.?[\s/.-]+(\d{4}|\d{2})$/u.exec(clean) ??
    [];
  return monthWord === undefined
    ? null
    : fromTexts(yearWord, MONTHS.indexOf(monthWord.slice(0, 3)) + 1, dayWord);
}

/** `11/2026`, `novembre 2026`, `2026-11` → `2026-11`; null when it is not a month. */
export function parseMonthText(text: string): string | null {
  const clean = text.trim().toLowerCase();
  const backwards = /^(\d{4})-(\d{1,2})$/u.exec(clean);
  const day = backwards
    ? fromTexts(backwards[1], Number(backwards[2]), '1')
    : parseDateText(`1 ${clean}`.replace(/^1 (\d{1,2})[\s/.-]+(\d{4})$/u, '1/$1/$2'));
  return day === null ? null : day.slice(0, 7);
}

/** `9:30`, `9.30`, `0930`, `9` → `09:30`; null when it is not a time of day. */
export function parseTimeText(text: string): string | null {
  const [, hours, minutes = '0'] =
    /^(\d{1,2})(?:\s*[:.,h]\s*(\d{2}))?$/u.exec(text.trim().toLowerCase()) ??
    /^(\d{1,2})(\d{2})$/u.exec(text.trim()) ??
    [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}

function fromTexts(year: string | undefined, month: number, day: string | undefined) {
  const number = Number(year);
  const full = year?.length === 2 ? number + (number <= LAST_SHORT_YEAR ? 2000 : 1900) : number;
  return isoDateFromParts(full, month, Number(day));
}
