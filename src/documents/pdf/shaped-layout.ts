import type { Doc } from './pen.ts';
import type { Shape, ShapedGlyph } from './shaper.ts';

interface FontkitFont {
  readonly getGlyph: (id: number) => { readonly advanceWidth: number };
  layout: (text: string) => unknown;
}

interface Subset {
  /** Ids of the font's glyphs, by their place in the file. */
  readonly glyphs: number[];
  includeGlyph: (glyph: number) => number;
}

/** A position as the PDF library scales it, in place. */
interface Position {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

/** More than any font has glyphs. */
const VARIANT = 0x1_00_00;

/**
 * Gives a registered font another shaper, and lets one glyph stand for several letters: an Arabic
 * stroke is shared by letters that only their dots tell apart, and the text that is copied or read
 * aloud comes from the glyph. The PDF library has no door for either: it asks its font object for
 * `layout` and its subset for `includeGlyph`, which are replaced here. @throws TypeError when a new
 * version of the library keeps them elsewhere.
 */
export function shapeWith(doc: Doc, name: string, shape: Shape): void {
  const embedded: unknown = Reflect.get(doc.font(name), '_font');
  const font = partOf(embedded, 'font');
  const subset = partOf(embedded, 'subset');
  if (!isFontkitFont(font) || !isSubset(subset)) {
    throw new TypeError('The PDF library keeps its fonts elsewhere');
  }
  const keyOf = variants();
  font.layout = (text) => glyphRun(font, shape(text), keyOf);
  const places = new Map([[0, 0]]);
  subset.includeGlyph = (key) => {
    const place = places.get(key) ?? subset.glyphs.push(key % VARIANT) - 1;
    places.set(key, place);
    return place;
  };
}

type KeyOf = (glyph: ShapedGlyph) => number;

/** The glyph's own id the first time; with other letters a variant of it. */
function variants(): KeyOf {
  const told = new Map<number, readonly string[]>();
  return ({ id, characters }) => {
    const known = told.get(id) ?? [];
    const at = known.indexOf(characters);
    if (at === -1) told.set(id, [...known, characters]);
    return id + (at === -1 ? known.length : at) * VARIANT;
  };
}

function glyphRun(font: FontkitFont, shaped: readonly ShapedGlyph[], keyOf: KeyOf) {
  const positions: readonly Position[] = shaped.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
    xAdvance,
    yAdvance,
    xOffset,
    yOffset,
  }));
  return {
    glyphs: shaped.map((glyph) => ({
      id: keyOf(glyph),
      codePoints: Array.from(glyph.characters, (char) => char.codePointAt(0) ?? 0),
      advanceWidth: font.getGlyph(glyph.id).advanceWidth,
    })),
    positions,
    // Read again after the positions are scaled.
    get advanceWidth() {
      return positions.reduce((width, { xAdvance }) => width + xAdvance, 0);
    },
  };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const partOf = (value: unknown, name: string): unknown =>
  isObject(value) ? Reflect.get(value, name) : undefined;

const has = (value: unknown, method: string): boolean =>
  typeof partOf(value, method) === 'function';

const isFontkitFont = (value: unknown): value is FontkitFont =>
  has(value, 'getGlyph') && has(value, 'layout');

const isSubset = (value: unknown): value is Subset =>
  has(value, 'includeGlyph') && Array.isArray(partOf(value, 'glyphs'));
