import { isLanguage, speak, type Language } from '../i18n/language.ts';
import { packOf } from '../i18n/packs.ts';

/** Where this browser keeps the language of its screens: no personal datum. */
const KEY = 'sportello.language';

const chosen = (): Language => {
  const kept = localStorage.getItem(KEY);
  return isLanguage(kept) ? kept : 'it';
};

/** Gives the page the language chosen in this browser; Italian when its words can't be had. */
export async function speakChosen(): Promise<void> {
  const language = chosen();
  if (language === 'it') return;
  try {
    speak(language, await packOf[language]());
    document.documentElement.lang = language;
  } catch {
    // Not on this device yet, and no network: the screens open in Italian.
  }
}

/** Keeps the choice and opens the page again in it; the vault stays open, as at any reload. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
  location.reload();
}
