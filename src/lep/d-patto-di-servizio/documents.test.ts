import { describe, expect, it } from 'vitest';
import type { DocumentModel, LabelledValue } from '../../interview/document-model.ts';
import { documentOf } from '../../interview/testing/scenario-documents.ts';
import {
  afterwards,
  answers,
  plainCase,
  recipient,
  session,
  sign,
  today,
  upToSignature,
  yes,
} from './testing/patto.ts';
import { drawnSample } from './testing/drawn-sample.ts';

const headings = ({ sections }: DocumentModel): readonly string[] =>
  sections.map(({ heading }) => (typeof heading === 'string' ? heading : heading.text));
const wordsIn = (document: DocumentModel): string => JSON.stringify(document.sections);
const rowsIn = ({ sections }: DocumentModel): readonly LabelledValue[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((one) => (one.kind === 'rows' ? one.rows : [])));

describe('Patto di servizio personalizzato (d.md §5)', () => {
  it('has its twelve parts, with the marks a–e of art. 20 c. 2', () => {
    const patto = documentOf(plainCase(), 'pattoDiServizio');
    expect(headings(patto)).toHaveLength(12);
    expect(patto.version).toBe('1');
    expect(rowsIn(patto).flatMap(({ mark }) => mark ?? [])).toEqual(['a', 'b', 'c', 'e', 'd']);
    expect(wordsIn(patto)).toContain('4 ogni mese');
    expect(wordsIn(patto)).toContain('Elenco delle ricerche fatte');
    expect(patto.remember?.title).toContain('24/12/2026');
  });

  it('art. 20 c. 3 · prints the availabilities in the words of the decree', () => {
    const text = wordsIn(documentOf(plainCase(), 'pattoDiServizio'));
    expect(text).toContain('a) partecipazione a iniziative e laboratori per il rafforzamento');
    expect(text).toContain('c) accettazione di congrue offerte di lavoro');
    expect(text).not.toContain('c) c)');
  });

  it('D-25 · prints no consequence on money for who receives nothing', () => {
    expect(wordsIn(documentOf(plainCase(), 'pattoDiServizio'))).not.toContain('un quarto');
    const patto = documentOf(plainCase({}, { person: recipient }), 'pattoDiServizio');
    expect(wordsIn(patto)).toContain('un quarto del sostegno di un mese');
    expect(wordsIn(patto)).toContain('entro 30 giorni');
  });

  it.each([
    ['on paper', { how: 'carta' }, 'scan'],
    ['drawn', { how: 'disegnata', image: drawnSample }, 'drawn'],
    [
      'before witnesses',
      { how: 'testimoni', witnesses: ['Ada B.', 'Ugo C.'], reason: 'non vede' },
      'witnesses',
    ],
  ])('is signed %s', (_, how, signing) => {
    const held = sign(upToSignature(), how);
    const [person, office] = documentOf(held, 'pattoDiServizio').signatures;
    expect(person).toMatchObject({ role: 'La persona', signing: { how: signing } });
    expect(office).toMatchObject({ role: 'Per il Centro per l’impiego', signing: { how: 'scan' } });
  });

  it('D-7 · has a box for who represents the person', () => {
    const held = upToSignature();
    held.addRow('apertura.presenti', { nome: 'Rosa Benedetti', ruolo: 'genitore' });
    held.answer('riepilogoFirma.nomeRappresentante', 'Rosa Benedetti');
    expect(documentOf(held, 'pattoDaFirmare').signatures.map(({ role }) => role)).toEqual([
      'La persona',
      'Chi la rappresenta',
      'Per il Centro per l’impiego',
    ]);
  });

  it('D-3 · says that it was signed with a reserve', () => {
    const held = plainCase({ 'verifichePreliminari.didAttiva': 'daVerificare' });
    expect(wordsIn(documentOf(held, 'pattoDiServizio'))).toContain('Firmato con riserva');
    expect(wordsIn(documentOf(held, 'confermaDisoccupazione'))).toContain('Con riserva');
  });

  it('D-13 · a new version says first what changed, and only that', () => {
    const held = session({ person: afterwards(plainCase().conclude()) }).next();
    held.answer('operazione.operazione', 'aggiornamento').answer('contatti.frequenza', 'dueMesi');
    answers(held.nextUntil('attivita'), { ...yes, 'offertaCongrua.spiegata': true });
    held.nextUntil('riepilogoFirma').answer('riepilogoFirma.letto', 'insieme');
    const patto = documentOf(sign(held).nextUntil('riepilogo'), 'pattoDiServizio');
    expect(patto.version).toBe('2, sostituisce la 1 del 24/11/2026');
    expect(headings(patto)[0]).toBe('Che cosa cambia dalla versione 1');
    const [changes] = patto.sections[0]?.blocks ?? [];
    expect(changes).toMatchObject({
      kind: 'table',
      rows: [
        ['Ogni quanto ci sentiamo?', 'Ogni mese', 'Ogni 2 mesi'],
        ['Prima verifica', '24/12/2026', '24/01/2027'],
      ],
    });
  });
});

describe('the other papers', () => {
  it('D-11 · the status is confirmed, with the DID and its days', () => {
    const text = wordsIn(documentOf(plainCase(), 'confermaDisoccupazione'));
    expect(text).toContain('confermato il 24/11/2026');
    expect(text).toContain('03/11/2026');
    expect(text).toContain('22, senza contare le sospensioni');
  });

  const absent = () => {
    const held = session({
      person: afterwards(plainCase({}, { person: recipient }).conclude(), recipient),
    });
    held.answer('operazione.operazione', 'verifica');
    held.addRow('assenza.convocazioni', {
      canale: 'pec',
      data: '2026-11-20',
      prova: 'ricevuta 12',
    });
    return answers(held, {
      'esitoAppuntamento.dataAppuntamento': today,
      'esitoAppuntamento.esito': 'AI',
      'esitoAppuntamento.sostegno': ['naspi'],
      'assenza.tipoObbligo': 'convocazione',
      'assenza.decisione': 'nonGiustificata',
      'assenza.motivazione': 'non ha avvisato',
      'assenza.numeroEvento': 1,
    });
  };

  it('D-24 · the proposal of a report shows the call, the count, the reasons and the appeal', () => {
    const text = wordsIn(documentOf(absent(), 'propostaSegnalazione'));
    for (const words of [
      'PEC',
      'ricevuta 12',
      'È la volta numero',
      'non ha avvisato',
      '30 giorni',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('the minutes of a check tell the absence and the decision', () => {
    const text = wordsIn(documentOf(absent(), 'verbaleVerifica'));
    expect(text).toContain('Assente senza un motivo');
    expect(text).toContain('Non giustificata');
  });
});
