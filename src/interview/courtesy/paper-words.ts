import type { CourtesyLanguage } from './language.ts';
import type { PaperWords } from './paper.it.ts';

interface WordsFile<W> {
  readonly words: W;
}

/** How each courtesy language loads its own file of words; a language left out does not compile. */
export type WordFiles<W> = Readonly<Record<CourtesyLanguage, () => Promise<WordsFile<W>>>>;

export const paperWords: WordFiles<PaperWords> = {
  en: () => import('./paper.en.ts'),
  fr: () => import('./paper.fr.ts'),
  es: () => import('./paper.es.ts'),
  ro: () => import('./paper.ro.ts'),
  sq: () => import('./paper.sq.ts'),
  uk: () => import('./paper.uk.ts'),
  ar: () => import('./paper.ar.ts'),
  zh: () => import('./paper.zh.ts'),
  bn: () => import('./paper.bn.ts'),
  ur: () => import('./paper.ur.ts'),
};
