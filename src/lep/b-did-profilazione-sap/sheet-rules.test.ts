import { describe, expect, it } from 'vitest';
import { reasonPath } from '../../interview/interview.ts';
import { answers, declare, plainCase, profile, sign } from './testing/did.ts';
import { identified, levels, withoutWork } from './testing/situations.ts';

describe('the Scheda with itself', () => {
  const job = { tipoEsperienza: 'contratto', dal: '2019-02-01' };

  it('B-23 · the variables and the rows disagree', () => {
    const held = withoutWork({
      ...profile,
      'profilazione.haLavorato': true,
      'profilazione.mesiUltimoLavoro': 9,
    });
    expect(held.results('B-23')[0]?.explanation).toContain('da 9 mesi');
    held.answer('profilazione.mesiUltimoLavoro', 2);
    expect(levels(held, 'B-23')).toEqual([]);
    held
      .answer('profilazione.haLavorato', false)
      .addRow('esperienze.righe', { ...job, al: '2026-09-30' });
    expect(held.results('B-23')[0]?.explanation).toContain('mai lavorato');
    held.answer('profilazione.haLavorato', true);
    held.addRow('istruzione.titoli', { livello: 'L', esito: 'preso' });
    expect(held.results('B-23')[0]?.explanation).toContain('titolo');
  });

  it('B-23 · who lives alone is asked no children; who has none, no minors', () => {
    const held = withoutWork({ 'profilazione.componenti': 1 });
    expect(held.find('profilazione.figli')).toBeUndefined();
    answers(held, { 'profilazione.componenti': 3, 'profilazione.figli': false });
    expect(held.find('profilazione.figliMinori')).toBeUndefined();
    held.answer('profilazione.figli', true);
    expect(held.get('profilazione.figliMinori').required).toBe(true);
  });

  it('B-24 · E005 · a job that goes on, of who says that she does not work', () => {
    const held = withoutWork().addRow('esperienze.righe', job);
    expect(levels(held, 'B-24')).toEqual(['blocca']);
    held.answer('lavoroOggi.statoLavoro', 'subordinato');
    expect(levels(held, 'B-24')).toEqual([]);
  });

  it('B-25 · dates of work that can’t be', () => {
    const held = identified().addRow('esperienze.righe', { ...job, al: '2019-01-31' });
    expect(held.results('B-25')[0]?.explanation).toContain('finisce prima');
    held.fill('esperienze.righe', 0, { al: '2020-01-31', dal: '2004-05-02', orario: 'FT' });
    expect(held.results('B-25')[0]?.explanation).toContain('15 anni');
    held.fill('esperienze.righe', 0, { dal: '2019-02-01' });
    expect(levels(held, 'B-25')).toEqual([]);
    held.addRow('esperienze.righe', { ...job, dal: '2020-01-31', al: '2021-01-01', orario: 'FT' });
    expect(held.results('B-25')[0]?.explanation).toContain('sovrappongono');
  });

  it('B-14 · a row that lacks what the standard wants is kept, and says what', () => {
    const held = withoutWork().addRow('esperienze.righe', { ...job, al: '2020-01-31' });
    expect(held.results('B-14')[0]?.explanation).toContain('il codice fiscale del datore');
    held.fill('esperienze.righe', 0, {
      datore: 'Bar Centrale',
      datoreCodiceFiscale: '12345678903',
      datoreAteco: '56.30.00',
      professione: { code: '5.2.2.4.0.0', label: 'barista' },
      contrattoCodice: 'A.02.00',
      orario: 'PT',
      luogo: 'H501',
      luogoIndirizzo: 'via Appia 1',
    });
    expect(levels(held, 'B-14')).toEqual([]);
    held.addRow('esperienze.righe', { tipoEsperienza: 'volontariato' });
    expect(levels(held, 'B-14')).toEqual([]);
  });

  it('B-26 · the year of a title against the birth and today', () => {
    const held = identified().addRow('istruzione.titoli', {
      livello: 'USG',
      esito: 'preso',
      anno: '2027',
    });
    expect(levels(held, 'B-26')).toEqual(['avvisa']);
    held.fill('istruzione.titoli', 0, { anno: '1993' });
    expect(levels(held, 'B-26')).toEqual(['avvisa']);
    held.fill('istruzione.titoli', 0, { anno: '2009' });
    expect(levels(held, 'B-26')).toEqual([]);
  });

  it('B-27 · a language without its three levels, a course with half a duration', () => {
    const held = withoutWork().addRow('competenzeLinguistiche.lingue', {
      lingua: 'en',
      letto: 'B1',
    });
    expect(levels(held, 'B-27')).toEqual(['avvisa']);
    held.fill('competenzeLinguistiche.lingue', 0, { scritto: 'B1', parlato: 'A2' });
    expect(levels(held, 'B-27')).toEqual([]);
    held.addRow('istruzione.corsi', { titolo: 'Saldatura', durata: 40 });
    expect(levels(held, 'B-27')).toEqual(['avvisa']);
  });
});

describe('the end', () => {
  it('B-15 · each of the four activities of Allegato B is recorded, or *Concludi* stays away', () => {
    const held = declare(withoutWork({ 'accesso.operazione': 'soloSap' }));
    held.record({ activity: 'accessoDid', status: null });
    expect(held.get('dichiarazione.attivita').fault).toMatchObject({ kind: 'activitiesLeft' });
    held.record({ activity: 'accessoDid', status: 'nonApplicabile', reason: 'solo la scheda' });
    expect(held.get('dichiarazione.attivita').fault).toBeNull();
  });

  it('B-28 · no declaration, or no signature, wants a reason; from memory, never blocks', () => {
    const held = plainCase().answer('dichiarazione.veridicita', false);
    sign(held, { how: 'rifiuta', reason: 'vuole pensarci' });
    expect(levels(held, 'B-28')).toEqual(['motiva', 'motiva']);
    held.answer(reasonPath('B-28'), 'torna domani');
    expect(held.obstacles).toEqual([]);
  });

  it('B-29 · who wants the curriculum seen goes to matching; a protected category to M1', () => {
    const held = withoutWork({
      'disponibilita.curriculumPubblicabile': true,
      'datiAmministrativi.categorieProtette': 'C1',
    });
    expect(held.proposals('B-29').map(({ service }) => service)).toEqual(['F3', 'M1']);
  });
});
