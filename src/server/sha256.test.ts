import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256Hex } from '../kernel/hash.ts';
import { sha256Native } from './sha256.ts';

it('gives the same digits as the one that browsers use, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(sha256Native(text)).toBe(sha256Hex(text));
    }),
  );
  // UTF-8 has no lone surrogates: both write the replacement character.
  expect(sha256Native('\ud800è')).toBe(sha256Hex('\ud800è'));
});
