import { describe, expect, it } from 'vitest';
import { textRuns } from './text-runs.ts';

const fontFor = (char: string): string | null => {
  if (/[\u0600-\u06FF]/u.test(char)) return 'arabic';
  return /[ -~\u00C0-\u017F]/u.test(char) ? 'latin' : null;
};

const drawn = (line: string, direction: 'ltr' | 'rtl'): string =>
  textRuns(line, { direction, fontFor, fallback: 'latin' })
    .map(({ text, font }) => (font === 'arabic' ? `‹${[...text].toReversed().join('')}›` : text))
    .join('');

describe('UAX #9 · a line in the order of its drawing', () => {
  it('leaves a Latin line as it is, in one run', () => {
    expect(textRuns('Çela, n. 7', { direction: 'ltr', fontFor, fallback: 'latin' })).toEqual([
      { text: 'Çela, n. 7', font: 'latin', isShaped: false },
    ]);
  });

  it('turns words read from the right round, and keeps their figures', () => {
    expect(drawn('يوم 24 نوفمبر', 'rtl')).toBe('‹ربمفون› 24 ‹موي›');
  });

  it('mirrors brackets in what is read from the right', () => {
    expect(drawn('رمز (CF)', 'rtl')).toBe('(CF) ‹زمر›');
  });

  it('keeps what is isolated together, and draws no isolate', () => {
    const line = '\u2068comune H501\u2069, \u20683 مايو 1990\u2069';
    expect(drawn(line, 'rtl')).toBe('1990 ‹ويام› 3 ,comune H501');
  });

  it('keeps marks with their letter, whatever the font of each', () => {
    expect(textRuns('e\u0301a', { direction: 'ltr', fontFor, fallback: 'latin' })).toHaveLength(1);
  });
});
