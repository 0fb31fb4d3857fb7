import type { Phrase } from '../interview/document-model.ts';

/** The language of a document, and of every phrase that does not say its own. */
export const ITALIAN = 'it';

export const textOf = (phrase: Phrase): string =>
  typeof phrase === 'string' ? phrase : phrase.text;

/** The language it says, or that of what it stands in. */
export const languageOf = (phrase: Phrase, around: string): string =>
  typeof phrase === 'string' ? around : phrase.language;

/** The same words with another text: a part of them, or more beside them. */
export const withText = (phrase: Phrase, text: string): Phrase =>
  typeof phrase === 'string' ? text : { ...phrase, text };

/** Paragraphs, parted by new lines. */
export const paragraphsOf = (phrase: Phrase): readonly Phrase[] =>
  textOf(phrase)
    .split(/\n+/)
    .filter((text) => text !== '')
    .map((text) => withText(phrase, text));
