import { describe, expect, it } from 'vitest';
import { foldStream } from '../../domain/fold.ts';
import { newStream } from '../../domain/ids.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import type { SapEvent } from '../../domain/sap-event.ts';
import { TestDevice } from '../../domain/testing/test-device.ts';
import type { OwnPrestazione } from './own-policies.ts';
import { anna, person, sent, WITH_ENTE } from './testing/anna.ts';

describe('politiche_attive: one entry per prestazione, with its last event', () => {
  const PRESTAZIONE = newStream('prestazione', '0197d000-0000-7000-8000-000000000002');
  const NUMBERED = { identificativo: '2100000001B' };

  const happened = (events: readonly (readonly [SapEvent, string])[]): OwnPrestazione => {
    const own = new TestDevice(2, { stream: PRESTAZIONE });
    for (const [event, date] of events) {
      own.write('eventRecorded', { event, date, sap: null, binds: null });
    }
    return { state: foldStream(own.facts), title: 'Patto di servizio', codes: ['A02'] };
  };
  const policies = (one: OwnPrestazione, written: Readonly<Record<string, string>> = NUMBERED) => {
    const cells = Object.entries(written).map(([column, text]) => [
      `sap.prestazioni#${PRESTAZIONE.slice(12)}.${column}`,
      text,
    ]);
    const about = person(anna, { ...WITH_ENTE, ...Object.fromEntries(cells) });
    const { message, leftOut } = sent(about, { prestazioni: [one] });
    const gaps = leftOut.filter(({ table }) => table === 'policies');
    return { entries: message.politiche_attive_lst?.politiche_attive ?? [], gaps };
  };

  it('10 · fine is the day of the event, inizio that of the start', () => {
    const { entries, gaps } = policies(
      happened([
        ['01', '2026-10-01'],
        ['02', '2026-10-08'],
        ['10', '2026-10-09'],
      ]),
    );
    expect(gaps).toEqual([]);
    expect(entries).toEqual([
      {
        tipo_attivita: 'A02',
        titolo_denominazione: 'Patto di servizio',
        data_proposta: '2026-10-01',
        data: '2026-10-08',
        data_fine: '2026-10-09',
        descrizione: 'Patto di servizio',
        titolo_progetto: '01',
        codice_ente_promotore: 'A001C000128',
        identificativo_politica: '2100000001B',
        ultimo_evento: {
          evento: '10',
          data_evento: '2026-10-09',
          descrizione_evento: 'terminata',
        },
      },
    ]);
  });

  it('01 · what was agreed when it was proposed stands for the days planned, until they are written', () => {
    const own = new TestDevice(2, { stream: PRESTAZIONE });
    own.write('prestazioneOpened', {
      service: 'D',
      person: null,
      origin: null,
      expected: { from: isoDate('2026-12-01'), to: isoDate('2027-03-31') },
    });
    own.write('eventRecorded', {
      event: '01',
      date: isoDate('2026-11-24'),
      sap: null,
      binds: null,
    });
    const one = { state: foldStream(own.facts), title: 'Patto di servizio', codes: ['A02'] };
    const { entries, gaps } = policies(one);
    expect(gaps).toEqual([]);
    expect(entries).toMatchObject([{ data: '2026-12-01', data_fine: '2027-03-31' }]);
    const moved = policies(one, { ...NUMBERED, finePrevista: '2027-06-30' });
    expect(moved.entries).toMatchObject([{ data_fine: '2027-06-30' }]);
  });

  it('durata · a number of hours and its unit go together, where the service asks them', () => {
    const one = happened([
      ['02', '2026-10-08'],
      ['10', '2026-10-09'],
    ]);
    expect(policies(one).entries[0]).not.toHaveProperty('durata');
    const own = new TestDevice(2, { stream: PRESTAZIONE });
    own.answer('chiusura.durataOre', 16);
    own.write('eventRecorded', { event: '02', date: '2026-10-08', sap: null, binds: null });
    own.write('eventRecorded', { event: '10', date: '2026-10-09', sap: 'A03', binds: null });
    const held = { state: foldStream(own.facts), title: 'Bilancio', codes: ['A03', 'A06'] };
    expect(policies(held).entries[0]).toMatchObject({
      tipo_attivita: 'A03',
      durata: '16',
      tipologia_durata: 'O',
    });
  });

  it('01 · without the days planned it waits, and says which', () => {
    const { entries, gaps } = policies(happened([['01', '2026-10-01']]));
    expect(entries).toEqual([]);
    expect(gaps.map(({ element, write }) => [element, write?.path])).toEqual([
      ['data', `sap.prestazioni#${PRESTAZIONE.slice(12)}.inizioPrevisto`],
      ['data_fine', `sap.prestazioni#${PRESTAZIONE.slice(12)}.finePrevista`],
    ]);
  });

  it('planned days that contradict the events are refused', () => {
    const { entries, gaps } = policies(happened([['02', '2026-10-08']]), {
      ...NUMBERED,
      finePrevista: '2026-10-01',
    });
    expect(entries).toEqual([]);
    expect(gaps).toMatchObject([{ kind: 'value', element: 'data_fine' }]);
  });

  it('04 · refused before the start: its days are that of the refusal', () => {
    const { entries } = policies(
      happened([
        ['01', '2026-10-01'],
        ['04', '2026-10-05'],
      ]),
    );
    expect(entries).toMatchObject([
      { data_proposta: '2026-10-01', data: '2026-10-05', data_fine: '2026-10-05' },
    ]);
  });

  it('without identifier it waits', () => {
    const { entries, gaps } = policies(
      happened([
        ['02', '2026-10-08'],
        ['10', '2026-10-08'],
      ]),
      {},
    );
    expect(entries).toEqual([]);
    expect(gaps).toMatchObject([{ kind: 'missing', element: 'identificativo_politica' }]);
  });
});
