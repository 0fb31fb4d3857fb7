import { z } from 'zod';

/** Bytes that WebCrypto takes: never a view on memory shared between threads. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Base64url without padding (RFC 4648 §5). */
export function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @throws DOMException when it is not base64url. */
export function fromBase64Url(text: string): Bytes {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Base64url of at least `least` and at most `most` bytes, as it is kept in a record. */
export const base64Url = (least: number, most = least): z.ZodType<string, string> =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]*$/)
    .refine((text) => {
      const length = Math.floor((text.length * 3) / 4);
      return length >= least && length <= most;
    });

/** The context of a ciphertext, written so that two different ones never give the same bytes. */
export const contextBytes = (...parts: readonly (string | number)[]): Bytes =>
  new TextEncoder().encode(JSON.stringify(parts));

/** Overwrites a secret that is no longer needed. */
export const wipe = (secret: Uint8Array): void => {
  secret.fill(0);
};
