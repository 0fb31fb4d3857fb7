import { expect, it } from 'vitest';
import { checkDigitOf, checkLetterOf } from './check-letter.ts';

it('the check letter of fifteen characters', () => {
  expect(checkLetterOf('RSSMRA80A01H501')).toBe('U');
  expect(checkLetterOf('MLLSNT82P65Z404')).toBe('U');
});

it('SAP Rev009 · the example of the standard: H501X000004 + A02 + 20170101 → B', () => {
  expect(checkLetterOf('H501X000004A0220170101')).toBe('B');
});

it('the check digit of ten, as in a partita IVA', () => {
  expect(checkDigitOf('0048841001')).toBe('0');
  expect(checkDigitOf('0048496058')).toBe('8');
  expect(checkDigitOf('0000000000')).toBe('0');
});
