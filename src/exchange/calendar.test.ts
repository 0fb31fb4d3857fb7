import { describe, expect, it } from 'vitest';
import { isoDate } from '../kernel/iso-date.ts';
import { calendarFile, calendarFileName, type CalendarAppointment } from './calendar.ts';

const one: CalendarAppointment = {
  id: '0197e000-0000-7000-8000-000000000001',
  date: isoDate('2026-11-23'),
  time: '09:30',
  minutes: 45,
  what: 'D · Patto di servizio',
  person: { name: 'Chiara', surname: 'Benedetti' },
  place: 'Sportello 2; piano terra',
  isCancelled: false,
  moves: 2,
};

const linesOf = (naming: 'none' | 'initials' | 'name', more: Partial<CalendarAppointment> = {}) => {
  const file = calendarFile([{ ...one, ...more }], { naming, office: 'CPI di Montefiore' });
  if (!file.ok) throw new Error(file.error.kind);
  return file.value.replaceAll('\r\n\t', '').split('\r\n');
};

describe('appointments as iCalendar', () => {
  it('are in UTC, in winter and in summer time', () => {
    expect(linesOf('none')).toContain('DTSTART:20261123T083000Z');
    expect(linesOf('none')).toContain('DURATION:PT45M');
    expect(linesOf('none', { date: isoDate('2026-07-01') })).toContain('DTSTART:20260701T073000Z');
  });

  it('without a time are of the whole day', () => {
    expect(linesOf('none', { time: null })).toContain('DTSTART;VALUE=DATE:20261123');
  });

  it('say of the person what was chosen, and nothing else', () => {
    expect(linesOf('none')).toContain('SUMMARY:D · Patto di servizio');
    expect(linesOf('initials')).toContain('SUMMARY:D · Patto di servizio · C. B.');
    expect(linesOf('name')).toContain('SUMMARY:D · Patto di servizio · Chiara Benedetti');
    expect(linesOf('initials').join()).not.toMatch(/Chiara|Benedetti/);
  });

  it('moved or cancelled, bring the entry up to date', () => {
    expect(linesOf('none')).toContain('SEQUENCE:2');
    expect(linesOf('none')).toContain('UID:0197e000-0000-7000-8000-000000000001@sportello');
    expect(linesOf('none', { isCancelled: true })).toContain('STATUS:CANCELLED');
  });

  it('a place with a semicolon is not taken for something else', () => {
    expect(linesOf('none')).toContain('LOCATION:Sportello 2\\; piano terra');
  });

  it('the file’s name names nobody', () => {
    expect(calendarFileName(1, isoDate('2026-11-23'))).toBe('appuntamento-2026-11-23.ics');
    expect(calendarFileName(3, null)).toBe('appuntamenti.ics');
  });
});
