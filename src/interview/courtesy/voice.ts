import type { DocumentContext } from '../document-context.ts';
import type { Phrase } from '../document-model.ts';
import { directionOf, formatDayIn } from './language.ts';

const ITALIAN = 'it';

/** Words by key; `{name}` stands for what is put there. */
export type Catalogue = Readonly<Record<string, string>>;

/** The words of another language for an Italian catalogue: those it lacks stay Italian. */
export type Translation<C extends Catalogue> = Readonly<Partial<Record<keyof C, string>>>;

/** Who says a document's fixed words, in one language. */
export interface Voice<C extends Catalogue> {
  readonly language: string;
  /** A word that the language lacks is Italian, and says so. */
  readonly say: (key: keyof C & string, values?: Readonly<Record<string, string>>) => Phrase;
  /** What nobody translates: names, and what the person or the office wrote. */
  readonly asWritten: (text: string) => Phrase;
  readonly day: (isoDate: string) => string;
  /** A list on one line, each part in its own direction. */
  readonly join: (parts: readonly string[]) => string;
}

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** A value keeps its own direction inside words of the other one (UAX #9, FSI … PDI). */
const isolated = (text: string): string => `\u2068${text}\u2069`;

const isolatedAll = (values: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, text]) => [name, isolated(text)]));

export const italianVoice = <C extends Catalogue>(
  italian: C,
  { formatDate }: Pick<DocumentContext, 'formatDate'>,
): Voice<C> => ({
  language: ITALIAN,
  say: (key, values = {}) => filled(italian[key] ?? key, values),
  asWritten: (text) => text,
  day: formatDate,
  join: (parts) => parts.join(', '),
});

export function voiceIn<C extends Catalogue>(
  language: string,
  words: Translation<C>,
  italian: C,
): Voice<C> {
  const isRightToLeft = directionOf(language) === 'rtl';
  return {
    language,
    say: (key, values = {}) => {
      const own = words[key];
      return own === undefined
        ? { text: filled(italian[key] ?? key, values), language: ITALIAN }
        : filled(own, isRightToLeft ? isolatedAll(values) : values);
    },
    join: (parts) => parts.map((part) => (isRightToLeft ? isolated(part) : part)).join(', '),
    asWritten: (text) => ({ text, language: ITALIAN }),
    day: (isoDate) => formatDayIn(language, isoDate),
  };
}

/** What a language still lacks: listed, never a fault. */
export const lackingIn = <C extends Catalogue>(
  words: Translation<C>,
  italian: C,
): readonly string[] => Object.keys(italian).filter((key) => (words[key] ?? '') === '');

/** The words alone, where a phrase has no place: a title, an attribute. */
export const spoken = (phrase: Phrase): string =>
  typeof phrase === 'string' ? phrase : phrase.text;
