import { describe, expect, it } from 'vitest';
import { nameParts } from './name-parts.ts';

/** `[found]`, `{different}`, plain. */
const drawn = (label: string, query: string, terms: readonly string[]): string =>
  nameParts(label, query, terms)
    .map(({ text, kind }) => {
      if (kind === 'found') return `[${text}]`;
      return kind === 'different' ? `{${text}}` : text;
    })
    .join('');

describe('found letters are told apart from different ones', () => {
  it.each([
    ['Benedetti Chiara', 'benedetti chia', ['benedetti', 'chiara'], '[Benedetti] [Chia]ra'],
    ['Benedetti', 'benedeti', ['benedetti'], '[Benedetti]'],
    ['Benedetto', 'benedetti', ['benedetto'], '[Benedett]{o}'],
    ['D’Amico Łukasz', 'lukas amico', ['amico', 'lukasz'], 'D’[Amico] [Łukas]z'],
    ['Niccolò', 'nicolo', ['niccolo'], '[Niccolò]'],
    ['Rossi Mario', '333', ['3330104527'], 'Rossi Mario'],
    ['Weiß', 'weis', ['weiss'], '[Weiß]'],
  ])('%s by «%s»', (label, query, terms, expected) => {
    expect(drawn(label, query, terms)).toBe(expected);
  });
});
