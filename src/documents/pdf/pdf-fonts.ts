import type { DocumentModel } from '../../interview/document-model.ts';
import { facesFor } from '../fonts/faces-for.ts';
import mono from './fonts/roboto-mono-regular.ttf?url';
import bold from './fonts/titillium-web-bold.ttf?url';
import regular from './fonts/titillium-web-regular.ttf?url';
import semibold from './fonts/titillium-web-semibold.ttf?url';
import type { FontName } from './type-scale.ts';
import { sfntOf } from './woff.ts';

/** Glyphs of another script, beside the four faces of every document. */
export interface ScriptFont {
  readonly weight: 400 | 700;
  readonly bytes: Uint8Array;
}

/**
 * TTF files with latin and latin-ext (Romanian, Albanian) in one, which the woff2 of the screen are
 * not. They come from bootstrap-italia 2.18.3, `src/fonts`; licences beside them.
 */
export interface PdfFonts {
  readonly faces: Readonly<Record<FontName, Uint8Array>>;
  /** Those of the scripts in the document, in the order in which they are tried. */
  readonly scripts: readonly ScriptFont[];
}

/** Reads a file of the build, by the address Vite gave it. */
export type ReadFile = (url: string) => Promise<Uint8Array>;

/** The fonts a document needs; offline they come from the service worker's caches. */
export async function loadPdfFonts(
  model: DocumentModel,
  read: ReadFile = fetchBytes,
): Promise<PdfFonts> {
  const [regularBytes, semiboldBytes, boldBytes, monoBytes, scripts] = await Promise.all([
    read(regular),
    read(semibold),
    read(bold),
    read(mono),
    scriptFonts(model, read),
  ]);
  return {
    faces: { regular: regularBytes, semibold: semiboldBytes, bold: boldBytes, mono: monoBytes },
    scripts,
  };
}

async function scriptFonts(model: DocumentModel, read: ReadFile): Promise<readonly ScriptFont[]> {
  const faces = await facesFor(model);
  return Promise.all(
    faces.map(async ({ weight, url }) => ({ weight, bytes: await sfntOf(await read(url)) })),
  );
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Font not loaded (${response.status}): ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}
