import { fontCoverage, type FontCoverage } from './font-coverage.ts';
import type { PdfFonts } from './pdf-fonts.ts';
import type { FontName } from './type-scale.ts';

/** A font as the PDF library knows it, and what it can draw. */
interface BookFont {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly coverage: FontCoverage;
  /** Of another script, which may need shaping. */
  readonly isScript: boolean;
}

/** Which font draws a character in a given style. */
export interface FontBook {
  readonly fonts: readonly BookFont[];
  /** Null when none draws it. */
  readonly fontFor: (char: string, style: FontName) => string | null;
}

export function fontBook({ faces, scripts }: PdfFonts): FontBook {
  const fontOf = (name: string, bytes: Uint8Array, isScript = false): BookFont => ({
    name,
    bytes,
    isScript,
    coverage: fontCoverage(bytes),
  });
  const own = {
    regular: fontOf('regular', faces.regular),
    semibold: fontOf('semibold', faces.semibold),
    bold: fontOf('bold', faces.bold),
    mono: fontOf('mono', faces.mono),
  };
  const others = scripts.map(({ weight, bytes }, index) => ({
    weight,
    ...fontOf(`script-${index}`, bytes, true),
  }));
  const regulars = others.filter(({ weight }) => weight === 400);
  const bolds = others.filter(({ weight }) => weight === 700);
  const choices: Readonly<Record<FontName, readonly BookFont[]>> = {
    regular: [own.regular, ...regulars],
    semibold: [own.semibold, ...bolds, ...regulars],
    bold: [own.bold, ...bolds, ...regulars],
    mono: [own.mono, own.regular, ...regulars],
  };
  return {
    fonts: [...Object.values(own), ...others],
    fontFor: (char, style) => {
      const codePoint = char.codePointAt(0) ?? 0;
      return choices[style].find(({ coverage }) => coverage.has(codePoint))?.name ?? null;
    },
  };
}
