import { describe, expect, it } from 'vitest';
import { isoDate } from '../kernel/iso-date.ts';
import { axisMonths } from './timeline.tsx';

const months = (from: string, to: string): readonly string[] =>
  axisMonths(isoDate(from), isoDate(to)).map((month) => month.slice(0, 7));

describe('the months that an axis names', () => {
  it('are all of them in half a year', () => {
    expect(months('2026-08-20', '2027-02-20')).toEqual([
      '2026-09',
      '2026-10',
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ]);
  });

  it('are fewer in a long path, so that the words never touch, and January is always one', () => {
    const named = months('2025-08-21', '2027-02-20');
    expect(named).toEqual(['2025-10', '2026-01', '2026-04', '2026-07', '2026-10', '2027-01']);
    expect(months('2016-01-01', '2026-12-31')).toHaveLength(11);
  });
});
