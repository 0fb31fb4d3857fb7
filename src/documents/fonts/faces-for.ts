import type { DocumentModel } from '../../interview/document-model.ts';
import type { ScriptFace, ScriptFamily } from './script-faces.ts';

/** Every text in a value, wherever it stands. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

/** What the office's Latin fonts draw: the rest asks for a script's own file. */
const LATIN = /[\p{ASCII}\u0080-\u024F\u2000-\u206F\u20AC\u2122\u2191\u2193\u2212\uFEFF]/u;

const CHINESE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u;

/** Letters shared by two scripts' fonts: Urdu is written in nastaliq, Arabic in naskh. */
const familyFor = (language: string | undefined): ScriptFamily =>
  language === 'ur' ? 'Noto Nastaliq Urdu' : 'Noto Sans Arabic';

const ARABIC_FAMILIES: ReadonlySet<ScriptFamily> = new Set([
  'Noto Nastaliq Urdu',
  'Noto Sans Arabic',
]);

/**
 * The font files that a document needs beside the Latin ones: none for most. The lists are loaded
 * when something is not Latin, that of Chinese when something is Chinese.
 */
export async function facesFor(model: DocumentModel): Promise<readonly ScriptFace[]> {
  const letters = [...new Set(textsOf(model).flatMap((text) => [...text]))].filter(
    (char) => !LATIN.test(char),
  );
  if (letters.length === 0) return [];
  const { scriptFaces } = await import('./script-faces.ts');
  const chinese = letters.some((char) => CHINESE.test(char))
    ? (await import('./chinese-faces.ts')).chineseFaces
    : [];
  const arabic = familyFor(model.courtesy?.language);
  return [...scriptFaces, ...chinese]
    .filter(({ family }) => !ARABIC_FAMILIES.has(family) || family === arabic)
    .filter(({ range }) => {
      const has = inRange(range);
      return letters.some((char) => has(char.codePointAt(0) ?? 0));
    });
}

/** Whether a code point is in a CSS `unicode-range`. */
export function inRange(range: string): (codePoint: number) => boolean {
  const stretches = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (codePoint) => stretches.some(([from, to]) => codePoint >= from && codePoint <= to);
}
