import { describe, expect, it } from 'vitest';
import { isoDate } from '../kernel/iso-date.ts';
import { foldStream } from './fold.ts';
import { indicatorsOf, monthsOf, type IndicatorQuery } from './indicators.ts';
import { summarise } from './summarise.ts';
import { inventedOperator, prestazioneLine } from './testing/invented-lines.ts';
import { TestDevice } from './testing/test-device.ts';

const AUTUMN: IndicatorQuery = {
  fromMonth: '2026-10',
  toMonth: '2026-11',
  operator: null,
  place: null,
  service: null,
  today: isoDate('2026-11-24'),
};

const seen = (lines: Parameters<typeof indicatorsOf>[0], query: Partial<IndicatorQuery> = {}) =>
  indicatorsOf(lines, { ...AUTUMN, ...query });

const endedOn = (day: string) => ({ eventDate: day, endedOn: day });

describe('delivered', () => {
  it('given facts of a device, when one welcome is concluded, then it is counted once everywhere', () => {
    const a = new TestDevice(1);
    a.write('prestazioneOpened', { service: 'A', person: null, origin: null });
    a.answer('apertura.luogo', 'Sportello di Pievebella');
    a.write('eventRecorded', { event: '02', date: '2026-11-20', sap: null, binds: null });
    a.write('eventRecorded', { event: '10', date: '2026-11-20', sap: 'A05', binds: null });
    const line = summarise(foldStream(a.facts));
    if (line === null) throw new Error('no line');
    const { delivered, outcomes } = seen([line]);
    expect(delivered).toEqual({
      total: 1,
      before: 0,
      byService: [{ key: 'A', count: 1 }],
      bySap: [{ key: 'A05', count: 1 }],
      byMonth: [
        { key: '2026-10', count: 0 },
        { key: '2026-11', count: 1 },
      ],
      byOperator: [{ key: a.facts[0]!.actor, count: 1 }],
      byPlace: [{ key: 'Sportello di Pievebella', count: 1 }],
    });
    expect(outcomes).toEqual([{ key: '10', count: 1 }]);
  });

  it('the first and the last day of the period are in it, the days around are not', () => {
    const days = ['2026-09-30', '2026-10-01', '2026-11-30', '2026-12-01'];
    const { delivered } = seen(days.map((day, at) => prestazioneLine(at, endedOn(day))));
    expect(delivered.total).toBe(2);
    expect(delivered.before).toBe(1);
  });

  it('what ended badly is an outcome and not a delivery; a report (11) is still a conclusion', () => {
    const { delivered, outcomes } = seen([
      prestazioneLine(1, { event: '11', eventDate: '2026-12-20', endedOn: '2026-11-02' }),
      prestazioneLine(2, { event: '05' }),
      prestazioneLine(3, { event: '04', endedOn: null }),
      prestazioneLine(4, { event: '02', endedOn: null }),
      prestazioneLine(5, { event: '09' }),
    ]);
    expect(delivered.total).toBe(1);
    expect(outcomes).toEqual([
      { key: '04', count: 1 },
      { key: '05', count: 1 },
      { key: '10', count: 1 },
    ]);
  });

  it('filters by operator, place and service', () => {
    const other = inventedOperator(901);
    const lines = [
      prestazioneLine(1, { endedBy: other, place: 'Carcere', service: 'B' }),
      prestazioneLine(2, { place: 'Carcere' }),
      prestazioneLine(3, {}),
    ];
    expect(seen(lines, { operator: other }).delivered.total).toBe(1);
    expect(seen(lines, { place: 'Carcere' }).delivered.total).toBe(2);
    expect(seen(lines, { service: 'A' }).delivered.byPlace).toEqual([
      { key: 'Carcere', count: 1 },
      { key: null, count: 1 },
    ]);
  });
});

describe('open work', () => {
  it('says how many, for how long, and what is to review', () => {
    const { open } = seen([
      prestazioneLine(1, { event: null, eventDate: null, endedOn: null }),
      prestazioneLine(2, { event: '02', eventDate: '2026-10-01', endedOn: null, conflicts: 2 }),
      prestazioneLine(3, { event: '09', eventDate: '2026-11-23' }),
      prestazioneLine(4, { event: '01', eventDate: '2026-11-16', endedOn: null }),
      prestazioneLine(5),
    ]);
    expect(open).toEqual([
      { kind: 'inHand', count: 2, overWeek: 2, overMonth: 1, oldest: '2026-10-01' },
      { kind: 'suspended', count: 1, overWeek: 0, overMonth: 0, oldest: '2026-11-23' },
      { kind: 'proposed', count: 1, overWeek: 1, overMonth: 0, oldest: '2026-11-16' },
      { kind: 'toReview', count: 1, overWeek: 1, overMonth: 0, oldest: '2026-11-10' },
    ]);
  });
});

describe('the months of a period', () => {
  it('cross the year; a period that ends before it begins has none', () => {
    expect(monthsOf({ fromMonth: '2026-11', toMonth: '2027-01' })).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
    ]);
    expect(monthsOf({ fromMonth: '2026-11', toMonth: '2026-10' })).toEqual([]);
  });
});
