import type { Piece, RunningPiece } from './paginate.ts';
import { centred, type Box, type SetText } from './box.ts';

interface LineGridOptions {
  readonly cells: readonly SetText[];
  /** White space above the first line and below the last. */
  readonly padding: { readonly before: number; readonly after: number };
  /** Drawn in the middle of the first line: marks, check boxes, bars. */
  readonly opening?: Box;
  /** Drawn under the last line: a rule. */
  readonly closing?: Box;
  readonly running?: RunningPiece | null;
}

/** Rows up to this many lines are never split. */
const UNBROKEN_LINES = 8;

/**
 * Cells side by side, cut in lines so that a long one can go on overleaf: the first two lines and the
 * last two stay together.
 */
export function lineGrid(options: LineGridOptions): readonly Piece[] {
  const { cells, padding, opening, closing, running = null } = options;
  const leading = Math.max(...cells.map((cell) => cell.leading));
  const count = Math.max(1, ...cells.map((cell) => cell.lines.length));
  return Array.from({ length: count }, (_, index): Piece => {
    const before = index === 0 ? padding.before : 0;
    const isLast = index === count - 1;
    const height = before + leading + (isLast ? padding.after : 0);
    return {
      height,
      gap: 0,
      running,
      keepWithNext: !isLast && (count <= UNBROKEN_LINES || index === 0 || index === count - 2),
      draw: (top) => {
        if (index === 0 && opening !== undefined) centred(opening, leading).draw(top + before);
        cells.forEach((cell) => cell.writeLine(index, top + before, leading));
        if (isLast) closing?.draw(top + height);
      },
    };
  });
}

/** The same pieces, the first with a gap before. */
export const withGap = (pieces: readonly Piece[], gap: number): readonly Piece[] =>
  pieces.map((piece, index) => (index === 0 ? { ...piece, gap: piece.gap + gap } : piece));

/** The same pieces, the last held to whatever follows. */
export const heldToNext = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, index) =>
    index === pieces.length - 1 ? { ...piece, keepWithNext: true } : piece,
  );
