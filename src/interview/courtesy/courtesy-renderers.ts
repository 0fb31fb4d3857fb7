import type { CourtesyRenderer } from '../definition.ts';
import { courtesyLanguages } from './language.ts';
import type { WordFiles } from './paper-words.ts';

type Renderers<K> = Readonly<Record<string, () => Promise<CourtesyRenderer<K>>>>;

/** For each language, how to load its words and then render with them. */
export const loadedWith = <W, K>(
  files: WordFiles<W>,
  renderer: (language: string, words: W) => CourtesyRenderer<K>,
): Renderers<K> =>
  Object.fromEntries(
    courtesyLanguages.map((language) => [
      language,
      async () => renderer(language, (await files[language]()).words),
    ]),
  );

/** Two files of words for one document: the papers' and the service's own. */
export const bothOf = <A extends object, B extends object>(
  first: WordFiles<A>,
  second: WordFiles<B>,
): WordFiles<A & B> => ({
  en: both(first.en, second.en),
  fr: both(first.fr, second.fr),
  es: both(first.es, second.es),
  ro: both(first.ro, second.ro),
  sq: both(first.sq, second.sq),
  uk: both(first.uk, second.uk),
  ar: both(first.ar, second.ar),
  zh: both(first.zh, second.zh),
  bn: both(first.bn, second.bn),
  ur: both(first.ur, second.ur),
});

const both =
  <A extends object, B extends object>(
    first: () => Promise<{ readonly words: A }>,
    second: () => Promise<{ readonly words: B }>,
  ) =>
  async (): Promise<{ readonly words: A & B }> => {
    const [one, other] = await Promise.all([first(), second()]);
    return { words: { ...one.words, ...other.words } };
  };
