import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigitOf } from '../codice-fiscale/check-letter.ts';
import { cleanPartitaIva, parsePartitaIva } from './partita-iva.ts';

const ten = fc.stringMatching(/^[1-9]\d{9}$/);
const keyOf = (text: string): string | null => {
  const parsed = parsePartitaIva(text);
  return parsed.ok ? null : parsed.error.key;
};

describe('the eleven digits of a partita IVA', () => {
  it('the last digit is the one Luhn wants, and no other', () => {
    fc.assert(
      fc.property(ten, fc.integer({ min: 1, max: 9 }), (digits, off) => {
        const right = checkDigitOf(digits);
        expect(keyOf(digits + right)).toBeNull();
        expect(keyOf(digits + String((Number(right) + off) % 10))).toBe('checkDigit');
      }),
    );
  });

  it('one wrong digit anywhere is always seen', () => {
    fc.assert(
      fc.property(
        ten,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (digits, at, off) => {
          const code = digits + checkDigitOf(digits);
          const wrong = String((Number(code[at]) + off) % 10);
          expect(keyOf(code.slice(0, at) + wrong + code.slice(at + 1))).toBe('checkDigit');
        },
      ),
    );
  });

  // Invented: the digits agree, no firm is meant.
  it.each(['12345678903', 'IT12345678903', 'it 123 456 789 03', '1234567.890-3'])(
    '«%s» is read, however it was pasted',
    (text) => {
      expect(cleanPartitaIva(text)).toBe('12345678903');
      expect(keyOf(text)).toBeNull();
    },
  );

  it.each([
    ['', 'empty'],
    ['1234567890', 'length'],
    ['123456789030', 'length'],
    ['1234567890O', 'notDigits'],
    ['00000000000', 'allZero'],
  ])('«%s» is not one: %s', (text, key) => {
    expect(keyOf(text)).toBe(key);
  });
});
