import { expect, it } from 'vitest';
import { isoDate } from '../../kernel/iso-date.ts';
import {
  answers,
  knownPerson,
  levels,
  opened,
  patto,
  pick,
  skill,
  upToProject,
  upToSignature,
  upToSkills,
  withSkills,
  type Given,
} from './testing/specialistico.ts';

const meeting = (cells: Given = {}): Given => ({
  data: '2026-11-23',
  dalle: '09:00',
  alle: '10:00',
  fase: 'storia',
  come: 'presenza',
  presenza: 'P',
  consulente: 'Elena Marchetti',
  ...cells,
});

it('E-0 · an anonymous bilancio can’t be concluded', () => {
  expect(levels(opened({ person: null }).answer('apertura.persona', 'anonima'), 'E-0')).toEqual([
    'blocca',
  ]);
  expect(levels(opened().next(), 'E-0')).toEqual([]);
});

it('E-2 · fewer than three skills with something to show: weak, but printable', () => {
  const held = upToSkills();
  held.addRow('competenze.righe', skill('saldare', { prova: ['nessuna'] }));
  expect(levels(held, 'E-2')).toEqual(['avvisa']);
  const enough = upToSkills();
  for (const label of ['saldare', 'tornire', 'fresare']) {
    enough.addRow('competenze.righe', skill(label));
  }
  expect(levels(enough, 'E-2')).toEqual([]);
});

it('E-3 · a target of which nothing is asked blocks', () => {
  const held = upToProject();
  expect(levels(held, 'E-3')).toEqual([]);
  held.addRow('obiettivo.bersagli', {
    professione: { code: null, label: 'contabile' },
    motivo: 'lo so fare',
    priorita: '2',
  });
  expect(levels(held, 'E-3')).toEqual(['blocca']);
});

it('E-4 · who learned outside must be told how it is recognised; who did not has no such step', () => {
  expect(upToProject().route).not.toContain('validazione');
  const held = upToProject({
    'storia.nessunaExtra': false,
    'storia.extra#01930000-0000-7000-8000-0000000b0002.tipo': 'cura',
    'storia.extra#01930000-0000-7000-8000-0000000b0002.cosa': 'ho curato mio padre',
  });
  expect(levels(held, 'E-4')).toEqual([]);
  expect(levels(held.answer('validazione.informata', false), 'E-4')).toEqual(['blocca']);
});

it('E-5 · an update of the patto that is left out is told', () => {
  const held = upToSignature({}, { person: { ...knownPerson, patto } });
  expect(levels(held, 'E-5')).toEqual([]);
  held.answer('aggiornamentoPatto.proponiAggiornamento', false);
  expect(levels(held, 'E-5')).toEqual(['avvisa']);
});

it('E-6 · meetings in a group alone: an individualised talk is expected', () => {
  const held = upToSkills();
  held.fill('incontri.registro', 0, { come: 'gruppo' });
  expect(levels(held, 'E-6')).toEqual(['avvisa']);
  held.addRow('incontri.registro', meeting());
  expect(levels(held, 'E-6')).toEqual([]);
});

it('E-8 · the counsellor is told that the talk is not kept', () => {
  const held = upToSkills({ 'accordo.ampiezza': 'breve' });
  held.addRow('incontri.registro', meeting({ fase: 'counseling' }));
  expect(levels(held.answer('counseling.esito', 'resta così'), 'E-8')).toEqual(['informa']);
});

it('E-9 · an absence is for the patto: nothing is decided, and no event is written, here', () => {
  const held = upToSkills({}, { person: { ...knownPerson, patto } });
  held.addRow('incontri.registro', meeting({ presenza: 'AI' }));
  expect(levels(held, 'E-9')).toEqual(['informa']);
  expect(held.state.events.map(({ event }) => event)).toEqual(['02']);
  expect(levels(held.answer('invio.pattoAttivo', false), 'E-9')).toEqual([]);
});

it('E-10 · her own business: O is proposed', () => {
  const held = upToProject().answer('obiettivo.tipoObiettivo', 'autoimpiego');
  expect(held.proposals('E-10').map(({ service }) => service)).toEqual(['O']);
});

it('E-12 · the counsellor agrees in part: why is asked', () => {
  const held = withSkills(upToSkills()).fill('competenze.righe', 1, { consulente: 'inParte' });
  expect(levels(held, 'E-12')).toEqual(['avvisa']);
  held.fill('competenze.righe', 1, { consulentePerche: 'da provare sul campo' });
  expect(levels(held, 'E-12')).toEqual([]);
});

it('E-13 · a bilancio of more than 24 months ago is to be brought up to date', () => {
  const old = opened({ person: { ...knownPerson, balanceDate: '2024-11-24' } })
    .next()
    .next();
  expect(levels(old, 'E-13')).toEqual(['avvisa']);
  const recent = opened({ person: { ...knownPerson, balanceDate: '2024-11-25' } })
    .next()
    .next();
  expect(levels(recent, 'E-13')).toEqual([]);
});

it('E-14 · words of her own stay words', () => {
  expect(levels(withSkills(upToSkills()), 'E-14')).toEqual(['informa']);
});

it('E-15 · in a group each has her own prestazione: her minutes, nobody else’s', () => {
  const held = upToSkills({ 'accordo.formato': 'piccoloGruppo' });
  expect(levels(held, 'E-15')).toEqual(['informa']);
});

it('E-16 · level 4 with nothing to show', () => {
  const held = upToSkills();
  held.addRow('competenze.righe', skill('saldare', { livello: 'loInsegna', prova: ['nessuna'] }));
  expect(levels(held, 'E-16')).toEqual(['avvisa']);
});

it('E-17 · an experience that gave no skill is asked once', () => {
  const held = withSkills(upToSkills());
  expect(held.results('E-17')[0]?.explanation).toContain('aiuto contabile');
  const origine = pick(held, 'storia.esperienze', 1);
  held.addRow('competenze.righe', skill('registrare fatture', { origine }));
  expect(levels(held, 'E-17')).toEqual([]);
});

it('E-18 · something essential is missing and nobody says how to get it', () => {
  const held = upToProject();
  expect(levels(held, 'E-18')).toEqual([]);
  held.fill('gap.richieste', 0, { comeColmare: null });
  expect(levels(held, 'E-18')).toEqual(['blocca']);
  expect(levels(held.fill('gap.richieste', 0, { peso: 'utile' }), 'E-18')).toEqual([]);
});

it('E-19 · a step with a date that is past', () => {
  const held = upToSignature();
  expect(levels(held, 'E-19')).toEqual([]);
  expect(levels(held.fill('progetto.passi', 0, { entro: '2026-11-23' }), 'E-19')).toEqual([
    'avvisa',
  ]);
});

it('E-20 · a job in shifts, and hours are a constraint', () => {
  const held = upToSkills({
    'accordo.ampiezza': 'completo',
    'accordo.calendario#01930000-0000-7000-8000-0000000b0001.data': '2026-12-01',
  });
  withSkills(held).nextUntil('risorse').answer('risorse.vincoli', ['orari']).nextUntil('obiettivo');
  expect(levels(held, 'E-20')).toEqual([]);
  expect(levels(held.fill('obiettivo.bersagli', 0, { conTurni: true }), 'E-20')).toEqual([
    'informa',
  ]);
});

it('E-21 · more than a fifth above the hours agreed: why', () => {
  const held = answers(upToSkills(), { 'accordo.orePreviste': 1 });
  held.fill('incontri.registro', 0, { dalle: '09:00', alle: '10:12' });
  expect(levels(held, 'E-21')).toEqual([]);
  held.fill('incontri.registro', 0, { alle: '10:13' });
  expect(levels(held, 'E-21')).toEqual(['motiva']);
});

it('E-22 · the same counsellor in two meetings at once', () => {
  const held = upToSkills();
  held.addRow('incontri.registro', meeting());
  held.addRow('incontri.registro', meeting({ dalle: '10:00', alle: '11:00' }));
  expect(levels(held, 'E-22')).toEqual([]);
  held.addRow('incontri.registro', meeting({ dalle: '09:59', alle: '10:30' }));
  expect(levels(held, 'E-22')).toEqual(['avvisa']);
});

it('E-23 · more than a year with nothing written is told, never a fault', () => {
  expect(levels(upToSkills(), 'E-23')).toEqual(['informa']);
  const person = { ...knownPerson, experiences: [] };
  expect(levels(opened({ person }).next(), 'E-23')).toEqual([]);
});

it('E-24 · she believes in it little', () => {
  const held = upToSignature();
  expect(levels(held.answer('progetto.motivazione', 3), 'E-24')).toEqual([]);
  expect(levels(held.answer('progetto.motivazione', 2), 'E-24')).toEqual(['informa']);
});

it('E-25 · not used for more than five years: to be refreshed', () => {
  const held = upToSkills({}, { today: isoDate('2026-11-24') });
  held.addRow('competenze.righe', skill('saldare', { recente: '2021' }));
  expect(levels(held, 'E-25')).toEqual([]);
  held.addRow('competenze.righe', skill('tornire', { recente: '2020' }));
  expect(levels(held, 'E-25')).toEqual(['informa']);
});

it('E-26 · how the gap is filled says which service comes next', () => {
  const held = upToSignature();
  expect(held.proposals('E-26').map(({ service }) => service)).toEqual(['H']);
  held.fill('gap.richieste', 0, { comeColmare: ['tirocinio', 'assistenza'] });
  held.answer('obiettivo.realismo', 'subito');
  expect(held.proposals('E-26').map(({ service }) => service)).toEqual(['F2', 'F1', 'F3']);
});

it('E-27 · a meeting that ends before it begins', () => {
  const held = upToSkills();
  held.fill('incontri.registro', 0, { alle: '08:00' });
  expect(levels(held, 'E-27')).toEqual(['avvisa']);
});

it('E-28 · more than three targets', () => {
  const held = upToProject();
  for (const priorita of ['1', '2']) {
    held.addRow('obiettivo.bersagli', { professione: { code: null, label: priorita }, priorita });
  }
  expect(levels(held, 'E-28')).toEqual([]);
  held.addRow('obiettivo.bersagli', { professione: { code: null, label: 'z' }, priorita: '3' });
  expect(levels(held, 'E-28')).toEqual(['avvisa']);
});
