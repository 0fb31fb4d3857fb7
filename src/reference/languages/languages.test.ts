import { expect, it } from 'vitest';
import { findLanguage, languages, searchLanguages } from './languages.ts';

it('codes are ISO 639, each once; the desk’s languages come first', () => {
  const codes = languages.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !/^[a-z]{2,3}$/.test(code))).toEqual([]);
  expect(codes.slice(0, 13)).toEqual([
    'it',
    'en',
    'fr',
    'es',
    'ro',
    'sq',
    'uk',
    'ar',
    'zh',
    'bn',
    'ur',
    'de',
    'sl',
  ]);
});

it('every code is one that Unicode’s CLDR knows', () => {
  const names = new Intl.DisplayNames(['it'], { type: 'language', fallback: 'none' });
  expect(languages.filter(({ code }) => names.of(code) === undefined)).toEqual([
    expect.objectContaining({ code: 'ise' }),
  ]);
});

it('is found by the Italian name and by its own', () => {
  expect(searchLanguages('rum')[0]?.code).toBe('ro');
  expect(searchLanguages('العر')[0]?.code).toBe('ar');
  expect(findLanguage('ur')).toMatchObject({ name: 'urdu', direction: 'rtl' });
  expect(findLanguage('xx')).toBeUndefined();
});
