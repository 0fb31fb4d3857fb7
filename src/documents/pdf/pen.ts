import { directionOf } from '../../interview/courtesy/language.ts';
import { ITALIAN } from '../phrase.ts';
import { breakLines } from './break-lines.ts';
import type { FontBook } from './font-book.ts';
import { isReadFromRight, textRuns, type TextRun } from './text-runs.ts';
import { sheet, type TextStyle } from './type-scale.ts';

export type Doc = PDFKit.PDFDocument;
export type StructElement = PDFKit.PDFStructureElement;

/** Tags of ISO 32000-1 §14.8.4 that documents use. */
export type Tag =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
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

/** Where a line of text is written, and as what. */
export interface LineAt {
  readonly left: number;
  readonly top: number;
  /** Height of the line's box; the style's own when absent. */
  readonly leading?: number;
  /** Of the words; the pen's own when absent. */
  readonly language?: string;
}

/** What may be drawn on the current page: tagged content, or artifacts that readers skip. */
export interface Pen {
  /** Of what is written with it, unless a phrase says another. */
  readonly language: string;
  /** The same pen for another language: a right-to-left one mirrors what it draws. */
  readonly inLanguage: (language: string) => Pen;
  readonly tag: (parent: StructElement, tag: Tag, options?: TagOptions) => StructElement;
  /** Draws content that belongs to `element`; it may be called again, on another page too. */
  readonly tagged: (element: StructElement, tag: Tag, draw: () => void) => void;
  readonly artifact: (draw: () => void, type?: 'Layout' | 'Pagination') => void;
  readonly widthOf: (text: string, style: TextStyle) => number;
  readonly linesOf: (text: string, style: TextStyle, width: number) => readonly string[];
  /** One line, its box beginning at `left`, `top`; must be inside `tagged` or `artifact`. */
  readonly write: (line: string, style: TextStyle, at: LineAt) => void;
  /**
   * Where on the sheet something `width` wide is drawn whose layout begins at `left`: layouts are
   * thought from left to right, a right-to-left pen mirrors them.
   */
  readonly x: (left: number, width: number) => number;
  readonly doc: Doc;
}

/** Half of the capitals' height over the size, the same in both families: centres a line in its box. */
const HALF_CAPITAL = 0.35;

export function createPen(doc: Doc, book: FontBook, language: string = ITALIAN): Pen {
  const ink = inkOf(doc, book);
  const direction = directionOf(language);
  const x = (left: number, width: number): number =>
    direction === 'rtl' ? sheet.left + sheet.right - left - width : left;
  return {
    doc,
    language,
    inLanguage: (other) => createPen(doc, book, other),
    x,
    widthOf: ink.widthOf,
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
    linesOf: (text, style, width) => breakLines(text, width, (part) => ink.widthOf(part, style)),
    write: (line, style, { left, top, leading = style.leading, language: own = language }) =>
      ink.write(line, style, {
        left: x(left, ink.widthOf(directionOf(own) === direction ? line : line.trimEnd(), style)),
        baseline: top + leading / 2 + HALF_CAPITAL * style.size,
        language: own,
      }),
  };
}

interface Ink {
  readonly widthOf: (text: string, style: TextStyle) => number;
  readonly write: (
    line: string,
    style: TextStyle,
    at: { readonly left: number; readonly baseline: number; readonly language: string },
  ) => void;
}

/** Letters on paper, whatever their script and direction. */
function inkOf(doc: Doc, book: FontBook): Ink {
  const runsOf = (line: string, style: TextStyle, language: string): readonly TextRun[] =>
    textRuns(line, {
      direction: directionOf(language),
      fallback: style.font,
      fontFor: (char) => book.fontFor(char, style.font),
    });
  const select = (run: TextRun, style: TextStyle): Doc => doc.font(run.font).fontSize(style.size);
  const widthOfRun = (run: TextRun, style: TextStyle): number =>
    select(run, style).widthOfString(run.text, shaping(run));
  return {
    widthOf: (text, style) =>
      runsOf(text, style, ITALIAN).reduce((width, run) => width + widthOfRun(run, style), 0),
    write: (line, style, { left, baseline, language }) => {
      const runs = runsOf(line, style, language);
      // Letters that reorder are copied and read in their own order. Those read from the right are
      // turned round by the reader, and have their words in the structure.
      const says = runs.some(({ isShaped }) => isShaped) && !isReadFromRight(line);
      if (says) doc.markContent('Span', { actual: line, lang: language });
      runs.reduce((at, run) => {
        select(run, style)
          .fillColor(style.color)
          .text(run.text, at, baseline, {
            lineBreak: false,
            baseline: 'alphabetic',
            ...shaping(run),
          });
        return at + widthOfRun(run, style);
      }, left);
      if (says) doc.endMarkedContent();
    },
  };
}

/** With features, even none, the font shapes the run whole instead of word by word. */
const shaping = ({ isShaped }: TextRun): PDFKit.Mixins.TextOptions =>
  isShaped ? { features: [] } : {};
