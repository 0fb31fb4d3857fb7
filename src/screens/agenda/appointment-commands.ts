import { v7 } from 'uuid';
import { newFact, type AppointmentOutcome, type PayloadOf } from '../../domain/fact-types.ts';
import type { Fact } from '../../domain/fact.ts';
import { newStream, type OperatorId, type StreamId } from '../../domain/ids.ts';
import type { SaveError } from '../../domain/ports.ts';
import type { PrestazioneSummary } from '../../domain/summary.ts';
import { propose } from '../../interview/commands.ts';
import { isoDateOf, type IsoDate } from '../../kernel/iso-date.ts';
import type { Result } from '../../kernel/result.ts';
import type { Desk } from '../desk.tsx';
import type { Appointment } from './appointments.ts';

type Saved = Promise<Result<readonly Fact[], SaveError>>;

/** When, where and with whom. */
export interface NewSlot {
  readonly date: IsoDate;
  readonly time: string | null;
  readonly minutes: number;
  readonly place: string | null;
  /** Null: anybody. */
  readonly operator: OperatorId | null;
}

const placed = ({ date, time, minutes, place, operator }: NewSlot) => ({
  date,
  time,
  minutes,
  place,
  ...(operator === null ? {} : { operator }),
});

const about = (person: StreamId | null) => (person === null ? {} : { subject: person });

export interface Booking extends NewSlot {
  readonly person: StreamId;
  readonly service: string;
  /** A prestazione of that service that is not over: the appointment is added to it. */
  readonly open: PrestazioneSummary | null;
}

/** A new appointment: in the prestazione that is open, else in one proposed with it (event 01). */
export function bookAppointment(desk: Desk, booking: Booking): Saved {
  const { person, service, open } = booking;
  const appointment = newFact(
    'appointmentProposed',
    { service, ...placed(booking) },
    about(person),
  );
  if (open !== null) return desk.log.append(open.stream, [appointment]);
  const uuid = v7({ msecs: desk.clock.now(), random: desk.random.bytes(16) });
  const opening = { service, person, pin: null, origin: null };
  const next = { service, date: null, time: null, place: null };
  const proposal = propose(opening, next, isoDateOf(desk.clock.now()));
  return desk.log.append(newStream('prestazione', uuid), [...proposal, appointment]);
}

const write = (desk: Desk, { prestazione }: Appointment, fact: ReturnType<typeof newFact>): Saved =>
  desk.log.append(prestazione.stream, [fact]);

export const moveAppointment = (
  desk: Desk,
  one: Appointment,
  slot: NewSlot & { readonly reason: string },
): Saved =>
  write(
    desk,
    one,
    newFact(
      'appointmentMoved',
      { appointment: one.id, ...placed(slot), reason: slot.reason },
      about(one.prestazione.person),
    ),
  );

export const closeAppointment = (
  desk: Desk,
  one: Appointment,
  { outcome, reason }: { readonly outcome: AppointmentOutcome; readonly reason: string },
): Saved =>
  write(
    desk,
    one,
    newFact(
      'appointmentClosed',
      { appointment: one.id, outcome, ...(reason === '' ? {} : { reason }) },
      about(one.prestazione.person),
    ),
  );

/** What a person decided about an unjustified absence. */
export const judgeAbsence = (
  desk: Desk,
  one: Appointment,
  decision: Pick<PayloadOf<'noShowJudged'>, 'decision' | 'reason'>,
): Saved =>
  write(
    desk,
    one,
    newFact('noShowJudged', { appointment: one.id, ...decision }, about(one.prestazione.person)),
  );

/** Takes back what was just written about an appointment. */
export const takeBack = (desk: Desk, one: Appointment, facts: readonly Fact[]): Saved =>
  write(
    desk,
    one,
    newFact('withdrawn', { facts: facts.map(({ id }) => id) }, about(one.prestazione.person)),
  );
