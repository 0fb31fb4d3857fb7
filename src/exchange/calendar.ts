import { createEvents, type EventAttributes } from 'ics';
import { partsOf, type IsoDate } from '../kernel/iso-date.ts';
import { err, ok, type Result } from '../kernel/result.ts';

/** How much of the person a calendar entry says: it may leave the office. */
export type CalendarNaming = 'none' | 'initials' | 'name';

export interface CalendarAppointment {
  /** Unique and the same at each export: a calendar that has it already brings it up to date. */
  readonly id: string;
  readonly date: IsoDate;
  /** `HH:MM`, Italian local time; null for the whole day. */
  readonly time: string | null;
  readonly minutes: number;
  /** `A · Accoglienza` */
  readonly what: string;
  readonly person: { readonly name: string; readonly surname: string } | null;
  readonly place: string | null;
  readonly isCancelled: boolean;
  /** How many times it was moved. */
  readonly moves: number;
}

export interface CalendarOptions {
  readonly naming: CalendarNaming;
  /** `Centro per l’impiego di Montefiore` */
  readonly office: string;
}

/**
 * Appointments as an iCalendar file (RFC 5545), times in UTC. Says what, when and where, and of the
 * person only what `naming` allows.
 */
export function calendarFile(
  appointments: readonly CalendarAppointment[],
  options: CalendarOptions,
): Result<string, { readonly kind: 'notWritten' }> {
  const { error, value } = createEvents(
    appointments.map((one) => eventOf(one, options)),
    { productId: 'sportello', method: 'PUBLISH' },
  );
  return error !== null || value === null ? err({ kind: 'notWritten' }) : ok(value);
}

/** No name in it: `appuntamenti-2026-11-23.ics`. */
export const calendarFileName = (count: number, day: IsoDate | null): string =>
  [count === 1 ? 'appuntamento' : 'appuntamenti', day].filter(Boolean).join('-') + '.ics';

function eventOf(one: CalendarAppointment, { naming, office }: CalendarOptions): EventAttributes {
  const common = {
    uid: `${one.id}@sportello`,
    sequence: one.moves,
    title: [one.what, personWords(one.person, naming)].filter(Boolean).join(' · '),
    location: one.place ?? office,
    status: one.isCancelled ? ('CANCELLED' as const) : ('CONFIRMED' as const),
    classification: 'PRIVATE' as const,
  };
  const { year, month, day } = partsOf(one.date);
  if (one.time === null) return { ...common, start: [year, month, day], duration: { days: 1 } };
  return {
    ...common,
    start: romeInstant(one.date, one.time),
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { minutes: one.minutes },
  };
}

function personWords(person: CalendarAppointment['person'], naming: CalendarNaming): string {
  if (person === null || naming === 'none') return '';
  if (naming === 'name') return `${person.name} ${person.surname}`.trim();
  return [person.name, person.surname]
    .filter((word) => word !== '')
    .map((word) => `${word.charAt(0)}.`)
    .join(' ');
}

/** Epoch milliseconds of an hour of the Italian clock; an hour that the change to summer time skips is the next one. */
function romeInstant(date: IsoDate, time: string): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const guess = asUtc - offsetAt(asUtc);
  return asUtc - offsetAt(guess);
}

const ROME = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Rome',
  timeZoneName: 'longOffset',
});

/** Milliseconds that Italy is ahead of UTC. */
function offsetAt(epochMs: number): number {
  const zone = ROME.formatToParts(epochMs).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, hours = '0', minutes = '0'] = /GMT\+(\d\d):(\d\d)/.exec(zone) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}
