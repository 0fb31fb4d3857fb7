import { isNumericColumn, type TableBlock } from '../outline.ts';
import { rule, setText, type Column } from './box.ts';
import { lineGrid } from './line-grid.ts';
import type { Piece, RunningPiece } from './paginate.ts';
import type { Pen, StructElement } from './pen.ts';
import { colors, styles } from './type-scale.ts';

const GUTTER = 16;
const PADDING = { before: 2, after: 2 };

interface TableOptions {
  readonly parent: StructElement;
  readonly column: Column;
  /** False inside a row that draws its own rule. */
  readonly hasLastRule: boolean;
}

/** A table whose header is repeated, untagged, on every page it reaches. */
export function tablePieces(pen: Pen, table: TableBlock, options: TableOptions): readonly Piece[] {
  const { parent, column, hasLastRule } = options;
  const element = pen.tag(parent, 'Table');
  const layout = layOut(pen, table, column);
  const header = headerPieces(pen, table, { element, layout, column });
  const running = runningHeader(pen, table, { layout, column });
  const body = pen.tag(element, 'TBody');
  const rows = table.rows.map((row, rowIndex) => {
    const line = pen.tag(body, 'TR');
    const cells = layout.map(({ cell, align }, index) => {
      const td = pen.tag(line, 'TD');
      return setText(
        pen,
        { text: row[index] ?? '', style: styles.body, element: td, tag: 'TD', align },
        cell,
      );
    });
    const isLast = rowIndex === table.rows.length - 1;
    const closing = isLast && !hasLastRule ? {} : { closing: rule(pen, column) };
    return lineGrid({ cells, padding: PADDING, running, ...closing });
  });
  return [...header, ...rows.flat()];
}

interface CellLayout {
  readonly cell: Column;
  readonly align: 'start' | 'end';
}

function headerPieces(
  pen: Pen,
  table: TableBlock,
  {
    element,
    layout,
    column,
  }: { element: StructElement; layout: readonly CellLayout[]; column: Column },
): readonly Piece[] {
  const line = pen.tag(pen.tag(element, 'THead'), 'TR');
  const cells = layout.map(({ cell, align }, index) => {
    const th = pen.tag(line, 'TH', { scope: 'Column' });
    const text = table.columns[index] ?? '';
    return setText(pen, { text, style: styles.columnName, element: th, tag: 'TH', align }, cell);
  });
  const pieces = lineGrid({ cells, padding: PADDING, closing: headerRule(pen, column) });
  return pieces.map((piece) => ({ ...piece, keepWithNext: true }));
}

const headerRule = (pen: Pen, column: Column) =>
  rule(pen, column, { color: colors.strongLine, thickness: 0.6 });

function runningHeader(
  pen: Pen,
  table: TableBlock,
  { layout, column }: { layout: readonly CellLayout[]; column: Column },
): RunningPiece {
  const style = styles.columnName;
  const cells = layout.map(({ cell, align }, index) => ({
    cell,
    align,
    lines: pen.linesOf(table.columns[index] ?? '', style, cell.width),
  }));
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const height = PADDING.before + count * style.leading + PADDING.after;
  const draw = (top: number): void => {
    pen.artifact(() => {
      for (const { cell, align, lines } of cells) {
        lines.forEach((line, index) => {
          const indent = align === 'end' ? cell.width - pen.widthOf(line, style) : 0;
          const lineTop = top + PADDING.before + index * style.leading;
          pen.write(line, style, { left: cell.left + indent, top: lineTop });
        });
      }
    }, 'Pagination');
    headerRule(pen, column).draw(top + height);
  };
  return { height, draw };
}

/** Columns as wide as their content asks, within the width there is. */
function layOut(pen: Pen, table: TableBlock, column: Column): readonly CellLayout[] {
  const natural = table.columns.map((name, index) =>
    Math.max(
      pen.widthOf(name, styles.columnName),
      ...table.rows.map((row) => widestLine(pen, row[index] ?? '')),
    ),
  );
  const widths = shareWidth(natural, column.width - GUTTER * (natural.length - 1));
  let left = column.left;
  return widths.map((width, index) => {
    const cell = { left, width };
    left += width + GUTTER;
    return { cell, align: isNumericColumn(table, index) ? 'end' : 'start' };
  });
}

const widestLine = (pen: Pen, text: string): number =>
  Math.max(...text.split('\n').map((line) => pen.widthOf(line, styles.body)));

/**
 * Shares `available` points: in proportion when all fit, otherwise the narrow columns keep their
 * width and the wide ones divide what is left.
 */
export function shareWidth(natural: readonly number[], available: number): readonly number[] {
  const total = natural.reduce((sum, width) => sum + width, 0);
  if (total <= available) {
    const extra = (available - total) / natural.length;
    return natural.map((width) => width + extra);
  }
  const order = natural
    .map((_, index) => index)
    .toSorted((a, b) => (natural[a] ?? 0) - (natural[b] ?? 0));
  const widths = [...natural];
  let left = available;
  order.forEach((index, rank) => {
    const width = Math.min(natural[index] ?? 0, left / (order.length - rank));
    widths[index] = width;
    left -= width;
  });
  return widths;
}
