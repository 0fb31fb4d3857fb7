import type { Phrase } from '../../interview/document-model.ts';
import { languageOf, textOf } from '../phrase.ts';
import { endsUnspaced } from './break-lines.ts';
import { leadingIn } from './leading.ts';
import type { Piece } from './paginate.ts';
import type { Pen, StructElement, Tag } from './pen.ts';
import { isReadFromRight, ISOLATES } from './text-runs.ts';
import { colors, sheet, type TextStyle } from './type-scale.ts';

/** Something with a height, drawn from its top (points). */
export interface Box {
  readonly height: number;
  readonly draw: (top: number) => void;
}

export interface Column {
  readonly left: number;
  readonly width: number;
}

export const contentColumn: Column = { left: sheet.left, width: sheet.contentWidth };

export interface TextSpec {
  readonly text: Phrase;
  readonly style: TextStyle;
  readonly element: StructElement;
  readonly tag: Tag;
  readonly align?: 'start' | 'end';
}

/** Text broken in lines, and how to write one of them at a given height. */
export interface SetText {
  readonly lines: readonly string[];
  readonly leading: number;
  /** `leading` is the height given to the line, when a neighbour's is taller. */
  readonly writeLine: (index: number, top: number, leading?: number) => void;
}

/** Sets a text in a column: every rendering of words on paper goes through here. */
export function setText(pen: Pen, spec: TextSpec, column: Column): SetText {
  const { style, align = 'start' } = spec;
  const language = languageOf(spec.text, pen.language);
  const [element, tag] = taggedAs(pen, spec, language);
  const lines = pen.linesOf(textOf(spec.text), style, column.width);
  const leading = leadingIn(language, style);
  const writeLine = (index: number, top: number, height = leading): void => {
    const line = lines[index];
    if (line === undefined || line === '') return;
    const indent = align === 'end' ? column.width - pen.widthOf(line, style) : 0;
    // A space at the end keeps the last word apart from the first of the next line, when copied.
    const ending = index < lines.length - 1 && !endsUnspaced(line) ? ' ' : '';
    const at = { left: column.left + indent, top, leading: height, language };
    pen.tagged(element, tag, () => pen.write(line + ending, style, at));
  };
  return { lines, leading, writeLine };
}

/**
 * A phrase in another language is a span of its own, which says which; one read from the right says
 * its words too, because on paper they stand in the order of the drawing.
 */
function taggedAs(
  pen: Pen,
  { element, tag, text }: TextSpec,
  language: string,
): readonly [StructElement, Tag] {
  const words = textOf(text);
  const options = {
    ...(language === pen.language ? {} : { lang: language }),
    ...(isReadFromRight(words) ? { actual: words.replaceAll(ISOLATES, '') } : {}),
  };
  if (Object.keys(options).length === 0) return [element, tag];
  return [pen.tag(element, 'Span', options), 'Span'];
}

export function textBox(pen: Pen, spec: TextSpec, column: Column): Box {
  const { lines, leading, writeLine } = setText(pen, spec, column);
  return {
    height: lines.length * leading,
    draw: (top) => lines.forEach((_, index) => writeLine(index, top + index * leading)),
  };
}

export const space = (height: number): Box => ({ height, draw: () => undefined });

export const above = (...boxes: readonly Box[]): Box => ({
  height: boxes.reduce((height, box) => height + box.height, 0),
  draw: (top) => {
    let cursor = top;
    for (const box of boxes) {
      box.draw(cursor);
      cursor += box.height;
    }
  },
});

export const beside = (...boxes: readonly Box[]): Box => ({
  height: Math.max(0, ...boxes.map((box) => box.height)),
  draw: (top) => boxes.forEach((box) => box.draw(top)),
});

/** Centred in the height of the taller one beside it. */
export const centred = (box: Box, height: number): Box => ({
  height: Math.max(height, box.height),
  draw: (top) => box.draw(top + Math.max(0, height - box.height) / 2),
});

/** A horizontal rule across the column, centred on its height of 0. */
export const rule = (
  pen: Pen,
  { left, width }: Column,
  line: { readonly color: string; readonly thickness: number } = {
    color: colors.line,
    thickness: 0.6,
  },
): Box => ({
  height: 0,
  draw: (top) =>
    pen.artifact(() =>
      pen.doc
        .moveTo(pen.x(left, width), top)
        .lineTo(pen.x(left, width) + width, top)
        .lineWidth(line.thickness)
        .strokeColor(line.color)
        .stroke(),
    ),
});

/** An icon of `icons.ts` (24 × 24) scaled to `size`. */
export const iconBox = (
  pen: Pen,
  path: string,
  { left, size }: { readonly left: number; readonly size: number },
): Box => ({
  height: size,
  draw: (top) =>
    pen.artifact(() => {
      pen.doc
        .save()
        .translate(pen.x(left, size), top)
        .scale(size / 24)
        .path(path)
        .fill(colors.blue)
        .restore();
    }),
});

/** A box as a piece of the page: never split. */
export const pieceOf = (
  box: Box,
  {
    gap = 0,
    keepWithNext = false,
  }: { readonly gap?: number; readonly keepWithNext?: boolean } = {},
): Piece => ({ ...box, gap, keepWithNext, running: null });
