import type { RowEntry } from '../outline.ts';
import { contentColumn, rule, setText, type Box, type Column } from './box.ts';
import { lineGrid } from './line-grid.ts';
import { markBox, MARK_INDENT } from './mark-box.ts';
import type { Piece } from './paginate.ts';
import type { Pen, StructElement } from './pen.ts';
import { tablePieces } from './table-pieces.ts';
import { styles } from './type-scale.ts';

const LABEL_WIDTH = 150;
const LABEL_GUTTER = 8;
const PADDING = { before: 5.5, after: 5.5 };

const valueColumn: Column = {
  left: contentColumn.left + LABEL_WIDTH,
  width: contentColumn.width - LABEL_WIDTH,
};

/** Label and value, with the letter of the law's element where there is one. */
export function rowPieces(
  pen: Pen,
  parent: StructElement,
  rows: readonly RowEntry[],
): readonly Piece[] {
  const list = pen.tag(parent, 'L');
  const indent = rows.some(({ row }) => row.mark !== undefined) ? MARK_INDENT : 0;
  return rows.flatMap((entry) => onePiecesOf(pen, { list, entry, indent }));
}

interface RowOptions {
  readonly list: StructElement;
  readonly entry: RowEntry;
  readonly indent: number;
}

function onePiecesOf(pen: Pen, { list, entry, indent }: RowOptions): readonly Piece[] {
  const { row, table } = entry;
  const item = pen.tag(list, 'LI');
  const label = pen.tag(item, 'Lbl');
  const body = pen.tag(item, 'LBody');
  const name = setText(
    pen,
    { text: row.label, style: styles.rowLabel, element: label, tag: 'Lbl' },
    { left: contentColumn.left + indent, width: LABEL_WIDTH - LABEL_GUTTER - indent },
  );
  const mark = row.mark === undefined ? {} : { opening: markBox(pen, label, row.mark) };
  const closing = rule(pen, contentColumn);
  if (table === null) {
    const style = row.code === true ? styles.code : styles.body;
    const value = setText(
      pen,
      { text: row.value, style, element: body, tag: 'LBody' },
      valueColumn,
    );
    return lineGrid({ cells: [name, value], padding: PADDING, ...mark, closing });
  }
  const labelPieces = lineGrid({ cells: [name], padding: PADDING, ...mark });
  const tables = tablePieces(pen, table, { parent: body, column: valueColumn, hasLastRule: false });
  return besideTable(labelPieces, tables, closing);
}

/** The label stands beside the table's header; the rule closes the taller of the two. */
function besideTable(
  label: readonly Piece[],
  table: readonly Piece[],
  closing: Box,
): readonly Piece[] {
  const labelHeight = label.reduce((height, piece) => height + piece.height, 0);
  const tableHeight = table.reduce((height, piece) => height + piece.height, 0);
  const shift = PADDING.before - 2; // the table's own cells have 2 pt of padding
  const missing = Math.max(0, labelHeight - tableHeight - shift - PADDING.after);
  return table.map((piece, index) => {
    const before = index === 0 ? shift : 0;
    const isLast = index === table.length - 1;
    const height = before + piece.height + (isLast ? PADDING.after - 2 + missing : 0);
    const draw = (top: number): void => {
      if (index === 0) drawAll(label, top);
      piece.draw(top + before);
      if (isLast) closing.draw(top + height);
    };
    return { ...piece, height, draw };
  });
}

function drawAll(pieces: readonly Piece[], top: number): void {
  let cursor = top;
  for (const piece of pieces) {
    piece.draw(cursor);
    cursor += piece.height;
  }
}
