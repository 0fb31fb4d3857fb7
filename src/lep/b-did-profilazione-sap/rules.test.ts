import { describe, expect, it } from 'vitest';
import { atWork, identified, levels, withoutWork } from './testing/situations.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import { reasonPath } from '../../interview/interview.ts';
import { DID_OUTCOMES } from '../../reference/did/did-outcomes.ts';
import { accepted, answers, did, knownPerson, plainCase, situation, today } from './testing/did.ts';

describe('whether a DID can be made', () => {
  it('B-1 · art. 19 · under the threshold of the day of the act who works can declare; over it, not', () => {
    const under = atWork({ 'lavoroOggi.redditoDipendente': 817_400 });
    expect(under.route).toContain('did');
    expect(under.results('B-1')[0]?.explanation).toContain('8.174,00\u00a0€');
    expect(atWork({ 'lavoroOggi.redditoDipendente': 817_401 }).route).not.toContain('did');
    const own = { 'lavoroOggi.statoLavoro': 'autonomo' };
    expect(atWork({ ...own, 'lavoroOggi.redditoAutonomo': 550_000 }).route).toContain('did');
    expect(atWork({ ...own, 'lavoroOggi.redditoAutonomo': 550_001 }).route).not.toContain('did');
  });

  it('B-1 · before 2022 no threshold is known: who works declares nothing here', () => {
    const old = situation({
      'apertura.dataOra': '2021-11-24T10:00',
      'accesso.operazione': 'didESap',
      'lavoroOggi.statoLavoro': 'subordinato',
      'lavoroOggi.oltre180Giorni': true,
      'lavoroOggi.redditoDipendente': 1,
    });
    expect(old.route).not.toContain('did');
  });

  it('B-2 · art. 19 · work up to 180 days suspends: event S is proposed, the way stays open', () => {
    const held = atWork({
      'lavoroOggi.oltre180Giorni': false,
      'lavoroOggi.redditoDipendente': 5_000_000,
    });
    expect(levels(held, 'B-2')).toEqual(['informa']);
    held.answer('did.statoDid', 'sospesa');
    expect(held.get('did.evento').suggested).toBe('S');
  });

  it('B-3 · art. 21 · a claim for NASpI counts as DID; a new one is warned, C and D by day 15', () => {
    const held = withoutWork({
      'lavoroOggi.sostegno': ['naspiChiesta'],
      'lavoroOggi.dataDomandaSostegno': '2026-11-20',
    });
    expect(held.get('did.statoDid').suggested).toBe('domandaNaspi');
    expect(held.get('did.dataDid').suggested).toBe('2026-11-20');
    answers(held, { 'did.statoDid': 'domandaNaspi', 'did.dataDid': '2026-11-20' });
    expect(held.find('did.evento')).toBeUndefined();
    expect(held.proposals('B-3')).toMatchObject([
      { service: 'C', by: '2026-12-05' },
      { service: 'D', by: '2026-12-05' },
    ]);
    answers(held, { 'did.statoDid': 'attiva', 'did.evento': 'I' });
    expect(levels(held, 'B-3')).toContain('avvisa');
  });

  it.each([
    ['2012-11-25', ['blocca']],
    ['2011-11-24', ['motiva']],
    ['2010-11-24', []],
  ])('B-4 · born %s: %j', (birth, found) => {
    const held = withoutWork({ 'identita.dataNascita': birth });
    expect(levels(held, 'B-4')).toEqual(found);
    held.answer('accesso.operazione', 'soloSap');
    expect(levels(held, 'B-4')).toEqual([]);
  });

  it('B-5 · in notice of dismissal the DID comes before the end of the work; from memory, never blocks', () => {
    const held = withoutWork({
      'lavoroOggi.statoLavoro': 'preavviso',
      'lavoroOggi.dataFineLavoro': '2026-12-31',
    });
    expect(held.results('B-5')[0]).toMatchObject({ mark: 'M', level: 'informa' });
    expect(held.route).toContain('did');
  });

  it('B-6 · in the queue the prestazione stays open', () => {
    expect(levels(withoutWork({ 'did.statoDid': 'inCoda' }), 'B-6')).toEqual(['blocca']);
  });

  it('B-10 · held by another CPI: no event I', () => {
    const elsewhere = {
      'accesso.cpiTitolare': 'altro',
      'accesso.cpiAltro': 'Forlì',
      'did.statoDid': 'attiva',
    };
    expect(levels(withoutWork({ ...elsewhere, 'did.evento': 'I' }), 'B-10')).toEqual(['blocca']);
    expect(levels(withoutWork({ ...elsewhere, 'did.evento': 'C' }), 'B-10')).toEqual(['informa']);
  });

  it('B-12 · not available at once: no DID, and the consequences are told', () => {
    const held = withoutWork({ 'lavoroOggi.immediataDisponibilita': false });
    expect(held.route).not.toContain('did');
    expect(levels(held, 'B-12')).toEqual(['informa']);
    expect(held.get('chiusura.esito').suggested).toBe('didNonPossibile');
  });

  it('B-13 · art. 21 · two months after a loss of the status: a reason is enough', () => {
    const lost = { 'did.statoDid': 'attiva', 'did.evento': 'I', 'did.dataDid': today };
    const held = withoutWork({ ...lost, 'lavoroOggi.decadutaIl': '2026-09-25' });
    expect(levels(held, 'B-13')).toEqual(['motiva']);
    expect(held.obstacles).toContain('B-13');
    held.answer(reasonPath('B-13'), 'decadenza annullata');
    expect(held.obstacles).not.toContain('B-13');
    expect(levels(withoutWork({ ...lost, 'lavoroOggi.decadutaIl': '2026-09-24' }), 'B-13')).toEqual(
      [],
    );
  });
});

describe('the answer of the node', () => {
  it('B-7 · art. 20 · with E100, C and D by day 30, and the right of day 60 is told', () => {
    const held = withoutWork({ ...accepted, 'did.dataDid': today });
    expect(held.proposals('B-7')).toMatchObject([
      { service: 'C', by: '2026-12-24' },
      { service: 'D' },
    ]);
    expect(held.results('B-7')[0]?.explanation).toContain('23/01/2027');
  });

  it('B-16 · beside each of the 35 codes, what to do', () => {
    expect(DID_OUTCOMES).toHaveLength(35);
    const held = withoutWork(accepted);
    for (const code of DID_OUTCOMES) {
      held.answer('did.esitoCodice', code);
      expect(held.results('B-16')[0]?.norm).toContain(code);
    }
    held.answer('did.esitoCodice', 'E012');
    expect(held.proposals('B-16')).toMatchObject([{ service: 'D' }]);
  });

  it('B-17 · an event before the DID (E019), or after today (E023), can’t go', () => {
    const held = withoutWork({ ...accepted, 'did.dataDid': today, 'did.dataEvento': '2026-11-23' });
    expect(held.results('B-17')[0]).toMatchObject({ norm: expect.stringContaining('E019') });
    held.answer('did.dataEvento', '2026-11-25');
    expect(held.results('B-17')[0]).toMatchObject({ norm: expect.stringContaining('E023') });
    held.answer('did.dataEvento', today);
    expect(levels(held, 'B-17')).toEqual([]);
  });

  it('B-8 · no index, no estimate', () => {
    const held = withoutWork({ ...accepted, 'indice.indiceStato': 'inAttesa' });
    expect(levels(held, 'B-8')).toEqual(['informa']);
    expect(held.find('indice.indice')).toBeUndefined();
  });

  it('B-9 · a variable changed after the index asks for another; the old one stays', () => {
    const held = plainCase();
    expect(levels(held, 'B-9')).toEqual([]);
    held.answer('profilazione.componenti', 3);
    expect(levels(held, 'B-9')).toEqual(['avvisa']);
    expect(held.get('indice.indice').value).toBe('0,6443');
  });
});

describe('who the person is', () => {
  it('B-0 · a Scheda is of somebody', () => {
    const held = did().answer('apertura.persona', 'anonima');
    expect(held.obstacles).toContain('B-0');
  });

  it('B-11 · without a codice fiscale everything but sending', () => {
    const { codiceFiscale: _none, ...person } = knownPerson;
    const held = plainCase({ person });
    expect(levels(held, 'B-11')).toEqual(['avvisa']);
    expect(held.obstacles).toEqual([]);
  });

  it.each([
    ['a wrong letter', { 'identita.codiceFiscale': 'BNDCHR90E43H501X' }],
    ['E105 · another sex', { 'identita.sesso': 'M' }],
    ['E106 · another birth', { 'identita.dataNascita': '1990-05-04' }],
  ])('B-18 · %s asks for a reason', (_, given) => {
    expect(levels(identified(given), 'B-18')).toEqual(['motiva']);
  });

  it('B-18 · nothing to say when they agree', () => {
    expect(levels(identified(), 'B-18')).toEqual([]);
  });

  it('B-19 · an identity document that has expired is said', () => {
    const held = withoutWork();
    held.addRow('identita.documenti', {
      tipo: 'passaporto',
      numero: 'YA1',
      scadenza: '2026-11-23',
    });
    expect(levels(held, 'B-19')).toEqual(['avvisa']);
  });

  it.each([
    [
      'expired before the DID',
      { 'soggiorno.titolo': 'permesso', 'soggiorno.scadenza': '2026-11-23' },
      ['motiva'],
    ],
    ['in renewal', { 'soggiorno.titolo': 'inRinnovo', 'soggiorno.scadenza': '2026-11-23' }, []],
    ['waiting for the first', { 'soggiorno.titolo': 'inAttesa' }, ['motiva']],
    [
      'ending within the office’s days',
      { 'soggiorno.titolo': 'permesso', 'soggiorno.scadenza': '2027-01-23' },
      ['avvisa'],
    ],
    ['ending later', { 'soggiorno.titolo': 'permesso', 'soggiorno.scadenza': '2027-01-24' }, []],
    [
      'without the right to work',
      {
        'soggiorno.titolo': 'permesso',
        'soggiorno.scadenza': '2028-01-01',
        'soggiorno.lavoroConsentito': 'no',
      },
      ['motiva'],
    ],
  ])('B-20 · a permit %s', (_, given, found) => {
    expect(
      levels(withoutWork({ 'identita.cittadinanzaGruppo': 'extraUe', ...given }), 'B-20'),
    ).toEqual(found);
  });

  it('B-20 · pending and permanent titles are asked no expiry: the convention says it', () => {
    const held = withoutWork({
      'identita.cittadinanzaGruppo': 'extraUe',
      'soggiorno.titolo': 'inAttesa',
    });
    expect(held.find('soggiorno.scadenza')).toBeUndefined();
    held.answer('soggiorno.titolo', 'cartaPermanente');
    expect(held.find('soggiorno.scadenza')).toBeUndefined();
  });

  it('B-21 · no phone and no e-mail: letters', () => {
    const held = withoutWork({
      'recapiti.recapitoPreferito': 'lettera',
      'recapiti.cellulare': null,
    });
    expect(levels(held, 'B-21')).toEqual(['avvisa']);
    held.answer('recapiti.email', 'a@b.it');
    expect(levels(held, 'B-21')).toEqual([]);
  });

  it('B-22 · who lives outside the office’s comuni has another CPI', () => {
    const held = withoutWork({
      'recapiti.domicilioUguale': false,
      'recapiti.domicilioComune': 'L219',
    });
    expect(levels(held, 'B-22')).toEqual(['informa']);
    held.answer('recapiti.domicilioComune', 'F205');
    expect(levels(held, 'B-22')).toEqual([]);
  });
});

it('the law in force is that of the day of the act', () => {
  const held = situation(
    { 'accesso.operazione': 'didESap', 'lavoroOggi.statoLavoro': 'no' },
    { today: isoDate('2030-01-01') },
  );
  expect(held.results('B-4')).toEqual([]);
});
