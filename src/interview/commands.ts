import type { IsoDate } from '../kernel/iso-date.ts';
import type { Json } from '../kernel/json.ts';
import { canonicalJson } from '../kernel/json.ts';
import type { ChartPin, NewFact } from '../domain/fact.ts';
import { newFact, type Source } from '../domain/fact-types.ts';
import type { Sha256, StreamId } from '../domain/ids.ts';
import { personPaths } from '../domain/person.ts';
import type { StreamState } from '../domain/stream-state.ts';
import type { AnyInterview } from './definition.ts';
import type { InterviewView, StepView } from './interview.ts';

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
}

/** The first fact of a prestazione: it pins the chart for as long as the interview lives. */
export const openPrestazione = ({ service, person, pin, origin }: Opening): NewFact =>
  newFact(
    'prestazioneOpened',
    { service, person, origin },
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
}

/** Records an activity of the decree; what this device had recorded before is withdrawn, not lost. */
export function recordActivity(
  state: StreamState,
  person: StreamId | null,
  { activity, status, reason }: ActivityDone,
): readonly NewFact[] {
  const live = state.activities.get(activity) ?? [];
  const withdrawal =
    live.length === 0
      ? []
      : [newFact('withdrawn', { facts: live.map(({ fact }) => fact) }, about(person))];
  if (status === null) return withdrawal;
  const record = newFact(
    'activityRecorded',
    { activity, status, ...(reason === undefined ? {} : { reason }) },
    about(person),
  );
  return [...withdrawal, record];
}

/** Leaving a step with *Avanti*: what was offered and not touched is confirmed, source and all. */
export const confirmSuggestions = (step: StepView, person: StreamId | null): readonly NewFact[] =>
  step.questions.flatMap(({ path, suggested, meta }) =>
    suggested === undefined || meta.kind === 'table'
      ? []
      : [answer(person, { path, value: suggested as Json, source: 'archivio' })],
  );

/** *Inizia*: event 02, once. */
export const begin = (
  state: StreamState,
  person: StreamId | null,
  today: IsoDate,
): readonly NewFact[] =>
  state.events.some(({ event }) => event === '02')
    ? []
    : [
        newFact(
          'eventRecorded',
          { event: '02', date: today, sap: null, binds: null },
          about(person),
        ),
      ];

/** Answers of a step that outlive the prestazione, as facts for the person's own stream. */
export function personFacts(
  definition: AnyInterview,
  { answers, step }: { readonly answers: InterviewView['answers']; readonly step: string },
  person: StreamState,
): readonly NewFact[] {
  return Object.entries(definition.toPerson).flatMap(([path, datum]) => {
    const [at = '', question = ''] = path.split('.');
    const value = answers[at]?.[question];
    if (at !== step || value === undefined) return [];
    const known = person.answers.get(personPaths[datum])?.values[0].value;
    return known !== undefined && canonicalJson(known) === canonicalJson(value as Json)
      ? []
      : [
          answer(person.stream, {
            path: personPaths[datum],
            value: value as Json,
            source: 'dichiarato',
          }),
        ];
  });
}

export interface Closing {
  readonly event: '05' | '10';
  readonly sap: string | null;
  readonly date: IsoDate;
  /** Hash of the facts that the act saw. */
  readonly binds: Sha256;
  readonly document: { readonly kind: string; readonly number: string } | null;
}

/** *Concludi*: the event that ends the prestazione and, if there is one, the document it issues. */
export function conclude(person: StreamId | null, closing: Closing): readonly NewFact[] {
  const { event, sap, date, binds, document } = closing;
  const end = newFact('eventRecorded', { event, date, sap, binds }, about(person));
  if (document === null) return [end];
  const issue = newFact(
    'documentIssued',
    { document: document.kind, number: document.number, date, binds },
    about(person),
  );
  return [end, issue];
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
