import { foldText } from '../../kernel/fold-text.ts';
import type { HighlightPart } from '../../ui/highlight.tsx';

type Kind = 'found' | 'different' | undefined;

/** One folded character of a word, and the letter of the word it comes from. */
interface FoldedLetter {
  readonly character: string;
  readonly letter: number;
}

/**
 * Marks in `label` what the search found: the letters typed, and those that differ from what was
 * typed (`benedeti` finds `Benedetto`: the last `o` is different). Only words in `terms`, the index's
 * own, are marked. A doubled letter is not a difference.
 */
export function nameParts(
  label: string,
  query: string,
  terms: readonly string[],
): readonly HighlightPart[] {
  const typed = wordsOf(query).map(compactFold).filter(Boolean);
  const words = label.match(/[^\s'’-]+|[\s'’-]+/gu) ?? [];
  return words.flatMap((word) => {
    const folded = compactFold(word);
    if (folded === '' || !terms.includes(folded)) return [{ text: word }];
    return merged(word, bestKinds(word, typed));
  });
}

const wordsOf = (text: string): readonly string[] => text.split(/[\s'’-]+/u);

const compactFold = (text: string): string => foldText(text).replaceAll(' ', '');

/** Of the words typed, the one nearest to `word` says which letters are found. */
function bestKinds(word: string, typed: readonly string[]): readonly Kind[] {
  const letters = [...word];
  const folded = letters.flatMap((letter, index) =>
    [...compactFold(letter)].map((character): FoldedLetter => ({ character, letter: index })),
  );
  const aligned = typed
    .map((text) => align(text, folded))
    .reduce<Alignment | null>(
      (best, next) => (best === null || next.cost < best.cost ? next : best),
      null,
    );
  return letters.map((_, index) => kindOfLetter(folded, aligned?.kinds ?? [], index));
}

function kindOfLetter(
  folded: readonly FoldedLetter[],
  kinds: readonly Kind[],
  letter: number,
): Kind {
  const own = folded.flatMap((one, index) => (one.letter === letter ? [kinds[index]] : []));
  return own.includes('different') ? 'different' : own[0];
}

interface Alignment {
  /** Letters that differ, for each letter typed. */
  readonly cost: number;
  readonly kinds: readonly Kind[];
}

/** Edit distance from what was typed to the nearest beginning of the word, and its path back. */
function align(typed: string, word: readonly FoldedLetter[]): Alignment {
  const table = distances(typed, word);
  const last = table.at(-1) ?? [];
  const distance = Math.min(...last);
  // The longest beginning at that distance: a letter typed is rather found than missing.
  const end = last.lastIndexOf(distance);
  return {
    cost: distance / Math.max(typed.length, 1),
    kinds: kindsBack(table, { typed, word, end }),
  };
}

function distances(typed: string, word: readonly FoldedLetter[]): readonly (readonly number[])[] {
  const table = [Array.from({ length: word.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= typed.length; i += 1) {
    const above = table[i - 1] ?? [];
    const row = [i];
    for (let j = 1; j <= word.length; j += 1) {
      const change = (above[j - 1] ?? 0) + (typed[i - 1] === word[j - 1]?.character ? 0 : 1);
      row.push(Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    table.push(row);
  }
  return table;
}

interface Path {
  readonly typed: string;
  readonly word: readonly FoldedLetter[];
  readonly end: number;
}

function kindsBack(
  table: readonly (readonly number[])[],
  { typed, word, end }: Path,
): readonly Kind[] {
  const kinds: Kind[] = word.map(() => undefined);
  let [i, j] = [typed.length, end];
  while (i > 0 && j > 0) {
    const isSame = typed[i - 1] === word[j - 1]?.character;
    const here = table[i]?.[j] ?? 0;
    if (here === (table[i - 1]?.[j - 1] ?? 0) + (isSame ? 0 : 1)) {
      kinds[j - 1] = isSame ? 'found' : 'different';
      i -= 1;
      j -= 1;
    } else if (here === (table[i]?.[j - 1] ?? 0) + 1) {
      kinds[j - 1] = isDoubled(word, j - 1) ? 'found' : 'different';
      j -= 1;
    } else {
      i -= 1;
    }
  }
  for (; j > 0; j -= 1) kinds[j - 1] = 'different';
  return kinds;
}

const isDoubled = (word: readonly FoldedLetter[], at: number): boolean =>
  word[at]?.character === word[at - 1]?.character ||
  word[at]?.character === word[at + 1]?.character;

function merged(word: string, kinds: readonly Kind[]): readonly HighlightPart[] {
  const parts: { text: string; kind: Kind }[] = [];
  for (const [index, letter] of [...word].entries()) {
    const last = parts.at(-1);
    const kind = kinds[index];
    if (last !== undefined && last.kind === kind) last.text += letter;
    else parts.push({ text: letter, kind });
  }
  return parts;
}
