import { describe, expect, it } from 'vitest';
import { courtesyLanguages } from '../../interview/courtesy/language.ts';
import { lackingIn } from '../../interview/courtesy/voice.ts';
import type { Block, CourtesyCopy } from '../../interview/document-model.ts';
import { courtesyOf } from '../../interview/testing/scenario-documents.ts';
import { plainCase } from './testing/accoglienza.ts';
import { scheda } from './words/scheda.it.ts';
import { schedaWords } from './words/scheda-words.ts';

const KIND = 'schedaPrimaInformazione';

const blocksOf = <K extends Block['kind']>({ sections }: CourtesyCopy, kind: K) =>
  sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

const placesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();

describe('desk.md · the scheda in the person’s language', () => {
  it('Italian has every word', () => {
    expect(Object.entries(scheda).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.for(courtesyLanguages)('%s: what is lacking is listed', async (language, { annotate }) => {
    const { words } = await schedaWords[language]();
    const lacking = lackingIn(words, scheda);
    if (lacking.length > 0) await annotate(`${language} lacks: ${lacking.join(', ')}`);
    for (const [key, text] of Object.entries(words)) {
      const italian = Object.entries(scheda).find(([name]) => name === key)?.[1] ?? '';
      expect({ key, places: placesIn(text ?? '') }).toEqual({ key, places: placesIn(italian) });
    }
  });

  it('has the six activities in plain words, done or not, and the reason as it was written', async () => {
    const held = plainCase();
    const reason = 'già seguita altrove';
    held.record({ activity: 'autoconsultazione', status: 'nonApplicabile', reason });
    const copy = await courtesyOf(held, KIND, 'fr');
    const [checklist] = blocksOf(copy, 'checklist');
    expect(checklist?.items).toHaveLength(6);
    expect(checklist?.items[0]).toEqual({
      done: true,
      text: 'Le réseau des services pour l’emploi.',
      note: null,
    });
    expect(checklist?.items[5]).toMatchObject({
      done: false,
      note: { text: `non applicabile: ${reason}`, language: 'it' },
    });
  });

  it('tells the next step by its plain name and by the Italian one, with the day in words', async () => {
    const held = plainCase().fill('destinazione.proposte', 0, { ora: '09:30' });
    const copy = await courtesyOf(held, KIND, 'es');
    const [table] = blocksOf(copy, 'table');
    expect(table?.rows[0]?.slice(0, 3)).toEqual([
      'Orientación básica',
      { text: 'servizio C', language: 'it' },
      '1 de diciembre de 2026, a las 09:30',
    ]);
    expect(copy.remember?.title).toBe(
      'Recuerde: 1 de diciembre de 2026, a las 09:30, Sportello di Pievebella',
    );
  });

  it('says in that language that the Italian prevails, and nothing that is never printed', async () => {
    const held = plainCase().answer('situazione.segnali', ['violenza']);
    held.answer('chiusura.note', 'nota riservata');
    for (const language of courtesyLanguages) {
      const copy = await courtesyOf(held, KIND, language);
      expect(copy.notice).toMatch(/.{30}/u);
      expect(JSON.stringify(copy)).not.toMatch(/violenza|nota riservata/);
    }
  });
});
