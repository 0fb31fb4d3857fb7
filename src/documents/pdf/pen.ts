import type { TextStyle } from './type-scale.ts';
import { breakLines } from './break-lines.ts';

export type Doc = PDFKit.PDFDocument;
export type StructElement = PDFKit.PDFStructureElement;

/** Tags of ISO 32000-1 §14.8.4 that documents use. */
export type Tag =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'P'
  | 'Span'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

/** `scope` and `bbox` are options of pdfkit that its types do not know yet. */
export interface TagOptions extends PDFKit.Mixins.StructureElementOptions {
  readonly scope?: 'Column' | 'Row';
  /** Left, top, right, bottom in points: where a figure stands. */
  readonly bbox?: readonly [number, number, number, number];
}

/** What may be drawn on the current page: tagged content, or artifacts that readers skip. */
export interface Pen {
  readonly tag: (parent: StructElement, tag: Tag, options?: TagOptions) => StructElement;
  /** Draws content that belongs to `element`; it may be called again, on another page too. */
  readonly tagged: (element: StructElement, tag: Tag, draw: () => void) => void;
  readonly artifact: (draw: () => void, type?: 'Layout' | 'Pagination') => void;
  readonly widthOf: (text: string, style: TextStyle) => number;
  readonly linesOf: (text: string, style: TextStyle, width: number) => readonly string[];
  /** One line, its box beginning at `left`, `top`; must be inside `tagged` or `artifact`. */
  readonly write: (line: string, style: TextStyle, at: { left: number; top: number }) => void;
  readonly doc: Doc;
}

/** Half of the capitals' height over the size, the same in both families: centres a line in its box. */
const HALF_CAPITAL = 0.35;

export function createPen(doc: Doc): Pen {
  const select = (style: TextStyle): Doc => doc.font(style.font).fontSize(style.size);
  const widthOf = (text: string, style: TextStyle): number => select(style).widthOfString(text);
  return {
    doc,
    widthOf,
    tag: (parent, tag, options) => {
      const element = doc.struct(tag, options);
      parent.add(element);
      return element;
    },
    tagged: (element, tag, draw) => {
      const content = doc.markStructureContent(tag);
      draw();
      doc.endMarkedContent();
      element.add(content);
    },
    artifact: (draw, type = 'Layout') => {
      doc.markContent('Artifact', { type });
      draw();
      doc.endMarkedContent();
    },
    linesOf: (text, style, width) => breakLines(text, width, (part) => widthOf(part, style)),
    write: (line, style, { left, top }) => {
      const baseline = top + style.leading / 2 + HALF_CAPITAL * style.size;
      select(style)
        .fillColor(style.color)
        .text(line, left, baseline, { lineBreak: false, baseline: 'alphabetic' });
    },
  };
}
