import { describe, expect, it } from 'vitest';
import { factsHash } from '../../domain/fact.ts';
import { policyDates } from '../../domain/lifecycle.ts';
import { accoglienza, plainCase, today } from './testing/accoglienza.ts';

describe('a.md §6 · outcomes and SAP', () => {
  it.each([
    ['reindirizzata', '10', 'A05'],
    ['nessunaProsecuzione', '10', 'A05'],
    ['autoconsultazione', '10', null],
    ['altroEnte', '10', 'A05'],
    ['andataVia', '05', 'A05'],
  ])('%s: event %s, code %s', (esito, event, sap) => {
    const held = plainCase().answer('chiusura.esito', esito);
    expect(held.conclusion).toMatchObject({ event, sap });
  });

  it('the outcome is offered by how it went', () => {
    const offered = (held: ReturnType<typeof accoglienza>) => held.get('chiusura.esito').suggested;
    expect(offered(accoglienza())).toBe('reindirizzata');
    const alone = accoglienza().answer('apertura.modalita', 'autonomo');
    expect(offered(alone)).toBe('autoconsultazione');
    const done = accoglienza().next().answer('destinazione.nessunaProsecuzione', true);
    expect(offered(done)).toBe('nessunaProsecuzione');
  });

  it('same-day service: proposta, inizio and fine on one day', () => {
    const { events } = plainCase().conclude().state;
    expect(policyDates(events)).toEqual({ proposta: today, inizio: today, fine: today });
  });

  it('the act and its document bind the facts that were seen', () => {
    const held = plainCase();
    const binds = factsHash(held.facts);
    held.conclude();
    expect(held.state.events.at(-1)).toMatchObject({ event: '10', binds, unseen: [] });
    expect(held.state.documents).toMatchObject([
      { document: 'schedaPrimaInformazione', number: '2026/MF-07/0044', date: today, binds },
    ]);
  });
});

describe('what is proposed next', () => {
  it('a row accepted becomes a prestazione in 01, with the appointment and where it came from', () => {
    const held = plainCase();
    held.fill('destinazione.proposte', 0, { ora: '09:30' }).conclude();
    const [row] = held.get('destinazione.proposte').value as readonly { row: string }[];
    expect(held.proposed['C']).toMatchObject([
      {
        type: 'prestazioneOpened',
        payload: { service: 'C', origin: { stream: held.device.stream, row: row?.row } },
      },
      { type: 'eventRecorded', payload: { event: '01', date: today } },
      {
        type: 'appointmentProposed',
        payload: {
          service: 'C',
          date: '2026-12-01',
          time: '09:30',
          place: 'Sportello di Pievebella',
        },
      },
    ]);
  });

  it('a row refused, or for another body, becomes none; without a day there is no appointment', () => {
    const held = plainCase().take('D');
    held.fill('destinazione.proposte', 0, { accettata: false });
    held.addRow('destinazione.proposte', { servizio: 'altroEnte', accettata: true });
    held.conclude();
    expect(Object.keys(held.proposed)).toEqual(['D']);
    expect(held.proposed['D']).toHaveLength(2);
  });

  it('nothing proposed is nothing needed, once somebody says so and why', () => {
    const held = plainCase().removeRow('destinazione.proposte', 0);
    expect(held.obstacles).toEqual(['destinazione.proposte']);
    held.answer('destinazione.nessunaProsecuzione', true);
    expect(held.obstacles).toEqual(['destinazione.motivoNessuna']);
    held.answer('destinazione.motivoNessuna', 'rinuncia');
    expect(held.obstacles).toEqual([]);
  });

  it('an appointment needs a way to reach the person', () => {
    const held = plainCase().answer('destinazione.recapito', null);
    expect(held.obstacles).toEqual(['destinazione.recapito']);
    held.fill('destinazione.proposte', 0, { quando: null });
    expect(held.obstacles).toEqual([]);
  });

  it('a proposal taken carries its reason, accepted', () => {
    expect(plainCase().get('destinazione.proposte').value).toMatchObject([
      {
        servizio: 'C',
        motivo: 'entro il 03/12/2026, 30 giorni dalla DID (art. 20)',
        accettata: true,
        quando: '2026-12-01',
      },
    ]);
  });
});
