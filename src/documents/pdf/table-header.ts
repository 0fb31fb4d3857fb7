import type { Phrase } from '../../interview/document-model.ts';
import { languageOf, textOf } from '../phrase.ts';
import { rule, setText, type Box, type Column } from './box.ts';
import { leadingIn } from './leading.ts';
import { lineGrid } from './line-grid.ts';
import type { Piece, RunningPiece } from './paginate.ts';
import type { Pen, StructElement } from './pen.ts';
import { colors, styles } from './type-scale.ts';

export const GUTTER = 16;
export const PADDING = { before: 2, after: 2 };

/** A column of a table: its name, where its cells stand. */
export interface TableColumn {
  readonly name: Phrase;
  readonly cell: Column;
  readonly align: 'start' | 'end';
}

interface HeaderOptions {
  readonly columns: readonly TableColumn[];
  /** The whole table's. */
  readonly column: Column;
  /** Drawn in the header: the years of an axis. */
  readonly opening?: Box;
}

/** The header, which never ends a page. */
export function headerPieces(
  pen: Pen,
  table: StructElement,
  { columns, column, opening }: HeaderOptions,
): readonly Piece[] {
  const line = pen.tag(pen.tag(table, 'THead'), 'TR');
  const cells = columns.map(({ name, cell, align }) => {
    const th = pen.tag(line, 'TH', { scope: 'Column' });
    return setText(
      pen,
      { text: name, style: styles.columnName, element: th, tag: 'TH', align },
      cell,
    );
  });
  const pieces = lineGrid({
    cells,
    padding: PADDING,
    closing: headerRule(pen, column),
    ...(opening === undefined ? {} : { opening }),
  });
  return pieces.map((piece) => ({ ...piece, keepWithNext: true }));
}

/** The same, repeated on every page the table reaches; an artifact, so that nobody hears it twice. */
export function runningHeader(pen: Pen, { columns, column, opening }: HeaderOptions): RunningPiece {
  const style = styles.columnName;
  const cells = columns.map(({ name, cell, align }) => ({
    cell,
    align,
    lines: pen.linesOf(textOf(name), style, cell.width),
    language: languageOf(name, pen.language),
  }));
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const leading = Math.max(...cells.map(({ language }) => leadingIn(language, style)));
  const height = PADDING.before + count * leading + PADDING.after;
  const draw = (top: number): void => {
    pen.artifact(() => {
      for (const { cell, align, lines, language } of cells) {
        lines.forEach((line, index) => {
          const indent = align === 'end' ? cell.width - pen.widthOf(line, style) : 0;
          const lineTop = top + PADDING.before + index * leading;
          pen.write(line, style, { left: cell.left + indent, top: lineTop, leading, language });
        });
      }
    }, 'Pagination');
    opening?.draw(top + PADDING.before);
    headerRule(pen, column).draw(top + height);
  };
  return { height, draw };
}

const headerRule = (pen: Pen, column: Column): Box =>
  rule(pen, column, { color: colors.strongLine, thickness: 0.6 });
