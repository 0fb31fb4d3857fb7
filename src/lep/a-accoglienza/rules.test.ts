import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../kernel/iso-date.ts';
import type { Json } from '../../kernel/json.ts';
import { accoglienza, plainCase, situation, today } from './testing/accoglienza.ts';

const servicesOf = (held: ReturnType<typeof situation>, rule: string): readonly string[] =>
  held.proposals(rule).map(({ service }) => service);

const daysAgo = (days: number): string => addDays(today, -days);

describe('A-1 · anonymous person', () => {
  it('A-1 · can be concluded, writes no SAP code and proposes nothing in anybody’s path', () => {
    const held = accoglienza({ person: null }).next().answer('motivo.motivi', ['cercareLavoro']);
    held.nextUntil('situazione');
    held.answer('situazione.condizione', 'no').answer('situazione.did', 'no');
    held.answer('situazione.sostegno', ['nessuno']).answer('situazione.fasciaEta', '18-29');
    held.nextUntil('informazioni').recordAll('informazioni.attivita');
    held.answer('informazioni.sistemaProfilazione', true).answer('informazioni.eures', 'si');
    held.nextUntil('destinazione').take('B').nextUntil('riepilogo').conclude();
    expect(held.state.events.map(({ event, sap }) => [event, sap])).toEqual([
      ['02', null],
      ['10', null],
    ]);
    expect(held.proposed).toEqual({});
    expect(held.facts.every(({ subject }) => subject === null)).toBe(true);
  });

  it('A-1 · is asked neither who it is nor to sign for the notice, but about how old', () => {
    const held = accoglienza({ person: null });
    const names = held.view.steps[0]?.questions.map(({ name }) => name);
    expect(names).not.toContain('identificazione');
    expect(names).not.toContain('informativaPrivacy');
    expect(held.find('situazione.fasciaEta')).toBeUndefined();
    held.next();
    expect(held.at).toBe('motivo');
    expect(held.get('situazione.fasciaEta').required).toBe(true);
    expect(held.get('situazione.comuneDomicilio').required).toBe(false);
  });
});

describe('A-2 · identified person', () => {
  it('A-2 · Allegato B, SAP standard · A05 with 02 and 10 of the same day', () => {
    const held = plainCase().conclude();
    expect(held.state.events.map(({ event, date, sap }) => [event, date, sap])).toEqual([
      ['02', today, null],
      ['10', today, 'A05'],
    ]);
    const subject = held.fascicolo?.stream;
    expect(held.facts.every((fact) => fact.subject === subject)).toBe(true);
  });
});

describe('A-3 and A-4 · what Allegato B wants said', () => {
  const readyBut = () =>
    accoglienza()
      .next()
      .answer('motivo.motivi', ['altro'])
      .nextUntil('informazioni')
      .recordAll('informazioni.attivita')
      .answer('informazioni.sistemaProfilazione', true)
      .answer('informazioni.eures', 'si');

  it('A-3 · Allegato B · an activity neither done nor not applicable blocks, by its name', () => {
    const held = readyBut().record({ activity: 'retiServizi', status: null });
    expect(held.get('informazioni.attivita').fault).toEqual({
      kind: 'activitiesLeft',
      left: ['Informazioni sulla rete dei servizi competenti;'],
    });
    expect(held.obstacles).toContain('informazioni.attivita');
    expect(held.next().at).toBe('informazioni');
  });

  it('A-3 · Allegato B · not applicable counts, with its reason', () => {
    const held = readyBut().record({ activity: 'retiServizi', status: 'nonApplicabile' });
    expect(held.get('informazioni.attivita').fault).toEqual({
      kind: 'reasonMissing',
      activity: 'retiServizi',
    });
    const reason = 'già seguita da un altro CPI';
    held.record({ activity: 'retiServizi', status: 'nonApplicabile', reason });
    expect(held.get('informazioni.attivita').fault).toBeNull();
  });

  it.each(['sistemaProfilazione', 'eures'])('A-4 · Allegato B · %s unanswered blocks', (name) => {
    const held = readyBut().answer(`informazioni.${name}`, null);
    expect(held.get(`informazioni.${name}`).fault).toEqual({ kind: 'missing' });
    expect(held.next().at).toBe('informazioni');
  });
});

describe('A-5 · art. 19 · without work and without DID: B', () => {
  const base = { 'situazione.did': 'no', 'situazione.sostegno': ['nessuno'] };
  it.each<readonly [string, Record<string, Json>, readonly string[]]>([
    ['no work', { 'situazione.condizione': 'no' }, ['B']],
    ['earns little', { 'situazione.condizione': 'siPoco' }, ['B']],
    ['on notice', { 'situazione.condizione': 'preavviso' }, ['B']],
    ['never worked', { 'situazione.condizione': 'maiLavorato' }, ['B']],
    ['works', { 'situazione.condizione': 'si' }, []],
    ['a student', { 'situazione.condizione': 'studente' }, []],
    ['retired', { 'situazione.condizione': 'pensionato' }, []],
    ['would rather not say', { 'situazione.condizione': 'nonRisponde' }, []],
    [
      'does not know of the DID',
      { 'situazione.condizione': 'no', 'situazione.did': 'nonSa' },
      ['B'],
    ],
    ['has the DID', { 'situazione.condizione': 'no', 'situazione.did': 'si' }, []],
    [
      'the claim counts as DID',
      { 'situazione.condizione': 'no', 'situazione.sostegno': ['naspiChiesta'] },
      [],
    ],
  ])('A-5 · art. 19 · %s', (_, answers, services) => {
    expect(servicesOf(situation({ ...base, ...answers }), 'A-5')).toEqual(services);
  });

  it('A-5 · the notice of dismissal is known from memory: mark M', () => {
    const mark = (condizione: string) =>
      situation({ ...base, 'situazione.condizione': condizione }).results('A-5')[0]?.mark;
    expect(mark('no')).toBe('V');
    expect(mark('preavviso')).toBe('M');
  });
});

describe('A-6 · art. 21 · NASpI or DIS-COLL claimed: C and D within 15 days', () => {
  const claimed = (days: number, benefit = 'naspiChiesta') =>
    situation({
      'situazione.sostegno': [benefit],
      'situazione.dataDomandaSostegno': daysAgo(days),
    });

  it.each([
    [0, 'informa', 'Restano 15 giorni'],
    [14, 'informa', 'Resta 1 giorno'],
    [15, 'informa', 'Restano 0 giorni'],
    [16, 'avvisa', 'sono passati da 1'],
    [200, 'avvisa', 'sono passati da 185'],
  ])('A-6 · art. 21 · on day %i it is %s: «%s»', (days, level, words) => {
    const [result] = claimed(days).results('A-6');
    expect(result).toMatchObject({ level, norm: 'art. 21 D.Lgs. 150/2015', mark: 'V' });
    expect(result?.explanation).toContain(words);
  });

  it('A-6 · art. 21 · proposes C and D by day 15, late or not, and never blocks', () => {
    for (const days of [3, 40]) {
      const held = claimed(days);
      const by = addDays(isoDate(daysAgo(days)), 15);
      expect(held.proposals('A-6')).toMatchObject([
        { service: 'C', by },
        { service: 'D', by },
      ]);
      expect(held.obstacles).not.toContain('A-6');
    }
  });

  it('A-6 · the reason says the day and the article, for the page the person takes home', () => {
    expect(claimed(3).proposals('A-6')[0]?.reason).toBe(
      'entro il 06/12/2026, 15 giorni dalla domanda (art. 21)',
    );
  });

  it.each(['naspi', 'disColl'])('A-6 · art. 21 · %s starts the same days', (benefit) => {
    expect(servicesOf(claimed(3, benefit), 'A-6')).toEqual(['C', 'D']);
  });

  it('A-6 · another benefit does not, and a date left from before is no longer asked', () => {
    const held = claimed(3).answer('situazione.sostegno', ['adi']);
    expect(held.results('A-6')).toEqual([]);
    expect(held.view.noLongerAsked).toEqual(['situazione.dataDomandaSostegno']);
  });
});

describe('A-7 · art. 20 · a DID without patto: C and D within 30 days', () => {
  const declared = (days: number) =>
    situation({ 'situazione.did': 'si', 'situazione.dataDid': daysAgo(days) });

  it('A-7 · art. 20 c. 1 · proposes C and D by day 30', () => {
    const by = addDays(isoDate(daysAgo(10)), 30);
    expect(declared(10).proposals('A-7')).toMatchObject([
      { service: 'C', by, reason: 'entro il 14/12/2026, 30 giorni dalla DID (art. 20)' },
      { service: 'D', by },
    ]);
  });

  it.each([
    [30, 1],
    [60, 1],
    [61, 2],
  ])('A-7 · art. 20 c. 4 · on day %i there are %i results', (days, count) => {
    const results = declared(days).results('A-7');
    expect(results).toHaveLength(count);
    expect(results.every(({ level }) => level === 'informa')).toBe(true);
    expect(results.at(-1)?.explanation.includes('agenzia nazionale')).toBe(days > 60);
  });

  it('A-7 · without the day of the DID, C and D without a day', () => {
    const held = situation({ 'situazione.did': 'si', 'situazione.dataDid': null });
    expect(held.proposals('A-7')).toEqual([
      { service: 'C', by: null, reason: 'entro 30 giorni dalla DID (art. 20)' },
      { service: 'D', by: null, reason: 'entro 30 giorni dalla DID (art. 20)' },
    ]);
  });

  it('A-7 · who claimed a benefit has the 15 days of A-6 instead', () => {
    const held = declared(10).answer('situazione.sostegno', ['naspi']);
    expect(held.results('A-7')).toEqual([]);
  });
});
