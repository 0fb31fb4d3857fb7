import type { DocumentModel } from '../../interview/document-model.ts';
import { textsOf } from '../fonts/faces-for.ts';
import type { FontBook } from './font-book.ts';

/** The document has characters that no embedded font draws: print it from the browser instead. */
export class UnprintableCharactersError extends Error {
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    super(`No embedded font draws: ${characters.join(' ')}`);
    this.name = 'UnprintableCharactersError';
    this.characters = characters;
  }
}

/** Characters of the model that would come out as empty squares, each once. */
export function unprintableCharacters(model: DocumentModel, book: FontBook): readonly string[] {
  const isDrawn = (char: string): boolean =>
    /[\s\p{Cc}\p{Cf}]/u.test(char) ||
    (['regular', 'semibold', 'bold', 'mono'] as const).every(
      (style) => book.fontFor(char, style) !== null,
    );
  return [...new Set(textsOf(model).flatMap((text) => [...text]))].filter((char) => !isDrawn(char));
}
