import type { IsoDate } from '../kernel/iso-date.ts';
import type { NormMark } from '../reference/law/dated-value.ts';
import type { OperatorId, StreamId } from './ids.ts';
import type { PersonSummary, PrestazioneSummary } from './summary.ts';

export type DeadlineKind =
  /** An appointment gone by without an outcome. */
  | 'esito'
  /** An unjustified absence that nobody has weighed. */
  | 'assenza'
  /** Two devices moved or closed one appointment. */
  | 'appuntamentoDoppio'
  | 'patto'
  | 'convocazione'
  | 'verifica'
  | 'finePatto'
  | 'ripresa'
  | 'colloquio'
  | 'rivedere'
  | 'proposta';

/** A norm with the number in force on its day. */
export interface DeadlineNorm {
  readonly text: string;
  readonly mark: NormMark;
}

/** One thing due: about whom, by when, and why. */
export interface Deadline {
  /** Stable: a snooze names it. */
  readonly id: string;
  readonly kind: DeadlineKind;
  /** Where it comes from, and where putting it off is written. */
  readonly stream: StreamId;
  readonly person: StreamId | null;
  readonly service: string | null;
  readonly due: IsoDate;
  readonly norm: DeadlineNorm | null;
  /** Negative when late. */
  readonly daysLeft: number;
  readonly isMine: boolean;
  /** D-14: the first to be seen. */
  readonly isFirst: boolean;
  readonly prestazione: PrestazioneSummary | null;
  /** The appointment it is about. */
  readonly appointment: string | null;
  /** How many: answers to review, absences counted so far. */
  readonly count: number;
  /** Why it was left half way. */
  readonly reason: string | null;
}

export interface DeadlineView {
  readonly today: IsoDate;
  /** `HH:MM` now. */
  readonly time: string;
  readonly operator: { readonly id: OperatorId; readonly name: string };
}

export interface OfficeLines {
  readonly people: readonly PersonSummary[];
  readonly prestazioni: readonly PrestazioneSummary[];
}

/** Something due, before it is known how late it is. */
export type Found = Omit<Deadline, 'daysLeft'>;

/** Whether this operator opened it or wrote in it last. */
export const isHeldBy = (one: PrestazioneSummary, operator: OperatorId): boolean =>
  one.openedBy === operator || one.updatedBy === operator;
