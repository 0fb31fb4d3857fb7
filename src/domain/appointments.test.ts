import { describe, expect, it } from 'vitest';
import { areBookedTwice, bookedTwice, type Slot } from './appointments.ts';
import { foldStream } from './fold.ts';
import { TestDevice } from './testing/test-device.ts';

const merged = (...devices: readonly TestDevice[]) =>
  foldStream(devices.flatMap(({ facts }) => facts)).appointments;

const SLOT = { date: '2026-12-01', time: '09:30', place: 'Sportello' } as const;
const propose = (device: TestDevice) =>
  device.write('appointmentProposed', { service: 'C', ...SLOT, minutes: 45 });

describe('an appointment', () => {
  it('moved, stands where it was moved to, with its history and its reason', () => {
    const a = new TestDevice(1);
    const { id } = propose(a);
    const moved = { ...SLOT, date: '2026-12-03', appointment: id, reason: 'Visita medica' };
    a.write('appointmentMoved', moved);
    const [one] = merged(a);
    expect(one).toMatchObject({ date: '2026-12-03', minutes: 45, isDisputed: false });
    expect(one?.moves).toMatchObject([{ reason: 'Visita medica' }]);
  });

  it('closed, has its outcome; moved after that, it is open again', () => {
    const a = new TestDevice(1);
    const { id } = propose(a);
    a.write('appointmentClosed', { appointment: id, outcome: 'AI' });
    expect(merged(a)[0]?.closing).toMatchObject({ outcome: 'AI' });
    a.write('appointmentMoved', { ...SLOT, date: '2026-12-09', appointment: id, reason: 'Nuovo' });
    expect(merged(a)[0]).toMatchObject({ closing: null, date: '2026-12-09' });
  });

  it('C-13 · art. 21 D.Lgs. 150/2015 · one that nobody came to writes no event of the service', () => {
    const a = new TestDevice(1);
    const { id } = propose(a);
    a.write('eventRecorded', { event: '01', date: SLOT.date, sap: null, binds: null });
    a.write('appointmentClosed', { appointment: id, outcome: 'AI' });
    const { events, appointments } = foldStream(a.facts);
    expect(events.map(({ event }) => event)).toEqual(['01']);
    expect(appointments[0]?.judgement ?? null).toBeNull();
  });

  it('an outcome taken back leaves it open', () => {
    const a = new TestDevice(1);
    const { id } = propose(a);
    const closed = a.write('appointmentClosed', { appointment: id, outcome: 'AI' });
    a.write('withdrawn', { facts: [closed.id] });
    expect(merged(a)[0]?.closing).toBeNull();
  });

  it('two outcomes that had not seen each other are both kept: a person decides', () => {
    const [a, b] = [new TestDevice(1), new TestDevice(2)];
    const { id } = propose(a);
    b.sees(a);
    a.write('appointmentClosed', { appointment: id, outcome: 'P' });
    b.write('appointmentClosed', { appointment: id, outcome: 'AI' });
    expect(merged(a, b)[0]?.isDisputed).toBe(true);
    a.sees(b);
    a.write('appointmentClosed', { appointment: id, outcome: 'P' });
    expect(merged(a, b)[0]).toMatchObject({ isDisputed: false, closing: { outcome: 'P' } });
  });

  it('its care leaves what was concluded as it is: nothing is *modificato dopo*', () => {
    const a = new TestDevice(1);
    const { id } = propose(a);
    a.write('eventRecorded', { event: '10', date: '2026-12-01', sap: null, binds: null });
    a.write('appointmentClosed', { appointment: id, outcome: 'P' });
    expect(foldStream(a.facts).events[0]?.unseen).toEqual([]);
  });
});

describe('two bookings on one slot', () => {
  const at = (id: string, time: string | null, more: Partial<Slot> = {}): Slot => ({
    id,
    date: '2026-12-01',
    time,
    minutes: 30,
    operator: 'elena',
    person: id,
    ...more,
  });

  it.each([
    ['the same half hour', at('a', '09:00'), at('b', '09:15'), true],
    ['one after the other', at('a', '09:00'), at('b', '09:30'), false],
    ['another operator', at('a', '09:00'), at('b', '09:00', { operator: 'marco' }), false],
    [
      'the same person twice',
      at('a', '09:00', { person: 'p' }),
      at('b', '09:00', { operator: null, person: 'p' }),
      true,
    ],
    ['no time said', at('a', null), at('b', '09:00'), false],
    ['another day', at('a', '09:00'), at('b', '09:00', { date: '2026-12-02' }), false],
  ])('%s', (_, one, other, isTwice) => {
    expect(areBookedTwice(one, other)).toBe(isTwice);
    expect(bookedTwice([one, other]).size).toBe(isTwice ? 2 : 0);
  });
});
