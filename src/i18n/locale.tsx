import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { commonIt, type CommonCatalogue } from './common.it.ts';
import { translator, type Translate, type Translation } from './messages.ts';

export interface Locale {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly common: Translate<CommonCatalogue>;
}

const ITALIAN: Locale = { language: 'it', direction: 'ltr', common: translator(commonIt) };
const LocaleContext = createContext<Locale>(ITALIAN);
const RIGHT_TO_LEFT = /^(?:ar|ur|fa|he)\b/u;

export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';

export interface LocaleProviderProps {
  readonly language: string;
  readonly translation?: Translation<CommonCatalogue>;
  readonly children: ReactNode;
}

/** Gives `useCommon` its language; without it everything is Italian. */
export function LocaleProvider({ language, translation, children }: LocaleProviderProps) {
  const locale = useMemo(
    (): Locale => ({
      language,
      direction: directionOf(language),
      common: translator(commonIt, language, translation),
    }),
    [language, translation],
  );
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export const useLocale = (): Locale => useContext(LocaleContext);

/** The common words in the language of the nearest `LocaleProvider`. */
export const useCommon = (): Translate<CommonCatalogue> => useContext(LocaleContext).common;
