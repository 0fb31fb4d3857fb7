import { addDays, type IsoDate } from '../../kernel/iso-date.ts';

export type AgendaView = 'day' | 'week' | 'next';

/** How far *60 giorni* looks. */
const DAYS = 60;

/** Monday of the week of a day. */
export function mondayOf(day: IsoDate): IsoDate {
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

/** First and last day that a view shows around a day. */
export function daysOf(view: AgendaView, day: IsoDate) {
  if (view === 'day') return { from: day, to: day };
  if (view === 'next') return { from: day, to: addDays(day, DAYS) };
  const from = mondayOf(day);
  return { from, to: addDays(from, 6) };
}

/** The day to look at after *Prima* (−1) or *Dopo* (+1). */
export const shifted = (view: AgendaView, day: IsoDate, by: 1 | -1): IsoDate =>
  addDays(day, by * { day: 1, week: 7, next: DAYS }[view]);
