import { describe, expect, it } from 'vitest';
import { foldStream } from '../../domain/fold.ts';
import { summarise } from '../../domain/summarise.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import { ELENA, MARCO, memoryDesk } from '../testing/memory-desk.ts';
import { CHIARA, register } from '../testing/people.ts';
import { bookAppointment, closeAppointment } from './appointment-commands.ts';
import { appointmentsIn } from './appointments.ts';
import { soonAt } from './reminders.ts';

const TODAY = isoDate('2026-11-23');

/** One appointment today at 11:00, with `operator`. */
async function atEleven(operator: typeof ELENA | null) {
  const desk = memoryDesk();
  const person = await register(desk, 1, CHIARA);
  const slot = { date: TODAY, time: '11:00', minutes: 30, place: null, operator };
  const saved = await bookAppointment(desk, { ...slot, person, service: 'A', open: null });
  const stream = saved.ok ? saved.value[0]?.stream : undefined;
  if (stream === undefined) throw new Error('not booked');
  const read = async () => {
    const line = summarise(foldStream(await desk.log.read(stream)));
    return line?.kind === 'prestazione' ? appointmentsIn([line], { from: TODAY, to: TODAY }) : [];
  };
  return { desk, read };
}

const told = async (at: Awaited<ReturnType<typeof atEleven>>, time: string) =>
  soonAt(await at.read(), { time, operator: ELENA }).length;

describe('a notice before an appointment', () => {
  it('comes from ten minutes before until it begins', async () => {
    const at = await atEleven(ELENA);
    expect(await told(at, '10:49')).toBe(0);
    expect(await told(at, '10:50')).toBe(1);
    expect(await told(at, '11:00')).toBe(1);
    expect(await told(at, '11:01')).toBe(0);
  });

  it('is for who receives the person, or for anybody when nobody was said', async () => {
    expect(await told(await atEleven(MARCO), '10:55')).toBe(0);
    expect(await told(await atEleven(null), '10:55')).toBe(1);
  });

  it('is not given for an appointment that was cancelled', async () => {
    const at = await atEleven(ELENA);
    const [one] = await at.read();
    if (one === undefined) throw new Error('not there');
    await closeAppointment(at.desk, one, { outcome: 'AN', reason: 'Sciopero' });
    expect(await told(at, '10:55')).toBe(0);
  });
});
