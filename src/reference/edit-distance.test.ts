import { expect, it } from 'vitest';
import { slipsToBeginningOf } from './edit-distance.ts';

it.each([
  ['milano', 'milano', 2, 0],
  ['milano', 'mil', 2, 0],
  ['milano', 'mialno', 1, 1],
  ['milano', 'miano', 1, 1],
  ['milano', 'millano', 1, 1],
  ['milano', 'nilano', 1, 1],
  ['milano', 'roma', 1, 2],
  ['agrigento', 'agrignto', 2, 1],
  ['', 'ab', 1, 2],
])('%s ← %s within %i: %i', (text, typed, limit, slips) => {
  expect(slipsToBeginningOf(text, typed, limit)).toBe(slips);
});
