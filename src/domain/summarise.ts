import type { Json } from '../kernel/json.ts';
import type { PersonSummary, PrestazioneSummary, Summary } from './summary.ts';
import { openConflicts, type StreamState } from './stream-state.ts';
import { changedActs } from './changed-acts.ts';
import { appliedEvents, policyDates } from './lifecycle.ts';
import { streamKind, type StreamId } from './ids.ts';
import { personPaths } from './person.ts';

/** Raised when `summarise` or `foldStream` changes: stored summaries are made again. */
export const FOLD_VERSION = 3;

/** The line that lists and search keep of a stream; null for kinds without a list yet. */
export function summarise(state: StreamState): Summary | null {
  const { stream } = state;
  if (stream === null) return null;
  const kind = streamKind(stream);
  if (kind === 'persona') return summarisePerson(state, stream);
  return kind === 'prestazione' ? summarisePrestazione(state, stream) : null;
}

function textAt(state: StreamState, path: string): string | null {
  const value: Json | undefined = state.answers.get(path)?.values[0].value;
  return typeof value === 'string' && value !== '' ? value : null;
}

const toReviewIn = (state: StreamState) => ({
  conflicts: openConflicts(state).length,
  changed: changedActs(state).length,
  unreadable: state.unreadable.length,
});

function summarisePerson(state: StreamState, stream: StreamId): PersonSummary {
  const sex = textAt(state, personPaths.sex);
  return {
    kind: 'persona',
    stream,
    surname: textAt(state, personPaths.surname) ?? '',
    name: textAt(state, personPaths.name) ?? '',
    codiceFiscale: textAt(state, personPaths.codiceFiscale),
    birthDate: textAt(state, personPaths.birthDate),
    birthplace: textAt(state, personPaths.birthplace),
    sex: sex === 'F' || sex === 'M' ? sex : null,
    comune: textAt(state, personPaths.comune),
    phone: textAt(state, personPaths.phone),
    email: textAt(state, personPaths.email),
    updatedAt: state.last?.at ?? 0,
    pairings: state.pairings.map(({ kind, into, from }) => ({ kind, into, from })),
    stamps: state.pairings.length === 0 ? {} : stampsOf(state),
    ...toReviewIn(state),
  };
}

const stampsOf = ({ answers }: StreamState): PersonSummary['stamps'] =>
  Object.fromEntries(
    Object.entries(personPaths).flatMap(([datum, path]) => {
      const register = answers.get(path);
      return register === undefined ? [] : [[datum, register.values[0].hlc]];
    }),
  );

function summarisePrestazione(state: StreamState, stream: StreamId): PrestazioneSummary {
  const dates = policyDates(state.events);
  const last = appliedEvents(state.events).at(-1);
  return {
    kind: 'prestazione',
    stream,
    service: state.opening?.service ?? '',
    person: state.subject ?? state.opening?.person ?? null,
    event: last?.event ?? null,
    eventDate: last?.date ?? null,
    proposedOn: dates.proposta,
    startedOn: dates.inizio,
    endedOn: dates.fine,
    documents: state.documents.map(({ document, number, date }) => ({ document, number, date })),
    openedBy: state.opening?.actor ?? null,
    updatedBy: state.last?.actor ?? null,
    updatedAt: state.last?.at ?? 0,
    openedAt: state.first?.at ?? 0,
    ...toReviewIn(state),
    appointments: state.appointments.map(({ service, date, time, place }) => ({
      service,
      date,
      time,
      place,
    })),
  };
}
