import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hashGroups,
  parseVerificationUrl,
  shortHash,
  verificationUrl,
} from './verification-url.ts';

const ORIGIN = 'https://sportello.esempio.invalid';
const HASH = '9c417ae052bd18f3a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718';

const hexHash = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 })
  .map((digits) => digits.join(''));

describe('verification URL', () => {
  it('carries the number and the first 16 digits of the hash', () => {
    expect(verificationUrl(ORIGIN, '2026/MF-07/0044', HASH)).toBe(
      `${ORIGIN}/verifica?numero=2026%2FMF-07%2F0044&impronta=9C417AE052BD18F3`,
    );
  });

  it('shows the hash in four groups of four', () => {
    expect(hashGroups(HASH)).toEqual(['9C41', '7AE0', '52BD', '18F3']);
  });

  it('comes back from its URL, whatever the number', () => {
    const numbers = fc
      .string({ minLength: 1 })
      .filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(numbers, hexHash, (number, hash) => {
        const parsed = parseVerificationUrl(verificationUrl(ORIGIN, number, hash));
        expect(parsed).toEqual({ ok: true, value: { number, shortHash: shortHash(hash) } });
      }),
    );
  });

  it('accepts a hash typed by hand, lower case and in groups', () => {
    const parsed = parseVerificationUrl(`${ORIGIN}/verifica?numero=1&impronta=9c41+7ae0+52bd+18f3`);
    expect(parsed).toEqual({ ok: true, value: { number: '1', shortHash: '9C417AE052BD18F3' } });
  });

  it.each([
    ['url', 'numero 44'],
    ['path', `${ORIGIN}/altro?numero=1&impronta=9C417AE052BD18F3`],
    ['number', `${ORIGIN}/verifica?impronta=9C417AE052BD18F3`],
    ['number', `${ORIGIN}/verifica?numero=+&impronta=9C417AE052BD18F3`],
    ['hash', `${ORIGIN}/verifica?numero=1&impronta=9C417AE0`],
    ['hash', `${ORIGIN}/verifica?numero=1`],
  ])('refuses (%s) %s', (reason, text) => {
    expect(parseVerificationUrl(text)).toEqual({ ok: false, error: { reason } });
  });
});
