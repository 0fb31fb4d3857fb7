import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '../../interview/document-model.ts';
import { documentsFor } from '../../interview/documents.ts';
import { documentOf } from '../../interview/testing/scenario-documents.ts';
import { drawnSample } from './testing/drawn-sample.ts';
import { answers, did, knownSheet, plainCase, sign } from './testing/did.ts';

const headings = ({ sections }: DocumentModel): readonly string[] =>
  sections.map(({ heading }) => (typeof heading === 'string' ? heading : heading.text));
const wordsIn = (document: DocumentModel): string => JSON.stringify(document.sections);

describe('Scheda Anagrafica e Professionale', () => {
  it('shows what was answered and what the fascicolo already had, section by section', () => {
    const scheda = documentOf(plainCase({ person: knownSheet }), 'schedaAnagraficaProfessionale');
    expect(headings(scheda)).toEqual([
      '1. Dati anagrafici',
      '3. Residenza, domicilio e recapiti',
      '5. Esperienze di lavoro',
      '6. Istruzione e formazione',
      '7. Lingue e informatica',
      '9. Disponibilità',
      '11. Sezioni e cosa resta da completare',
      '12. Dichiarazione',
    ]);
    expect(wordsIn(scheda)).toContain('01/02/2019 – 30/09/2026');
    expect(wordsIn(scheda)).toContain('Nulla da aggiungere: confermata il 24/11/2026');
    expect(wordsIn(scheda)).toContain('Da completare, entro il 24/12/2026');
    expect(wordsIn(scheda)).toContain('Un’esperienza non si invia');
  });

  it('never prints contacts that are reserved', () => {
    const held = plainCase().answer('recapiti.recapitoRiservato', true);
    const text = wordsIn(documentOf(held, 'schedaAnagraficaProfessionale'));
    expect(text).not.toContain('via Appia');
    expect(text).not.toContain('333');
  });

  it.each([
    ['on paper', { how: 'carta' }, 'scan'],
    ['drawn', { how: 'disegnata', image: drawnSample }, 'drawn'],
    [
      'before witnesses',
      { how: 'testimoni', witnesses: ['Ada B.', 'Ugo C.'], reason: 'non vede' },
      'witnesses',
    ],
    [
      'DPR 445/2000 art. 4 · with an impediment',
      { how: 'impedimento', reason: 'ha la mano fasciata' },
      'impediment',
    ],
  ])('is signed %s', (_, how, signing) => {
    const scheda = documentOf(sign(plainCase(), how), 'schedaAnagraficaProfessionale');
    expect(scheda.signatures[0]).toMatchObject({
      role: 'La persona',
      at: '24/11/2026, ore 10:42',
      signing: { how: signing },
    });
  });

  it('a refusal has no box, and is written', () => {
    const scheda = documentOf(
      sign(plainCase(), { how: 'rifiuta', reason: 'vuole pensarci' }),
      'schedaAnagraficaProfessionale',
    );
    expect(scheda.signatures.map(({ role }) => role)).toEqual(['Per il Centro per l’impiego']);
    expect(wordsIn(scheda)).toContain('non ha firmato: vuole pensarci');
  });
});

describe('Ricevuta della DID', () => {
  it('says the code of the node with its words, and what was declared', () => {
    const text = wordsIn(documentOf(plainCase(), 'ricevutaDid'));
    expect(text).toContain('E100: OK');
    expect(text).toContain('Disponibile subito');
  });

  it('B-6 · not sent yet, it says so', () => {
    const held = answers(plainCase(), { 'did.statoDid': 'inCoda' });
    const text = wordsIn(documentOf(held, 'ricevutaDid'));
    expect(text).toContain('non è ancora partita');
    expect(text).not.toContain('E100');
  });

  it('is there only when there is a DID to tell, signed only if the CPI sends it', () => {
    const kinds = (held: ReturnType<typeof did>) =>
      documentsFor(held.definition, held.known, 'onRequest').map(({ kind }) => kind);
    expect(kinds(did())).toEqual([]);
    expect(kinds(plainCase())).toEqual(['ricevutaDid', 'attestazioneProfilazione']);
    expect(documentOf(plainCase(), 'ricevutaDid').signatures).toEqual([]);
    const sent = plainCase().answer('accesso.strumento', 'trasmetteCpi');
    expect(documentOf(sent, 'ricevutaDid').signatures).toHaveLength(2);
  });
});

describe('Attestazione di profilazione', () => {
  it('B-8 · shows the variables and the index as it came, or that it is awaited', () => {
    const held = plainCase();
    expect(wordsIn(documentOf(held, 'attestazioneProfilazione'))).toContain('0,6443');
    held.answer('indice.indiceStato', 'inAttesa');
    const text = wordsIn(documentOf(held, 'attestazioneProfilazione'));
    expect(text).toContain('in attesa');
    expect(text).not.toContain('0,6443');
  });
});
