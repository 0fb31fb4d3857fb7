import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate, type Piece, type RunningPiece } from './paginate.ts';

const FRAME = { top: 10, bottom: 110 };

interface Sketch {
  readonly name: string;
  readonly height: number;
  readonly gap?: number;
  readonly keepWithNext?: boolean;
  readonly running?: RunningPiece | null;
}

/** Names of what each page holds, in order, each with its top. */
function pagesOf(sketches: readonly Sketch[]): readonly (readonly string[])[] {
  const drawn: string[] = [];
  const pieces = sketches.map(
    ({ name, height, gap = 0, keepWithNext = false, running = null }): Piece => ({
      height,
      gap,
      keepWithNext,
      running: running === null ? null : { ...running, draw: (top) => drawn.push(`header@${top}`) },
      draw: (top) => drawn.push(`${name}@${top}`),
    }),
  );
  return paginate(pieces, FRAME).map((page) => {
    page.forEach(({ top, draw }) => draw(top));
    return drawn.splice(0);
  });
}

const header: RunningPiece = { height: 15, draw: () => undefined };

describe('pieces on pages', () => {
  it('turns the page when a piece does not fit, and drops the gap at the top', () => {
    expect(
      pagesOf([
        { name: 'a', height: 60, gap: 5 },
        { name: 'b', height: 50, gap: 5 },
      ]),
    ).toEqual([['a@10'], ['b@10']]);
  });

  it('keeps a heading with what follows', () => {
    const pages = pagesOf([
      { name: 'a', height: 70 },
      { name: 'heading', height: 20, keepWithNext: true },
      { name: 'b', height: 20 },
    ]);
    expect(pages).toEqual([['a@10'], ['heading@10', 'b@30']]);
  });

  it('splits pieces that hold each other only when no page can hold them all', () => {
    const held = ['a', 'b', 'c'].map((name) => ({ name, height: 40, keepWithNext: true }));
    expect(pagesOf(held)).toEqual([['a@10', 'b@50'], ['c@10']]);
  });

  it('repeats the header above a row that begins a page', () => {
    const rows = ['a', 'b', 'c'].map((name) => ({ name, height: 40, running: header }));
    expect(pagesOf(rows)).toEqual([
      ['a@10', 'b@50'],
      ['header@10', 'c@25'],
    ]);
  });

  it('is one empty page when there is nothing', () => {
    expect(pagesOf([])).toEqual([[]]);
  });

  it('keeps order, loses nothing and stays inside the page, whatever the pieces', () => {
    const sketches = fc.array(
      fc.record({
        height: fc.integer({ min: 1, max: 80 }),
        gap: fc.integer({ min: 0, max: 15 }),
        keepWithNext: fc.boolean(),
        running: fc.constantFrom(null, header),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(sketches, (list) => {
        const named = list.map((sketch, index) => ({ ...sketch, name: String(index) }));
        const placed = pagesOf(named)
          .flat()
          .map((text) => text.split('@'))
          .filter(([name]) => name !== 'header');
        expect(placed.map(([name]) => name)).toEqual(named.map(({ name }) => name));
        placed.forEach(([, top], index) => {
          expect(Number(top) + (named[index]?.height ?? 0)).toBeLessThanOrEqual(FRAME.bottom);
        });
      }),
    );
  });
});
