import type { DocumentModel } from '../../interview/document-model.ts';
import type { ReadFile } from './pdf-fonts.ts';

interface RenderPdfOptions {
  /** Reads a font file; by default the browser fetches it from the build. */
  readonly read?: ReadFile;
}

/**
 * The document as a tagged PDF, with the same content and order as `DocumentPage`. The PDF library
 * and the fonts are loaded by the first call. @throws UnprintableCharactersError when a character has
 * no glyph (a script that is not among the office's languages); Error when library or fonts cannot be
 * loaded.
 */
export async function renderPdf(
  model: DocumentModel,
  { read }: RenderPdfOptions = {},
): Promise<Uint8Array> {
  const [{ writePdf }, { loadPdfFonts }] = await Promise.all([
    import('./write-pdf.ts'),
    import('./pdf-fonts.ts'),
  ]);
  return writePdf(model, await loadPdfFonts(model, read));
}
