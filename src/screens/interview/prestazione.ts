import { useEffect, useMemo, useState } from 'react';
import { isoDateOf } from '../../kernel/iso-date.ts';
import type { Fact } from '../../domain/fact.ts';
import type { StreamId } from '../../domain/ids.ts';
import type { LifecycleEntry, StreamState } from '../../domain/stream-state.ts';
import { formatTime } from '../../i18n/format.ts';
import type { AnyInterview, AnyKnown, ClosingEvent } from '../../interview/definition.ts';
import { interviewView, type InterviewView } from '../../interview/interview.ts';
import { findService } from '../../lep/catalogue.ts';
import { useDesk, type Desk } from '../desk.tsx';
import { usePlace } from '../place-of.ts';
import { usePersonRecord, useStream } from '../office-records.ts';

/** A prestazione as a screen needs it: its facts, who it is about, and the interview they make. */
export interface Prestazione {
  readonly stream: StreamId;
  readonly facts: readonly Fact[];
  readonly state: StreamState;
  readonly definition: AnyInterview;
  readonly known: AnyKnown;
  readonly view: InterviewView;
  /** Null while anonymous. */
  readonly person: StreamId | null;
  readonly personState: StreamState | null;
}

/** `loading` lasts one read of the local database; the other two are answers. */
export type PrestazioneReading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'notDeliverable'; readonly service: string }
  | { readonly kind: 'ready'; readonly prestazione: Prestazione };

export function usePrestazione(stream: StreamId): PrestazioneReading {
  const desk = useDesk();
  const record = useStream(stream);
  const service = record?.state.opening?.service;
  const definition = useDefinition(service);
  const person = record === undefined ? null : personOf(record.state);
  const personRecord = usePersonRecord(person);
  const place = usePlace();
  return useMemo(() => {
    if (record === undefined) return { kind: 'loading' };
    if (record.facts.length === 0 || service === undefined) return { kind: 'missing' };
    if (definition === null) return { kind: 'notDeliverable', service };
    const isWaiting = person !== null && personRecord === undefined;
    if (definition === undefined || place === undefined || isWaiting) {
      return { kind: 'loading' };
    }
    const personState = personRecord?.state ?? null;
    const seen = { ...lookedUp(desk), place, state: record.state, person: personState };
    const view = interviewView(definition, seen);
    const known = { ...seen, answers: view.answers };
    return {
      kind: 'ready',
      prestazione: { ...record, stream, definition, known, view, person, personState },
    };
  }, [desk, place, record, service, definition, person, personRecord, stream]);
}

const lookedUp = (desk: Desk): Pick<AnyKnown, 'today' | 'time'> => ({
  today: isoDateOf(desk.clock.now()),
  time: formatTime(desk.clock.now()),
});

const CLOSING: readonly ClosingEvent[] = ['05', '07', '08', '10'];

/** The event that ended it, done or abandoned; undefined while it is open. */
export const closingOf = (state: StreamState): LifecycleEntry | undefined =>
  state.events.findLast(({ event }) => CLOSING.some((one) => one === event));

/** The person answered in the interview, else the one it was opened for. */
export function personOf(state: StreamState): StreamId | null {
  const answered = state.answers.get('apertura.persona')?.values[0].value;
  if (answered === 'anonima') return null;
  return state.subject ?? state.opening?.person ?? null;
}

/** Undefined while it loads, null when the service can't be delivered here. */
function useDefinition(code: string | undefined): AnyInterview | null | undefined {
  const [loaded, setLoaded] = useState<AnyInterview>();
  const delivery = code === undefined ? undefined : findService(code)?.delivery;
  useEffect(() => {
    let isCurrent = true;
    void delivery?.().then((definition) => {
      if (isCurrent) setLoaded(definition);
    });
    return () => {
      isCurrent = false;
    };
  }, [delivery]);
  if (code !== undefined && delivery === undefined) return null;
  return loaded?.service === code ? loaded : undefined;
}
