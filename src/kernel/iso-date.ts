import type { Brand } from './brand.ts';
import { err, ok, type Result } from './result.ts';

/** A day of the Gregorian calendar, `YYYY-MM-DD`, years 0001–9999, in no time zone. Sorts as text. */
export type IsoDate = Brand<string, 'IsoDate'>;

/** `format`: not `YYYY-MM-DD`. `impossible`: well written, but no such day (30 February). */
export type IsoDateError = { readonly reason: 'format' | 'impossible'; readonly text: string };

interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MS_PER_DAY = 86_400_000;

export const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days in a month, `month` from 1 to 12; 0 for any other month. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

export const isIsoDate = (text: string): text is IsoDate => {
  const [, year = 0, month = 0, day = 0] = (PATTERN.exec(text) ?? []).map(Number);
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month);
};

/** The date in an answer or a datum; null when it holds anything else. */
export const findIsoDate = (value: unknown): IsoDate | null =>
  typeof value === 'string' && isIsoDate(value) ? value : null;

export function parseIsoDate(text: string): Result<IsoDate, IsoDateError> {
  if (isIsoDate(text)) return ok(text);
  return err({ reason: PATTERN.test(text) ? 'impossible' : 'format', text });
}

/** A date written in the source code. @throws RangeError when it is not one: a bug. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`Not a date: ${text}`);
  return text;
}

/** The day `year`-`month`-`day` (months from 1), or null when the calendar has no such day. */
export function isoDateFromParts(year: number, month: number, day: number): IsoDate | null {
  const text = textOf({ year, month, day });
  return isIsoDate(text) ? text : null;
}

/** `{ year, month, day }`, months from 1. */
export function partsOf(date: IsoDate): CalendarDay {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

/** Negative, zero or positive: for `sort`. */
export const compareIsoDates = (a: IsoDate, b: IsoDate): -1 | 0 | 1 => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** The date `days` later (earlier if negative). @throws RangeError outside years 0001–9999. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  dateOfDayNumber(dayNumber(date) + days);

/**
 * The same day `months` later, clamped to the month's end: 31 January + 1 month = 28 (29) February
 * (art. 2963 c.c.; shared-objects.md §0). @throws RangeError outside years 0001–9999.
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const monthIndex = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(monthIndex / 12), month: (((monthIndex % 12) + 12) % 12) + 1 };
  return isoDate(textOf({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) }));
}

/** Whole days from `from` to `to`: 0 for the same day, negative when `to` comes first. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** Whole months from a day to a later one; 0 when it has not come yet. */
export function wholeMonthsBetween(from: IsoDate, to: IsoDate): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  const months = (b.year - a.year) * 12 + (b.month - a.month) - (b.day < a.day ? 1 : 0);
  return Math.max(0, months);
}

/** Years completed on `on`; someone born on 29 February completes them on 28 in common years. */
export function ageOn(birthDate: IsoDate, on: IsoDate): number {
  const years = partsOf(on).year - partsOf(birthDate).year;
  return addMonths(birthDate, years * 12) <= on ? years : years - 1;
}

/** The day on the wall calendar of `timeZone` (IANA name) at `epochMs`. */
export function isoDateOf(epochMs: number, timeZone = 'Europe/Rome'): IsoDate {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const parts = new Map(format.formatToParts(epochMs).map(({ type, value }) => [type, value]));
  const numberOf = (type: 'year' | 'month' | 'day'): number => Number(parts.get(type));
  return isoDate(
    textOf({ year: numberOf('year'), month: numberOf('month'), day: numberOf('day') }),
  );
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

const textOf = ({ year, month, day }: CalendarDay): string =>
  `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;

/** Days since 1970-01-01; `setUTCFullYear` because `Date.UTC` reads the years 0–99 as 1900–1999. */
function dayNumber(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  return new Date(0).setUTCFullYear(year, month - 1, day) / MS_PER_DAY;
}

const dateOfDayNumber = (days: number): IsoDate => {
  const date = new Date(days * MS_PER_DAY);
  return isoDate(
    textOf({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }),
  );
};
