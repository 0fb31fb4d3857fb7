import { foldText } from '../kernel/fold-text.ts';
import { slipsToBeginningOf } from './edit-distance.ts';

/** The words by which an item may be found. */
export interface SearchTexts {
  /** Any of these may be typed from the beginning: the name, another name. */
  readonly names: readonly string[];
  /** Single words that help to choose, typed whole after the name: the province. */
  readonly hints?: readonly string[];
}

export interface TextMatch<T> {
  readonly item: T;
  readonly isPreferred: boolean;
}

export interface TextSearchOptions<T> {
  readonly limit: number;
  /** These come first, unless mistyped. */
  readonly isPreferred: (item: T) => boolean;
}

export interface TextIndex<T> {
  /** Accent-blind; in order: preferred before others, then how well it fits, then the shortest name. */
  search(text: string, options: TextSearchOptions<T>): readonly TextMatch<T>[];
}

interface Entry<T> {
  readonly item: T;
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly hints: readonly string[];
}

interface Scored<T> extends TextMatch<T> {
  readonly score: number;
  readonly name: string;
}

const EXACT = 0;
const FIRST_WORDS = 1;
const BEGINNING = 2;
const WORD = 3;
const ALL_WORDS = 4;
const INSIDE = 5;
const SHORTEST_INSIDE = 3;

/** Searches by scanning: ten thousand names take a few milliseconds. */
export function textIndexOf<T>(
  items: readonly T[],
  textsOf: (item: T) => SearchTexts,
): TextIndex<T> {
  const entries = items.map((item): Entry<T> => {
    const texts = textsOf(item);
    const names = texts.names.map(foldText);
    return { item, names, words: names.flatMap(wordsOf), hints: (texts.hints ?? []).map(foldText) };
  });
  return {
    search(text, options) {
      const typed = foldText(text);
      if (typed === '') return [];
      const found = scoredBy(entries, options, (entry) => scoreOf(entry, typed));
      const isEnough = found.length > 0 || slipsAllowed(typed) === 0;
      const matches = isEnough
        ? found
        : scoredBy(entries, options, (entry) => slipsOf(entry, typed));
      return matches
        .toSorted(compareScored)
        .slice(0, options.limit)
        .map(({ item, isPreferred }) => ({ item, isPreferred }));
    },
  };
}

function scoredBy<T>(
  entries: readonly Entry<T>[],
  { isPreferred }: TextSearchOptions<T>,
  scoreOfEntry: (entry: Entry<T>) => number | null,
): readonly Scored<T>[] {
  return entries.flatMap((entry) => {
    const score = scoreOfEntry(entry);
    if (score === null) return [];
    const { item } = entry;
    return [{ item, score, isPreferred: isPreferred(item), name: entry.names[0] ?? '' }];
  });
}

function compareScored<T>(a: Scored<T>, b: Scored<T>): number {
  if (a.isPreferred !== b.isPreferred) return a.isPreferred ? -1 : 1;
  if (a.score !== b.score) return a.score - b.score;
  if (a.name.length !== b.name.length) return a.name.length - b.name.length;
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}

function scoreOf<T>(entry: Entry<T>, typed: string): number | null {
  const hint = entry.hints.find((word) => typed.endsWith(` ${word}`));
  const byHint = hint === undefined ? null : scoreOfName(entry, typed.slice(0, -hint.length - 1));
  return byHint ?? scoreOfName(entry, typed);
}

function scoreOfName<T>({ names, words }: Entry<T>, typed: string): number | null {
  if (names.includes(typed)) return EXACT;
  if (names.some((name) => name.startsWith(`${typed} `))) return FIRST_WORDS;
  if (names.some((name) => name.startsWith(typed))) return BEGINNING;
  if (names.some((name) => name.includes(` ${typed}`))) return WORD;
  const isInWords = wordsOf(typed).every((part) => words.some((word) => word.startsWith(part)));
  if (isInWords) return ALL_WORDS;
  const isInside = typed.length >= SHORTEST_INSIDE && names.some((name) => name.includes(typed));
  return isInside ? INSIDE : null;
}

/** Only when nothing fits better: one slip from four letters, two from seven. */
const slipsAllowed = (typed: string): number => {
  if (typed.length < 4) return 0;
  return typed.length < 7 ? 1 : 2;
};

function slipsOf<T>({ names }: Entry<T>, typed: string): number | null {
  const limit = slipsAllowed(typed);
  const slips = Math.min(...names.map((name) => slipsToBeginningOf(name, typed, limit)));
  return slips > limit ? null : slips;
}

const wordsOf = (folded: string): readonly string[] => folded.split(' ');
