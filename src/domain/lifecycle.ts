import { setup, initialTransition, transition } from 'xstate';
import { err, ok, type Result } from '../kernel/result.ts';
import { sapEventNames, type SapEvent } from './sap-event.ts';

/** A life event as recorded: which, and on which day (ISO date). */
export interface DatedEvent {
  readonly event: SapEvent;
  readonly date: string;
}

const on = <const T extends string>(target: T, events: readonly SapEvent[]) =>
  Object.fromEntries(events.map((event) => [event, { target }])) as Partial<
    Record<SapEvent, { target: T }>
  >;

/**
 * The life of a prestazione, shared by the 26 services. Events are those of the SAP standard;
 * the standard names them and their dates, the order is practice (a.md §0.3).
 */
const lifecycle = setup({ types: { events: {} as { type: SapEvent } } }).createMachine({
  id: 'prestazione',
  initial: 'nuova',
  states: {
    nuova: { on: { ...on('proposta', ['01']), ...on('inCorso', ['02']) } },
    proposta: {
      on: { ...on('inCorso', ['02']), ...on('chiusa', ['03', '04', '06', '08', '13', '15']) },
    },
    inCorso: {
      on: {
        ...on('sospesa', ['09']),
        ...on('terminata', ['10']),
        ...on('chiusa', ['05', '07', '08', '12', '13', '14', '15']),
      },
    },
    sospesa: {
      on: {
        ...on('inCorso', ['02']),
        ...on('terminata', ['10']),
        ...on('chiusa', ['05', '07', '08', '12', '13', '14', '15']),
      },
    },
    terminata: { on: on('chiusa', ['11', '08']) },
    chiusa: { type: 'final' },
  },
});

export type LifeState = 'nuova' | 'proposta' | 'inCorso' | 'sospesa' | 'terminata' | 'chiusa';

interface AnyEvent {
  readonly event: SapEvent;
}

/** A second 02 before anything else happens says the day of the start again. */
const correctsStart = (applied: readonly AnyEvent[], { event }: AnyEvent): boolean =>
  event === '02' && applied.at(-1)?.event === '02';

function live<E extends AnyEvent>(events: readonly E[]) {
  let [state] = initialTransition(lifecycle);
  const applied: E[] = [];
  for (const one of events) {
    if (correctsStart(applied, one)) {
      applied.splice(-1, 1, one);
      continue;
    }
    if (!state.can({ type: one.event })) continue;
    applied.push(one);
    [state] = transition(lifecycle, state, { type: one.event });
  }
  return { state, applied };
}

/** Where the events lead. An event that does not apply (two devices, one life) changes nothing. */
export const lifeStateOf = (events: readonly AnyEvent[]): LifeState => live(events).state.value;

/** The events that made the life what it is, without those that did not apply. */
export const appliedEvents = <E extends AnyEvent>(events: readonly E[]): readonly E[] =>
  live(events).applied;

const GOES_ON: readonly SapEvent[] = ['01', '02', '09'];

/** Whether a prestazione whose last event is this has ended, well or not. */
export const isOverAfter = (event: SapEvent): boolean => !GOES_ON.includes(event);

/** Whether `event` may come after these. */
export const isPossibleEvent = (events: readonly AnyEvent[], event: SapEvent): boolean =>
  live(events).state.can({ type: event });

export interface PolicyDates {
  /** data_proposta, data inizio, data fine of the SAP message. */
  readonly proposta: string | null;
  readonly inizio: string | null;
  readonly fine: string | null;
}

const STARTS: readonly SapEvent[] = ['02'];
/** Events whose date is the end date of the policy (SAP standard, date coherence). */
const ENDS: readonly SapEvent[] = ['05', '07', '08', '09', '10', '12', '14', '15'];

/** The three dates of the SAP message. A policy that starts unproposed is proposed on that day. */
export function policyDates(recorded: readonly DatedEvent[]): PolicyDates {
  const events = appliedEvents(recorded);
  const first = (wanted: readonly SapEvent[]): string | null =>
    events.find(({ event }) => wanted.includes(event))?.date ?? null;
  const last = events.findLast(({ event }) => ENDS.includes(event) || STARTS.includes(event));
  const inizio = first(STARTS);
  return {
    proposta: proposedBy(first(['01']), inizio),
    inizio,
    fine: last !== undefined && ENDS.includes(last.event) ? last.date : null,
  };
}

/** Proposed after it was given, it was proposed on that day (SAP standard: inizio ≥ proposta). */
const proposedBy = (proposta: string | null, inizio: string | null): string | null =>
  proposta === null || (inizio !== null && inizio < proposta) ? inizio : proposta;

/** Whether the day of the start can still be corrected: nothing has happened since. */
export const canCorrectStart = (recorded: readonly AnyEvent[]): boolean =>
  appliedEvents(recorded).at(-1)?.event === '02';

export type LifecycleError =
  | { readonly kind: 'notPossible'; readonly event: SapEvent; readonly name: string }
  | { readonly kind: 'beforePrevious'; readonly date: string; readonly previous: string };

/** Checks a new event: possible now, and inizio ≥ proposta, fine ≥ inizio (SAP standard). */
export function checkEvent(
  events: readonly DatedEvent[],
  next: DatedEvent,
): Result<DatedEvent, LifecycleError> {
  if (!isPossibleEvent(events, next.event)) {
    return err({ kind: 'notPossible', event: next.event, name: sapEventNames[next.event] });
  }
  const previous = appliedEvents(events).at(-1)?.date;
  if (previous !== undefined && next.date < previous) {
    return err({ kind: 'beforePrevious', date: next.date, previous });
  }
  return ok(next);
}
