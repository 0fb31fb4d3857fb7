import type { Json } from '../kernel/json.ts';
import type { ChartPin, Fact } from './fact.ts';
import type { PayloadOf, Source } from './fact-types.ts';
import type { TransferStatus } from './transfer-facts.ts';
import type { Hlc } from './hlc.ts';
import type { DeviceId, FactId, OperatorId, StreamId } from './ids.ts';

/** Who said it, on which device, when (ms, as that device believed). */
export interface Attribution {
  readonly fact: FactId;
  readonly actor: OperatorId;
  readonly device: DeviceId;
  readonly hlc: Hlc;
  readonly at: number;
}

export interface RegisterValue extends Attribution {
  readonly value: Json;
  readonly source: Source | null;
  readonly reason: string | null;
}

/**
 * Multi-value register: one value when settled; two or more when devices that had not seen each
 * other answered differently: all are kept until a person decides.
 */
export interface Register {
  /** Never empty; latest stamp first. */
  readonly values: readonly [RegisterValue, ...RegisterValue[]];
}

export interface ActivityEntry extends Attribution, PayloadOf<'activityRecorded'> {}
export interface NoteEntry extends Attribution, PayloadOf<'noteAdded'> {}
export interface AppointmentMove extends Attribution, PayloadOf<'appointmentMoved'> {}
export interface AppointmentClosing extends Attribution, PayloadOf<'appointmentClosed'> {}
export interface NoShowJudgement extends Attribution, PayloadOf<'noShowJudged'> {}

/** Where and when it stands now: see `appointments.ts`. */
export interface AppointmentEntry extends Attribution, PayloadOf<'appointmentProposed'> {
  /** Earliest first. */
  readonly moves: readonly AppointmentMove[];
  /** Null while it is to come, or its outcome was not recorded. */
  readonly closing: AppointmentClosing | null;
  /** What was decided about an unjustified absence. */
  readonly judgement: NoShowJudgement | null;
  /** Two devices moved or closed it without seeing each other. */
  readonly isDisputed: boolean;
}

export interface SnoozeEntry extends Attribution, PayloadOf<'deadlineSnoozed'> {}
export interface PauseEntry extends Attribution, PayloadOf<'interviewPaused'> {}

/** An act binds what it saw; `unseen` are answers and unions that it had not seen. */
interface Act extends Attribution {
  readonly unseen: readonly FactId[];
}

export interface LifecycleEntry extends Act, PayloadOf<'eventRecorded'> {}
export interface DocumentEntry extends Act, PayloadOf<'documentIssued'> {}

export interface Opening extends Attribution, PayloadOf<'prestazioneOpened'> {
  readonly chart: ChartPin | null;
}

/** Two registrations found to be one person, or two: a decision that stands. */
export interface PairingEntry extends Attribution, PayloadOf<'personMerged'> {
  readonly kind: 'merged' | 'keptApart';
}

export interface ConfirmationEntry extends Attribution, PayloadOf<'actConfirmed'> {}

/** What was left at a kiosk, and why it needs no interview, once somebody has said so. */
export interface IntakeEntry extends Attribution, PayloadOf<'intakeReceived'> {
  readonly settled: (Attribution & PayloadOf<'intakeSettled'>) | null;
}

export interface TransferAnswer extends Attribution, PayloadOf<'transferAnswered'> {}

/** A person on the way to another office: see `transfer.ts`. */
export interface TransferEntry extends Attribution, PayloadOf<'transferProposed'> {
  readonly status: TransferStatus;
  /** Those that no other answer had seen, the latest first; two that differ are to be decided. */
  readonly answers: readonly TransferAnswer[];
  readonly withdrawals: readonly (Attribution & PayloadOf<'transferWithdrawn'>)[];
}

/** What the facts of one stream say, whatever the order in which they came. */
export interface StreamState {
  readonly stream: StreamId | null;
  readonly subject: StreamId | null;
  readonly facts: number;
  readonly heads: readonly FactId[];
  readonly first: Attribution | null;
  readonly last: Attribution | null;
  /** By path: see `fact-types.ts`. */
  readonly answers: ReadonlyMap<string, Register>;
  /** Paths `step.question#row` of table rows that were taken away. */
  readonly removedRows: ReadonlySet<string>;
  readonly activities: ReadonlyMap<string, readonly ActivityEntry[]>;
  readonly notes: readonly NoteEntry[];
  readonly appointments: readonly AppointmentEntry[];
  readonly opening: Opening | null;
  readonly registration: (Attribution & PayloadOf<'personRegistered'>) | null;
  readonly events: readonly LifecycleEntry[];
  readonly documents: readonly DocumentEntry[];
  readonly confirmations: readonly ConfirmationEntry[];
  readonly pairings: readonly PairingEntry[];
  readonly snoozes: readonly SnoozeEntry[];
  readonly pauses: readonly PauseEntry[];
  readonly intake: IntakeEntry | null;
  /** Only in the stream of a transfer. */
  readonly transfer: TransferEntry | null;
  /** Who opened it to read, oldest first. They change nothing else, not even `last`. */
  readonly readings: readonly Attribution[];
  /** Facts of a later version: kept, shown as *serve un aggiornamento*, never folded. */
  readonly unreadable: readonly Fact[];
  /** Facts whose content was erased: shown as *contenuto cancellato*, in their place. */
  readonly erased: readonly Attribution[];
}

export const isInConflict = (register: Register): boolean => register.values.length > 1;

/** What a person has to decide; cells of a row that was taken away have nothing left to decide. */
export const openConflicts = ({
  answers,
  removedRows,
}: Pick<StreamState, 'answers' | 'removedRows'>): readonly (readonly [string, Register])[] =>
  [...answers].filter(
    ([path, register]) => isInConflict(register) && !removedRows.has(rowPathOf(path)),
  );

/** `step.question#row`, from the path of the row or of one of its cells. */
export const rowPathOf = (path: string): string => path.split('.').slice(0, 2).join('.');
