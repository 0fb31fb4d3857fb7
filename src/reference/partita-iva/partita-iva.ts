import type { Brand } from '../../kernel/brand.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { checkDigitOf } from '../codice-fiscale/check-letter.ts';
import type { Message } from '../message.ts';

/** The eleven digits of a partita IVA, without `IT`. Never a key: a firm may change it. */
export type PartitaIva = Brand<string, 'PartitaIva'>;

export type PartitaIvaErrorKey = 'empty' | 'notDigits' | 'length' | 'allZero' | 'checkDigit';

/** Why a text is not a partita IVA; words in `messages.it.ts`. Positions count from 1. */
export type PartitaIvaError = Message<PartitaIvaErrorKey>;

const LENGTH = 11;

/** Spaces, dots and the like that come with a paste are dropped, and the `IT` of the EU's number. */
export const cleanPartitaIva = (text: string): string =>
  text
    .replace(/[\p{P}\p{Z}\p{C}\s|+=`´]/gu, '')
    .toUpperCase()
    .replace(/^IT(?=\d)/u, '');

/** Eleven digits, the last of which agrees with the others (Luhn). */
export function parsePartitaIva(text: string): Result<PartitaIva, PartitaIvaError> {
  const code = cleanPartitaIva(text);
  const error = errorOf(code);
  return error === null ? ok(code as PartitaIva) : err(error);
}

function errorOf(code: string): PartitaIvaError | null {
  if (code === '') return { key: 'empty', params: {} };
  const at = [...code].findIndex((character) => !/\d/.test(character));
  if (at !== -1) {
    return { key: 'notDigits', params: { position: at + 1, found: [...code][at] ?? '' } };
  }
  if (code.length !== LENGTH) return { key: 'length', params: { length: code.length } };
  if (/^0+$/.test(code)) return { key: 'allZero', params: {} };
  const [expected, found] = [checkDigitOf(code.slice(0, -1)), code.slice(-1)];
  return found === expected ? null : { key: 'checkDigit', params: { expected, found } };
}
