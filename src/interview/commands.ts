import { findIsoDate, type IsoDate } from '../kernel/iso-date.ts';
import type { Json } from '../kernel/json.ts';
import type { ChartPin, NewFact } from '../domain/fact.ts';
import { newFact, type Source } from '../domain/fact-types.ts';
import type { Sha256, StreamId } from '../domain/ids.ts';
import { canCorrectStart, policyDates } from '../domain/lifecycle.ts';
import type { StreamState } from '../domain/stream-state.ts';
import { rowsOf } from './answers.ts';
import type { ClosingEvent, Conclusion } from './definition.ts';
import type { StepView } from './interview.ts';

/*
 * What a person does in an interview, as facts to write. Pure: the log adds identity and time.
 * Every fact of a prestazione names the person it is about, once the person is known.
 */

type About = Pick<NewFact, 'subject'>;

const about = (person: StreamId | null): About => (person === null ? {} : { subject: person });

export interface Opening {
  readonly service: string;
  readonly person: StreamId | null;
  /** Null while the service can only be proposed here, not yet delivered. */
  readonly pin: ChartPin | null;
  readonly origin: { readonly stream: StreamId; readonly row: string } | null;
  /** Days agreed for what is only proposed. */
  readonly expected?: { readonly from: IsoDate | null; readonly to: IsoDate | null };
}

/** The first fact of a prestazione: it pins the chart for as long as the interview lives. */
export const openPrestazione = ({ service, person, pin, origin, expected }: Opening): NewFact =>
  newFact(
    'prestazioneOpened',
    { service, person, origin, ...(expected === undefined ? {} : { expected }) },
    { ...about(person), ...(pin === null ? {} : { chart: pin }) },
  );

export interface Answer {
  readonly path: string;
  /** Null clears the answer, or removes the row. */
  readonly value: Json;
  readonly source?: Source;
  readonly reason?: string;
}

export const answer = (person: StreamId | null, given: Answer): NewFact =>
  newFact(
    'answerGiven',
    {
      path: given.path,
      value: given.value,
      ...(given.source === undefined ? {} : { source: given.source }),
      ...(given.reason === undefined ? {} : { reason: given.reason }),
    },
    about(person),
  );

export interface ActivityDone {
  readonly activity: string;
  /** Null takes the record back. */
  readonly status: 'svolta' | 'nonApplicabile' | null;
  readonly reason?: string;
  /** What was handed out or shown with it. */
  readonly materials?: readonly {
    readonly title: string;
    readonly version: string;
    readonly language: string;
  }[];
}

/** Records an activity of the decree; what this device had recorded before is withdrawn, not lost. */
export function recordActivity(
  state: StreamState,
  person: StreamId | null,
  { activity, status, reason, materials }: ActivityDone,
): readonly NewFact[] {
  const live = state.activities.get(activity) ?? [];
  const withdrawal =
    live.length === 0
      ? []
      : [newFact('withdrawn', { facts: live.map(({ fact }) => fact) }, about(person))];
  if (status === null) return withdrawal;
  const record = newFact(
    'activityRecorded',
    {
      activity,
      status,
      ...(reason === undefined ? {} : { reason }),
      ...(materials === undefined ? {} : { materials: [...materials] }),
    },
    about(person),
  );
  return [...withdrawal, record];
}

/** Leaving a step with *Avanti*: what was offered and not touched is confirmed, source and all. */
export const confirmSuggestions = (step: StepView, person: StreamId | null): readonly NewFact[] =>
  step.questions.flatMap(({ path, suggested, meta }) => {
    if (suggested === undefined) return [];
    const cells = meta.kind === 'table' ? cellsOf(path, suggested) : [{ path, value: suggested }];
    return cells.map((cell) =>
      answer(person, { path: cell.path, value: cell.value as Json, source: 'archivio' }),
    );
  });

const cellsOf = (path: string, rows: unknown) =>
  rowsOf(rows).flatMap(({ row, ...cells }) =>
    Object.entries(cells).map(([column, value]) => ({ path: `${path}#${row}.${column}`, value })),
  );

/** *Inizia*: event 02 on its day; once, and again only to correct that day before anything else. */
export const begin = (
  state: StreamState,
  person: StreamId | null,
  today: IsoDate,
): readonly NewFact[] =>
  state.events.some(({ event }) => event === '02') &&
  (policyDates(state.events).inizio === today || !canCorrectStart(state.events))
    ? []
    : [
        newFact(
          'eventRecorded',
          { event: '02', date: today, sap: null, binds: null },
          about(person),
        ),
      ];

export interface Closing {
  readonly event: ClosingEvent;
  readonly sap: string | null;
  readonly date: IsoDate;
  /** Hash of the facts that the act saw. */
  readonly binds: Sha256;
  readonly documents: readonly Issued[];
  /** Day of the documents, when the event is of an earlier one. */
  readonly issuedOn?: IsoDate;
}

/** A document with its number. */
export interface Issued {
  readonly kind: string;
  readonly number: string;
  /** Steps it shows; all of them when absent. */
  readonly reads?: readonly string[];
}

/** *Concludi*: the event that ends the prestazione and the documents it issues. */
export function conclude(person: StreamId | null, closing: Closing): readonly NewFact[] {
  const { event, sap, date, binds, documents, issuedOn = date } = closing;
  const end = newFact('eventRecorded', { event, date, sap, binds }, about(person));
  return [end, ...documents.map((document) => issue(person, { document, date: issuedOn, binds }))];
}

/** A document issued: it binds the facts that it saw. */
export const issue = (
  person: StreamId | null,
  {
    document: { kind, number, reads },
    date,
    binds,
  }: { readonly document: Issued } & Pick<Closing, 'date' | 'binds'>,
): NewFact =>
  newFact(
    'documentIssued',
    {
      document: kind,
      number,
      date,
      binds,
      ...(reads === undefined ? {} : { reads: [...reads] }),
    },
    about(person),
  );

/** The days agreed for a proposal, as its opening keeps them. */
export function expectedDays({
  from,
  to,
}: Pick<Conclusion['proposals'][number], 'from' | 'to'>): Pick<Opening, 'expected'> {
  const days = { from: findIsoDate(from), to: findIsoDate(to) };
  return days.from === null && days.to === null ? {} : { expected: days };
}

export interface NextService {
  readonly service: string;
  readonly date: string | null;
  readonly time: string | null;
  readonly place: string | null;
}

/** A proposal accepted: a prestazione of its own in the person's path, event 01. */
export function propose(opening: Opening, next: NextService, today: IsoDate): readonly NewFact[] {
  const proposal = [
    openPrestazione(opening),
    newFact(
      'eventRecorded',
      { event: '01', date: today, sap: null, binds: null },
      about(opening.person),
    ),
  ];
  if (next.date === null) return proposal;
  const appointment = newFact(
    'appointmentProposed',
    { service: next.service, date: next.date, time: next.time, place: next.place },
    about(opening.person),
  );
  return [...proposal, appointment];
}
