import { describe, expect, it } from 'vitest';
import type { Json } from '../../kernel/json.ts';
import { judge, knownPerson, plainCase, upToProfile } from './testing/orientamento.ts';
import { job, levels, objective, proposedBy, situation } from './testing/situation.ts';

describe('the profile', () => {
  const profiled = (byArea: Readonly<Record<string, string>>, answer = '2') =>
    judge(upToProfile().answer('profiloQualitativo.parlaDelicate', true), answer, byArea);

  it.each(['area-05', 'area-08', 'area-09'])(
    'C-6 · %s at 1,00 → an in-depth talk is offered',
    (area) => {
      const held = profiled({ [area]: '1' });
      expect(levels(held, 'C-6')).toEqual(['informa']);
      expect(held.get('profiloQualitativo.approfondisci').suggested).toBe(true);
      expect(profiled({ [area]: '2' }).results('C-6')).toEqual([]);
    },
  );

  it('C-6 · level 2 or less offers it too; N only with the person’s yes', () => {
    const held = profiled({}).answer('profiloQualitativo.livelloOccupabilita', 2);
    expect(levels(held, 'C-6')).toEqual(['informa']);
    expect(proposedBy(held, 'C-6')).toEqual([]);
    held.answer('profiloQualitativo.approfondisci', true);
    expect(held.route).toContain('approfondimento');
    held.answer('approfondimento.propostaN', false);
    expect(proposedBy(held, 'C-6')).toEqual([]);
    held.answer('approfondimento.propostaN', true);
    expect(proposedBy(held, 'C-6')).toEqual(['N']);
  });

  it('C-7 · who wants to enrol after the in-depth talk → M1', () => {
    const held = profiled({}).answer('profiloQualitativo.approfondisci', true);
    held.answer('approfondimento.propostaM1', true);
    expect(proposedBy(held, 'C-7')).toEqual(['M1']);
  });

  it('C-8 · digital at 1,00 or less → H, and a course among the acts', () => {
    const held = profiled({ 'area-04': '1' });
    expect(proposedBy(held, 'C-8')).toEqual(['H']);
    expect(held.get('attiRicerca.atti').suggested).toContainEqual(
      expect.objectContaining({ atto: 'corso' }),
    );
    expect(profiled({}).results('C-8')).toEqual([]);
  });

  it('C-8 and C-24 · Italian below A2 in the Scheda → H; both levels are shown', () => {
    const person = { ...knownPerson, italianLevel: 'A1' };
    const held = upToProfile({}, { person }).answer('profiloQualitativo.parlaDelicate', false);
    judge(held, '2');
    expect(proposedBy(held, 'C-8')).toEqual(['H']);
    expect(held.results('C-24')[0]?.explanation).toBe(
      'Italiano nella scheda: A1. Nel profilo: 2,00.',
    );
  });

  it('C-10 · more than half not gathered → partial, said and printed', () => {
    const held = profiled({}, 'nonRilevato');
    expect(levels(held, 'C-10')).toEqual(['avvisa']);
    expect(profiled({}).results('C-10')).toEqual([]);
  });

  it.each([
    ['0,6443', 4, true],
    ['0,6443', 3, false],
    ['0,25', 2, true],
    ['0,3', 2, true],
    ['0,3001', 2, false],
    ['0,25', 4, false],
  ])('C-25 · index %s and level %i: the reason is asked %s', (indice, level, isAsked) => {
    const held = profiled({}).answer('profiloQualitativo.indice', indice);
    held.answer('profiloQualitativo.livelloOccupabilita', level);
    expect(held.find('profiloQualitativo.discordanza')?.required ?? false).toBe(isAsked);
  });

  it('the level wants its reason, and is not asked when the instrument has none', () => {
    const held = profiled({}).answer('profiloQualitativo.livelloOccupabilita', 3);
    expect(held.get('profiloQualitativo.motivazioneLivello').required).toBe(true);
  });
});

describe('C-12 · the acts of search', () => {
  it('C-12 · Allegato B · without any it can’t be concluded', () => {
    const held = upToProfile().answer('profiloQualitativo.parlaDelicate', false);
    judge(held, '2')
      .answer('profiloQualitativo.condivisoConPersona', true)
      .nextUntil('attiRicerca');
    held.next();
    while (held.get('attiRicerca.atti').value !== undefined) held.removeRow('attiRicerca.atti', 0);
    expect(held.obstacles).toContain('attiRicerca.atti');
  });

  it('C-12 · are offered from how she looks for work, and feed the patto', () => {
    const held = upToProfile();
    expect(held.get('attiRicerca.atti').suggested).toMatchObject([
      { atto: 'aggiornareCv', entro: '2026-12-08' },
      { atto: 'candidature', quanto: 4, ogni: 'mese' },
    ]);
    const done = plainCase();
    expect([...(done.personState?.answers.keys() ?? [])]).toContain(
      'orientamento.atti#proposto-candidature.quanto',
    );
  });
});

describe('where next', () => {
  it('C-5 · Allegato B · no objective → E', () => {
    expect(proposedBy(situation({ 'obiettivo.nonSa': true }), 'C-5')).toEqual(['E']);
    expect(proposedBy(situation({}), 'C-5')).toEqual([]);
  });

  it('C-5 · all the readings to think again → E; one that stands is enough', () => {
    const held = objective(situation({}), { professione: job('attrice') });
    objective(held, { professione: job('sarta') });
    held.addRow('mercato.letture', { obiettivo: 'attrice', lettura: 'daRipensare' });
    expect(proposedBy(held, 'C-5')).toEqual(['E']);
    held.addRow('mercato.letture', { obiettivo: 'sarta', lettura: 'raggiungibileOra' });
    expect(proposedBy(held, 'C-5')).toEqual([]);
  });

  it.each<readonly [string, Readonly<Record<string, Json>>, readonly string[]]>([
    ['own business', { 'domanda.bisogno': ['mettersiInProprio'] }, ['O']],
    ['care', { 'domanda.ostacoli': ['cura'] }, ['J']],
    ['first job', { 'domanda.bisogno': ['primoLavoro'] }, ['F2']],
    ['training', { 'domanda.bisogno': ['formarmi'] }, ['H']],
    ['to be accompanied', { 'ricerca.autonomia': 'accompagnata' }, ['F1']],
    ['afraid of talks', { 'ricerca.comeAlColloquio': 'male' }, ['F1']],
    ['nothing of this', {}, []],
  ])('C-17 · %s', (_, answers, services) => {
    expect(proposedBy(situation(answers), 'C-17')).toEqual(services);
  });

  it('C-17 · an objective within reach → F3', () => {
    expect(proposedBy(upToProfile(), 'C-17')).toEqual(['F3']);
  });
});

it('rows half filled are read as they are: nothing throws, nothing is invented', () => {
  const held = situation({ 'domanda.sostegno': ['naspi'] });
  const row = { daSpendere: true };
  held.addRow('competenze.competenze', row).addRow('competenze.daRinforzare', {});
  held.addRow('obiettivo.obiettivi', { priorita: '1' });
  held.addRow('mercato.letture', { offerte: 3 }).addRow('mercato.requisiti', { posseduta: 'si' });
  held.answer('ricerca.candidature', 1).addRow('attiRicerca.atti', { quanto: 2 });
  held.addRow('chiusura.prossimiPassi', { accettata: true });
  expect(held.view.findings.length).toBeGreaterThan(0);
  expect(JSON.stringify(held.document)).not.toMatch(/undefined|null,null|NaN/);
  expect(JSON.stringify(held.definition.suggest(held.known))).not.toMatch(/undefined|NaN/);
});
