import type { DocumentModel } from '../../interview/document-model.ts';
import type { PdfFonts } from './pdf-fonts.ts';

interface RenderPdfOptions {
  /** Where the fonts come from; by default the browser fetches those of the build. */
  readonly loadFonts?: () => Promise<PdfFonts>;
}

/**
 * The document as a tagged PDF, with the same content and order as `DocumentPage`. The PDF library
 * and the fonts are loaded by the first call. @throws UnprintableCharactersError when a character has
 * no glyph (Cyrillic, Arabic …); Error when library or fonts cannot be loaded.
 */
export async function renderPdf(
  model: DocumentModel,
  { loadFonts = fetchBuiltFonts }: RenderPdfOptions = {},
): Promise<Uint8Array> {
  const [{ writePdf }, fonts] = await Promise.all([import('./write-pdf.ts'), loadFonts()]);
  return writePdf(model, fonts);
}

const fetchBuiltFonts = async (): Promise<PdfFonts> => {
  const { fetchPdfFonts } = await import('./pdf-fonts.ts');
  return fetchPdfFonts();
};
