import { findLanguage } from '../../reference/languages/languages.ts';

/** Languages of the courtesy copies (desk.md), by BCP 47, the most asked for first. */
export const courtesyLanguages = [
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
] as const;

export type CourtesyLanguage = (typeof courtesyLanguages)[number];

export const directionOf = (language: string): 'ltr' | 'rtl' =>
  findLanguage(language)?.direction ?? 'ltr';

/**
 * A day as the language writes it, with its month in words: `24 novembre 2026`. Figures stay those
 * of the Italian text, so that person and operator can point at the same date.
 */
export function formatDayIn(language: string, isoDate: string): string {
  const day = new Date(`${isoDate.slice(0, 10)}T12:00:00Z`);
  if (Number.isNaN(day.getTime())) return isoDate;
  return new Intl.DateTimeFormat(`${language}-u-nu-latn-ca-gregory`, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(day);
}

/** A language's name in another: `albanese`, `shqip`. */
export const languageNameIn = (language: string, named: string): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(named) ?? named;
