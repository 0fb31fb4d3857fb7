import { describe, expect, it } from 'vitest';
import { courtesyLanguages, directionOf, formatDayIn } from './language.ts';
import { paperWords } from './paper-words.ts';
import { paper } from './paper.it.ts';
import { italianVoice, lackingIn, voiceIn } from './voice.ts';

const placesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();

describe('desk.md · languages of the courtesy copies', () => {
  it('Italian has every word', () => {
    expect(Object.entries(paper).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.for(courtesyLanguages)('%s: what is lacking is listed', async (language, { annotate }) => {
    const { words } = await paperWords[language]();
    const lacking = lackingIn(words, paper);
    if (lacking.length > 0) await annotate(`${language} lacks: ${lacking.join(', ')}`);
    expect(Array.isArray(lacking)).toBe(true);
  });

  it.each(courtesyLanguages)('%s: what is put in a sentence has its place', async (language) => {
    const { words } = await paperWords[language]();
    for (const [key, text] of Object.entries(words)) {
      const italian = Object.entries(paper).find(([name]) => name === key)?.[1] ?? '';
      expect({ key, places: placesIn(text ?? '') }).toEqual({ key, places: placesIn(italian) });
    }
  });
});

describe('a voice', () => {
  const italian = { at: 'dalle {from}', only: 'solo qui' };

  it('says what a language lacks in Italian, and that it is Italian', () => {
    const { say } = voiceIn('en', { at: 'from {from}' }, italian);
    expect(say('at', { from: '9:30' })).toBe('from 9:30');
    expect(say('only')).toEqual({ text: 'solo qui', language: 'it' });
  });

  it('says nothing but Italian in Italian', () => {
    const { say, asWritten, day } = italianVoice(italian, { formatDate: (one) => `il ${one}` });
    expect([say('at', { from: '9:30' }), asWritten('x'), day('2026-11-24')]).toEqual([
      'dalle 9:30',
      'x',
      'il 2026-11-24',
    ]);
  });

  it('isolates what it puts in a sentence read from the right', () => {
    const { say, join } = voiceIn('ar', { at: 'من {from}' }, italian);
    expect(say('at', { from: '9:30' })).toBe('من \u20689:30\u2069');
    expect(join(['a', 'b'])).toBe('\u2068a\u2069, \u2068b\u2069');
  });

  it('tells days with the month in words and the figures of the Italian text', () => {
    expect(formatDayIn('en', '2026-11-24')).toBe('November 24, 2026');
    expect(formatDayIn('ar', '2026-11-24')).toMatch(/^24 .+ 2026$/);
    expect(formatDayIn('bn', '2026-11-24')).toMatch(/^24 .+ 2026$/);
    expect(formatDayIn('en', 'boh')).toBe('boh');
    expect(courtesyLanguages.filter((one) => directionOf(one) === 'rtl')).toEqual(['ar', 'ur']);
  });
});
