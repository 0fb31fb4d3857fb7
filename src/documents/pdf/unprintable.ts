import type { DocumentModel } from '../../interview/document-model.ts';
import { fontCoverage } from './font-coverage.ts';
import type { PdfFonts } from './pdf-fonts.ts';

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
export function unprintableCharacters(model: DocumentModel, fonts: PdfFonts): readonly string[] {
  const coverages = Object.values(fonts).map(fontCoverage);
  const isDrawn = (char: string): boolean =>
    /[\s\p{Cc}]/u.test(char) ||
    coverages.every((coverage) => coverage.has(char.codePointAt(0) ?? 0));
  return [...new Set(textsOf(model).flatMap((text) => [...text]))].filter((char) => !isDrawn(char));
}

/** Every text in the model, wherever it stands. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
