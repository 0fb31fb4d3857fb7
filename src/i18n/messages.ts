import { LOCALES, spokenLanguage, spokenMessage } from './language.ts';

/** One text per plural form; the form is chosen by the parameter `n`. */
export interface PluralMessage {
  readonly one: string;
  readonly other: string;
  readonly zero?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
}

/** A text with `{parameters}`, or its plural forms. */
export type Message = string | PluralMessage;
export type Catalogue = Readonly<Record<string, Message>>;

/** What another language offers: never more keys than Italian, possibly fewer. */
export type Translation<C extends Catalogue> = { readonly [K in keyof C]?: Message };

type ParameterNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;

type Parameters<Names extends string> = Readonly<Record<Names, string | number>>;

type Arguments<M extends Message> = M extends PluralMessage
  ? [parameters: { readonly n: number } & Parameters<Exclude<ParameterNames<M['other']>, 'n'>>]
  : M extends string
    ? [ParameterNames<M>] extends [never]
      ? []
      : [parameters: Parameters<ParameterNames<M>>]
    : never;

/** Looks up a key of `C`; parameters are required exactly when the Italian text has them. */
export interface Translate<C extends Catalogue> {
  <K extends keyof C & string>(key: K, ...parameters: Arguments<C[K]>): string;
  /** The source, for who translates it. */
  readonly italian: C;
}

type Values = Readonly<Record<string, string | number>>;

/** Where a message is looked up, and how it counts (BCP 47). */
interface Voice {
  readonly locale: string;
  /** How it writes numbers; as in Italy when the page speaks. */
  readonly numbers: string;
  find(italian: Message, key: string): Message | undefined;
}

const PAGE: Voice = {
  get locale() {
    return LOCALES[spokenLanguage()];
  },
  numbers: LOCALES.it,
  find: spokenMessage,
};

/**
 * Builds the lookup: in the language of the page, or in `locale` (BCP 47) by its own `translation`.
 * What has no translation falls back to Italian; a key absent from Italian does not compile.
 */
export function translator<const C extends Catalogue>(
  italian: C,
  locale?: string,
  translation: Translation<C> = {},
): Translate<C> {
  const voice: Voice =
    locale === undefined
      ? PAGE
      : { locale, numbers: locale, find: (_italian, key) => translation[key] };
  const translate = (key: string, ...[values = {}]: readonly Values[]): string => {
    const source: Message | undefined = italian[key];
    if (source === undefined) return key;
    const own = voice.find(source, key);
    const text = textOf(own ?? source, values['n'], own === undefined ? 'it' : voice.locale);
    return text.replace(/\{(\w+)\}/gu, (hole, name: string) => {
      const value = values[name] ?? hole;
      return typeof value === 'number' ? numbersOf(voice.numbers).format(value) : value;
    });
  };
  return Object.assign(translate, { italian });
}

/** The Italian keys that `translation` lacks, in the order of the Italian file. */
export const missingKeys = <C extends Catalogue>(
  italian: C,
  translation: Translation<C>,
): readonly string[] => Object.keys(italian).filter((key) => translation[key] === undefined);

function textOf(message: Message, n: string | number | undefined, locale: string): string {
  if (typeof message === 'string') return message;
  return message[rulesOf(locale).select(Number(n))] ?? message.other;
}

/** Making one is slow: one for each locale. */
const perLocale = <T>(make: (locale: string) => T): ((locale: string) => T) => {
  const made = new Map<string, T>();
  return (locale) => {
    const one = made.get(locale) ?? make(locale);
    made.set(locale, one);
    return one;
  };
};

const rulesOf = perLocale((locale) => new Intl.PluralRules(locale));
const numbersOf = perLocale((locale) => new Intl.NumberFormat(locale, { useGrouping: 'always' }));
