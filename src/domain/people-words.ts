import { foldText } from '../kernel/fold-text.ts';
import { slipsToBeginningOf } from '../reference/edit-distance.ts';
import type { PersonSummary } from './summary.ts';

/** The digits of a phone number, without the Italian prefix: `+39 333 …` and `333 …` are one. */
export const nationalDigits = (text: string): string =>
  text
    .replaceAll(/[^\d+]/g, '')
    .replace(/^(\+|00)39/, '')
    .replaceAll('+', '');

/** `03051990`: what is left of `03/05/1990` when it is folded. */
const italianDate = (iso: string | null): string =>
  iso === null ? '' : `${iso.slice(8)}${iso.slice(5, 7)}${iso.slice(0, 4)}`;

/** Names repeat: each word is folded once. */
export function wordFolder(): (text: string) => readonly string[] {
  const known = new Map<string, string>();
  const fold = (word: string): string => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const folded = foldText(word).replaceAll(' ', '');
    known.set(word, folded);
    return folded;
  };
  return (text) =>
    text
      .split(/[\s'’-]+/)
      .map(fold)
      .filter(Boolean);
}

/** What is searched of one person: folded words, each between spaces so that beginnings are found. */
export interface PersonWords {
  /** Surname, then name, then code, phone and birth date. */
  readonly all: string;
  /** Where the surname ends in `all`, and where the name does. */
  readonly surnameEnd: number;
  readonly nameEnd: number;
  /** Words of surname and name. */
  readonly names: readonly string[];
}

export function wordsOfPerson(
  person: PersonSummary,
  fold: (text: string) => readonly string[],
): PersonWords {
  const [surname, name] = [fold(person.surname), fold(person.name)];
  const others = [
    person.codiceFiscale?.toLowerCase() ?? '',
    nationalDigits(person.phone ?? ''),
    italianDate(person.birthDate),
  ].filter(Boolean);
  const names = [...surname, ...name];
  return {
    all: ` ${[...names, ...others].join(' ')} `,
    surnameEnd: surname.join(' ').length + 1,
    nameEnd: names.join(' ').length + 1,
    names,
  };
}

/** How well one word typed is found: whole, then as a beginning, then in codes, then with slips. */
const WHOLE = 8;
const BEGINNING = 6;
const ELSEWHERE = 4;
const SLIPS = [BEGINNING, 3, 2];
/** People write the surname first. */
const SURNAME_FIRST = 1;

/** How well the words typed are found; null when one of them isn't. `near` is that of `NameWords`. */
export function scoreOf(
  words: PersonWords,
  typed: readonly TypedWord[],
  slot: number,
): number | null {
  let score = 0;
  for (const [index, word] of typed.entries()) {
    const at = words.all.indexOf(word.beginning);
    const own = at === -1 ? SLIPS[word.near.get(slot) ?? -1] : foundAt(words, word.beginning, at);
    if (own === undefined) return null;
    score += own;
    if (index === 0 && isInSurname(words, word, at)) score += SURNAME_FIRST;
  }
  return score;
}

function isInSurname(
  { all, surnameEnd }: PersonWords,
  { nearWords }: TypedWord,
  at: number,
): boolean {
  if (at !== -1) return at < surnameEnd;
  const surname = all.slice(0, surnameEnd + 1);
  return [...nearWords].some((word) => surname.includes(` ${word} `));
}

function foundAt({ all, nameEnd }: PersonWords, beginning: string, at: number): number {
  if (at >= nameEnd) return ELSEWHERE;
  return all[at + beginning.length] === ' ' || all.slice(0, nameEnd + 1).includes(`${beginning} `)
    ? WHOLE
    : BEGINNING;
}

/** A word of the query, ready to be looked for in everybody. */
export interface TypedWord {
  /** With the space that makes it a beginning. */
  readonly beginning: string;
  readonly word: string;
  /** Who has a word of the name that is like it, and with how many slips. */
  readonly near: ReadonlyMap<number, number>;
  /** Those words. */
  readonly nearWords: ReadonlySet<string>;
}

/** Which people have each word of a name, to find those that were typed with a slip. */
export class NameWords {
  private readonly slots = new Map<string, Set<number>>();
  /** Words by first letter: few are looked at for each word typed. */
  private readonly byLetter = new Map<string, Set<string>>();

  add(words: readonly string[], slot: number): void {
    for (const word of words) {
      const known = this.slots.get(word);
      if (known !== undefined) {
        known.add(slot);
        continue;
      }
      this.slots.set(word, new Set([slot]));
      const letter = word[0] ?? '';
      const own = this.byLetter.get(letter);
      if (own === undefined) this.byLetter.set(letter, new Set([word]));
      else own.add(word);
    }
  }

  remove(words: readonly string[], slot: number): void {
    for (const word of words) {
      const known = this.slots.get(word);
      known?.delete(slot);
      if (known?.size !== 0) continue;
      this.slots.delete(word);
      this.byLetter.get(word[0] ?? '')?.delete(word);
    }
  }

  /** Who has a word that begins as typed but for a slip or two. */
  typed(word: string): TypedWord {
    const near = new Map<number, number>();
    const nearWords = new Set<string>();
    for (const [like, slips] of this.near(word)) {
      nearWords.add(like);
      for (const slot of this.slots.get(like) ?? []) {
        if (slips < (near.get(slot) ?? Infinity)) near.set(slot, slips);
      }
    }
    return { beginning: ` ${word}`, word, near, nearWords };
  }

  /**
   * Words of names like the one typed: one slip from four letters, two from seven. The first letter
   * is the right one, or it is missing, extra or swapped with the second.
   */
  private *near(typed: string): Iterable<readonly [word: string, slips: number]> {
    if (typed.length < 4 || /\d/.test(typed)) return;
    const allowed = typed.length < 7 ? 1 : 2;
    for (const letter of new Set([typed[0] ?? '', typed[1] ?? ''])) {
      for (const word of this.byLetter.get(letter) ?? []) {
        if (word.length < typed.length - allowed || word.startsWith(typed)) continue;
        const slips = slipsToBeginningOf(word, typed, allowed);
        if (slips <= allowed) yield [word, slips];
      }
    }
  }
}
