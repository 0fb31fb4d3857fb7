import { describe, expect, it } from 'vitest';
import { fractionOf, yearAxis } from './chart-scale.ts';

const axisOf = (...periods: readonly (readonly [string, string | null])[]) =>
  yearAxis({
    kind: 'timeline',
    columns: ['a', 'b'],
    today: '2026-11',
    periods: periods.map(([from, to]) => ({ label: from, from, to, words: from })),
  });

describe('axes of the drawings', () => {
  it('a level is a fraction of its scale, never outside it', () => {
    expect([0, 2, 5, 9, -1].map((value) => fractionOf({ top: 5 }, value))).toEqual([
      0, 0.4, 1, 1, 0,
    ]);
    expect(fractionOf({ top: 0 }, 3)).toBe(0);
  });

  it('years are whole, and a period ends with its last month', () => {
    const { ticks, stretches } = axisOf(['2024', '2024'], ['2025-07', '2025-12']);
    expect(ticks).toEqual([
      { year: 2024, at: 0 },
      { year: 2025, at: 0.5 },
      { year: 2026, at: 1 },
    ]);
    expect(stretches).toEqual([
      { from: 0, to: 0.5 },
      { from: 0.75, to: 1 },
    ]);
  });

  it('what lasts is drawn to today', () => {
    const { stretches } = axisOf(['2026-01', null]);
    expect(stretches[0]?.to).toBeCloseTo(11 / 12);
  });

  it('a long life has no more years than can be read', () => {
    const { ticks } = axisOf(['1979', '2026']);
    expect(ticks.length).toBeLessThanOrEqual(6);
    expect(ticks.map(({ year }) => year)).toEqual([1979, 1989, 1999, 2009, 2019]);
  });
});
