import { expect, it } from 'vitest';
import { addDays, isoDate, isoDateOf } from '../../kernel/iso-date.ts';
import { clockText, millisOf, wallClock, workdayFrom, workdayUpTo } from './office-calendar.ts';

const rome = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  hour: '2-digit',
  minute: '2-digit',
});

it('is the clock of Italy on every day of three years, the changes of hour included', () => {
  for (let day = isoDate('2025-01-01'); day < '2028-01-01'; day = addDays(day, 1)) {
    const millis = millisOf({ day, minute: 585 });
    expect([rome.format(millis), wallClock(millis), isoDateOf(millis)]).toEqual([
      '09:45',
      '09:45',
      day,
    ]);
  }
  expect(clockText(585)).toBe('09:45');
});

it('knows Saturdays and Sundays', () => {
  const [saturday, sunday] = [isoDate('2026-11-28'), isoDate('2026-11-29')];
  expect([workdayUpTo(saturday), workdayUpTo(sunday)]).toEqual(['2026-11-27', '2026-11-27']);
  expect([workdayFrom(saturday), workdayFrom(sunday)]).toEqual(['2026-11-30', '2026-11-30']);
  expect(workdayFrom(isoDate('2026-11-27'))).toBe('2026-11-27');
});
