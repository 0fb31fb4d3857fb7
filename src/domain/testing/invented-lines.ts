import { OperatorId, StreamId } from '../ids.ts';
import type { PersonLine, PrestazioneLine } from '../indicator-lines.ts';

const uuid = (tail: number): string => `01930000-0000-7000-8000-${String(tail).padStart(12, '0')}`;

export const personStream = (tail: number): StreamId => StreamId.parse(`persona/${uuid(tail)}`);

export const inventedOperator = (tail: number): OperatorId => OperatorId.parse(uuid(tail));

/** A person without DID nor benefits. */
export const personLine = (tail: number, data: Partial<PersonLine> = {}): PersonLine => ({
  kind: 'persona',
  stream: personStream(tail),
  didDate: null,
  benefitDate: null,
  pairings: [],
  ...data,
});

/** A welcome that was begun and concluded on 10 November 2026. */
export const prestazioneLine = (
  tail: number,
  data: Partial<PrestazioneLine> = {},
): PrestazioneLine => ({
  kind: 'prestazione',
  stream: StreamId.parse(`prestazione/${uuid(tail)}`),
  service: 'A',
  person: null,
  event: '10',
  eventDate: '2026-11-10',
  proposedOn: '2026-11-10',
  startedOn: '2026-11-10',
  endedOn: '2026-11-10',
  endedBy: inventedOperator(900),
  sap: 'A05',
  place: null,
  openedBy: inventedOperator(900),
  openedAt: Date.UTC(2026, 10, 10, 9),
  conflicts: 0,
  changed: 0,
  documents: [],
  ...data,
});
