import { describe, expect, it } from 'vitest';
import { isoDate } from '../kernel/iso-date.ts';
import type { OfficeLines } from './deadline.ts';
import { deadlinesOf } from './deadlines.ts';
import { FactId, OperatorId, StreamId } from './ids.ts';
import type { PersonSummary, PrestazioneSummary } from './summary.ts';
import { inventedPerson } from './testing/invented-people.ts';

const ELENA = OperatorId.parse('0197a000-0000-7000-8000-000000000001');
const MARCO = OperatorId.parse('0197a000-0000-7000-8000-000000000002');
const FACT = FactId.parse('0197e000-0000-7000-8000-000000000001');
const view = {
  today: isoDate('2026-11-23'),
  time: '10:42',
  operator: { id: ELENA, name: 'Elena Sartori' },
};

const prestazione = (data: Partial<PrestazioneSummary>): PrestazioneSummary => ({
  kind: 'prestazione',
  stream: StreamId.parse('prestazione/01930000-0000-7000-8000-0000000000aa'),
  service: 'A',
  person: null,
  event: null,
  eventDate: null,
  proposedOn: null,
  expectedBy: null,
  startedOn: null,
  endedOn: null,
  endedBy: null,
  sap: null,
  place: null,
  documents: [],
  openedBy: ELENA,
  updatedBy: ELENA,
  updatedAt: Date.parse('2026-11-20T09:00:00Z'),
  openedAt: Date.parse('2026-11-20T09:00:00Z'),
  conflicts: 0,
  changed: 0,
  unreadable: 0,
  appointments: [],
  pause: null,
  snoozes: [],
  ...data,
});

const appointment = (
  data: Partial<PrestazioneSummary['appointments'][number]>,
): PrestazioneSummary['appointments'][number] => ({
  service: 'D',
  date: '2026-11-20',
  time: '09:00',
  place: null,
  id: FACT,
  minutes: null,
  operator: null,
  outcome: null,
  isJudged: false,
  isDisputed: false,
  moves: 0,
  ...data,
});

const patto = (data: Partial<NonNullable<PersonSummary['patto']>>): PersonSummary['patto'] => ({
  signedOn: '2026-06-01',
  until: '2027-06-01',
  responsible: 'Elena Sartori',
  status: null,
  resumes: null,
  nextCheck: null,
  missedMeetings: 0,
  ...data,
});

const due = (lines: Partial<OfficeLines>) =>
  deadlinesOf({ people: [], prestazioni: [], ...lines }, view);
const kinds = (lines: Partial<OfficeLines>) => due(lines).map(({ kind }) => kind);

describe('what the law sets', () => {
  it('D-10 · art. 20: thirty days from the DID, with its norm and its mark', () => {
    const [one] = due({ people: [inventedPerson(1, { didDate: '2026-10-20' })] });
    expect(one).toMatchObject({
      kind: 'patto',
      due: '2026-11-19',
      daysLeft: -4,
      norm: { text: 'D.Lgs. 150/2015, art. 20', mark: 'V' },
    });
  });

  it('D-10 · art. 21: fifteen days from the claim come first', () => {
    const people = [inventedPerson(1, { didDate: '2026-11-10', benefitDate: '2026-11-10' })];
    expect(due({ people })[0]).toMatchObject({
      due: '2026-11-25',
      norm: { text: 'D.Lgs. 150/2015, art. 21' },
    });
  });

  it('a term far ahead is not shown yet', () => {
    expect(kinds({ people: [inventedPerson(1, { didDate: '2026-11-20' })] })).toEqual([]);
  });

  it('D-17 · more than sixty days from the DID and never convened', () => {
    const person = inventedPerson(1, { didDate: '2026-09-01' });
    expect(kinds({ people: [person] })).toEqual(['convocazione']);
    const seen = prestazione({ person: person.stream, event: '10', endedOn: '2026-11-20' });
    expect(kinds({ people: [person], prestazioni: [seen] })).toEqual(['patto']);
  });

  it('nothing more is due to who has a patto in hand', () => {
    const person = inventedPerson(1, { didDate: '2026-10-20' });
    const open = prestazione({ person: person.stream, service: 'D', event: '02' });
    expect(kinds({ people: [person], prestazioni: [open] })).toEqual(['colloquio']);
  });
});

describe('what a patto sets', () => {
  it('D-14 · a check more than fifteen days late stands before everything, and is the responsible’s', () => {
    const people = [
      inventedPerson(1, { patto: patto({ nextCheck: '2026-11-22', responsible: 'Marco Riva' }) }),
      inventedPerson(2, { patto: patto({ nextCheck: '2026-11-07' }) }),
    ];
    expect(due({ people }).map(({ isFirst, isMine, due: day }) => [day, isFirst, isMine])).toEqual([
      ['2026-11-07', true, true],
      ['2026-11-22', false, false],
    ]);
    const onTime = [inventedPerson(2, { patto: patto({ nextCheck: '2026-11-08' }) })];
    expect(due({ people: onTime })[0]?.isFirst).toBe(false);
  });

  it('D-15 · suspended, only its resumption is due; ended, nothing', () => {
    const line = { nextCheck: '2026-11-20', resumes: '2026-11-25' };
    const suspended = inventedPerson(1, { patto: patto({ ...line, status: 'sospeso' }) });
    const over = inventedPerson(2, { patto: patto({ ...line, status: 'concluso' }) });
    expect(kinds({ people: [suspended, over] })).toEqual(['ripresa']);
  });

  it('its end is told thirty days before', () => {
    const ending = (until: string) => [inventedPerson(1, { patto: patto({ until }) })];
    expect(kinds({ people: ending('2026-12-23') })).toEqual(['finePatto']);
    expect(kinds({ people: ending('2026-12-24') })).toEqual([]);
  });
});

describe('appointments', () => {
  const withOne = (data: Parameters<typeof appointment>[0], more = {}) => [
    prestazione({
      event: '01',
      proposedOn: '2026-11-01',
      appointments: [appointment(data)],
      ...more,
    }),
  ];

  it('gone by without an outcome, one asks for it; before its hour it doesn’t', () => {
    expect(kinds({ prestazioni: withOne({}) })).toEqual(['esito']);
    expect(kinds({ prestazioni: withOne({ date: '2026-11-23', time: '10:00' }) })).toEqual([
      'esito',
    ]);
    expect(kinds({ prestazioni: withOne({ date: '2026-11-23', time: '11:00' }) })).toEqual([]);
    expect(kinds({ prestazioni: withOne({}, { event: '10', endedOn: '2026-11-20' }) })).toEqual([]);
  });

  it('D-20 · an unjustified absence waits for a person, with the norm; nothing is decided by itself', () => {
    const [one] = due({ prestazioni: withOne({ outcome: 'AI' }) });
    expect(one).toMatchObject({
      kind: 'assenza',
      norm: { text: 'D.Lgs. 150/2015, art. 21', mark: 'V' },
    });
    expect(kinds({ prestazioni: withOne({ outcome: 'AI', isJudged: true }) })).toEqual([
      'proposta',
    ]);
    expect(kinds({ prestazioni: withOne({ outcome: 'AG' }) })).toEqual(['proposta']);
  });

  it('is of who receives the person', () => {
    expect(due({ prestazioni: withOne({ operator: MARCO }) })[0]?.isMine).toBe(false);
    expect(due({ prestazioni: withOne({ operator: ELENA }) })[0]?.isMine).toBe(true);
  });
});

describe('one list', () => {
  const old = prestazione({ event: '01', proposedOn: '2026-11-01' });
  const person = inventedPerson(3, { didDate: '2026-10-20', conflicts: 2 });

  it('dated terms first, then reviews, interviews, proposals', () => {
    const open = prestazione({
      stream: StreamId.parse('prestazione/01930000-0000-7000-8000-0000000000bb'),
      event: '02',
    });
    expect(kinds({ people: [person], prestazioni: [old, open] })).toEqual([
      'patto',
      'rivedere',
      'colloquio',
      'proposta',
    ]);
  });

  it('a proposal waits seven days before it asks', () => {
    expect(
      kinds({ prestazioni: [prestazione({ event: '01', proposedOn: '2026-11-17' })] }),
    ).toEqual([]);
    expect(kinds({ prestazioni: [old] })).toEqual(['proposta']);
  });

  it('D-11 · a proposal agreed by a nearer day is due on that day', () => {
    const agreed = { event: '01', proposedOn: '2026-11-20' } as const;
    const [one] = due({ prestazioni: [prestazione({ ...agreed, expectedBy: '2026-11-23' })] });
    expect(one).toMatchObject({ kind: 'proposta', due: '2026-11-23' });
    expect(kinds({ prestazioni: [prestazione({ ...agreed, expectedBy: '2027-03-31' })] })).toEqual(
      [],
    );
  });

  it('what is put off comes back on its day', () => {
    const [one] = due({ prestazioni: [old] });
    const off = (until: string) => ({ ...old, snoozes: [{ deadline: one?.id ?? '', until }] });
    expect(kinds({ prestazioni: [off('2026-11-24')] })).toEqual([]);
    expect(kinds({ prestazioni: [off('2026-11-23')] })).toEqual(['proposta']);
  });

  it('an interview paused to a day is due on that day, with its reason', () => {
    const pause = { at: 1, reason: 'Manca il documento', resumeOn: '2026-11-30' };
    const [one] = due({ prestazioni: [prestazione({ event: '02', pause })] });
    expect(one).toMatchObject({ due: '2026-11-30', reason: 'Manca il documento' });
  });
});
