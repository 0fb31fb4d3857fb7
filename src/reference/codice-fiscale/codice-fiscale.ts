import type { Brand } from '../../kernel/brand.ts';
import { daysInMonth } from '../../kernel/iso-date.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Message } from '../message.ts';
import { checkDigitOf, checkLetterOf } from './check-letter.ts';
import { DIGIT_INDEXES, digitBehind, withoutOmocodia } from './omocodia.ts';

/**
 * A well-formed codice fiscale in capitals without spaces: 16 characters, or the 11 digits of a
 * provisional one. Never a key: a person may have had several, or none.
 */
export type CodiceFiscale = Brand<string, 'CodiceFiscale'>;

export type CodiceFiscaleErrorKey =
  | 'empty'
  | 'length'
  | 'letterExpected'
  | 'digitExpected'
  | 'nameLetters'
  | 'monthLetter'
  | 'impossibleDay'
  | 'checkLetter'
  | 'provisionalCheckDigit';

/** Why a text is not a codice fiscale; words in `messages.it.ts`. Positions count from 1. */
export type CodiceFiscaleError = Message<CodiceFiscaleErrorKey>;

export const MONTH_LETTERS = 'ABCDEHLMPRST';
const LENGTH = 16;
const PROVISIONAL_LENGTH = 11;

/** Spaces, dots, dashes and the like that come with a paste are dropped; letters become capitals. */
export const cleanCodiceFiscale = (text: string): string =>
  text.replace(/[\p{P}\p{Z}\p{C}\s|+=`´]/gu, '').toUpperCase();

export const isProvisional = (cf: CodiceFiscale): boolean => cf.length === PROVISIONAL_LENGTH;

/** True when letters stand in for some digits because someone else had the same code. */
export const hasOmocodia = (cf: CodiceFiscale): boolean =>
  !isProvisional(cf) && withoutOmocodia(cf) !== cf;

/** Checks all that can be known from the text alone, and reports the first thing that is wrong. */
export function parseCodiceFiscale(text: string): Result<CodiceFiscale, CodiceFiscaleError> {
  const code = cleanCodiceFiscale(text);
  const error = /^\d{11}$/.test(code) ? provisionalErrorOf(code) : errorOf(code);
  return error === null ? ok(code as CodiceFiscale) : err(error);
}

function provisionalErrorOf(code: string): CodiceFiscaleError | null {
  const expected = checkDigitOf(code.slice(0, -1));
  const found = code.slice(-1);
  return found === expected ? null : { key: 'provisionalCheckDigit', params: { expected, found } };
}

function errorOf(code: string): CodiceFiscaleError | null {
  if (code === '') return { key: 'empty', params: {} };
  if (code.length !== LENGTH) return { key: 'length', params: { length: code.length } };
  return (
    characterErrorOf(code) ??
    nameLettersErrorOf(code, 0) ??
    nameLettersErrorOf(code, 3) ??
    dayErrorOf(withoutOmocodia(code)) ??
    checkLetterErrorOf(code)
  );
}

function characterErrorOf(code: string): CodiceFiscaleError | null {
  for (const [index, found] of [...code].entries()) {
    const params = { position: index + 1, found };
    if (DIGIT_INDEXES.includes(index)) {
      if (digitBehind(found) === null) return { key: 'digitExpected', params };
    } else if (!/^[A-Z]$/.test(found)) {
      return { key: 'letterExpected', params };
    }
  }
  return null;
}

/** Three letters of a name: consonants, then vowels, then X to fill (D.M. 23/12/1976). */
function nameLettersErrorOf(code: string, start: 0 | 3): CodiceFiscaleError | null {
  const found = code.slice(start, start + 3);
  if (/^[^AEIOU]*[AEIOU]*X*$/.test(found)) return null;
  return { key: 'nameLetters', params: { position: start + 1, found } };
}

function dayErrorOf(code: string): CodiceFiscaleError | null {
  const monthLetter = code.charAt(8);
  const month = MONTH_LETTERS.indexOf(monthLetter) + 1;
  if (month === 0) return { key: 'monthLetter', params: { found: monthLetter } };
  const written = Number(code.slice(9, 11));
  const day = written > 40 ? written - 40 : written;
  const yearOfCentury = Number(code.slice(6, 8));
  const longest = daysInMonth(2000 + yearOfCentury, month);
  if (day >= 1 && day <= longest) return null;
  return { key: 'impossibleDay', params: { written: code.slice(9, 11), month } };
}

function checkLetterErrorOf(code: string): CodiceFiscaleError | null {
  const expected = checkLetterOf(code.slice(0, -1));
  const found = code.slice(-1);
  return found === expected ? null : { key: 'checkLetter', params: { expected, found } };
}
