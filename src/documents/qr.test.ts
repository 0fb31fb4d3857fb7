import { describe, expect, it } from 'vitest';
import { qrMatrix, qrPath, qrRuns } from './qr.ts';

const URL_TEXT =
  'https://sportello.esempio.invalid/verifica?numero=2026%2FMF-07%2F0044&impronta=9C417AE052BD18F3';

const FINDER = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'].map(
  (row) => [...row].map((module) => module === '1'),
);

describe('QR code', () => {
  const matrix = qrMatrix(URL_TEXT);

  it('is a square of an allowed size with its three finder patterns', () => {
    expect((matrix.size - 17) % 4).toBe(0);
    expect(matrix.rows).toHaveLength(matrix.size);
    const corner = (row: number, column: number): readonly (readonly boolean[])[] =>
      matrix.rows.slice(row, row + 7).map((modules) => modules.slice(column, column + 7));
    expect(corner(0, 0)).toEqual(FINDER);
    expect(corner(0, matrix.size - 7)).toEqual(FINDER);
    expect(corner(matrix.size - 7, 0)).toEqual(FINDER);
  });

  it('declares error correction M in its format information (ISO/IEC 18004, 7.9)', () => {
    // The first two bits, row 8, columns 0 and 1; M is 00, written under the mask 10….
    expect(matrix.rows[8]?.slice(0, 2)).toEqual([true, false]);
  });

  it('draws each dark module once, in runs along the rows', () => {
    const drawn = matrix.rows.map((modules) => modules.map(() => 0));
    for (const { row, column, length } of qrRuns(matrix)) {
      for (let at = column; at < column + length; at += 1) {
        const modules = drawn[row];
        if (modules !== undefined) modules[at] = (modules[at] ?? 0) + 1;
      }
    }
    expect(drawn).toEqual(matrix.rows.map((modules) => modules.map(Number)));
  });

  it('is one SVG path, a rectangle per run', () => {
    const path = qrPath(matrix);
    expect(path.startsWith('M0 0h7v1h-7z')).toBe(true);
    expect(path.match(/z/g)).toHaveLength(qrRuns(matrix).length);
  });
});
