import { isIsoDate, type IsoDate } from '../../kernel/iso-date.ts';
import { bookedTwice, type Slot } from '../../domain/appointments.ts';
import type { PrestazioneSummary } from '../../domain/summary.ts';

type Line = PrestazioneSummary['appointments'][number];

/** An appointment of the office, with the prestazione it belongs to. */
export interface Appointment extends Omit<Line, 'date'> {
  readonly prestazione: PrestazioneSummary;
  readonly date: IsoDate;
}

interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The appointments of some days, both included, in order; those without a time close their day. */
export function appointmentsIn(
  prestazioni: readonly PrestazioneSummary[],
  { from, to }: Days,
): readonly Appointment[] {
  return prestazioni
    .flatMap((prestazione) =>
      prestazione.appointments.flatMap(({ date, ...rest }) =>
        isIsoDate(date) && date >= from && date <= to ? [{ ...rest, date, prestazione }] : [],
      ),
    )
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

const orderOf = ({ date, time, id }: Appointment): string => `${date} ${time ?? '99:99'} ${id}`;

/** The appointment with this id, wherever it is. */
export function findAppointment(
  prestazioni: readonly PrestazioneSummary[],
  id: string,
): Appointment | undefined {
  for (const prestazione of prestazioni) {
    const line = prestazione.appointments.find((one) => one.id === id);
    if (line !== undefined && isIsoDate(line.date)) {
      return { ...line, date: line.date, prestazione };
    }
  }
  return undefined;
}

/** The last appointment that has begun by `time` (`HH:MM`): the “now” line goes under it. */
export const lastBegun = (
  appointments: readonly Appointment[],
  time: string,
): Appointment | undefined => appointments.findLast((one) => one.time !== null && one.time <= time);

export interface AgendaFilter {
  /** Null: everybody. */
  readonly operator: string | null;
  /** Null: everywhere. */
  readonly place: string | null;
}

/** Those that somebody receives; who is not said is received by anybody, and stays. */
export const filtered = (
  appointments: readonly Appointment[],
  { operator, place }: AgendaFilter,
): readonly Appointment[] =>
  appointments.filter(
    (one) =>
      (operator === null || one.operator === null || one.operator === operator) &&
      (place === null || one.place === place),
  );

/** What tells whether it meets another; null when it no longer takes place. */
export const slotOf = (one: Appointment): Slot | null =>
  one.outcome === 'AN'
    ? null
    : {
        id: one.id,
        date: one.date,
        time: one.time,
        minutes: one.minutes,
        operator: one.operator,
        person: one.prestazione.person,
      };

/** Ids of the appointments that want the same operator, or the same person, at the same time. */
export const doubledIn = (appointments: readonly Appointment[]): ReadonlySet<string> =>
  bookedTwice(appointments.flatMap((one) => slotOf(one) ?? []));
