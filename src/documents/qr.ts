import { create } from 'qrcode';

/** A run of dark modules on one row; units are modules, origin at the top left. */
export interface QrRun {
  readonly row: number;
  readonly column: number;
  readonly length: number;
}

/** Modules of a QR code (ISO/IEC 18004), without the quiet zone of 4 modules around it. */
export interface QrMatrix {
  readonly size: number;
  /** Row by row; true is dark. */
  readonly rows: readonly (readonly boolean[])[];
}

/** Error correction M: 15 % of the code may be stained or folded. */
export function qrMatrix(text: string): QrMatrix {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const indexes = Array.from({ length: modules.size }, (_, index) => index);
  const rows = indexes.map((row) => indexes.map((column) => modules.get(row, column) === 1));
  return { size: modules.size, rows };
}

/** Dark modules joined along the row: fewer shapes, and no hairlines between them on paper. */
export const qrRuns = ({ rows }: QrMatrix): readonly QrRun[] =>
  rows.flatMap((modules, row) => {
    const starts = modules.flatMap((dark, column) =>
      dark && !modules[column - 1] ? [column] : [],
    );
    return starts.map((column) => ({ row, column, length: lengthFrom(modules, column) }));
  });

/** The `d` of an SVG path in a `viewBox` of `0 0 size size`. */
export const qrPath = (matrix: QrMatrix): string =>
  qrRuns(matrix)
    .map(({ row, column, length }) => `M${column} ${row}h${length}v1h${-length}z`)
    .join('');

function lengthFrom(modules: readonly boolean[], column: number): number {
  const end = modules.indexOf(false, column);
  return (end === -1 ? modules.length : end) - column;
}
