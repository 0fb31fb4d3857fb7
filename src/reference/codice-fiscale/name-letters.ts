import { foldText } from '../../kernel/fold-text.ts';

export interface NameLetters {
  readonly surname: string;
  readonly name: string;
}

/**
 * The six letters of a person's names. Accents, spaces, apostrophes and particles count as nothing or
 * as letters of the name: `D’Amico` is DAMICO, `De Luca` is DELUCA. A woman's surname is her own.
 */
export const codeLettersOf = (surname: string, name: string): NameLetters => ({
  surname: surnameLettersOf(surname),
  name: nameLettersOf(name),
});

/**
 * Other letters the register may have given: `ü` read as `ue` or as `u`, and only the names before a
 * comma (D.P.R. 396/2000 art. 35, M). The usual ones first.
 */
export const possibleCodeLettersOf = (
  surname: string,
  name: string,
): { readonly surname: readonly string[]; readonly name: readonly string[] } => ({
  surname: distinct(spellingsOf(surname).map(surnameLettersOf)),
  name: distinct([name, name.split(',')[0] ?? name].flatMap(spellingsOf).map(nameLettersOf)),
});

const GERMAN_SPELLINGS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

const spellingsOf = (text: string): readonly string[] => [
  text,
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöü]/gu, (letter) => GERMAN_SPELLINGS[letter] ?? letter),
];

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** A–Z only: other scripts give nothing, and the register transliterates them its own way. */
const latinLettersOf = (text: string): string =>
  foldText(text)
    .toUpperCase()
    .replace(/[^A-Z]/g, '');

const consonantsOf = (letters: string): string => letters.replace(/[AEIOU]/g, '');
const vowelsOf = (letters: string): string => letters.replace(/[^AEIOU]/g, '');

function surnameLettersOf(surname: string): string {
  const letters = latinLettersOf(surname);
  return `${consonantsOf(letters)}${vowelsOf(letters)}XXX`.slice(0, 3);
}

/** With four consonants or more a name skips the second: Gianfranco → GFR (D.M. 23/12/1976). */
function nameLettersOf(name: string): string {
  const consonants = consonantsOf(latinLettersOf(name));
  if (consonants.length < 4) return surnameLettersOf(name);
  return `${consonants.charAt(0)}${consonants.charAt(2)}${consonants.charAt(3)}`;
}
