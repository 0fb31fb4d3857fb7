import { Blob as FontBlob, Buffer, Face, Font, shape } from 'harfbuzzjs';

/** A glyph where the script's rules put it, in units of the font; in the order of the drawing. */
export interface ShapedGlyph {
  readonly id: number;
  /** The characters it stands for; none when another glyph of the same cluster has them. */
  readonly characters: string;
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

export type Shape = (text: string) => readonly ShapedGlyph[];

/**
 * Shapes a run of one script with HarfBuzz: the PDF library's own shaper breaks Bengali conjuncts and
 * fails on nastaliq. This file, 180 kB compressed, is loaded for documents that need it.
 */
export function shaperFor(font: Uint8Array): Shape {
  const bytes = font.slice().buffer;
  const shaped = new Font(new Face(new FontBlob(bytes)));
  return (text) => {
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(shaped, buffer);
    const infos = buffer.getGlyphInfos();
    const positions = buffer.getGlyphPositions();
    const starts = [...new Set(infos.map(({ cluster }) => cluster))].toSorted((a, b) => a - b);
    const told = new Set<number>();
    return infos.map(({ codepoint, cluster }, index) => {
      const isFirst = !told.has(cluster);
      told.add(cluster);
      const end = starts.find((start) => start > cluster) ?? text.length;
      const position = positions[index];
      return {
        id: codepoint,
        characters: isFirst ? text.slice(cluster, end) : '',
        xAdvance: position?.xAdvance ?? 0,
        yAdvance: position?.yAdvance ?? 0,
        xOffset: position?.xOffset ?? 0,
        yOffset: position?.yOffset ?? 0,
      };
    });
  };
}
