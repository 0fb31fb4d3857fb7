import { describe, expect, it } from 'vitest';
import { attestazioneTitles } from '../../interview/blocks/attestazione-titles.ts';
import { courtesyLanguages } from '../../interview/courtesy/language.ts';
import { spoken } from '../../interview/courtesy/voice.ts';
import type { DocumentModel, Phrase } from '../../interview/document-model.ts';
import { documentsFor } from '../../interview/documents.ts';
import {
  courtesyOf,
  documentOf,
  issueDocument,
} from '../../interview/testing/scenario-documents.ts';
import { interview } from './interview.ts';
import service from './service.ts';
import { accoglienza, plainCase } from './testing/accoglienza.ts';

const KIND = 'attestazionePresenza';

const rowsOf = ({ sections }: Pick<DocumentModel, 'sections'>): Readonly<Record<string, Phrase>> =>
  Object.fromEntries(
    sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'rows' ? block.rows : []))
      .map(({ label, value }) => [spoken(label), value]),
  );

describe('a.md §5 · Attestazione di presenza', () => {
  it('says who, when, from when to when, where, and no more of why than “servizi per il lavoro”', () => {
    const paper = documentOf(plainCase(), KIND);
    expect(paper.subject.map(({ value }) => value)).toEqual([
      'Chiara Benedetti',
      'comune H501, 03/05/1990',
      'BNDCHR90E43H501X',
    ]);
    expect(rowsOf(paper)).toEqual({
      Giorno: '24/11/2026',
      Orario: 'dalle 10:42 alle 11:20',
      Sede: 'Centro per l’impiego di Montefiore, Sportello di Pievebella',
      Motivo: 'servizi per il lavoro',
    });
    expect(paper.signatures).toEqual([
      { role: 'Per il Centro per l’impiego', name: 'Elena Marchetti', signing: { how: 'named' } },
    ]);
  });

  it('names the service only when the person wants it named', () => {
    const paper = documentOf(plainCase(), 'attestazionePresenzaServizio');
    expect(rowsOf(paper)['Motivo']).toBe('servizio A');
  });

  it('shows nothing of what was said', () => {
    const held = plainCase().answer('situazione.segnali', ['violenza']);
    expect(JSON.stringify(documentOf(held, KIND))).not.toMatch(/violenza|DID|C\b|situazione/);
  });

  it('ends when the prestazione was closed, not when it is printed', () => {
    const held = plainCase().conclude();
    expect(rowsOf(documentOf(held, KIND))['Orario']).toMatch(/^dalle 10:42 alle 1\d:\d\d$/);
    expect(rowsOf(documentOf(held, KIND))['Orario']).not.toContain('11:20');
  });

  it('has no end when it was written down on another day', () => {
    const held = plainCase().answer('apertura.dataOra', '2026-11-20T09:30');
    expect(rowsOf(documentOf(held, KIND))).toMatchObject({
      Giorno: '20/11/2026',
      Orario: 'dalle 09:30',
    });
  });

  it('of who spoke from a distance it says so', () => {
    const held = plainCase().answer('apertura.modalita', 'telefono');
    const paper = documentOf(held, KIND);
    expect(rowsOf(paper)['Come']).toBe('Telefono');
    expect(JSON.stringify(paper.sections)).toContain('colloquio a distanza');
  });

  it('is offered to whoever is identified, open or concluded, and to nobody else', () => {
    const offered = (held: ReturnType<typeof plainCase>) =>
      documentsFor(interview, held.known, 'onRequest').map(({ kind }) => kind);
    expect(offered(plainCase())).toEqual(Object.keys(attestazioneTitles));
    expect(offered(plainCase().conclude())).toEqual(Object.keys(attestazioneTitles));
    expect(offered(accoglienza({ person: null }))).toEqual([]);
    expect(offered(plainCase().answer('apertura.persona', 'anonima'))).toEqual([]);
  });

  it('is an act of its own, and later answers to other steps leave it as it is', () => {
    const held = plainCase();
    issueDocument(held, KIND);
    held.answer('motivo.richiesta', 'una cosa in più');
    expect(held.state.documents).toMatchObject([{ document: KIND, unseen: [] }]);
    held.answer('apertura.dataOra', '2026-11-24T08:00');
    expect(held.state.documents[0]?.unseen).toHaveLength(1);
    held.conclude();
    expect(held.state.documents.map(({ document, number }) => [document, number])).toEqual([
      [KIND, '2026/MF-07/0044'],
      ['schedaPrimaInformazione', '2026/MF-07/0045'],
    ]);
  });

  it.each(courtesyLanguages)(
    'has its courtesy copy in %s, with the service named there',
    async (language) => {
      const copy = await courtesyOf(plainCase(), 'attestazionePresenzaServizio', language);
      expect(copy.language).toBe(language);
      expect(copy.title).not.toBe('Attestazione di presenza');
      expect(Object.values(rowsOf(copy)).at(-1)).not.toMatch(/servizio A/);
    },
  );
});

describe('the documents of A', () => {
  it('are named in the manifest as they name themselves', () => {
    expect(service.documents).toEqual(
      Object.fromEntries(interview.documents.map(({ kind, title }) => [kind, title])),
    );
  });
});
