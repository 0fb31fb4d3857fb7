import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { textSealer } from './sealed-text.ts';

const random = { bytes: (length: number) => new Uint8Array(randomBytes(length)) };
const sealer = textSealer('segreto', 'prova', random);

it('a sealed text is opened by whoever has the same secret, and read by nobody else', () => {
  const sealed = sealer.seal('parola d’ordine');
  expect(textSealer('segreto', 'prova', random).open(sealed)).toBe('parola d’ordine');
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('ordine');
  expect(textSealer('altro', 'prova', random).open(sealed)).toBeNull();
  expect(textSealer('segreto', 'altro', random).open(sealed)).toBeNull();
  expect(sealer.seal('a')).not.toBe(sealer.seal('a'));
});

it('one bit changed anywhere closes it', () => {
  const bytes = Buffer.from(sealer.seal('prova'), 'base64url');
  for (let index = 0; index < bytes.length; index += 1) {
    const bent = Buffer.from(bytes);
    bent[index] = (bent[index] ?? 0) ^ 1;
    expect(sealer.open(bent.toString('base64url'))).toBeNull();
  }
});
