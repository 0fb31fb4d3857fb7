import { describe, expect, it } from 'vitest';
import { parseDateText, parseMonthText, parseTimeText } from './date-text.ts';

describe('parseDateText', () => {
  it.each([
    ['23/11/2026', '2026-11-23'],
    ['3/1/2026', '2026-01-03'],
    ['23.11.26', '2026-11-23'],
    ['23-11-89', '1989-11-23'],
    ['23112026', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['2026-11-23T10:00:00Z', '2026-11-23'],
    ['lunedì 23 novembre 2026', '2026-11-23'],
    ['1° dicembre 2026', '2026-12-01'],
    ['4 dic 26', '2026-12-04'],
    [' 23 / 11 / 2026 ', '2026-11-23'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %s', (text, date) => {
    expect(parseDateText(text)).toBe(date);
  });

  it.each([
    '',
    '23',
    '23/11',
    '23/11/202',
    '31/02/2026',
    '2026-13-01',
    '1 brumaio 1799',
    '2026-11-233',
  ])('does not invent a date from %j', (text) => {
    expect(parseDateText(text)).toBeNull();
  });
});

describe('months and times', () => {
  it('reads months', () => {
    expect(parseMonthText('11/2026')).toBe('2026-11');
    expect(parseMonthText('novembre 2026')).toBe('2026-11');
    expect(parseMonthText('2026-11')).toBe('2026-11');
    expect(parseMonthText('13/2026')).toBeNull();
  });

  it('reads times of day', () => {
    expect(parseTimeText('9:30')).toBe('09:30');
    expect(parseTimeText('9.30')).toBe('09:30');
    expect(parseTimeText('0930')).toBe('09:30');
    expect(parseTimeText('9')).toBe('09:00');
    expect(parseTimeText('24:00')).toBeNull();
    expect(parseTimeText('9:75')).toBeNull();
  });
});
