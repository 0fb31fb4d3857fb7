import { describe, expect, it } from 'vitest';
import { policyDates } from '../../domain/lifecycle.ts';
import { defaultOfficeSettings, type OfficeSettings } from '../../domain/office-settings.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import { accoglienza, knownPerson, plainCase, today } from './testing/accoglienza.ts';

/* The first step: when it was, where, and the privacy notice. */

const office = (settings: Partial<OfficeSettings>) => ({
  place: { settings: { ...defaultOfficeSettings, ...settings } },
});
const DAY_OF_ACT = '2026-11-20';
const backdated = () => accoglienza().answer('apertura.dataOra', `${DAY_OF_ACT}T10:00`);

describe('A-2 · written afterwards', () => {
  it('A-2 · asks why, and does not begin without a reason', () => {
    const held = backdated();
    expect(held.get('apertura.motivoRetrodatazione').required).toBe(true);
    expect(held.next().at).toBe('apertura');
    held.answer('apertura.motivoRetrodatazione', 'mancava la rete').next();
    expect(held.at).toBe('motivo');
    expect(held.get('apertura.motivoRetrodatazione').value).toBe('mancava la rete');
  });

  it('A-2 · 02 and 10 carry the day of the act, the document the day it was made', () => {
    const held = plainCase();
    held.answer('apertura.dataOra', `${DAY_OF_ACT}T10:00`);
    held.answer('apertura.motivoRetrodatazione', 'mancava la rete').conclude();
    expect(policyDates(held.state.events)).toEqual({
      proposta: DAY_OF_ACT,
      inizio: DAY_OF_ACT,
      fine: DAY_OF_ACT,
    });
    expect(held.state.documents[0]?.date).toBe(today);
    const [, proposed] = held.proposed['C'] ?? [];
    expect(proposed?.payload).toMatchObject({ event: '01', date: DAY_OF_ACT });
  });

  it('A-2 · begun on its day at once when it is said before *Inizia*', () => {
    const held = backdated().answer('apertura.motivoRetrodatazione', 'mancava la rete').next();
    expect(held.state.events).toMatchObject([{ event: '02', date: DAY_OF_ACT }]);
  });

  it('A-2 · finished on another day, it ends on the day it was held', () => {
    const held = backdated().answer('apertura.motivoRetrodatazione', 'mancava la rete').next();
    held.today = isoDate('2026-11-26');
    held.answer('motivo.motivi', ['ritiroDocumento']).nextUntil('destinazione');
    expect(held.get('apertura.motivoRetrodatazione').required).toBe(true);
    held.answer('destinazione.nessunaProsecuzione', true);
    held.answer('destinazione.motivoNessuna', 'soloInformazione').nextUntil('riepilogo').conclude();
    expect(policyDates(held.state.events).fine).toBe(DAY_OF_ACT);
  });

  it('A-2 · not backdated, but left open until tomorrow: ends tomorrow, and asks no reason', () => {
    const held = accoglienza().next().answer('motivo.motivi', ['ritiroDocumento']);
    held.today = isoDate('2026-11-25');
    expect(held.find('apertura.motivoRetrodatazione')).toBeUndefined();
    held.nextUntil('destinazione').answer('destinazione.nessunaProsecuzione', true);
    held.answer('destinazione.motivoNessuna', 'soloInformazione').nextUntil('riepilogo').conclude();
    expect(policyDates(held.state.events)).toMatchObject({ inizio: today, fine: '2026-11-25' });
  });

  it('A-6 · the days left are counted from the day of the act', () => {
    const held = accoglienza({
      person: { ...knownPerson, benefits: ['naspi'], benefitDate: '2026-11-10' },
    });
    held.answer('apertura.dataOra', `${DAY_OF_ACT}T10:00`);
    held.answer('apertura.motivoRetrodatazione', 'mancava la rete').next();
    held.answer('motivo.motivi', ['naspi']).nextUntil('informazioni');
    expect(held.results('A-6')[0]?.explanation).toContain('Restano 5 giorni');
  });
});

describe('the place', () => {
  it('is that of the device, when it can be told', () => {
    expect(accoglienza().get('apertura.luogo').suggested).toBe('Sportello di Pievebella');
    const held = accoglienza({ place: { desk: '' } });
    expect(held.get('apertura.luogo').suggested).toBeUndefined();
    expect(held.get('apertura.luogo').required).toBe(true);
  });

  it('told in the interview, is where the next step is', () => {
    const held = plainCase().answer('apertura.luogo', 'Sede di Montefiore').conclude();
    expect(held.proposed['C']?.map(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({ place: 'Sede di Montefiore' }),
    );
  });
});

describe('the privacy notice, asked again only if the version changed', () => {
  const notice = (version: string, date: string | null) =>
    office({ privacyNotice: { version, date: date === null ? null : isoDate(date) } });
  const isOffered = (setting: object, person = {}) =>
    accoglienza({ ...setting, person: { ...knownPerson, ...person } }).get(
      'apertura.informativaPrivacy',
    ).suggested === true;

  it('is known while the office has written no version', () => {
    expect(isOffered({})).toBe(true);
  });

  it('given since the day of the version in use, it is that version', () => {
    expect(isOffered(notice('3', '2026-01-01'))).toBe(true);
    expect(isOffered(notice('4', '2026-11-23'))).toBe(false);
  });

  it('the version handed out is kept with the person, and another is asked for', () => {
    const held = accoglienza(notice('4', '2026-11-23')).answer('apertura.informativaPrivacy', true);
    held.next();
    const kept = held.personState?.answers.get('consensi.informativaVersione');
    expect(kept?.values[0].value).toBe('4');
    expect(isOffered(notice('4', '2026-11-23'), { privacyNoticeVersion: '4' })).toBe(true);
    expect(isOffered(notice('5', null), { privacyNoticeVersion: '4' })).toBe(false);
  });
});
