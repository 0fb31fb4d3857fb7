import { describe, expect, it } from 'vitest';
import { changedActs } from '../../domain/changed-acts.ts';
import { documentsFor } from '../../interview/documents.ts';
import type { Scenario } from '../../interview/testing/scenario.ts';
import { findPatto } from '../../domain/standing-patto.ts';
import {
  answers,
  plainCase,
  recipient,
  session,
  sign,
  today,
  upToSignature,
  yes,
} from './testing/patto.ts';

const issuedAtEnd = ({ definition, known }: Scenario): readonly string[] =>
  documentsFor(definition, known, 'atConclusion').map(({ kind }) => kind);

const WHOLE = [
  'apertura',
  'operazione',
  'verifichePreliminari',
  'responsabile',
  'profilo',
  'obiettivo',
  'attiRicerca',
  'contatti',
  'attivita',
  'disponibilita',
  'offertaCongrua',
  'riepilogoFirma',
  'chiusura',
];

describe('the plain case (d.md §7)', () => {
  it('D-11 · goes from *Inizia* to the signed patto: A02, documents, activities proposed', () => {
    const held = plainCase();
    expect(held.obstacles).toEqual([]);
    expect(held.route).toEqual(WHOLE);
    expect(issuedAtEnd(held)).toEqual(['pattoDiServizio', 'confermaDisoccupazione']);
    held.conclude();
    expect(held.state.events.map(({ event, date, sap }) => [event, date, sap])).toEqual([
      ['02', today, null],
      ['10', today, 'A02'],
    ]);
    expect(Object.keys(held.proposed)).toEqual(['F1', 'D']);
    expect(JSON.stringify(held.proposed['D'])).toContain('2026-12-24');
  });

  it('D-11 · each activity agreed is proposed with its days', () => {
    const held = upToSignature();
    held.fill('attivita.righe', 0, { dal: '2026-12-01', al: '2027-03-31' });
    sign(held).nextUntil('riepilogo').conclude();
    expect(held.proposed['F1']?.[0]).toMatchObject({
      type: 'prestazioneOpened',
      payload: { service: 'F1', expected: { from: '2026-12-01', to: '2027-03-31' } },
    });
  });

  it('takes at most 16 choices beside *Avanti*: ten minutes', () => {
    const { acts } = plainCase().conclude();
    expect(acts, `${acts} choices and ${WHOLE.length} times *Avanti*`).toBeLessThanOrEqual(16);
  });

  it('D-2 · nothing is accepted, explained or signed by itself', () => {
    const held = upToSignature();
    const offered = held.definition.suggest(held.known);
    expect(offered['disponibilita']).toBeUndefined();
    expect(Object.keys(offered['offertaCongrua'] ?? {})).toEqual(['sostegno']);
    expect(offered['condizionalita']).toBeUndefined();
    expect(Object.keys(offered['riepilogoFirma'] ?? {})).toEqual([
      'dal',
      'al',
      'quandoFirma',
      'copia',
    ]);
  });

  it('Allegato B · the four activities of the decree are recorded by what was done', () => {
    const { state } = plainCase();
    const recorded = [...state.activities].map(([key, [one]]) => [key, one?.status]);
    expect(Object.fromEntries(recorded)).toEqual({
      individuazionePrestazioni: 'svolta',
      stipulaPatto: 'svolta',
      aggiornamentoPatto: 'nonApplicabile',
      verificaPeriodica: 'nonApplicabile',
    });
  });
});

describe('d.md §1 · the ways through', () => {
  it('art. 21 · who receives a benefit is told what happens', () => {
    expect(plainCase({}, { person: recipient }).route).toContain('condizionalita');
  });

  it('D-3 · without a DID it ends at once, with B proposed and event 08', () => {
    const held = session().next().next();
    answers(held, {
      'verifichePreliminari.didAttiva': 'no',
      'verifichePreliminari.lavoroInvariato': true,
    });
    held.nextUntil('rinvio').answer('rinvio.spiegato', true);
    held.nextUntil('riepilogo');
    expect(held.route).toEqual([...WHOLE.slice(0, 3), 'rinvio', 'chiusura']);
    expect(held.proposals('D-3').map(({ service }) => service)).toEqual(['B']);
    held.conclude();
    expect(held.state.events.at(-1)).toMatchObject({ event: '08', sap: 'A02' });
    expect(findPatto(held.personState)).toBeNull();
  });

  it.each(Object.keys(yes))('D-2 · %s refused: no patto, with the reason', (path) => {
    const held = session().next().next();
    held.answer('verifichePreliminari.lavoroInvariato', true).nextUntil('attivita');
    held.addRow('attivita.righe', { servizio: 'F1' });
    answers(held, { ...yes, [path]: false, 'disponibilita.motivoNo': 'ha un bambino piccolo' });
    held.nextUntil('nonSottoscritto');
    answers(held, {
      'nonSottoscritto.motivo': 'rifiutaDisponibilita',
      'nonSottoscritto.conseguenzeSpiegate': true,
    });
    held.nextUntil('riepilogo').conclude();
    expect(held.state.events.at(-1)).toMatchObject({ event: '05', sap: 'A02' });
    expect(held.state.documents).toEqual([]);
    expect(findPatto(held.personState)).toBeNull();
  });

  it('a refusal to sign is written, and no patto is issued', () => {
    const held = sign(upToSignature(), { how: 'rifiuta', reason: 'vuole pensarci' });
    held.nextUntil('nonSottoscritto');
    answers(held, {
      'nonSottoscritto.motivo': 'vuolePensarci',
      'nonSottoscritto.conseguenzeSpiegate': true,
    });
    held.nextUntil('riepilogo');
    expect(issuedAtEnd(held)).toEqual([]);
    expect(held.conclusion.event).toBe('05');
  });

  it('D-30 · a signature that comes later keeps it open, with the copy to sign', () => {
    const held = upToSignature();
    answers(held, {
      'riepilogoFirma.quandoFirma': 'dopo',
      'riepilogoFirma.firmaEntro': '2026-12-04',
    });
    held.next();
    expect(held.obstacles).toContain('D-30');
    expect(documentsFor(held.definition, held.known, 'beforeConclusion')).toHaveLength(1);
    held.answer('riepilogoFirma.quandoFirma', 'ora');
    sign(held).nextUntil('riepilogo');
    expect(held.obstacles).toEqual([]);
  });
});

describe('D-12 · the signature binds what was read', () => {
  it('D-12 · signed again without passing the last step: the fascicolo has what was signed', () => {
    const held = plainCase();
    const canale = () => findPatto(held.personState)?.agreed['contatti']?.['canale'];
    expect(canale()).toBe('presenza');
    held.answer('contatti.canale', 'telefono');
    held.back().next();
    expect(canale(), 'nobody has signed this').toBe('presenza');
    sign(held).conclude();
    expect(canale()).toBe('telefono');
  });

  it('an answer that changes asks to sign again, and stands again when it is put back', () => {
    const held = plainCase();
    held.answer('contatti.canale', 'telefono');
    expect(held.get('riepilogoFirma.firmaPersona').fault).toEqual({ kind: 'changedSinceSigned' });
    expect(held.obstacles).toContain('riepilogoFirma.firmaPersona');
    held.answer('contatti.canale', 'presenza');
    expect(held.obstacles).toEqual([]);
  });

  it('one signs while the other, on another tablet, changes an answer: flagged, to sign again', () => {
    const held = upToSignature();
    const other = held.colleague();
    sign(held).nextUntil('riepilogo');
    expect(held.obstacles).toEqual([]);
    other.answer('contatti.frequenza', 'treMesi');
    held.receives(other);
    expect(held.obstacles).toContain('riepilogoFirma.firmaPersona');
  });

  it('a change that arrives after the conclusion: the patto stands, *modificato dopo la firma*', () => {
    const held = plainCase();
    const other = held.colleague();
    other.answer('obiettivo.raggioKm', 60);
    held.conclude();
    expect(changedActs(held.state)).toEqual([]);
    held.receives(other);
    const changed = changedActs(held.state).map(({ document }) => document?.key);
    expect(changed).toContain('pattoDiServizio');
    expect(held.state.events.at(-1)).toMatchObject({ event: '10' });
  });

  it('two tablets that add different activities keep both', () => {
    const held = upToSignature();
    const other = held.colleague();
    other.answer('attivita.righe#01930000-0000-7000-8000-00000000f001.servizio', 'H');
    held.addRow('attivita.righe', { servizio: 'E' }).receives(other);
    const rows = held.get('attivita.righe').value as readonly { readonly servizio: string }[];
    expect(rows.map(({ servizio }) => servizio).toSorted()).toEqual(['E', 'F1', 'H']);
  });
});
