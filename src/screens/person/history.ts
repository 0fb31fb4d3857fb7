import type { SapEvent } from '../../domain/sap-event.ts';
import { sapEventNames } from '../../domain/sap-event.ts';
import type { OperatorId, StreamId } from '../../domain/ids.ts';
import type { Attribution, RegisterValue, StreamState } from '../../domain/stream-state.ts';
import { formatDate } from '../../i18n/format.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { isIsoDate, isoDateOf } from '../../kernel/iso-date.ts';
import { documentHref } from '../interview/document-address.ts';
import { prestazioneHref } from '../prestazione-start.ts';
import { documentName, serviceShortName } from '../service-names.it.ts';
import { historyWords as words } from './history.it.ts';

export const HISTORY_KINDS = ['prestazioni', 'documenti', 'appuntamenti', 'dati', 'note'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** One thing that happened in a fascicolo, with who and when. */
export interface HistoryItem {
  readonly key: string;
  readonly kind: HistoryKind;
  /** When it was written, ms. */
  readonly at: number;
  readonly actor: OperatorId;
  readonly title: string;
  readonly sub: string;
  /** Letter of Allegato B; null for what is about the person alone. */
  readonly service: string | null;
  readonly href?: string;
}

/** A prestazione with all that its facts say. */
export interface HistoryPrestazione {
  readonly stream: StreamId;
  readonly service: string;
  readonly state: StreamState;
}

export interface HistorySources {
  readonly person: StreamState;
  readonly prestazioni: readonly HistoryPrestazione[];
  /** The name of a datum of the person's stream. */
  readonly labelOf: (path: string) => string;
}

/** Everything of a fascicolo as it was written, latest first. */
export const historyOf = ({
  person,
  prestazioni,
  labelOf,
}: HistorySources): readonly HistoryItem[] =>
  [...ofPerson(person, labelOf), ...prestazioni.flatMap(ofPrestazione)].toSorted(
    (a, b) => b.at - a.at || (a.key < b.key ? 1 : -1),
  );

const stamped = ({ fact, at, actor }: Attribution) => ({ key: fact, at, actor });

const dayWords = (day: string): string => (isIsoDate(day) ? formatDate(day) : day);

function ofPerson(person: StreamState, labelOf: HistorySources['labelOf']): readonly HistoryItem[] {
  const registration: readonly HistoryItem[] =
    person.registration === null
      ? []
      : [
          {
            ...stamped(person.registration),
            kind: 'dati',
            title: words('registered'),
            sub: person.registration.overrides.map(({ reason }) => reason).join(' · '),
            service: null,
          },
        ];
  return [...registration, ...dataItems(person, labelOf), ...noteItems(person, null)];
}

/** What one person wrote on one day is one line: a registration is not twelve. */
function dataItems(
  { answers }: StreamState,
  labelOf: HistorySources['labelOf'],
): readonly HistoryItem[] {
  const written = [...answers].flatMap(([path, { values }]) =>
    values.map((value) => ({ path, value })),
  );
  const sittings = groupBy(written, ({ value }) => `${value.actor} ${isoDateOf(value.at)}`);
  return [...sittings.values()].flatMap((sitting): readonly HistoryItem[] => {
    const last = latestOf(sitting.map(({ value }) => value));
    if (last === undefined) return [];
    const labels = [...new Set(sitting.map(({ path }) => labelOf(path)))];
    return [
      {
        ...stamped(last),
        kind: 'dati',
        title: words('dataWritten', { n: labels.length }),
        sub: labels.join(', '),
        service: null,
      },
    ];
  });
}

const latestOf = (values: readonly RegisterValue[]): RegisterValue | undefined =>
  values.toSorted((a, b) => b.at - a.at)[0];

const noteItems = (
  { notes }: StreamState,
  prestazione: HistoryPrestazione | null,
): readonly HistoryItem[] =>
  notes.map((note) => ({
    ...stamped(note),
    kind: 'note',
    title: note.text,
    sub: prestazione === null ? words('note') : serviceShortName(prestazione.service),
    service: prestazione?.service ?? null,
    ...(prestazione === null ? {} : { href: prestazioneHref(prestazione.stream) }),
  }));

function ofPrestazione(prestazione: HistoryPrestazione): readonly HistoryItem[] {
  const { stream, service, state } = prestazione;
  const href = prestazioneHref(stream);
  const name = serviceShortName(service);
  return [
    ...state.events.map((event): HistoryItem => ({
      ...stamped(event),
      kind: 'prestazioni',
      title: `${name}: ${eventWords(event.event)}`,
      sub: [words('onDay', { day: dayWords(event.date) }), event.sap ?? '', event.reason ?? '']
        .filter(Boolean)
        .join(' · '),
      service,
      href,
    })),
    ...state.documents.map((document): HistoryItem => ({
      ...stamped(document),
      kind: 'documenti',
      title: documentName(document.document),
      sub: words('documentLine', { number: document.number, day: dayWords(document.date) }),
      service,
      href: documentHref(stream, document, state.documents),
    })),
    ...state.appointments.map((one): HistoryItem => ({
      ...stamped(one),
      kind: 'appuntamenti',
      title: words('appointmentFor', {
        day: dayWords(one.date),
        time: one.time === null ? '' : words('atTime', { time: one.time }),
      }),
      sub: [serviceShortName(one.service), one.place ?? ''].filter(Boolean).join(' · '),
      service,
      href,
    })),
    ...noteItems(state, prestazione),
  ];
}

const eventWords = (event: SapEvent): string => sapEventNames[event];

/** What is shown: `null` for everything. */
export interface HistoryFilter {
  readonly kind: HistoryKind | null;
  readonly service: string | null;
  /** `2026` */
  readonly year: string | null;
  readonly actor: string | null;
}

export const EVERYTHING: HistoryFilter = { kind: null, service: null, year: null, actor: null };

export const yearOf = ({ at }: HistoryItem): string => isoDateOf(at).slice(0, 4);

export const filtered = (
  items: readonly HistoryItem[],
  { kind, service, year, actor }: HistoryFilter,
): readonly HistoryItem[] =>
  items.filter(
    (item) =>
      (kind === null || item.kind === kind) &&
      (service === null || item.service === service) &&
      (year === null || yearOf(item) === year) &&
      (actor === null || item.actor === actor),
  );
