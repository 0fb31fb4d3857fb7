import { afterEach, describe, expect, it } from 'vitest';
import { isoDate } from '../kernel/iso-date.ts';
import { formatLongDate, formatNearDay, formatNumber } from './format.ts';
import { speak, spoken, spokenAll } from './language.ts';
import { translator } from './messages.ts';

const GERMAN = {
  Avanti: 'Weiter',
  Annulla: 'Abbrechen',
  'undo\u0004Annulla': 'Rückgängig machen',
  '{n} risposte': { one: '{n} Antwort', other: '{n} Antworten' },
  oggi: 'heute',
};

const words = translator({
  next: 'Avanti',
  cancel: 'Annulla',
  undo: 'Annulla',
  answers: { one: '{n} risposta', other: '{n} risposte' },
  untranslated: 'Sportello',
});

describe('the language of the page', () => {
  afterEach(() => speak('it', {}));

  it('is Italian until it is given another', () => {
    expect([words('next'), words('answers', { n: 1 })]).toEqual(['Avanti', '1 risposta']);
    expect(formatLongDate(isoDate('2026-11-23'))).toBe('lunedì 23 novembre 2026');
  });

  it('is that of words made before it was known; what it lacks stays Italian', () => {
    speak('de', GERMAN);
    expect([words('next'), words('untranslated')]).toEqual(['Weiter', 'Sportello']);
    expect(words('answers', { n: 1 })).toBe('1 Antwort');
    expect(words('answers', { n: 1606 })).toBe('1.606 Antworten');
  });

  it('tells apart two meanings of one Italian text', () => {
    speak('de', GERMAN);
    expect([words('cancel'), words('undo')]).toEqual(['Abbrechen', 'Rückgängig machen']);
  });

  it('says days and months; numbers stay as in Italy, where they are typed', () => {
    speak('de', GERMAN);
    const day = isoDate('2026-11-23');
    expect(formatLongDate(day)).toBe('Montag, 23. November 2026');
    expect(formatNearDay(day, day)).toBe('heute');
    expect(formatNumber(1606.5)).toBe('1.606,5');
  });

  it('is lent to words of any shape, which are not changed', () => {
    const step = { title: 'Avanti', questions: { a: { label: 'Annulla', options: ['oggi'] } } };
    speak('de', GERMAN);
    expect(spokenAll(step)).toEqual({
      title: 'Weiter',
      questions: { a: { label: 'Abbrechen', options: ['heute'] } },
    });
    expect([step.title, spoken('Avanti'), spoken('Altro')]).toEqual(['Avanti', 'Weiter', 'Altro']);
  });
});
