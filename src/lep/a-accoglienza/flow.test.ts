import { describe, expect, it } from 'vitest';
import { personPaths } from '../../domain/person.ts';
import { foldStream } from '../../domain/fold.ts';
import { accoglienza, knownPerson, plainCase, today } from './testing/accoglienza.ts';

const PLAIN = [
  'apertura',
  'motivo',
  'situazione',
  'informazioni',
  'offerte',
  'destinazione',
  'chiusura',
];

describe('a.md §7 · the plain case', () => {
  it('takes eight choices from *Inizia* to *Concludi*, the appointment included', () => {
    const held = plainCase();
    expect(held.obstacles).toEqual([]);
    held.conclude();
    expect(held.acts).toBeLessThanOrEqual(8);
    expect(held.route).toEqual(PLAIN);
  });

  it('what is already known is offered, and *Avanti* confirms it with its source', () => {
    const held = accoglienza().next().answer('motivo.motivi', ['cercareLavoro']).next();
    expect(held.at).toBe('situazione');
    expect(held.get('situazione.did')).toMatchObject({ value: undefined, suggested: 'si' });
    expect(held.get('situazione.dataDid')).toMatchObject({ suggested: '2026-11-03' });
    held.next();
    expect(held.at).toBe('informazioni');
    expect(held.get('situazione.dataDid').register?.values[0]).toMatchObject({
      value: '2026-11-03',
      source: 'archivio',
    });
  });

  it('nothing of Allegato B is ticked by default', () => {
    const held = accoglienza().next().answer('motivo.motivi', ['altro']).nextUntil('informazioni');
    expect(held.get('informazioni.attivita')).toMatchObject({
      value: undefined,
      suggested: undefined,
    });
    expect(held.get('informazioni.sistemaProfilazione').suggested).toBeUndefined();
  });
});

describe('a.md §1 · the ways through', () => {
  const routeWith = (motivi: readonly string[]) =>
    accoglienza()
      .next()
      .answer('motivo.motivi', [...motivi]).route;
  const without = (...left: readonly string[]) => PLAIN.filter((step) => !left.includes(step));

  it.each([
    ['a paper to fetch', ['ritiroDocumento'], without('informazioni', 'offerte')],
    ['convened', ['convocazione', 'ritiroDocumento'], without('informazioni', 'offerte')],
    ['a paper and more', ['ritiroDocumento', 'naspi'], without('offerte')],
    ['abroad', ['lavoroEstero'], PLAIN.map((step) => (step === 'offerte' ? 'eures' : step))],
    ['work, here or abroad', ['cercareLavoro', 'lavoroEstero'], PLAIN.toSpliced(5, 0, 'eures')],
    ['nothing said yet', [], without('offerte')],
  ])('%s', (_, motivi, route) => {
    expect(routeWith(motivi)).toEqual(route);
  });

  it('a firm is sent to P, with who to call', () => {
    const held = accoglienza().next().answer('motivo.richiestoDa', 'impresa');
    held.answer('motivo.motivi', ['altro']).next();
    expect(held.at).toBe('consegnaImpresa');
    expect(held.next().at).toBe('consegnaImpresa');
    held.answer('consegnaImpresa.impresa', 'Forno Rossi').nextUntil('riepilogo').conclude();
    expect(held.route).toEqual(['apertura', 'motivo', 'consegnaImpresa', 'chiusura']);
    expect(held.proposed).toEqual({});
  });

  it('only a paper: concluded without the six pieces of information', () => {
    const held = accoglienza().next().answer('motivo.motivi', ['ritiroDocumento']);
    held.nextUntil('destinazione').answer('destinazione.nessunaProsecuzione', true);
    held.answer('destinazione.motivoNessuna', 'soloInformazione').nextUntil('riepilogo').conclude();
    expect(held.state.events.at(-1)).toMatchObject({ event: '10', sap: 'A05' });
    expect(held.document.sections.map(({ heading }) => heading)).not.toContain(
      'Informazioni ricevute',
    );
  });

  it('abroad: the countries are needed, the languages are not', () => {
    const held = accoglienza().next().answer('motivo.motivi', ['lavoroEstero']);
    expect(held.get('eures.paesi').required).toBe(true);
    expect(held.get('eures.lingueParlate').required).toBe(false);
    held.addRow('eures.paesi', { paese: 'Z112' });
    expect(held.get('eures.paesi').fault).toBeNull();
  });
});

describe('changing an early answer', () => {
  it('re-routes at once, and keeps what was said as *non più richieste*', () => {
    const held = accoglienza().next().answer('motivo.motivi', ['cercareLavoro', 'lavoroEstero']);
    held.answer('eures.consulenteEures', true).answer('offerte.strumenti', ['siisl']);
    held.answer('motivo.motivi', ['naspi']);
    expect(held.route).toEqual(PLAIN.filter((step) => step !== 'offerte'));
    expect(held.view.noLongerAsked.toSorted()).toEqual([
      'eures.consulenteEures',
      'offerte.strumenti',
    ]);
    expect(held.known.answers).not.toHaveProperty('eures');
    held.answer('motivo.motivi', ['lavoroEstero']);
    expect(held.get('eures.consulenteEures').value).toBe(true);
    expect(held.view.noLongerAsked).toEqual(['offerte.strumenti']);
  });

  it('a firm after all: proposals already taken are not sent, rules are silent', () => {
    const held = plainCase();
    expect(held.conclusion.proposals).toHaveLength(1);
    held.answer('motivo.richiestoDa', 'impresa');
    expect(held.conclusion.proposals).toEqual([]);
    expect(held.view.findings.map(({ rule }) => rule)).toEqual(['A-16']);
    expect(held.view.noLongerAsked).toContain('destinazione.proposte');
  });

  it('anonymous after all: neither the document seen nor its number are asked any more', () => {
    const held = accoglienza().answer('apertura.identificazione', 'documento');
    held.answer('apertura.documentoVisto', 'CI CA00000AA').answer('apertura.persona', 'anonima');
    expect(held.find('apertura.documentoVisto')).toBeUndefined();
    expect(held.view.noLongerAsked.toSorted()).toEqual([
      'apertura.documentoVisto',
      'apertura.identificazione',
    ]);
  });

  it('not recognised, then anonymous: no reason is asked', () => {
    const held = accoglienza().answer('apertura.identificazione', 'nonIdentificata');
    expect(held.get('apertura.motivoNonIdentificata').required).toBe(true);
    held.answer('apertura.persona', 'anonima');
    expect(held.find('apertura.motivoNonIdentificata')).toBeUndefined();
  });

  it('*Indietro* is a move of this device: no fact, and *Avanti* comes back', () => {
    const held = plainCase();
    const before = held.facts.length;
    expect(held.back().at).toBe('chiusura');
    expect(held.back().back().at).toBe('offerte');
    expect(held.facts).toHaveLength(before);
    expect(held.nextUntil('riepilogo').facts).toHaveLength(before);
  });
});

describe('a.md §0.1 · opening', () => {
  it('a day in the past asks why; the day after, an interview begun in time does not', () => {
    const held = accoglienza();
    expect(held.find('apertura.motivoRetrodatazione')).toBeUndefined();
    held.answer('apertura.dataOra', '2026-11-20T10:00');
    expect(held.get('apertura.motivoRetrodatazione').required).toBe(true);
    held.answer('apertura.dataOra', `${today}T10:00`).next();
    held.today = accoglienza({ today: '2026-11-25' as typeof today }).today;
    expect(held.find('apertura.motivoRetrodatazione')).toBeUndefined();
  });

  it('a day to come is refused', () => {
    const held = accoglienza().answer('apertura.dataOra', '2026-11-25T08:00');
    expect(held.get('apertura.dataOra').fault).toEqual({ kind: 'future' });
  });

  it('another language asks about an interpreter, offered or answered', () => {
    const held = accoglienza({ person: { ...knownPerson, language: 'ro' } });
    expect(held.get('apertura.mediazione').required).toBe(true);
    held.answer('apertura.lingua', 'it');
    expect(held.find('apertura.mediazione')).toBeUndefined();
  });

  it.each([
    ['presenza', true, true],
    ['remoto', true, false],
    ['telefono', false, false],
  ])('%s: the place is asked %s, needed %s', (modalita, isAsked, isNeeded) => {
    const question = accoglienza().answer('apertura.modalita', modalita).find('apertura.luogo');
    expect([question !== undefined, question?.required ?? false]).toEqual([isAsked, isNeeded]);
  });

  it('who is registered today is not an old acquaintance', () => {
    const held = accoglienza();
    expect(held.get('apertura.identificazione').suggested).toBe('giaNota');
    expect(accoglienza({ person: {} }).get('apertura.identificazione').suggested).toBeUndefined();
  });
});

describe('what outlives the prestazione', () => {
  const datum = (held: ReturnType<typeof accoglienza>, path: string) =>
    foldStream(held.fascicolo?.facts ?? []).answers.get(path)?.values[0];

  it('what changed goes to the fascicolo when the step is left, as said by the person', () => {
    const held = accoglienza().next().answer('motivo.motivi', ['naspi']).next();
    held.answer('situazione.sostegno', ['naspi']);
    held.answer('situazione.dataDomandaSostegno', '2026-11-20');
    expect(datum(held, personPaths.benefits)?.value).toEqual(['nessuno']);
    held.next();
    expect(datum(held, personPaths.benefits)).toMatchObject({
      value: ['naspi'],
      source: 'dichiarato',
    });
    expect(datum(held, personPaths.benefitDate)?.value).toBe('2026-11-20');
  });

  it('what was only confirmed is not written again', () => {
    const held = plainCase();
    const said = Object.keys(knownPerson).length;
    expect(held.fascicolo?.facts).toHaveLength(said);
  });

  it('of an anonymous person nothing is kept', () => {
    const held = accoglienza().answer('apertura.persona', 'anonima').next();
    const before = held.fascicolo?.facts.length;
    held.answer('motivo.motivi', ['altro']).next().answer('situazione.did', 'no').next();
    expect(held.fascicolo?.facts).toHaveLength(before ?? 0);
  });
});

describe('two devices', () => {
  it('two answers to one question keep *Concludi* away until a person decides', () => {
    const held = plainCase();
    const other = held.colleague();
    held.answer('situazione.condizione', 'si');
    other.answer('situazione.condizione', 'studente');
    held.receives(other);
    expect(held.view.obstacles).toEqual([
      { kind: 'conflict', step: 'situazione', path: 'situazione.condizione' },
    ]);
    expect(held.view.steps.find(({ id }) => id === 'situazione')?.status).toBe('toReview');
    expect(() => held.conclude()).toThrow('situazione.condizione');
    expect(held.answer('situazione.condizione', 'si').conclude().obstacles).toEqual([]);
  });

  it('two values in one cell do too; in a row taken away they do not', () => {
    const held = plainCase();
    const other = held.colleague();
    const [row] = held.get('destinazione.proposte').value as readonly { row: string }[];
    const cell = `destinazione.proposte#${row?.row}.quando`;
    held.answer(cell, '2026-12-02');
    other.answer(cell, '2026-12-03');
    held.receives(other);
    expect(held.obstacles).toEqual(['destinazione.proposte']);
    held.removeRow('destinazione.proposte', 0).take('D');
    expect(held.obstacles).toEqual([]);
  });

  it('different questions merge by themselves', () => {
    const held = plainCase();
    const other = held.colleague();
    held.answer('situazione.condizione', 'si');
    other.answer('motivo.canaleConoscenza', 'inps');
    expect(held.receives(other).obstacles).toEqual([]);
    expect(held.get('motivo.canaleConoscenza').value).toBe('inps');
  });

  it('what arrives after the end is flagged on the act', () => {
    const held = plainCase();
    const other = held.colleague();
    held.conclude();
    const late = other.answer('situazione.condizione', 'si');
    held.receives(other);
    expect(held.state.events.at(-1)?.unseen).toEqual([late.id]);
    expect(held.state.documents[0]?.unseen).toEqual([late.id]);
  });
});
