import { describe, expect, it } from 'vitest';
import { isoDate } from '../../kernel/iso-date.ts';
import type { Json } from '../../kernel/json.ts';
import { defaultOfficeSettings, type OfficeSettings } from '../../domain/office-settings.ts';
import { accoglienza, situation, today } from './testing/accoglienza.ts';

const servicesOf = (held: ReturnType<typeof situation>, rule: string): readonly string[] =>
  held.proposals(rule).map(({ service }) => service);

const officeWith = (settings: Partial<OfficeSettings>) => ({
  settings: { ...defaultOfficeSettings, ...settings },
});

describe('A-8 · L. 68/1999 art. 1 · disability', () => {
  it.each<readonly [string, Record<string, Json>, readonly string[]]>([
    ['declared', { 'situazione.segnali': ['disabilita'] }, ['M1', 'M2']],
    ['targeted placement asked', { 'motivo.motivi': ['collocamentoMirato'] }, ['M1', 'M2']],
    ['neither', { 'situazione.segnali': ['casa'] }, []],
  ])('A-8 · %s', (_, answers, services) => {
    expect(servicesOf(situation(answers), 'A-8')).toEqual(services);
  });

  it('A-8 · says that enrolment is apart from the DID', () => {
    const [result] = situation({ 'situazione.segnali': ['disabilita'] }).results('A-8');
    expect(result?.explanation).toContain('separata dalla DID');
  });
});

describe('A-9 · Allegato B, N · fragility, only with the person’s yes', () => {
  const signals = { 'situazione.segnali': ['casa'] };

  it('A-9 · a yes proposes N', () => {
    expect(servicesOf(situation({ ...signals, 'situazione.adesioneEquipe': true }), 'A-9')).toEqual(
      ['N'],
    );
  });

  it.each([false, null])('A-9 · %s proposes nothing and records no refusal', (adesione) => {
    const held = situation({ ...signals, 'situazione.adesioneEquipe': adesione });
    expect(held.results('A-9')).toEqual([]);
    expect(held.get('situazione.adesioneEquipe').required).toBe(false);
    expect(held.state.events.map(({ event }) => event)).toEqual(['02']);
  });

  it('A-9 · disability alone is A-8’s, and without signals nothing is asked', () => {
    const yes = { 'situazione.segnali': ['disabilita'], 'situazione.adesioneEquipe': true };
    expect(situation(yes).results('A-9')).toEqual([]);
    expect(situation({}).find('situazione.adesioneEquipe')).toBeUndefined();
  });
});

describe('A-10 · Allegato B · what the person asked for', () => {
  it.each([
    ['mettersiInProprio', 'O'],
    ['formazione', 'H'],
    ['tirocinio', 'F2'],
    ['concorsiArt16', 'K'],
    ['lavoroEstero', 'I'],
  ])('A-10 · %s → %s', (reason, service) => {
    expect(servicesOf(situation({ 'motivo.motivi': [reason] }), 'A-10')).toEqual([service]);
  });

  it('A-10 · care of somebody → J, beside the others', () => {
    const held = situation({
      'motivo.motivi': ['formazione'],
      'situazione.segnali': ['caricoDiCura'],
    });
    expect(servicesOf(held, 'A-10')).toEqual(['H', 'J']);
  });

  it('A-10 · other reasons propose nothing by themselves', () => {
    expect(situation({ 'motivo.motivi': ['curriculum', 'altro'] }).results('A-10')).toEqual([]);
  });
});

describe('A-11 · Circ. MLPS 7/2025 · under 16: orientation only', () => {
  const born = (birthDate: string, answers: Record<string, Json> = {}) =>
    situation(answers, { person: { birthDate } });
  const noDid = { 'situazione.condizione': 'no', 'situazione.did': 'no' };

  it('A-11 · on the eve of the 16th birthday: C, neither B nor D', () => {
    const held = born('2010-11-25', noDid);
    expect(held.results('A-11')).toMatchObject([{ level: 'avvisa', mark: 'V2' }]);
    expect(held.proposals().map(({ service }) => service)).toEqual(['C']);
  });

  it('A-11 · on the 16th birthday: B as for anybody', () => {
    const held = born('2010-11-24', noDid);
    expect(held.results('A-11')).toEqual([]);
    expect(held.proposals().map(({ service }) => service)).toEqual(['B']);
  });

  it.each<readonly [string, Record<string, Json>]>([
    ['with a DID', { 'situazione.did': 'si' }],
    [
      'with a claim',
      { 'situazione.sostegno': ['naspi'], 'situazione.dataDomandaSostegno': '2026-11-20' },
    ],
  ])('A-11 · %s, D is not proposed either', (_, answers) => {
    const services = born('2011-01-01', answers)
      .proposals()
      .map(({ service }) => service);
    expect(services).not.toContain('D');
    expect(services).not.toContain('B');
    expect(services).toContain('C');
  });

  it('A-11 · anonymous: by the age they say', () => {
    const held = accoglienza({ person: null }).next();
    held.answer('motivo.motivi', ['altro']).answer('situazione.fasciaEta', '15');
    expect(held.results('A-11')).toHaveLength(1);
    held.answer('situazione.fasciaEta', '16-17');
    expect(held.results('A-11')).toEqual([]);
  });
});

describe('A-12 · domicile outside the office', () => {
  it.each([
    ['in the office’s comuni', 'F205', ['H501', 'F205'], 0],
    ['elsewhere: where it is told, and where the next step is', 'A944', ['H501', 'F205'], 2],
    ['nobody has set the comuni', 'A944', [], 0],
  ])('A-12 · %s', (_, comune, comuni, count) => {
    const held = situation(
      { 'situazione.comuneDomicilio': comune },
      { place: officeWith({ comuni }) },
    );
    expect(held.results('A-12')).toHaveLength(count);
    expect(held.obstacles).not.toContain('A-12');
  });

  const elsewhere = (otherOffices: OfficeSettings['otherOffices']) =>
    situation(
      { 'situazione.comuneDomicilio': 'A944' },
      { place: officeWith({ comuni: ['H501'], otherOffices }) },
    );

  it('A-12 · the CPI of reference is named, and the booking can go there', () => {
    const office = { name: 'CPI di Valchiara', contact: '0999 111', comuni: ['A944'] };
    const held = elsewhere([office]);
    expect(held.results('A-12').map(({ step }) => step)).toEqual(['situazione', 'destinazione']);
    for (const { explanation } of held.results('A-12')) {
      expect(explanation).toContain('CPI di Valchiara, 0999 111');
    }
    expect(held.proposals('A-12')).toMatchObject([
      { service: 'altroEnte', reason: 'il suo CPI è: CPI di Valchiara, 0999 111' },
    ]);
  });

  it('A-12 · a CPI that the settings do not know is not named', () => {
    expect(elsewhere([]).proposals('A-12')).toMatchObject([{ reason: 'il suo CPI' }]);
  });

  it('A-12 · sent there, A stays valid: A05, concluded, and nothing opens in this office', () => {
    const held = elsewhere([]).nextUntil('informazioni').recordAll('informazioni.attivita');
    held.answer('informazioni.sistemaProfilazione', true).answer('informazioni.eures', 'si');
    held.nextUntil('destinazione').take('altroEnte').nextUntil('riepilogo').conclude();
    expect(held.get('chiusura.esito').value).toBe('altroEnte');
    expect(held.proposed).toEqual({});
    expect(held.state.events.at(-1)).toMatchObject({ event: '10', sap: 'A05' });
  });
});

describe('A-13 · INPS msg 4011/2024 · SIISL within 15 days', () => {
  const onDay = (day: string, benefit = 'naspi') =>
    situation({ 'situazione.sostegno': [benefit] }, { today: isoDate(day) }).results('A-13');

  it('A-13 · not before 24/11/2024, then it informs', () => {
    expect(onDay('2024-11-23')).toEqual([]);
    expect(onDay('2024-11-24')).toMatchObject([{ level: 'informa', mark: 'V2' }]);
    expect(onDay('2024-11-24')[0]?.explanation).toContain('15 giorni');
  });

  it('A-13 · for who receives it, not for who only claimed or has something else', () => {
    expect(onDay('2026-11-24', 'disColl')).toHaveLength(1);
    expect(onDay('2026-11-24', 'naspiChiesta')).toEqual([]);
    expect(onDay('2026-11-24', 'adi')).toEqual([]);
  });

  it('A-13 · the law of the day of the act holds, not that of today', () => {
    const held = situation(
      { 'situazione.sostegno': ['naspi'], 'apertura.dataOra': '2024-11-20T10:00' },
      { today: isoDate('2024-11-26') },
    );
    expect(held.results('A-13')).toEqual([]);
  });
});

describe('A-15 · works and receives NASpI', () => {
  it.each<readonly [string, readonly string[], number]>([
    ['si', ['naspi'], 1],
    ['si', ['nessuno'], 0],
    ['siPoco', ['naspi'], 0],
    ['no', ['naspi'], 0],
  ])('A-15 · condizione %s, sostegno %s: %i', (condizione, sostegno, count) => {
    const held = situation({
      'situazione.condizione': condizione,
      'situazione.sostegno': [...sostegno],
    });
    expect(held.results('A-15')).toHaveLength(count);
    expect(
      held.results('A-15').every(({ mark, level }) => mark === 'M' && level === 'avvisa'),
    ).toBe(true);
  });
});

describe('A-16 · who speaks for a firm', () => {
  const firm = (person?: null) =>
    accoglienza(person === null ? { person } : {})
      .next()
      .answer('motivo.richiestoDa', 'impresa')
      .answer('motivo.motivi', ['altro']);

  it('A-16 · identified: it is said, and no A05 is written in that person’s path', () => {
    const held = firm();
    expect(held.results('A-16')).toMatchObject([{ level: 'avvisa', step: 'motivo' }]);
    held.next().answer('consegnaImpresa.impresa', 'Forno Rossi').nextUntil('riepilogo').conclude();
    expect(held.state.events.map(({ event, sap }) => [event, sap])).toEqual([
      ['02', null],
      ['10', null],
    ]);
  });

  it('A-16 · leaving early writes no A05 either', () => {
    const held = firm().next().answer('chiusura.esito', 'andataVia');
    expect(held.conclusion).toMatchObject({ event: '05', sap: null });
  });

  it('A-16 · anonymous: nothing to say; a relative asks for the person, and A05 stands', () => {
    expect(firm(null).results('A-16')).toEqual([]);
    const held = accoglienza().next().answer('motivo.richiestoDa', 'familiare');
    expect(held.results('A-16')).toEqual([]);
    expect(held.conclusion.sap).toBe('A05');
  });
});

describe('what every result says', () => {
  it('norm, mark, level and words, in Italian, and where it is shown', () => {
    const held = situation({
      'motivo.motivi': ['formazione'],
      'situazione.condizione': 'si',
      'situazione.sostegno': ['naspi'],
      'situazione.dataDomandaSostegno': today,
      'situazione.segnali': ['disabilita', 'casa'],
      'situazione.adesioneEquipe': true,
      'situazione.comuneDomicilio': 'A944',
    });
    const rules = new Set(held.view.findings.map(({ rule }) => rule));
    expect([...rules].toSorted()).toEqual(
      ['A-10', 'A-12', 'A-13', 'A-15', 'A-6', 'A-8', 'A-9'].toSorted(),
    );
    for (const result of held.view.findings) {
      expect(held.route).toContain(result.step);
      expect(result.norm.length * result.explanation.length).toBeGreaterThan(0);
      expect(result.level === 'blocca' && result.mark === 'M').toBe(false);
    }
  });
});
