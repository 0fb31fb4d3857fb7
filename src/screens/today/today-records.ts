import { addDays, type IsoDate } from '../../kernel/iso-date.ts';
import type { OperatorId } from '../../domain/ids.ts';
import type { PrestazioneSummary } from '../../domain/summary.ts';
import { appointmentsIn, type Appointment } from '../agenda/appointments.ts';
import { isInHand, lifeOf } from '../prestazione-life.ts';

export interface TodayRecords {
  readonly appointments: readonly Appointment[];
  /** Opened and not over: those of this operator first, latest touched first. */
  readonly inHand: readonly PrestazioneSummary[];
  /** The one this operator touched last. */
  readonly mine: PrestazioneSummary | undefined;
  /** Proposed and not begun, oldest first. */
  readonly proposals: readonly PrestazioneSummary[];
}

/** What *Oggi* shows, from the lines of the office, latest touched first. */
export function todayRecords(
  prestazioni: readonly PrestazioneSummary[],
  { today, operator }: { readonly today: IsoDate; readonly operator: OperatorId },
): TodayRecords {
  const isMine = (one: PrestazioneSummary): boolean =>
    one.openedBy === operator || one.updatedBy === operator;
  const inHand = prestazioni.filter(isInHand);
  return {
    appointments: appointmentsIn(prestazioni, { from: today, to: today }),
    inHand: [...inHand.filter(isMine), ...inHand.filter((one) => !isMine(one))],
    mine: inHand.find(isMine),
    proposals: prestazioni
      .filter((one) => lifeOf(one) === 'proposta')
      .toSorted((a, b) => (proposedOn(a, today) < proposedOn(b, today) ? -1 : 1)),
  };
}

const proposedOn = (one: PrestazioneSummary, today: IsoDate): string =>
  one.proposedOn ?? addDays(today, 1);
