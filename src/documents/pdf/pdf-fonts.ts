import mono from './fonts/roboto-mono-regular.ttf?url';
import bold from './fonts/titillium-web-bold.ttf?url';
import regular from './fonts/titillium-web-regular.ttf?url';
import semibold from './fonts/titillium-web-semibold.ttf?url';
import type { FontName } from './type-scale.ts';

/**
 * TTF files with latin and latin-ext (Romanian, Albanian) in one, which the woff2 of the screen are
 * not. They come from bootstrap-italia 2.18.3, `src/fonts`; licences beside them.
 */
export type PdfFonts = Readonly<Record<FontName, Uint8Array>>;

export const fontUrls: Readonly<Record<FontName, string>> = { regular, semibold, bold, mono };

/** Loads the fonts of the build; offline they come from the service worker's cache. */
export async function fetchPdfFonts(): Promise<PdfFonts> {
  const [regularBytes, semiboldBytes, boldBytes, monoBytes] = await Promise.all([
    fetchBytes(regular),
    fetchBytes(semibold),
    fetchBytes(bold),
    fetchBytes(mono),
  ]);
  return { regular: regularBytes, semibold: semiboldBytes, bold: boldBytes, mono: monoBytes };
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Font not loaded (${response.status}): ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}
