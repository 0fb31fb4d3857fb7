import type { StreamId } from '../../domain/ids.ts';
import { appliedEvents, policyDates } from '../../domain/lifecycle.ts';
import { sapEventNames } from '../../domain/sap-event.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import { tableRows } from '../../interview/answers.ts';
import type { Texts } from './flat-message.ts';
import { valueAt } from './sheet-texts.ts';

/** A prestazione of the person, with what the catalogue says of its service. */
export interface OwnPrestazione {
  readonly state: StreamState;
  readonly title: string;
  /** SAP codes of the service in Allegato B. */
  readonly codes: readonly string[];
}

/** What only the message wants of a prestazione: no service asks it. */
const COLUMNS = {
  tipo_attivita: 'tipoAttivita',
  data: 'inizioPrevisto',
  data_fine: 'finePrevista',
  identificativo_politica: 'identificativo',
} as const;
type WrittenElement = keyof typeof COLUMNS;

/**
 * Where it is written: in the stream of the person, by prestazione. In the prestazione's own it would
 * be an answer after the signature.
 */
export const policyPath = (prestazione: StreamId, element: WrittenElement): string =>
  `sap.prestazioni#${prestazione.split('/')[1] ?? ''}.${COLUMNS[element]}`;

export const isWrittenElement = (element: string): element is WrittenElement =>
  Object.hasOwn(COLUMNS, element);

/** The identifiers given to prestazioni of this person. */
export const ownIdentifiers = (person: StreamState): ReadonlySet<string> =>
  new Set(
    (tableRows(person, 'sap.prestazioni') ?? []).flatMap(({ identificativo }) =>
      typeof identificativo === 'string' ? [identificativo] : [],
    ),
  );

export interface PolicyEntry {
  readonly stream: StreamId;
  readonly title: string;
  readonly texts: Texts;
  /** Wanted and missing, by element. */
  readonly missing: readonly string[];
  /** Dates that contradict one another. */
  readonly wrong: readonly string[];
}

/** Elements that the standard wants from 2017-12-04: the schema takes a policy without them. */
const WANTED = [
  'tipo_attivita',
  'data',
  'data_fine',
  'codice_ente_promotore',
  'identificativo_politica',
];

/** The only project of a policy outside Garanzia Giovani (SAP standard, section 6). */
const OWN_PROJECT = '01';

/**
 * One entry of `politiche_attive`, with its last event; null when nothing has happened yet. Dates
 * cohere with the events (`policyDates`); a day that is only planned is the one written for it, or
 * agreed when it was proposed; a policy that ended before it began has the day of that event.
 * @param about the person; `promoter` is the *codice ente promotore*, when it is known
 */
export function policyEntry(
  { state, title, codes }: OwnPrestazione,
  { person, promoter }: { readonly person: StreamState; readonly promoter: string | undefined },
): PolicyEntry | null {
  const last = appliedEvents(state.events).at(-1);
  const { proposta, inizio, fine } = policyDates(state.events);
  const { stream } = state;
  const expected = state.opening?.expected;
  if (last === undefined || stream === null) return null;
  const written = (element: WrittenElement) => textValue(person, policyPath(stream, element));
  const unborn = BEFORE_THE_START.includes(last.event) ? last.date : undefined;
  const elements: Readonly<Record<string, string | undefined>> = {
    tipo_attivita: activityOf(state, codes) ?? written('tipo_attivita'),
    titolo_denominazione: title.slice(0, 100),
    data_proposta: proposta ?? last.date,
    data: inizio ?? written('data') ?? unborn ?? expected?.from ?? undefined,
    data_fine: fine ?? written('data_fine') ?? unborn ?? expected?.to ?? undefined,
    descrizione: title.slice(0, 250),
    titolo_progetto: OWN_PROJECT,
    ...heldFor(state),
    codice_ente_promotore: promoter,
    identificativo_politica: written('identificativo_politica'),
    'ultimo_evento.evento': last.event,
    'ultimo_evento.data_evento': last.date,
    'ultimo_evento.descrizione_evento': sapEventNames[last.event],
  };
  const texts = new Map(
    Object.entries(elements).flatMap(([element, text]) =>
      text === undefined ? [] : [[element, text] as const],
    ),
  );
  return {
    stream,
    title,
    texts,
    missing: WANTED.filter((element) => !texts.has(element)),
    wrong: disorder(texts),
  };
}

const BEFORE_THE_START: readonly string[] = ['03', '04', '06', '08', '13', '15'];

/** The code recorded with an event; the one of the service when it has only one. */
const activityOf = ({ events }: StreamState, codes: readonly string[]): string | undefined =>
  events.findLast(({ sap }) => sap !== null)?.sap ?? (codes.length === 1 ? codes[0] : undefined);

/** Hours, where the service asks how many it took: a number and its unit go together (SAP standard). */
function heldFor({ answers }: StreamState): Readonly<Record<string, string>> {
  const hours = answers.get('chiusura.durataOre')?.values[0].value;
  return typeof hours === 'number' ? { durata: String(hours), tipologia_durata: 'O' } : {};
}

function textValue(state: StreamState, path: string): string | undefined {
  const value = valueAt(state, path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** proposta ≤ inizio ≤ fine (SAP standard). */
function disorder(texts: Texts): readonly string[] {
  const [proposta, inizio, fine] = ['data_proposta', 'data', 'data_fine'].map((element) =>
    texts.get(element),
  );
  const isBefore = (day: string | undefined, limit: string | undefined): boolean =>
    day !== undefined && limit !== undefined && day < limit;
  return [
    ...(isBefore(inizio, proposta) ? ['data'] : []),
    ...(isBefore(fine, inizio ?? proposta) ? ['data_fine'] : []),
  ];
}
