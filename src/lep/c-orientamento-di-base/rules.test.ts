import { describe, expect, it } from 'vitest';
import type { Json } from '../../kernel/json.ts';
import { knownPerson } from './testing/orientamento.ts';
import { job, levels, objective, proposedBy, situation } from './testing/situation.ts';

describe('who and how', () => {
  it('C-0 · an anonymous person blocks', () => {
    const held = situation({ 'apertura.persona': 'anonima' });
    expect(levels(held, 'C-0')).toEqual(['blocca']);
    expect(held.obstacles).toContain('C-0');
  });

  it('C-1 · Allegato B · the first in a group wants its reason', () => {
    const held = situation({ 'apertura.modalita': 'gruppo' });
    expect(levels(held, 'C-1')).toEqual(['motiva']);
    expect(held.obstacles).toContain('C-1');
    held.answer('motivi.C1', 'laboratorio con mediatore');
    expect(held.obstacles).not.toContain('C-1');
  });

  it('C-1 · not the first: a group is fine', () => {
    const person = { ...knownPerson, profileDate: '2026-03-01' };
    expect(levels(situation({ 'apertura.modalita': 'gruppo' }, person), 'C-1')).toEqual([]);
  });

  it('C-2 · no Scheda → B is proposed, and C goes on', () => {
    const { experiences: _none, ...person } = knownPerson;
    const held = situation({}, person);
    expect(proposedBy(held, 'C-2')).toEqual(['B']);
    expect(levels(held, 'C-2')).toEqual(['avvisa']);
    expect(levels(situation({}), 'C-2')).toEqual([]);
    expect(proposedBy(situation({ 'storia.sapConfermata': 'nonCe' }), 'C-2')).toEqual(['B']);
  });

  it('C-7 · L. 68/1999 · a disability that she declares → M1 and M2', () => {
    expect(proposedBy(situation({ 'domanda.disabilita': true }), 'C-7')).toEqual(['M1', 'M2']);
    expect(proposedBy(situation({}), 'C-7')).toEqual([]);
    expect(situation({}).get('domanda.disabilita').required).toBe(false);
  });

  it.each([
    ['2025-11-23', 'ha più di 12 mesi'],
    ['2025-11-24', 'ancora buono'],
    ['2018-01-01', 'ha più di 12 mesi'],
  ])('C-11 · a profile of %s: %s', (profileDate, words) => {
    const [told] = situation({}, { ...knownPerson, profileDate }).results('C-11');
    expect(told?.explanation).toContain(words);
  });

  it('C-11 · a job in between', () => {
    const experiences = [{ row: 'r1', tipoEsperienza: 'contratto', dal: '2026-06-01' }];
    const person = { ...knownPerson, experiences, profileDate: '2026-03-01' };
    expect(situation({}, person).results('C-11')[0]?.explanation).toContain('ultimo lavoro');
  });
});

describe('NASpI', () => {
  const naspi = (claimed: string, more: Readonly<Record<string, Json>> = {}) =>
    situation({ 'domanda.sostegno': ['naspi'], 'domanda.dataDomandaSostegno': claimed, ...more });

  it('C-3 · Allegato B · who was not told of the reallowance can’t be concluded', () => {
    const held = naspi('2026-03-01', { 'assegno.informato': false });
    expect(levels(held, 'C-3')).toEqual(['blocca']);
    expect(held.obstacles).toContain('C-3');
    held.answer('assegno.informato', true);
    expect(levels(held, 'C-3')).toEqual([]);
  });

  it('C-3 · who has no NASpI is not asked', () => {
    expect(situation({}).route).not.toContain('assegno');
    expect(naspi('2026-03-01').route).toContain('assegno');
  });

  it.each([
    [4, true],
    [5, false],
  ])('C-4 · art. 23 · %i months: not yet %s', (months, isEarly) => {
    const [told] = naspi('2026-03-01', { 'assegno.mesiNaspi': months }).results('C-4');
    expect(told?.explanation.includes('non è ancora richiedibile')).toBe(isEarly);
    expect(told).toMatchObject({ mark: 'V', level: 'informa' });
  });

  it('C-4 · whether the measure is in force is from memory: it warns, never blocks', () => {
    const marks = naspi('2026-03-01')
      .results('C-4')
      .map(({ mark, level }) => [mark, level]);
    expect(marks).toContainEqual(['M', 'avvisa']);
  });

  it('C-4 · interested → G', () => {
    expect(proposedBy(naspi('2026-03-01', { 'assegno.interesse': 'si' }), 'C-4')).toEqual(['G']);
    expect(proposedBy(naspi('2026-03-01', { 'assegno.interesse': 'no' }), 'C-4')).toEqual([]);
  });

  it('offers the whole months since the claim', () => {
    expect(naspi('2026-05-25').get('assegno.mesiNaspi').suggested).toBe(5);
    expect(naspi('2026-05-24').get('assegno.mesiNaspi').suggested).toBe(6);
  });

  it('C-16 · art. 21 · the patto within 15 days of the claim', () => {
    const [proposal] = naspi('2026-11-20').proposals('C-16');
    expect(proposal).toMatchObject({ service: 'D', by: '2026-12-05' });
  });

  it('C-16 · art. 21 · past the 15 days it warns, and the patto is proposed all the same', () => {
    const held = naspi('2026-06-10');
    expect(levels(held, 'C-16')).toEqual(['avvisa']);
    expect(held.proposals('C-16')).toMatchObject([{ service: 'D', by: null }]);
    expect(levels(naspi('2026-11-09'), 'C-16')).toEqual(['informa']);
  });

  it('the day of the claim is asked of who has one', () => {
    expect(naspi('2026-11-20').get('domanda.dataDomandaSostegno').required).toBe(true);
    expect(situation({ 'domanda.sostegno': ['adi'] }).find('domanda.dataDomandaSostegno')).toBe(
      undefined,
    );
  });
});

it('C-16 · art. 20 · the patto within 30 days of the DID', () => {
  expect(situation({}).proposals('C-16')).toMatchObject([{ service: 'D', by: '2026-12-03' }]);
});

describe('skills', () => {
  it('C-18 · fewer than three want a reason', () => {
    const held = situation({ 'competenze.posta': 'no' });
    expect(levels(held, 'C-18')).toEqual(['motiva']);
    for (const label of ['a', 'b', 'c']) {
      held.addRow('competenze.competenze', {
        competenza: job(label),
        livello: 'daSola',
        daSpendere: true,
      });
    }
    expect(levels(held, 'C-18')).toEqual([]);
  });

  it('C-19 · level 4 without a proof warns; a story is enough', () => {
    const held = situation({}).addRow('competenze.competenze', {
      competenza: job('potare'),
      livello: 'loInsegna',
      daSpendere: true,
    });
    expect(held.results('C-19')[0]?.explanation).toContain('potare');
    held.fill('competenze.competenze', 0, { prova: 'racconto' });
    expect(levels(held, 'C-19')).toEqual([]);
  });

  it('C-20 · a job in shifts against hours without', () => {
    const held = situation({ 'obiettivo.turni': ['nessuno'], 'obiettivo.orario': ['tempoPieno'] });
    objective(held, { professione: job('infermiera'), conTurni: true });
    expect(levels(held, 'C-20')).toEqual(['avvisa']);
    held.answer('obiettivo.orario', ['turni']);
    expect(levels(held, 'C-20')).toEqual([]);
  });

  it.each([
    ['autista di autobus', null, 1],
    ['conducente', '8331', 1],
    ['commessa', '5223', 0],
  ])('C-21 · a licence for %s', (label, code, count) => {
    const held = objective(situation({}), { professione: job(label, code) });
    expect(held.results('C-21')).toHaveLength(count);
  });

  it('C-21 · not when the Scheda has one', () => {
    const person = { ...knownPerson, licences: [{ row: 'r1', patente: 'D' }] };
    const held = objective(situation({}, person), { professione: job('autista') });
    expect(held.results('C-21')).toEqual([]);
  });

  it.each([
    [106, 1],
    [105, 0],
  ])('C-22 · %i months of experience since March 2018', (mesi, count) => {
    const held = objective(situation({}), { professione: job('commessa'), mesi });
    expect(held.results('C-22')).toHaveLength(count);
  });

  it('C-23 and C-26 · a wide gap and no training; requirements in words', () => {
    const held = objective(situation({ 'obiettivo.disponibilitaFormazione': 'no' }), {
      professione: job('contabile'),
    });
    held.addRow('mercato.letture', { obiettivo: 'contabile', lettura: 'conRiqualificazione' });
    held.addRow('mercato.requisiti', { competenza: job('fatture'), posseduta: 'si' });
    held.addRow('mercato.requisiti', { competenza: job('bilanci'), posseduta: 'inParte' });
    expect(levels(held, 'C-23')).toEqual(['informa']);
    expect(held.results('C-26')[0]?.explanation).toBe('Ha 1 requisiti su 2, e 1 in parte.');
  });
});
