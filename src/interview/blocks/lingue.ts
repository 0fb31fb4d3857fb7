/** Languages an office is asked for most, by ISO 639-1 code, and any other. */
export const lingue = [
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
  'altra',
] as const;

export type Lingua = (typeof lingue)[number];

export const lingueWords: Readonly<Record<Lingua, string>> = {
  it: 'italiano',
  en: 'inglese',
  fr: 'francese',
  es: 'spagnolo',
  ro: 'romeno',
  sq: 'albanese',
  uk: 'ucraino',
  ar: 'arabo',
  zh: 'cinese',
  bn: 'bengalese',
  ur: 'urdu',
  de: 'tedesco',
  sl: 'sloveno',
  altra: 'altra lingua',
};
