import { foldText } from '../kernel/fold-text.ts';
import type { HighlightPart } from './highlight.tsx';

/**
 * Marks in `label` the starts of words that `query` typed, accents and case aside:
 * `('Forlì-Cesena', 'ces')` → `Forlì-` + found `Ces` + `ena`.
 */
export function matchParts(label: string, query: string): readonly HighlightPart[] {
  const typed = foldText(query).split(' ').filter(Boolean);
  if (typed.length === 0) return [{ text: label }];
  return (label.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? []).flatMap((word) => {
    const folded = foldText(word);
    const found = typed.find((start) => folded !== '' && folded.startsWith(start));
    return found === undefined ? [{ text: word }] : splitAt(word, found.length);
  });
}

/** Folding may change lengths (`ß` → `ss`): letters are taken until enough are found. */
function splitAt(word: string, foldedLength: number): readonly HighlightPart[] {
  const letters = [...word];
  const count = letters.findIndex(
    (_, index) => foldText(letters.slice(0, index + 1).join('')).length >= foldedLength,
  );
  const head = letters.slice(0, count + 1).join('');
  const tail = letters.slice(count + 1).join('');
  const found: HighlightPart = { text: head, kind: 'found' };
  return tail === '' ? [found] : [found, { text: tail }];
}
