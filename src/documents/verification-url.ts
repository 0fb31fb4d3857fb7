import { err, ok, type Result } from '../kernel/result.ts';

const PATH = '/verifica';
const SHORT_LENGTH = 16;
const SHORT_HASH = /^[0-9A-F]{16}$/;

/** What the QR asks: the document's number and the first 16 hexadecimal digits of its hash. */
export interface VerificationRequest {
  readonly number: string;
  readonly shortHash: string;
}

/** `url`: not an address. `path`: of another page. `number`, `hash`: missing or badly written. */
export interface VerificationUrlError {
  readonly reason: 'url' | 'path' | 'number' | 'hash';
}

/** The first 16 hexadecimal digits, upper case: enough to tell copies apart, short enough to read aloud. */
export const shortHash = (hash: string): string => hash.slice(0, SHORT_LENGTH).toUpperCase();

/** `9C41 7AE0 52BD 18F3` as its four groups. */
export const hashGroups = (hash: string): readonly string[] =>
  shortHash(hash).match(/.{1,4}/g) ?? [];

/** Where anyone verifies a copy. `origin` without a path: `https://sportello.esempio.it`. */
export function verificationUrl(origin: string, number: string, hash: string): string {
  const query = new URLSearchParams({ numero: number, impronta: shortHash(hash) });
  return `${origin}${PATH}?${query.toString()}`;
}

/** The inverse of `verificationUrl`; a hash typed by hand may be lower case or spaced in groups. */
export function parseVerificationUrl(
  text: string,
): Result<VerificationRequest, VerificationUrlError> {
  if (!URL.canParse(text)) return err({ reason: 'url' });
  const { pathname, searchParams } = new URL(text);
  if (pathname !== PATH) return err({ reason: 'path' });
  const number = searchParams.get('numero')?.trim() ?? '';
  if (number === '') return err({ reason: 'number' });
  const hash = (searchParams.get('impronta') ?? '').replaceAll(/\s/g, '').toUpperCase();
  return SHORT_HASH.test(hash) ? ok({ number, shortHash: hash }) : err({ reason: 'hash' });
}
