import type { NewFact } from '../domain/fact.ts';
import { newFact } from '../domain/fact-types.ts';
import type { AppointmentEntry, StreamState } from '../domain/stream-state.ts';
import type { AnyInterview, AnyKnown } from './definition.ts';

/** A meeting of the same prestazione that the answers plan. */
export interface PlannedMeeting {
  /** `step.question#row` of the table that plans it. */
  readonly row: string;
  /** ISO date. */
  readonly date: string;
  readonly time: string | null;
  readonly place: string | null;
}

type Seen = Pick<AnyKnown, 'state' | 'today'>;

/**
 * What the agenda must hear of the meetings planned: those that are new, those whose row was changed
 * after the appointment was last moved, those that nobody plans any more. What has an outcome, or is
 * past, stays as it is. Written again, it says nothing new.
 */
export function meetingFacts(definition: AnyInterview, known: AnyKnown): readonly NewFact[] {
  const planned = definition.meetings?.(known) ?? [];
  const own = firstOfEachRow(known.state.appointments);
  const rows = new Set(planned.map(({ row }) => row));
  return [
    ...planned.flatMap((one) => changesOf(one, { own: own.get(one.row), known, definition })),
    ...cancelled(known, (one) => !rows.has(one.row ?? '') || own.get(one.row ?? '') !== one),
  ];
}

/** With the end of the prestazione its meetings still ahead are called off: what goes on is another. */
export const meetingsCalledOff = (known: Seen): readonly NewFact[] =>
  cancelled(known, ({ date }) => date > known.today);

interface Beside {
  readonly own: AppointmentEntry | undefined;
  readonly known: AnyKnown;
  readonly definition: AnyInterview;
}

function changesOf(
  { row, date, time, place }: PlannedMeeting,
  { own, known: { state, today }, definition }: Beside,
): readonly NewFact[] {
  const slot = { date, time, place };
  if (own === undefined) {
    if (date < today) return [];
    return [
      newFact('appointmentProposed', { service: definition.service, row, ...slot }, about(state)),
    ];
  }
  const isSame = own.date === date && own.time === time && own.place === place;
  const isOlder = lastWordOn(state, row) < (own.moves.at(-1) ?? own).hlc;
  if (own.closing !== null || isSame || isOlder) return [];
  const reason = 'Cambiata nelle date proposte';
  return [newFact('appointmentMoved', { appointment: own.fact, ...slot, reason }, about(state))];
}

/** Appointments of rows; two devices may have proposed the same one: the first stands. */
function firstOfEachRow(
  appointments: StreamState['appointments'],
): ReadonlyMap<string, AppointmentEntry> {
  const first = new Map<string, AppointmentEntry>();
  for (const one of appointments.toSorted((a, b) => (a.fact < b.fact ? -1 : 1))) {
    if (one.row !== undefined && !first.has(one.row)) first.set(one.row, one);
  }
  return first;
}

const cancelled = (
  { state, today }: Seen,
  isOff: (one: AppointmentEntry) => boolean,
): readonly NewFact[] =>
  state.appointments
    .filter((one) => one.row !== undefined && one.closing === null && one.date >= today)
    .filter(isOff)
    .map(({ fact }) =>
      newFact('appointmentClosed', { appointment: fact, outcome: 'AN' }, about(state)),
    );

const about = ({ subject }: StreamState) => (subject === null ? {} : { subject });

/** Stamp of the last answer in the row; the empty text when there is none. */
const lastWordOn = (state: StreamState, row: string): string =>
  [...state.answers]
    .flatMap(([path, { values }]) => (path.startsWith(`${row}.`) ? [values[0].hlc as string] : []))
    .toSorted()
    .at(-1) ?? '';
