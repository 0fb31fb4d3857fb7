import type { Brand } from '../kernel/brand.ts';
import { err, ok, type Result } from '../kernel/result.ts';

/** A place in the tax register: a letter and three digits; `Z…` is a foreign country. `H501` = Roma. */
export type BelfioreCode = Brand<string, 'BelfioreCode'>;

const isBelfioreCode = (text: string): text is BelfioreCode => /^[A-Z]\d{3}$/.test(text);

/** Only the shape: that the place exists is for the tables to say. Case and outer spaces are forgiven. */
export function parseBelfioreCode(text: string): Result<BelfioreCode, { readonly text: string }> {
  const code = text.trim().toUpperCase();
  return isBelfioreCode(code) ? ok(code) : err({ text });
}

/** A code written in the source code. @throws RangeError when it is not one: a bug. */
export function belfioreCode(text: string): BelfioreCode {
  if (!isBelfioreCode(text)) throw new RangeError(`Not a Belfiore code: ${text}`);
  return text;
}

export const isForeignBelfioreCode = (code: BelfioreCode): boolean => code.startsWith('Z');
