import type { LevelsBlock, Phrase, TimelineBlock } from '../../interview/document-model.ts';
import { yearAxis } from '../chart-scale.ts';
import { contentColumn, rule, setText, type Box, type Column } from './box.ts';
import { levelBar, periodLane, yearsOfAxis } from './chart-drawings.ts';
import { lineGrid } from './line-grid.ts';
import type { Piece } from './paginate.ts';
import type { Pen, StructElement } from './pen.ts';
import { GUTTER, headerPieces, runningHeader, type TableColumn } from './table-header.ts';
import { styles } from './type-scale.ts';

const PADDING = { before: 3, after: 3 };
const LABEL_WIDTH = 140;
const PLOT_WIDTH = 150;

/** A table whose rows are also drawn: the drawing is an artifact, the words say all of it. */
interface Chart {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly { readonly cells: readonly Phrase[]; readonly drawing: Box }[];
  /** Drawn in the header. */
  readonly opening?: Box;
}

const plot: Column = {
  left: contentColumn.left + LABEL_WIDTH + GUTTER,
  width: PLOT_WIDTH,
};

/** Levels as bars: solid to today's, dashed over the gap, a diamond at what is asked. */
export function levelsPieces(
  pen: Pen,
  parent: StructElement,
  block: LevelsBlock,
): readonly Piece[] {
  const [, , required] = block.columns;
  const rows = block.levels.map((level) => ({
    cells: [
      level.label,
      level.words,
      ...(required === undefined ? [] : [level.required?.words ?? '–']),
    ],
    drawing: levelBar(pen, plot, {
      top: block.top,
      value: level.value,
      required: level.required?.value ?? null,
    }),
  }));
  const names = block.columns.flatMap((name) => (name === undefined ? [] : [name]));
  return chartPieces(pen, parent, { columns: chartColumns(names), rows });
}

/** Periods as lanes on one axis of years. */
export function timelinePieces(
  pen: Pen,
  parent: StructElement,
  block: TimelineBlock,
): readonly Piece[] {
  const axis = yearAxis(block);
  const rows = block.periods.map((period, index) => ({
    cells: [period.label, period.words],
    drawing: periodLane(pen, plot, {
      axis,
      stretch: axis.stretches[index] ?? { from: 0, to: 0 },
      lasts: period.to === null,
    }),
  }));
  const opening = yearsOfAxis(pen, plot, axis);
  return chartPieces(pen, parent, { columns: chartColumns(block.columns), rows, opening });
}

/** The label, room for the drawing, then the words side by side. */
function chartColumns(names: readonly Phrase[]): readonly TableColumn[] {
  const wordsLeft = plot.left + plot.width + GUTTER;
  const right = contentColumn.left + contentColumn.width;
  const count = Math.max(1, names.length - 1);
  const width = (right - wordsLeft - GUTTER * (count - 1)) / count;
  return names.map((name, index) => ({
    name,
    align: 'start',
    cell:
      index === 0
        ? { left: contentColumn.left, width: LABEL_WIDTH }
        : { left: wordsLeft + (index - 1) * (width + GUTTER), width },
  }));
}

function chartPieces(pen: Pen, parent: StructElement, chart: Chart): readonly Piece[] {
  const { columns, rows, opening } = chart;
  const table = pen.tag(parent, 'Table');
  const header = { columns, column: contentColumn, ...(opening === undefined ? {} : { opening }) };
  const running = runningHeader(pen, header);
  const head = headerPieces(pen, table, header);
  const body = pen.tag(table, 'TBody');
  const lines = rows.flatMap(({ cells, drawing }) => {
    const line = pen.tag(body, 'TR');
    return lineGrid({
      cells: columns.map(({ cell }, index) => {
        const text = cells[index] ?? '';
        if (index > 0) {
          const td = pen.tag(line, 'TD');
          return setText(pen, { text, style: styles.body, element: td, tag: 'TD' }, cell);
        }
        const th = pen.tag(line, 'TH', { scope: 'Row' });
        return setText(pen, { text, style: styles.rowLabel, element: th, tag: 'TH' }, cell);
      }),
      padding: PADDING,
      opening: drawing,
      running,
      closing: rule(pen, contentColumn),
    });
  });
  return [...head, ...lines];
}
