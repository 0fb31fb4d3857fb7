import { describe, expect, it } from 'vitest';
import { isoDate } from '../kernel/iso-date.ts';
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatDuration,
  formatLongDate,
  formatMoney,
  formatNearDay,
  formatNumber,
  formatPercent,
  formatShortDay,
  formatSince,
  formatTime,
  parseNumber,
} from './format.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');

describe('dates and times, as in Italy', () => {
  const day = isoDate('2026-11-23');

  it('writes days short, long and near', () => {
    expect(formatDate(day)).toBe('23/11/2026');
    expect(formatLongDate(day)).toBe('lunedì 23 novembre 2026');
    expect(formatShortDay(isoDate('2026-12-04'))).toBe('ven 4 dic');
    expect(formatNearDay(day, day)).toBe('oggi');
    expect(formatNearDay(isoDate('2026-11-24'), day)).toBe('domani');
    expect(formatNearDay(isoDate('2026-11-27'), day)).toBe('ven 27');
    expect(formatNearDay(isoDate('2026-09-10'), day)).toBe('10 set');
    expect(formatNearDay(isoDate('2025-09-10'), day)).toBe('10/09/2025');
  });

  it('tells instants in Rome, in winter and in summer', () => {
    expect(formatTime(Date.parse('2026-11-23T09:42:00Z'))).toBe('10:42');
    expect(formatTime(Date.parse('2026-07-01T23:30:00Z'))).toBe('01:30');
    expect(formatDateTime(Date.parse('2026-07-01T23:30:00Z'))).toBe('02/07/2026, 01:30');
  });

  it('tells how long', () => {
    expect(formatSince(0, 134 * 60_000)).toBe('da 2 h 14 min');
    expect(formatDuration(59_000)).toBe('meno di 1 min');
    expect(formatDuration(3 * 86_400_000)).toBe('3 giorni');
    expect(formatSince(10, 0)).toBe('da meno di 1 min');
  });
});

describe('numbers, as in Italy', () => {
  it('groups thousands from the first and uses a comma', () => {
    expect(formatNumber(1606)).toBe('1.606');
    expect(plain(formatPercent(0.222))).toBe('22,2 %');
    expect(plain(formatMoney(160650))).toBe('1.606,50 €');
    expect(formatBytes(46_000_000_000)).toBe('46 GB');
    expect(formatBytes(1_200_000)).toBe('1,2 MB');
    expect(formatBytes(0)).toBe('0 byte');
  });

  it.each([
    ['1.606', 1606],
    ['1.606,5', 1606.5],
    ['1606.5', 1606.5],
    ['22,5', 22.5],
    [' 1 606 € ', 1606],
    ['−4', -4],
    ['sei', null],
    ['', null],
    ['1,2,3', null],
  ])('reads %s as %s', (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });
});
