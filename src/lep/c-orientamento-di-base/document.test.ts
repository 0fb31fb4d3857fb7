import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '../../interview/document-model.ts';
import { documentOf } from '../../interview/testing/scenario-documents.ts';
import { judge, plainCase, upToProfile } from './testing/orientamento.ts';

const headings = ({ sections }: DocumentModel) => sections.map(({ heading }) => heading);
const wordsIn = (model: DocumentModel): string => JSON.stringify(model);

describe('Scheda di orientamento di base (c.md §5)', () => {
  const held = plainCase();
  const model = held.document;

  it('has its sections in order, and none that is empty', () => {
    expect(headings(model)).toEqual([
      'Il bisogno',
      'Le competenze',
      'Il mercato del lavoro locale',
      'Gli obiettivi',
      'Il profilo qualitativo',
      'Il quadro',
      'Gli atti di ricerca proposti',
      'I prossimi passi',
    ]);
  });

  it('says the person’s own words, between quotes', () => {
    expect(wordsIn(model)).toContain('«cerco lavoro in un negozio»');
  });

  it('names the instrument, its version, and that it is an example', () => {
    const profile = model.sections.find(({ heading }) => heading === 'Il profilo qualitativo');
    expect(profile?.note).toBe('Sportello-1, versione 1 (esempio, non è uno strumento ufficiale)');
    expect(profile?.blocks[0]).toMatchObject({
      kind: 'levels',
      top: 3,
      levels: Array.from({ length: 8 }, () => ({ value: 2, words: '2,00, a buon punto' })),
    });
    expect(wordsIn(model)).toContain('"label":"Non rilevate","value":"Stabilità"');
  });

  it('C-14 · prints what the person disagrees with', () => {
    held.answer('profiloQualitativo.disaccordo', 'so usare bene il computer');
    expect(wordsIn(held.document)).toContain('so usare bene il computer');
  });

  it('a datum of the market that nobody has is said to be missing, never invented', () => {
    expect(wordsIn(model)).toContain('dato non disponibile');
  });

  it('is signed by the operator; the person only that she has seen it', () => {
    expect(model.signatures.map(({ role, signing }) => [role, signing.how])).toEqual([
      ['La persona', 'receipt'],
      ['Per il Centro per l’impiego', 'paper'],
    ]);
  });
});

it('C-3 · art. 23 · who has NASpI finds what was told, with its date', () => {
  const held = plainCase({
    'domanda.sostegno': ['naspi'],
    'domanda.dataDomandaSostegno': '2026-11-10',
    'assegno.informato': true,
    'assegno.interesse': 'ciPensa',
  });
  const section = held.document.sections.find(
    ({ heading }) => heading === 'Assegno di ricollocazione',
  );
  expect(section?.note).toBe('art. 23 D.Lgs. 150/2015');
  expect(JSON.stringify(section)).toContain('più di 4 mesi');
  expect(JSON.stringify(section)).toContain('24/11/2026');
});

it('C-10 · a partial profile says so on paper', () => {
  const held = upToProfile().answer('profiloQualitativo.parlaDelicate', false);
  judge(held, 'nonRilevato');
  expect(wordsIn(held.document)).toContain('Profilo parziale');
});

describe('C-15 · the short copy for others', () => {
  it('has neither profile nor story, and no word of what is delicate', () => {
    const held = plainCase({
      'domanda.ostacoli': ['salute'],
      'obiettivo.limiti': ['salute'],
      'obiettivo.limitiNote': 'parola riservata',
      'storia.racconto': 'una storia lunga',
    });
    const model = documentOf(held, 'schedaOrientamentoTerzi');
    expect(headings(model)).toEqual([
      'Le competenze',
      'Il mercato del lavoro locale',
      'Gli obiettivi',
      'Gli atti di ricerca proposti',
      'I prossimi passi',
    ]);
    expect(wordsIn(model)).not.toMatch(/salute|parola riservata|storia lunga|Sportello-1/i);
    expect(wordsIn(held.document)).not.toMatch(/La salute|parola riservata/);
  });

  it('fragilities and limits of health are in no sheet', () => {
    const held = plainCase({
      'profiloQualitativo.approfondisci': true,
      'approfondimento.ambiti': ['violenza'],
      'approfondimento.propostaN': false,
      'obiettivo.limiti': ['salute'],
      'obiettivo.limitiNote': 'parola riservata',
    });
    expect(wordsIn(held.document)).not.toMatch(/violenza|parola riservata/i);
  });
});
