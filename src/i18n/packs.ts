import type { Language, Pack } from './language.ts';

/** The translations, each in a file of its own that is fetched only when it is spoken. */
export const englishPack = async (): Promise<Pack> => (await import('./packs/en.json')).default;
export const germanPack = async (): Promise<Pack> => (await import('./packs/de.json')).default;

/** The pack of a language; Italian needs none. */
export const packOf: Readonly<Record<Language, () => Promise<Pack>>> = {
  it: () => Promise.resolve({}),
  en: englishPack,
  de: germanPack,
};
