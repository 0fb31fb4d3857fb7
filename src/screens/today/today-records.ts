import type { IsoDate } from '../../kernel/iso-date.ts';
import type { OperatorId } from '../../domain/ids.ts';
import type { PrestazioneSummary } from '../../domain/summary.ts';
import { appointmentsIn, type Appointment } from '../agenda/appointments.ts';
import { isInHand } from '../prestazione-life.ts';

export interface TodayRecords {
  readonly appointments: readonly Appointment[];
  /** The interview that this operator touched last. */
  readonly mine: PrestazioneSummary | undefined;
}

/** What *Oggi* shows beside the terms, from the lines of the office, latest touched first. */
export function todayRecords(
  prestazioni: readonly PrestazioneSummary[],
  { today, operator }: { readonly today: IsoDate; readonly operator: OperatorId },
): TodayRecords {
  return {
    appointments: appointmentsIn(prestazioni, { from: today, to: today }),
    mine: prestazioni.find(
      (one) => isInHand(one) && (one.openedBy === operator || one.updatedBy === operator),
    ),
  };
}
