import { describe, expect, it } from 'vitest';
import type { SetText } from './box.ts';
import { heldToNext, lineGrid } from './line-grid.ts';

const cellOf = (count: number, log: string[] = [], name = 'cell'): SetText => ({
  lines: Array.from({ length: count }, (_, index) => `riga ${index}`),
  leading: 14,
  writeLine: (index, top) => {
    if (index < count) log.push(`${name}${index}@${top}`);
  },
});

const padding = { before: 2, after: 3 };

describe('cells cut in lines', () => {
  it('writes cells side by side, padding first and last, opening and closing with them', () => {
    const log: string[] = [];
    const mark = { height: 0, draw: (top: number) => void log.push(`mark@${top}`) };
    const line = { height: 0, draw: (top: number) => void log.push(`rule@${top}`) };
    const cells = [cellOf(2, log, 'a'), cellOf(1, log, 'b')];
    const pieces = lineGrid({ cells, padding, opening: mark, closing: line });
    expect(pieces.map(({ height }) => height)).toEqual([16, 17]);
    pieces.forEach((piece, index) => piece.draw(100 * (index + 1)));
    expect(log).toEqual(['mark@109', 'a0@102', 'b0@102', 'a1@200', 'rule@217']);
  });

  it('never splits a row of up to eight lines', () => {
    const held = lineGrid({ cells: [cellOf(8)], padding }).map(({ keepWithNext }) => keepWithNext);
    expect(held).toEqual([true, true, true, true, true, true, true, false]);
  });

  it('leaves no line of a long text alone at the end or at the start of a page', () => {
    const held = lineGrid({ cells: [cellOf(10)], padding }).map(({ keepWithNext }) => keepWithNext);
    expect(held).toEqual([true, false, false, false, false, false, false, false, true, false]);
  });

  it('holds the last of its pieces to what follows when asked', () => {
    const pieces = heldToNext(lineGrid({ cells: [cellOf(1)], padding }));
    expect(pieces.map(({ keepWithNext }) => keepWithNext)).toEqual([true]);
  });
});
