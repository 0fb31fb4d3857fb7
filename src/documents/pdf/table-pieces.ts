import type { TableBlock } from '../../interview/document-model.ts';
import { isNumericColumn } from '../outline.ts';
import { textOf } from '../phrase.ts';
import { rule, setText, type Column } from './box.ts';
import { lineGrid } from './line-grid.ts';
import type { Piece } from './paginate.ts';
import type { Pen, StructElement } from './pen.ts';
import { GUTTER, headerPieces, PADDING, runningHeader, type TableColumn } from './table-header.ts';
import { styles } from './type-scale.ts';

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
  const columns = layOut(pen, table, column);
  const header = headerPieces(pen, element, { columns, column });
  const running = runningHeader(pen, { columns, column });
  const body = pen.tag(element, 'TBody');
  const rows = table.rows.map((row, rowIndex) => {
    const line = pen.tag(body, 'TR');
    const cells = columns.map(({ cell, align }, index) => {
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

/** Columns as wide as their content asks, within the width there is. */
function layOut(pen: Pen, table: TableBlock, column: Column): readonly TableColumn[] {
  const natural = table.columns.map((name, index) =>
    Math.max(
      pen.widthOf(textOf(name), styles.columnName),
      ...table.rows.map((row) => widestLine(pen, textOf(row[index] ?? ''))),
    ),
  );
  const widths = shareWidth(natural, column.width - GUTTER * (natural.length - 1));
  let left = column.left;
  return widths.map((width, index) => {
    const cell = { left, width };
    left += width + GUTTER;
    const align = isNumericColumn(table, index) ? 'end' : 'start';
    return { name: table.columns[index] ?? '', cell, align };
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
