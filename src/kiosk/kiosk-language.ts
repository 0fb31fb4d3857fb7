import { translator, type Translate } from '../i18n/messages.ts';
import { scheda } from '../lep/a-accoglienza/words/scheda.it.ts';
import { words as schedaEnglish } from '../lep/a-accoglienza/words/scheda.en.ts';
import type { IntakeNeed } from '../domain/intake.ts';
import { kioskEnglish, needsEnglish } from './kiosk.en.ts';
import { kioskItalian, needsItalian } from './kiosk.it.ts';

export type KioskLanguage = 'it' | 'en';

export interface KioskVoice {
  readonly language: KioskLanguage;
  readonly say: Translate<typeof kioskItalian>;
  /** The words of service A's information sheet. */
  readonly sheet: Translate<typeof scheda>;
  readonly needs: Readonly<Record<IntakeNeed, string>>;
}

/** By their own names, never by flags. */
export const KIOSK_LANGUAGES: readonly {
  readonly value: KioskLanguage;
  readonly label: string;
}[] = [
  { value: 'it', label: 'Italiano' },
  { value: 'en', label: 'English' },
];

const VOICES: Readonly<Record<KioskLanguage, KioskVoice>> = {
  it: {
    language: 'it',
    say: translator(kioskItalian),
    sheet: translator(scheda),
    needs: needsItalian,
  },
  en: {
    language: 'en',
    say: translator(kioskItalian, 'en', kioskEnglish),
    sheet: translator(scheda, 'en', schedaEnglish),
    needs: needsEnglish,
  },
};

export const voiceOf = (language: KioskLanguage): KioskVoice => VOICES[language];
