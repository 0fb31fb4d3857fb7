import { v7 } from 'uuid';
import { newFact } from '../../domain/fact-types.ts';
import type { Fact } from '../../domain/fact.ts';
import { newStream, type StreamId } from '../../domain/ids.ts';
import type { OfficeName } from '../../domain/offices-answer.ts';
import type { SaveError } from '../../domain/ports.ts';
import type { PersonSummary, PrestazioneSummary, TransferSummary } from '../../domain/summary.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Desk } from '../desk.tsx';
import { isOver } from '../prestazione-life.ts';
import type { OpenAppointment } from './transfers.ts';

type Saved = Promise<Result<readonly Fact[], SaveError>>;

export interface Transferring {
  readonly person: PersonSummary;
  readonly registrations: readonly StreamId[];
  readonly prestazioni: readonly PrestazioneSummary[];
  readonly to: Pick<OfficeName, 'scope' | 'name'>;
  readonly date: IsoDate;
  readonly reason: string;
}

/** Asks another office to take the person over: it reads what `who` says, and nothing else. */
export function proposeTransfer(desk: Desk, asked: Transferring): Saved {
  const { person, registrations, prestazioni, to, date, reason } = asked;
  const { scope, name } = desk.session.office;
  const open = prestazioni.filter((one) => !isOver(one)).map(({ service }) => service);
  const payload = {
    person: person.stream,
    registrations,
    from: { scope, name },
    to: { scope: to.scope, name: to.name },
    date,
    reason,
    who: {
      surname: person.surname,
      name: person.name,
      codiceFiscale: person.codiceFiscale,
      birthDate: person.birthDate,
      comune: person.comune,
      services: [...new Set(open)].toSorted(),
      hasPatto: hasPatto(person),
    },
  };
  const uuid = v7({ msecs: desk.clock.now(), random: desk.random.bytes(16) });
  const proposal = newFact('transferProposed', payload, { subject: person.stream });
  return desk.log.append(newStream('trasferimento', uuid), [proposal]);
}

const hasPatto = ({ patto }: PersonSummary): boolean =>
  patto !== null && (patto.status === null || ['attivo', 'sospeso'].includes(patto.status));

export const withdrawTransfer = (desk: Desk, one: TransferSummary): Saved =>
  desk.log.append(one.stream, [
    newFact('transferWithdrawn', { transfer: one.proposal, reason: '' }, { subject: one.person }),
  ]);

/** The receiving office's decision; a refusal has a reason. */
export const answerTransfer = (
  desk: Desk,
  one: TransferSummary,
  { answer, reason }: { readonly answer: 'accepted' | 'refused'; readonly reason: string },
): Saved =>
  desk.log.append(one.stream, [
    newFact(
      'transferAnswered',
      { transfer: one.proposal, answer, reason },
      { subject: one.person },
    ),
  ]);

/** Appointments of an office that no longer follows the person are cancelled (SAP `AN`), with why. */
export async function cancelAppointments(
  desk: Desk,
  appointments: readonly OpenAppointment[],
  { person, reason }: { readonly person: StreamId; readonly reason: string },
): Promise<Result<void, SaveError>> {
  for (const { stream, id } of appointments) {
    const closing = { appointment: id, outcome: 'AN' as const, reason };
    const saved = await desk.log.append(stream, [
      newFact('appointmentClosed', closing, { subject: person }),
    ]);
    if (!saved.ok) return saved;
  }
  return ok(undefined);
}
