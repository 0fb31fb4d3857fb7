import type { Message } from './messages.ts';

/** What the operator's side speaks. Italian is the source, always whole, and prevails. */
export const LANGUAGES = ['it', 'en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  it: 'Italiano',
  en: 'English',
  de: 'Deutsch',
};

/** How names of days and months are written, and how plurals are counted. */
export const LOCALES: Readonly<Record<Language, string>> = {
  it: 'it-IT',
  en: 'en-GB',
  de: 'de-IT',
};

/** Separates a key from an Italian text that means two things, as in gettext's `msgctxt`. */
const CONTEXT = '\u0004';

/**
 * Translations by their Italian text, or by `key \u0004 text` where one text has two meanings; plurals
 * go by their `other` form.
 */
export type Pack = Readonly<Record<string, Message>>;

export const isLanguage = (text: string | null): text is Language =>
  LANGUAGES.some((language) => language === text);

/*
 * The language of the page is the page's own, as `<html lang>` is: chosen once, before anything is
 * drawn, and changed by opening the page again. That is why it may stand here and not in every call.
 */
const page: { language: Language; pack: Pack; made: WeakMap<object, unknown> } = {
  language: 'it',
  pack: {},
  made: new WeakMap(),
};

/** Gives the page its language. Called once, before the first screen. */
export function speak(language: Language, pack: Pack): void {
  page.language = language;
  page.pack = pack;
  page.made = new WeakMap();
}

export const spokenLanguage = (): Language => page.language;

/** What the page's language has for an Italian message, if anything. */
export function spokenMessage(italian: Message, key?: string): Message | undefined {
  const text = typeof italian === 'string' ? italian : italian.other;
  const own = key === undefined ? undefined : page.pack[`${key}${CONTEXT}${text}`];
  return own ?? page.pack[text];
}

/** An Italian text without parameters in the page's language; itself when that has none. */
export function spoken(italian: string): string {
  const message = spokenMessage(italian);
  return typeof message === 'string' ? message : italian;
}

/**
 * The same words, every text of them in the page's language: what is shown, never what is stored.
 * The same object gives the same object: a form that asks at each key does not pay again.
 */
export function spokenAll<T>(words: T): T {
  if (page.language === 'it') return words;
  if (typeof words !== 'object' || words === null) return deepSpoken(words) as T;
  const made = page.made.get(words) ?? deepSpoken(words);
  page.made.set(words, made);
  return made as T;
}

function deepSpoken(value: unknown): unknown {
  if (typeof value === 'string') return spoken(value);
  if (Array.isArray(value)) return value.map(deepSpoken);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, deepSpoken(one)]));
}
