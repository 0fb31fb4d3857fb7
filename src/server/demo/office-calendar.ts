import { addDays, daysBetween, isoDate, partsOf, type IsoDate } from '../../kernel/iso-date.ts';

/** A moment of the office: day and minute of the day in Italy. */
export interface OfficeTime {
  readonly day: IsoDate;
  /** Minutes since midnight. */
  readonly minute: number;
}

const A_MONDAY = isoDate('2024-01-01');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** 0 Monday … 6 Sunday. */
const weekdayOf = (day: IsoDate): number => ((daysBetween(A_MONDAY, day) % 7) + 7) % 7;

export const isWorkday = (day: IsoDate): boolean => weekdayOf(day) < 5;

/** The day itself, or the Friday before. */
export const workdayUpTo = (day: IsoDate): IsoDate =>
  isWorkday(day) ? day : workdayUpTo(addDays(day, -1));

/** The day itself, or the Monday after. */
export const workdayFrom = (day: IsoDate): IsoDate =>
  isWorkday(day) ? day : workdayFrom(addDays(day, 1));

/** Milliseconds since the epoch. */
export function millisOf({ day, minute }: OfficeTime): number {
  const wall = utcMidnight(day) + minute * MINUTE;
  return wall - (isSummerTime(wall - HOUR) ? 2 : 1) * HOUR;
}

/** `HH:MM` in Italy. */
export function wallClock(millis: number): string {
  const wall = millis + (isSummerTime(millis) ? 2 : 1) * HOUR;
  return new Date(wall).toISOString().slice(11, 16);
}

/** `9:05` → `09:05`. */
export const clockText = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

const utcMidnight = (day: IsoDate): number => {
  const { year, month, day: date } = partsOf(day);
  return Date.UTC(year, month - 1, date);
};

/** From the last Sunday of March to that of October, at 01:00 UTC (dir. 2000/84/CE). */
function isSummerTime(millis: number): boolean {
  const year = new Date(millis).getUTCFullYear();
  const change = (monthEnd: string): number => {
    const last = isoDate(`${year}-${monthEnd}`);
    return utcMidnight(addDays(last, -((weekdayOf(last) + 1) % 7))) + HOUR;
  };
  return millis >= change('03-31') && millis < change('10-31');
}
