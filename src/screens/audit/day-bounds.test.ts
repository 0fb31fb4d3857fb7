import { describe, expect, it } from 'vitest';
import { isoDate } from '../../kernel/iso-date.ts';
import { endOfDay, startOfDay } from './day-bounds.ts';

describe('a day of the register is a day in Italy', () => {
  it.each([
    ['2026-01-15', '2026-01-14T23:00:00.000Z', '2026-01-15T22:59:59.999Z'],
    ['2026-07-15', '2026-07-14T22:00:00.000Z', '2026-07-15T21:59:59.999Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z'],
  ])('%s', (day, start, end) => {
    expect(new Date(startOfDay(isoDate(day))).toISOString()).toBe(start);
    expect(new Date(endOfDay(isoDate(day))).toISOString()).toBe(end);
  });
});
