/**
 * Omocodia: two people with the same code. The second gets letters instead of digits, from the right
 * (D.M. 23/12/1976): L M N P Q R S T U V for 0–9 at places 7, 8, 10, 11, 13, 14, 15.
 */
const SUBSTITUTES = 'LMNPQRSTUV';

/** Indexes, from 0, of the characters that are digits until omocodia. */
export const DIGIT_INDEXES: readonly number[] = [6, 7, 9, 10, 12, 13, 14];

/** `5` or `R` → `5`; null for a character that can't stand in a digit's place. */
export function digitBehind(character: string): string | null {
  if (/^\d$/.test(character)) return character;
  const digit = character === '' ? -1 : SUBSTITUTES.indexOf(character);
  return digit < 0 ? null : String(digit);
}

export const substituteOf = (digit: string): string => SUBSTITUTES.charAt(Number(digit));

/** The text with plain digits in the seven places; the check letter is left as it was. */
export const withoutOmocodia = (text: string): string =>
  [...text]
    .map((character, index) =>
      DIGIT_INDEXES.includes(index) ? (digitBehind(character) ?? character) : character,
    )
    .join('');
