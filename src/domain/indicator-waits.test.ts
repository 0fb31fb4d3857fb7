import { describe, expect, it } from 'vitest';
import { isoDate } from '../kernel/iso-date.ts';
import type { PersonLine, PrestazioneLine } from './indicator-lines.ts';
import { medianOf, waitsIn, waysOf, type WaitQuery } from './indicator-waits.ts';
import type { WaitKind } from './indicator-terms.ts';
import { personLine, personStream, prestazioneLine } from './testing/invented-lines.ts';

const NOVEMBER: WaitQuery = {
  from: isoDate('2026-11-01'),
  to: isoDate('2026-11-30'),
  today: isoDate('2026-11-24'),
  months: ['2026-11'],
  passes: null,
};

const waitFor = (
  kind: WaitKind,
  people: readonly PersonLine[],
  prestazioni: readonly PrestazioneLine[],
) => waitsIn(waysOf(people, prestazioni), NOVEMBER).find((one) => one.kind === kind);

const started = (tail: number, person: number, day: string): PrestazioneLine =>
  prestazioneLine(tail, { person: personStream(person), startedOn: day });

const withDocument = (tail: number, document: string, date: string): PrestazioneLine =>
  prestazioneLine(tail, {
    service: 'D',
    sap: 'A02',
    person: personStream(1),
    startedOn: '2020-01-01',
    documents: [{ document, date }],
  });

describe('art. 20 · from the DID to the first contact', () => {
  it('counts the days to the first prestazione begun on or after the DID, with the term and its norm', () => {
    const wait = waitFor(
      'didContact',
      [personLine(1, { didDate: '2026-10-20' })],
      [started(1, 1, '2026-10-19'), started(2, 1, '2026-11-09'), started(3, 1, '2026-11-20')],
    );
    expect(wait).toMatchObject({
      term: { value: 30, norm: 'D.Lgs. 150/2015, art. 20', mark: 'V' },
      arrived: 1,
      median: 20,
      longest: 20,
      within: 1,
      waiting: 0,
    });
  });

  it('the thirtieth day is within the term, the thirty-first is not', () => {
    const people = [
      personLine(1, { didDate: '2026-10-10' }),
      personLine(2, { didDate: '2026-10-10' }),
    ];
    const wait = waitFor('didContact', people, [
      started(1, 1, '2026-11-09'),
      started(2, 2, '2026-11-10'),
    ]);
    expect(wait).toMatchObject({ arrived: 2, within: 1, median: 30.5 });
  });

  it('a contact on the very day of the DID took no days', () => {
    const people = [personLine(1, { didDate: '2026-11-09' })];
    const wait = waitFor('didContact', people, [started(1, 1, '2026-11-09')]);
    expect(wait).toMatchObject({ arrived: 1, median: 0, within: 1 });
  });

  it('who has had no contact waits, and after the term is late', () => {
    const people = [
      personLine(1, { didDate: '2026-10-25' }),
      personLine(2, { didDate: '2026-10-24' }),
    ];
    expect(waitFor('didContact', people, [])).toMatchObject({
      arrived: 0,
      median: null,
      waiting: 2,
      overdue: 1,
    });
    const later = waitsIn(waysOf(people, []), { ...NOVEMBER, today: isoDate('2026-11-25') });
    expect(later[0]).toMatchObject({ waiting: 2, overdue: 2 });
  });

  it('a prestazione that was cancelled is no contact', () => {
    const cancelled = { ...started(1, 1, '2026-11-09'), event: '08' as const };
    const people = [personLine(1, { didDate: '2026-10-20' })];
    expect(waitFor('didContact', people, [cancelled])).toMatchObject({ arrived: 0, waiting: 1 });
  });
});

it('art. 21 · a claim for NASpI counts as DID, with its own term of 15 days', () => {
  const people = [personLine(1, { didDate: '2026-10-01', benefitDate: '2026-10-30' })];
  const prestazioni = [started(1, 1, '2026-11-15')];
  expect(waitFor('benefitContact', people, prestazioni)).toMatchObject({
    term: { value: 15, norm: 'D.Lgs. 150/2015, art. 21' },
    arrived: 1,
    median: 16,
    within: 0,
  });
  expect(waitFor('didContact', people, prestazioni)).toMatchObject({ arrived: 0, waiting: 0 });
});

it('from the DID to the signature of the patto: the day on its document', () => {
  const wait = waitFor(
    'didPatto',
    [personLine(1, { didDate: '2026-10-20' })],
    [
      withDocument(1, 'pattoDaFirmare', '2026-11-02'),
      withDocument(2, 'pattoDiServizio', '2026-11-10'),
    ],
  );
  expect(wait).toMatchObject({ arrived: 1, median: 21, within: 1 });
});

it('a patto brought in without its document counts on the day on which it was concluded', () => {
  const brought = { ...started(1, 1, '2026-11-05'), service: 'D', endedOn: '2026-11-12' };
  const people = [personLine(1, { didDate: '2026-10-20' })];
  expect(waitFor('didPatto', people, [{ ...brought, sap: 'A02' }])).toMatchObject({ median: 23 });
  expect(waitFor('didPatto', people, [{ ...brought, sap: null }])).toMatchObject({ arrived: 0 });
  expect(waitFor('didPatto', people, [{ ...brought, event: '05' }])).toMatchObject({ arrived: 0 });
});

it('from the patto to the first verification there is no term of the law', () => {
  const wait = waitFor(
    'pattoCheck',
    [],
    [
      withDocument(1, 'pattoDiServizio', '2026-10-01'),
      { ...withDocument(2, 'pattoDiServizio', '2026-11-01'), sap: null },
      withDocument(3, 'verbaleVerifica', '2026-11-05'),
      withDocument(4, 'verbaleVerifica', '2026-11-25'),
    ],
  );
  expect(wait).toMatchObject({ term: null, arrived: 1, median: 35, within: null, overdue: null });
});

it('two registrations merged are one person: the later DID, the prestazioni of both', () => {
  const pairings = [{ kind: 'merged' as const, into: personStream(1), from: personStream(2) }];
  const people = [
    personLine(1, { didDate: '2026-09-01', pairings }),
    personLine(2, { didDate: '2026-11-01' }),
  ];
  expect(waitFor('didContact', people, [started(1, 1, '2026-11-03')])).toMatchObject({
    arrived: 1,
    median: 2,
    waiting: 0,
  });
});

it('with a filter only the arrivals are told: nobody has yet those who wait', () => {
  const ways = waysOf(
    [personLine(1, { didDate: '2026-10-20' }), personLine(2, { didDate: '2026-10-20' })],
    [started(1, 1, '2026-11-09')],
  );
  const passing = waitsIn(ways, { ...NOVEMBER, passes: () => true });
  expect(passing[0]).toMatchObject({ arrived: 1, waiting: null, overdue: null });
  const failing = waitsIn(ways, { ...NOVEMBER, passes: () => false });
  expect(failing[0]).toMatchObject({ arrived: 0 });
});

it('the median of an even number of days is the mean of the two in the middle', () => {
  expect([[], [3], [9, 1], [5, 1, 100]].map(medianOf)).toEqual([null, 3, 5, 5]);
});
