import type { WordFiles } from '../../../interview/courtesy/paper-words.ts';
import type { SchedaWords } from './scheda.it.ts';

export const schedaWords: WordFiles<SchedaWords> = {
  en: () => import('./scheda.en.ts'),
  fr: () => import('./scheda.fr.ts'),
  es: () => import('./scheda.es.ts'),
  ro: () => import('./scheda.ro.ts'),
  sq: () => import('./scheda.sq.ts'),
  uk: () => import('./scheda.uk.ts'),
  ar: () => import('./scheda.ar.ts'),
  zh: () => import('./scheda.zh.ts'),
  bn: () => import('./scheda.bn.ts'),
  ur: () => import('./scheda.ur.ts'),
};
