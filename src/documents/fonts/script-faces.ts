import arabicBold from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff?url&no-inline';
import arabic from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff?url&no-inline';
import bengaliBold from '@fontsource/noto-sans-bengali/files/noto-sans-bengali-bengali-700-normal.woff?url&no-inline';
import bengali from '@fontsource/noto-sans-bengali/files/noto-sans-bengali-bengali-400-normal.woff?url&no-inline';
import cyrillicBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff?url&no-inline';
import cyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff?url&no-inline';
import cyrillicExtBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-700-normal.woff?url&no-inline';
import cyrillicExt from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff?url&no-inline';
import devanagariBold from '@fontsource/noto-sans/files/noto-sans-devanagari-700-normal.woff?url&no-inline';
import devanagari from '@fontsource/noto-sans/files/noto-sans-devanagari-400-normal.woff?url&no-inline';
import greekBold from '@fontsource/noto-sans/files/noto-sans-greek-700-normal.woff?url&no-inline';
import greek from '@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff?url&no-inline';
import latinExtBold from '@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff?url&no-inline';
import latinExt from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff?url&no-inline';
import nastaliqBold from '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-700-normal.woff?url&no-inline';
import nastaliq from '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff?url&no-inline';
import vietnameseBold from '@fontsource/noto-sans/files/noto-sans-vietnamese-700-normal.woff?url&no-inline';
import vietnamese from '@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff?url&no-inline';

/**
 * A file of glyphs beside the office's Latin ones: the same on screen and in the PDF. Noto, by Google,
 * SIL Open Font License 1.1, from the packages of Fontsource.
 */
export interface ScriptFace {
  readonly family: ScriptFamily;
  readonly weight: 400 | 700;
  readonly url: string;
  /** As in CSS: `U+0600-06FF, U+200C`. */
  readonly range: string;
}

export type ScriptFamily =
  'Noto Sans' | 'Noto Sans Arabic' | 'Noto Nastaliq Urdu' | 'Noto Sans Bengali' | 'Noto Sans SC';

const ARABIC = 'U+0600-06FF,U+0750-077F,U+0870-08FF,U+200C-200F,U+2E41,U+FB50-FDFF,U+FE70-FEFC';

const pair = (
  family: ScriptFamily,
  range: string,
  [regular, bold]: readonly [string, string],
): readonly ScriptFace[] => [
  { family, weight: 400, url: regular, range },
  { family, weight: 700, url: bold, range },
];

/** Every script but Chinese, whose hundred files are listed apart. */
export const scriptFaces: readonly ScriptFace[] = [
  ...pair('Noto Sans', 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116', [
    cyrillic,
    cyrillicBold,
  ]),
  ...pair('Noto Sans', 'U+0460-048F,U+0492-04AF,U+04B2-052F', [cyrillicExt, cyrillicExtBold]),
  ...pair('Noto Sans', 'U+0370-03FF', [greek, greekBold]),
  ...pair('Noto Sans', 'U+0102-0103,U+01A0-01A1,U+01AF-01B0,U+1EA0-1EF9,U+20AB', [
    vietnamese,
    vietnameseBold,
  ]),
  ...pair('Noto Sans', 'U+0100-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20C0', [latinExt, latinExtBold]),
  ...pair('Noto Sans', 'U+0900-097F,U+20B9,U+A8E0-A8FF', [devanagari, devanagariBold]),
  ...pair('Noto Sans Bengali', 'U+0964-0965,U+0980-09FF,U+200C-200D,U+20B9', [
    bengali,
    bengaliBold,
  ]),
  ...pair('Noto Nastaliq Urdu', ARABIC, [nastaliq, nastaliqBold]),
  ...pair('Noto Sans Arabic', ARABIC, [arabic, arabicBold]),
];
