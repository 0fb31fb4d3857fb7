import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanCodiceFiscale,
  hasOmocodia,
  isProvisional,
  parseCodiceFiscale,
} from './codice-fiscale.ts';
import { withOmocodia } from './compute.ts';
import { anyPerson, codeOf, errorKeyOf } from './testing/people.ts';
import { computeCodiceFiscale } from './compute.ts';

describe('accepted', () => {
  it.each([
    ['a man', 'RSSMRA80A01H501U'],
    ['a woman: day + 40', 'MLLSNT82P65Z404U'],
    ['born abroad: Z code', 'MLLSNT82P65Z404U'],
    ['omocodia, one letter', 'RSSMRA80A01H50MM'],
    ['omocodia, all seven', 'RSSMRAULALMHRLMD'],
    ['short surname, filled with X', 'FOXDRA26C24H872Y'],
    ['29 February of a leap year', 'RSSMRA80B29H501Q'],
    ['29 February 2000', 'RSSMRA00B29H501Y'],
    ['provisional, 11 digits', '80012345676'],
  ])('%s', (_, text) => {
    expect(parseCodiceFiscale(text)).toEqual({ ok: true, value: text });
  });

  it.each([
    'rssmra80a01h501u',
    ' RSSMRA 80A01 H501U ',
    'RSS MRA 80A01 H501 U\n',
    'RSSMRA-80A01-H501-U',
    'rss.mra.80a01.h501.u',
    '\u200bRSSMRA80A01H501U\u00a0',
  ])('cleaned on paste: «%s»', (text) => {
    expect(parseCodiceFiscale(text)).toEqual({ ok: true, value: 'RSSMRA80A01H501U' });
  });

  it('tells provisional and omocodia codes apart', () => {
    const [plain, omocode, provisional] = [
      'RSSMRA80A01H501U',
      'RSSMRA80A01H50MM',
      '80012345676',
    ].map(codeOf);
    expect([plain, omocode, provisional].map((cf) => cf && isProvisional(cf))).toEqual([
      false,
      false,
      true,
    ]);
    expect([plain, omocode, provisional].map((cf) => cf && hasOmocodia(cf))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('refused, with the reason', () => {
  it.each([
    ['', 'empty', {}],
    [' - ', 'empty', {}],
    ['RSSMRA80A01H501', 'length', { length: 15 }],
    ['8001234567', 'length', { length: 10 }],
    ['R5SMRA80A01H501U', 'letterExpected', { position: 2, found: '5' }],
    ['RSSMRA8OA01H501U', 'digitExpected', { position: 8, found: 'O' }],
    ['RSSMRA80A01H5A1U', 'digitExpected', { position: 14, found: 'A' }],
    ['RASMRA80A01H501U', 'nameLetters', { position: 1, found: 'RAS' }],
    ['RSSMRA80F01H501U', 'monthLetter', { found: 'F' }],
    ['RSSMRA80B30H501U', 'impossibleDay', { written: '30', month: 2 }],
    ['RSSMRA81B29H501U', 'impossibleDay', { written: '29', month: 2 }],
    ['RSSMRA80D31H501U', 'impossibleDay', { written: '31', month: 4 }],
    ['RSSMRA80A00H501U', 'impossibleDay', { written: '00', month: 1 }],
    ['RSSMRA80A40H501U', 'impossibleDay', { written: '40', month: 1 }],
    ['RSSMRA80B70H501U', 'impossibleDay', { written: '70', month: 2 }],
    ['RSSMRA80A72H501U', 'impossibleDay', { written: '72', month: 1 }],
    ['RSSMRA80BPLH501K', 'impossibleDay', { written: '30', month: 2 }],
    ['RSSMRA80A01H501A', 'checkLetter', { expected: 'U', found: 'A' }],
    ['80012345678', 'provisionalCheckDigit', { expected: '6', found: '8' }],
  ])('«%s»: %s', (text, key, params) => {
    expect(parseCodiceFiscale(text)).toEqual({ ok: false, error: { key, params } });
  });

  it('30 February stays impossible behind omocodia', () => {
    expect(errorKeyOf('RSSMRA80BPLHRLMK')).toBe('impossibleDay');
  });
});

describe('properties', () => {
  it('every computed code, with any omocodia, is parsed back', () => {
    fc.assert(
      fc.property(anyPerson, fc.integer({ min: 0, max: 127 }), (person, order) => {
        const cf = withOmocodia(computeCodiceFiscale(person), order);
        expect(parseCodiceFiscale(cf)).toEqual({ ok: true, value: cf });
        expect(hasOmocodia(cf)).toBe(order > 0);
      }),
    );
  });

  /** No collision class: in each place the allowed characters have different values modulo 26. */
  it('any other capital letter or digit in one place is refused', () => {
    fc.assert(
      fc.property(anyPerson, fc.integer({ min: 0, max: 127 }), (person, order) => {
        const cf = withOmocodia(computeCodiceFiscale(person), order);
        const accepted = [...cf].flatMap((original, index) =>
          [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']
            .filter((other) => other !== original)
            .map((other) => cf.slice(0, index) + other + cf.slice(index + 1))
            .filter((text) => parseCodiceFiscale(text).ok),
        );
        expect(accepted).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('any other character in one place is refused, unless cleaning reads it as the same letter', () => {
    fc.assert(
      fc.property(
        anyPerson,
        fc.integer({ min: 0, max: 15 }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        (person, index, other) => {
          const cf = computeCodiceFiscale(person);
          const text = cf.slice(0, index) + other + cf.slice(index + 1);
          expect(parseCodiceFiscale(text).ok).toBe(cleanCodiceFiscale(text) === cf);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('any wrong digit in a provisional code is refused', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 1, max: 9 }),
        (index, shift) => {
          const digits = [...'80012345676'].map(Number);
          const text = digits
            .map((digit, at) => (at === index ? (digit + shift) % 10 : digit))
            .join('');
          expect(errorKeyOf(text)).toBe('provisionalCheckDigit');
        },
      ),
    );
  });
});
