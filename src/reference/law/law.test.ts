import { describe, expect, it } from 'vitest';
import { isoDate } from '../../kernel/iso-date.ts';
import * as numbers from './activation-numbers.ts';
import { type DatedSeries, valueOn } from './dated-value.ts';

describe('valueOn', () => {
  const series: DatedSeries<string> = [
    { value: 'prima', norm: 'n', from: null, to: isoDate('2022-12-31'), mark: 'V', source: 's' },
    {
      value: 'poi',
      norm: 'n',
      from: isoDate('2023-01-01'),
      to: isoDate('2024-06-30'),
      mark: 'V',
      source: 's',
    },
  ];
  it.each([
    ['1990-01-01', 'prima'],
    ['2022-12-31', 'prima'],
    ['2023-01-01', 'poi'],
    ['2024-06-30', 'poi'],
    ['2024-07-01', undefined],
  ])('on %s: %s', (date, value) => {
    expect(valueOn(series, isoDate(date))?.value).toBe(value);
  });
});

describe('numbers of service A', () => {
  const on = isoDate('2026-03-01');
  it.each([
    ['A-6 · art. 21', numbers.benefitContactDays, 15, 'V'],
    ['A-7 · art. 20', numbers.didContactDays, 30, 'V'],
    ['A-7 · art. 20', numbers.didConvocationDays, 60, 'V'],
    ['A-11 · Circ. MLPS 7/2025', numbers.minimumAgeForDid, 16, 'V2'],
    ['A-13 · INPS 4011/2024', numbers.siislAccessDays, 15, 'V2'],
    ['A §0.5 · setting', numbers.permitWarningDays, 60, 'P'],
  ])('%s', (_, series, value, mark) => {
    expect(valueOn(series, on)).toMatchObject({ value, mark });
  });
  it('A-13 · nothing about SIISL before 2024-11-24', () => {
    expect(valueOn(numbers.siislAccessDays, isoDate('2024-11-23'))).toBeNull();
    expect(valueOn(numbers.siislAccessDays, isoDate('2024-11-24'))?.value).toBe(15);
  });
  it('every value tells its norm and where it was read, and no two hold on one day', () => {
    for (const series of Object.values(numbers)) {
      expect(series.filter(({ norm, source }) => norm === '' || source === '')).toEqual([]);
      const overlaps = series.slice(1).filter((next, index) => {
        return (series[index]?.to ?? '9999') >= (next.from ?? '');
      });
      expect(overlaps).toEqual([]);
    }
  });
});
