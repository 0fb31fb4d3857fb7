/** Values of 0–9 and A–Z in odd places (D.M. 23/12/1976); in even places 0–9 and 0–25. */
const ODD_VALUES = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];
const LETTER_A = 'A'.charCodeAt(0);

const rankOf = (character: string): number =>
  /\d/.test(character) ? Number(character) : character.charCodeAt(0) - LETTER_A;

/**
 * The check letter of a text of capital letters and digits: the 15 characters of a codice fiscale,
 * or the 22 of an identifier of a SAP policy, which borrows the algorithm.
 */
export function checkLetterOf(text: string): string {
  const sum = [...text].reduce((total, character, index) => {
    const rank = rankOf(character);
    return total + (index % 2 === 0 ? (ODD_VALUES[rank] ?? 0) : rank);
  }, 0);
  return String.fromCharCode(LETTER_A + (sum % 26));
}

/** The eleventh digit of a provisional code, from the first ten: Luhn, as in a partita IVA. */
export function checkDigitOf(tenDigits: string): string {
  const sum = [...tenDigits].map(Number).reduce((total, digit, index) => {
    const weighted = index % 2 === 0 ? digit : digit * 2;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
