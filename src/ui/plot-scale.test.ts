import { expect, it } from 'vitest';
import { plotTop } from './plot-scale.ts';

const topOf = (values: readonly (number | null)[], limit?: number) =>
  plotTop(
    values.map((value) => ({ value })),
    limit,
  );

it('an axis ends at a round number over its points, whatever is missing', () => {
  expect(topOf([412, null, 3])).toBe(500);
  expect(topOf([34, 21])).toBe(50);
  expect(topOf([98])).toBe(200);
  expect(topOf([1])).toBe(4);
  expect(topOf([])).toBe(4);
});

it('and over the threshold, even where every point is under it', () => {
  expect(topOf([3, 5], 30)).toBe(50);
});
