import { describe, expect, it } from 'vitest';
import { newFact } from '../../domain/fact-types.ts';
import { tableRows } from '../../interview/answers.ts';
import type { Scenario } from '../../interview/testing/scenario.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import { answers, opened, today } from './testing/specialistico.ts';

/** Up to the agreement, with two dates proposed and one that is past. */
function agreed(): Scenario {
  const held = opened().answer('apertura.dataOra', `${today}T09:30`).next();
  answers(held, {
    'invio.inviatoDa': 'spontanea',
    'invio.motivoInvio': 'vuole cambiare',
    'accordo.esigenza': ['cambiareSettore'],
    'accordo.attese': 'sapere che cosa posso fare',
    'accordo.ampiezza': 'completo',
    'accordo.regole': true,
    'accordo.adesione': true,
  });
  held.addRow('accordo.calendario', { data: '2026-12-09', ora: '10:00', sede: 'Aula 2' });
  held.addRow('accordo.calendario', { data: '2026-12-16' });
  held.addRow('accordo.calendario', { data: '2026-11-02' });
  return held.nextUntil('incontri');
}

const agenda = ({ state }: Scenario) =>
  state.appointments.map(({ date, time, place, closing }) => [
    date,
    time,
    place,
    closing?.outcome ?? null,
  ]);

const rowAt = (held: Scenario, index: number): string =>
  `accordo.calendario#${tableRows(held.state, 'accordo.calendario')?.[index]?.row ?? ''}`;

/** Back to the agreement, and on: the step is left again. */
const leaveAgain = (held: Scenario): Scenario => held.back().next();

describe('E-29 · the dates agreed are appointments of the agenda', () => {
  it('E-29 · each day still ahead becomes one, and leaving the step again adds none', () => {
    const held = agreed();
    const expected = [
      ['2026-12-09', '10:00', 'Aula 2', null],
      ['2026-12-16', null, null, null],
    ];
    expect(agenda(held)).toEqual(expected);
    expect(held.state.appointments.map(({ service }) => service)).toEqual(['E', 'E']);
    expect(agenda(leaveAgain(held))).toEqual(expected);
  });

  it('E-29 · a date that changes moves it; a row taken away calls it off', () => {
    const held = agreed();
    held.answer(`${rowAt(held, 0)}.data`, '2026-12-10').removeRow('accordo.calendario', 1);
    expect(agenda(leaveAgain(held))).toEqual([
      ['2026-12-10', '10:00', 'Aula 2', null],
      ['2026-12-16', null, null, 'AN'],
    ]);
  });

  it('E-29 · what was moved in the agenda afterwards stays where it was moved', () => {
    const held = agreed();
    const [first] = held.state.appointments;
    if (first === undefined) throw new Error('No appointment');
    const slot = { date: isoDate('2026-12-11'), time: '09:00', place: null };
    held.device.append(
      newFact('appointmentMoved', { appointment: first.fact, ...slot, reason: 'sala occupata' }),
    );
    expect(agenda(leaveAgain(held))[0]).toEqual(['2026-12-11', '09:00', null, null]);
  });

  it('E-29 · two devices that leave the step with the same rows leave one appointment each', () => {
    const held = agreed();
    const twin = held.colleague();
    const [first] = held.state.appointments;
    const { service, date, time, place, row } = first ?? {};
    twin.append(
      newFact('appointmentProposed', {
        service: service ?? '',
        date: isoDate(date ?? ''),
        time: time ?? null,
        place: place ?? null,
        row: row ?? '',
      }),
    );
    leaveAgain(held.receives(twin));
    expect(agenda(held).filter(([, , , outcome]) => outcome === null)).toHaveLength(2);
    expect(agenda(held).filter(([, , , outcome]) => outcome === 'AN')).toHaveLength(1);
  });

  it('E-29 · who says no has no meetings, and those ahead are called off', () => {
    const held = agreed().answer('accordo.adesione', false).back().next();
    expect(agenda(held).map(([, , , outcome]) => outcome)).toEqual(['AN', 'AN']);
  });
});
