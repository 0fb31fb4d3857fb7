import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { sealedCookie } from './sealed-cookie.ts';

const random = { bytes: (length: number) => new Uint8Array(randomBytes(length)) };
const cookie = sealedCookie('segreto', 'prova', random);

it('a sealed cookie is opened by whoever has the same secret, and read by nobody else', () => {
  const sealed = cookie.seal('parola d’ordine');
  expect(sealedCookie('segreto', 'prova', random).open(sealed)).toBe('parola d’ordine');
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('ordine');
  expect(sealedCookie('altro', 'prova', random).open(sealed)).toBeNull();
  expect(sealedCookie('segreto', 'altro', random).open(sealed)).toBeNull();
  expect(cookie.seal('a')).not.toBe(cookie.seal('a'));
});

it('one bit changed anywhere closes it', () => {
  const bytes = Buffer.from(cookie.seal('prova'), 'base64url');
  for (let index = 0; index < bytes.length; index += 1) {
    const bent = Buffer.from(bytes);
    bent[index] = (bent[index] ?? 0) ^ 1;
    expect(cookie.open(bent.toString('base64url'))).toBeNull();
  }
});
