import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from './break-lines.ts';

const graphemes = new Intl.Segmenter('it', { granularity: 'grapheme' });

/** Every character one point wide, its marks with it. */
const measure = (text: string): number => [...graphemes.segment(text)].length;

describe('lines of a text', () => {
  it('breaks at spaces, as late as the width allows', () => {
    expect(breakLines('porti il documento e il codice', 12, measure)).toEqual([
      'porti il',
      'documento e',
      'il codice',
    ]);
  });

  it('breaks where the text does, and holds a no-break space', () => {
    expect(breakLines('uno\ndue', 20, measure)).toEqual(['uno', 'due']);
    expect(breakLines('entro 30\u00A0giorni', 10, measure)).toEqual(['entro', '30\u00A0giorni']);
  });

  it('cuts a word longer than the line', () => {
    expect(breakLines('ab protocollo', 5, measure)).toEqual(['ab', 'proto', 'collo']);
  });

  it('is one empty line when there is nothing', () => {
    expect(breakLines('', 10, measure)).toEqual(['']);
  });

  it('breaks Chinese between characters, and keeps a closing mark with what it closes', () => {
    expect(breakLines('就业中心，欢迎您。', 4, measure)).toEqual(['就业中', '心，欢迎', '您。']);
    expect(breakLines('致电 0999 前', 6, measure)).toEqual(['致电', '0999 前']);
  });

  it('never exceeds the width and never loses a letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 1, max: 20 }),
        (text, width) => {
          const lines = breakLines(text, width, measure);
          expect(lines.every((line) => measure(line) <= width)).toBe(true);
          const letters = (part: string): string => part.replaceAll(/[ \t\n]/g, '');
          expect(letters(lines.join(''))).toBe(letters(text));
        },
      ),
    );
  });
});
