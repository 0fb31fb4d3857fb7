/** A part of the document that no page splits. Units: points, from the top of the page. */
export interface Piece {
  readonly height: number;
  /** White space before it, dropped at the top of a page. */
  readonly gap: number;
  /** Must end on the page where the next one begins. */
  readonly keepWithNext: boolean;
  readonly draw: (top: number) => void;
  /** Repeated above it when it begins a page: a table's header. */
  readonly running: RunningPiece | null;
  /** Begins a page of its own. */
  readonly startsPage?: boolean;
}

export interface RunningPiece {
  readonly height: number;
  readonly draw: (top: number) => void;
}

export interface Placed {
  readonly top: number;
  readonly draw: (top: number) => void;
}

interface Frame {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Pieces on pages, in order. Pieces that hold each other move to the next page together, unless they
 * fill more than a page: then they are split between pieces. At least one page.
 */
export function paginate(pieces: readonly Piece[], frame: Frame): readonly (readonly Placed[])[] {
  const pages: Placed[][] = [[]];
  let cursor = frame.top;
  const place = (piece: Piece): void => {
    const page = pages.at(-1) ?? [];
    const isFirst = page.length === 0;
    if (isFirst && pages.length > 1 && piece.running !== null) {
      page.push({ top: cursor, draw: piece.running.draw });
      cursor += piece.running.height;
    }
    const top = isFirst ? cursor : cursor + piece.gap;
    page.push({ top, draw: piece.draw });
    cursor = top + piece.height;
  };
  const turn = (): void => {
    pages.push([]);
    cursor = frame.top;
  };
  const fits = (chain: readonly Piece[]): boolean => cursor + extentOf(chain) <= frame.bottom;
  for (const chain of chainsOf(pieces)) {
    const [first] = chain;
    if (cursor > frame.top && first?.startsPage === true) turn();
    if (cursor > frame.top && !fits(chain)) {
      const isWithinPage = frame.top + extentOf(chain) <= frame.bottom;
      if (isWithinPage || (first !== undefined && !fits([first]))) turn();
    }
    for (const piece of chain) {
      if (cursor > frame.top && !fits([piece])) turn();
      place(piece);
    }
  }
  return pages;
}

/** Height of pieces one under the other, with every gap. */
const extentOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((height, piece) => height + piece.gap + piece.height, 0);

function chainsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const chains: Piece[][] = [];
  let isHeld = false;
  for (const piece of pieces) {
    const last = chains.at(-1);
    if (isHeld && last !== undefined) last.push(piece);
    else chains.push([piece]);
    isHeld = piece.keepWithNext;
  }
  return chains;
}
