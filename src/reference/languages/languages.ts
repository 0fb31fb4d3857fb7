import { textIndexOf } from '../text-index.ts';

/** A language a person may speak. */
export interface Language {
  /** ISO 639-1, or ISO 639-3 where there is no two-letter code. */
  readonly code: string;
  /** Italian, lower case. */
  readonly name: string;
  /** As its speakers write it, to be recognised on the kiosk. */
  readonly ownName: string;
  readonly direction: 'ltr' | 'rtl';
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ps', 'ur']);

/** First those most met at Italian desks, then the others. */
export const languages = [
  language('it', 'italiano', 'Italiano'),
  language('en', 'inglese', 'English'),
  language('fr', 'francese', 'Français'),
  language('es', 'spagnolo', 'Español'),
  language('ro', 'rumeno', 'Română'),
  language('sq', 'albanese', 'Shqip'),
  language('uk', 'ucraino', 'Українська'),
  language('ar', 'arabo', 'العربية'),
  language('zh', 'cinese', '中文'),
  language('bn', 'bengalese', 'বাংলা'),
  language('ur', 'urdu', 'اردو'),
  language('de', 'tedesco', 'Deutsch'),
  language('sl', 'sloveno', 'Slovenščina'),
  language('am', 'amarico', 'አማርኛ'),
  language('hy', 'armeno', 'Հայերեն'),
  language('be', 'bielorusso', 'Беларуская'),
  language('bs', 'bosniaco', 'Bosanski'),
  language('bg', 'bulgaro', 'Български'),
  language('cs', 'ceco', 'Čeština'),
  language('ko', 'coreano', '한국어'),
  language('hr', 'croato', 'Hrvatski'),
  language('da', 'danese', 'Dansk'),
  language('et', 'estone', 'Eesti'),
  language('fil', 'filippino', 'Filipino'),
  language('fi', 'finlandese', 'Suomi'),
  language('ka', 'georgiano', 'ქართული'),
  language('ja', 'giapponese', '日本語'),
  language('el', 'greco', 'Ελληνικά'),
  language('he', 'ebraico', 'עברית'),
  language('hi', 'hindi', 'हिन्दी'),
  language('ku', 'curdo', 'Kurdî'),
  language('lv', 'lettone', 'Latviešu'),
  language('lt', 'lituano', 'Lietuvių'),
  language('mk', 'macedone', 'Македонски'),
  language('mt', 'maltese', 'Malti'),
  language('nl', 'olandese', 'Nederlands'),
  language('no', 'norvegese', 'Norsk'),
  language('ps', 'pashto', 'پښتو'),
  language('fa', 'persiano', 'فارسی'),
  language('pl', 'polacco', 'Polski'),
  language('pt', 'portoghese', 'Português'),
  language('pa', 'punjabi', 'ਪੰਜਾਬੀ'),
  language('ru', 'russo', 'Русский'),
  language('sr', 'serbo', 'Српски'),
  language('si', 'singalese', 'සිංහල'),
  language('sk', 'slovacco', 'Slovenčina'),
  language('so', 'somalo', 'Soomaali'),
  language('sw', 'swahili', 'Kiswahili'),
  language('sv', 'svedese', 'Svenska'),
  language('ta', 'tamil', 'தமிழ்'),
  language('ti', 'tigrino', 'ትግርኛ'),
  language('tr', 'turco', 'Türkçe'),
  language('hu', 'ungherese', 'Magyar'),
  language('vi', 'vietnamita', 'Tiếng Việt'),
  language('wo', 'wolof', 'Wolof'),
  language('ise', 'lingua dei segni italiana (LIS)', 'LIS'),
] as const satisfies readonly Language[];

/** Common European Framework of Reference for Languages (Council of Europe, 2001). */
export const CEFR_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

const index = textIndexOf<Language>(languages, ({ name, ownName, code }) => ({
  names: [name, ownName, code],
}));

export const findLanguage = (code: string): Language | undefined =>
  languages.find((one) => one.code === code);

export const searchLanguages = (text: string, limit = 10): readonly Language[] =>
  index.search(text, { limit, isPreferred: () => true }).map(({ item }) => item);

function language<const C extends string>(
  code: C,
  name: string,
  ownName: string,
): Language & { readonly code: C } {
  return { code, name, ownName, direction: RIGHT_TO_LEFT.has(code) ? 'rtl' : 'ltr' };
}
