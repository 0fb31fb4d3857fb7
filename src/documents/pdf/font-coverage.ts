/** Code points a TrueType font has a glyph for, read from its `cmap` (OpenType spec, formats 4 and 12). */
export type FontCoverage = ReadonlySet<number>;

const UNICODE_BMP = 4;
const UNICODE_FULL = 12;

/** @throws RangeError when the bytes are not a TrueType font with a Unicode `cmap`. */
export function fontCoverage(font: Uint8Array): FontCoverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, 'cmap');
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 4 + index * 8 + 4),
  );
  return new Set(subtables.flatMap((offset) => codePointsOf(view, offset)));
}

function tableOffset(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    const name = [0, 1, 2, 3].map((byte) => String.fromCodePoint(view.getUint8(record + byte)));
    if (name.join('') === tag) return view.getUint32(record + 8);
  }
  throw new RangeError(`Font without a ${tag} table`);
}

function codePointsOf(view: DataView, offset: number): readonly number[] {
  const format = view.getUint16(offset);
  if (format === UNICODE_BMP) return segments(view, offset).flatMap(range);
  if (format === UNICODE_FULL) return groups(view, offset).flatMap(range);
  return [];
}

interface CodeRange {
  readonly first: number;
  readonly last: number;
}

/** Format 4: the last segment (0xFFFF) is a sentinel. Segments of these fonts have no holes. */
function segments(view: DataView, offset: number): readonly CodeRange[] {
  const doubled = view.getUint16(offset + 6);
  return Array.from({ length: doubled / 2 - 1 }, (_, index) => ({
    last: view.getUint16(offset + 14 + index * 2),
    first: view.getUint16(offset + 16 + doubled + index * 2),
  }));
}

const groups = (view: DataView, offset: number): readonly CodeRange[] =>
  Array.from({ length: view.getUint32(offset + 12) }, (_, index) => ({
    first: view.getUint32(offset + 16 + index * 12),
    last: view.getUint32(offset + 20 + index * 12),
  }));

const range = ({ first, last }: CodeRange): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
