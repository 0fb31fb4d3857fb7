import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  compareIsoDates,
  daysBetween,
  findIsoDate,
  isIsoDate,
  isoDate,
  isoDateFromParts,
  isoDateOf,
  parseIsoDate,
  partsOf,
  wholeMonthsBetween,
} from './iso-date.ts';

const anyDate = fc
  .integer({ min: -690_000, max: 2_900_000 })
  .map((n) => addDays(isoDate('1970-01-01'), n));

describe('findIsoDate', () => {
  it('finds a date, and nothing in what is none', () => {
    expect(findIsoDate('2024-02-29')).toBe('2024-02-29');
    for (const other of ['2023-02-29', '', 'ieri', 20240229, null, undefined, ['2024-02-29']]) {
      expect(findIsoDate(other)).toBeNull();
    }
  });
});

describe('parseIsoDate', () => {
  it.each(['2024-02-29', '2000-02-29', '1861-03-17', '0001-01-01', '9999-12-31'])(
    'accepts %s',
    (text) => {
      expect(parseIsoDate(text)).toEqual({ ok: true, value: text });
    },
  );
  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-02-30',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '0000-01-01',
  ])('refuses %s as impossible', (text) => {
    expect(parseIsoDate(text)).toEqual({ ok: false, error: { reason: 'impossible', text } });
  });
  it.each(['', '2024-1-1', '01/02/2024', '2024-01-01T00:00', ' 2024-01-01', '٢٠٢٤-٠١-٠١'])(
    'refuses «%s» as badly written',
    (text) => {
      expect(parseIsoDate(text)).toEqual({ ok: false, error: { reason: 'format', text } });
    },
  );
  it('throws on a wrong date in the source code', () => {
    expect(() => isoDate('2024-02-30')).toThrow(RangeError);
  });
  it('builds from parts, or tells there is no such day', () => {
    expect(isoDateFromParts(1928, 12, 6)).toBe('1928-12-06');
    expect(isoDateFromParts(2023, 2, 29)).toBeNull();
    expect(partsOf(isoDate('1928-12-06'))).toEqual({ year: 1928, month: 12, day: 6 });
  });
});

describe('arithmetic', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2024-03-31', -31, '2024-02-29'],
    ['0099-12-31', 1, '0100-01-01'],
  ])('%s + %i days = %s', (from, days, to) => {
    expect(addDays(isoDate(from), days)).toBe(to);
    expect(daysBetween(isoDate(from), isoDate(to))).toBe(days);
  });
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-01-15', -25, '2021-12-15'],
  ])('%s + %i months = %s, clamped to the month’s end', (from, months, to) => {
    expect(addMonths(isoDate(from), months)).toBe(to);
  });
  it('throws outside the years 0001–9999', () => {
    expect(() => addDays(isoDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonths(isoDate('0001-01-31'), -1)).toThrow(RangeError);
  });
  it.each([
    ['2008-06-15', '2024-06-14', 15],
    ['2008-06-15', '2024-06-15', 16],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2023-02-28', 15],
    ['2024-06-15', '2024-06-15', 0],
    ['2024-06-15', '2024-06-14', -1],
  ])('born %s, on %s is %i', (birth, on, age) => {
    expect(ageOn(isoDate(birth), isoDate(on))).toBe(age);
  });
  it('property: adding days and counting them are inverse, and order is text order', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        const later = addDays(date, days);
        expect(isIsoDate(later)).toBe(true);
        expect(daysBetween(date, later)).toBe(days);
        expect(compareIsoDates(date, later)).toBe(-Math.sign(days) + 0);
      }),
    );
  });
  it('property: n months later is in the n-th month after, on the same day or the month’s last', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const [from, to] = [partsOf(date), partsOf(addMonths(date, months))];
        expect(to.year * 12 + to.month - (from.year * 12 + from.month)).toBe(months);
        expect(
          to.day === from.day ||
            (to.day < from.day && partsOf(addDays(addMonths(date, months), 1)).day === 1),
        ).toBe(true);
      }),
    );
  });
});

describe('isoDateOf', () => {
  it.each([
    [Date.UTC(2024, 0, 1, 22, 59, 59), 'Europe/Rome', '2024-01-01'],
    [Date.UTC(2024, 0, 1, 23, 0, 0), 'Europe/Rome', '2024-01-02'],
    [Date.UTC(2024, 6, 1, 22, 0, 0), 'Europe/Rome', '2024-07-02'],
    [Date.UTC(2024, 0, 1, 0, 0, 0), 'America/New_York', '2023-12-31'],
  ])('%i in %s is %s', (epochMs, timeZone, date) => {
    expect(isoDateOf(epochMs, timeZone)).toBe(date);
  });
  it('is Italian time unless told', () => {
    expect(isoDateOf(Date.UTC(2024, 11, 31, 23, 30))).toBe('2025-01-01');
  });
});

describe('wholeMonthsBetween', () => {
  it.each([
    ['2026-01-15', '2026-02-15', 1],
    ['2026-01-15', '2026-02-14', 0],
    ['2025-11-30', '2026-02-28', 2],
    ['2026-03-01', '2026-01-01', 0],
  ])('from %s to %s', (from, to, months) => {
    expect(wholeMonthsBetween(isoDate(from), isoDate(to))).toBe(months);
  });
});
