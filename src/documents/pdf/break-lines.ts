/** Width of a text in points, in a given style. */
export type Measure = (text: string) => number;

/** A part of a paragraph that no line splits, and whether a space parts it from the one before. */
interface Part {
  readonly text: string;
  readonly isSpaced: boolean;
}

/**
 * Lines of `text` no wider than `width`: broken at spaces, between Chinese characters, and where the
 * text itself has a new line; a single word that is too long (an address, a code) is cut. Never empty.
 */
export const breakLines = (text: string, width: number, measure: Measure): readonly string[] =>
  text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width, measure));

function breakParagraph(paragraph: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const { text, isSpaced } of partsOf(paragraph, width, measure)) {
    const longer = line === '' ? text : `${line}${isSpaced ? ' ' : ''}${text}`;
    if (line === '' || measure(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = text;
    }
  }
  return [...lines, line];
}

/** Words by ordinary spaces (a no-break space holds), Chinese ones by character, the too long cut. */
const partsOf = (paragraph: string, width: number, measure: Measure): readonly Part[] =>
  paragraph
    .split(/[ \t]+/)
    .filter((word) => word !== '')
    .flatMap((word) =>
      charactersOf(word).flatMap((part, at) =>
        (measure(part) <= width ? [part] : cut(part, width, measure)).map((text, index) => ({
          text,
          isSpaced: at === 0 && index === 0,
        })),
      ),
    );

/** Whether a line that ends so goes on without a space: Chinese. */
export const endsUnspaced = (line: string): boolean => /[\u2E80-\u9FFF\uFF00-\uFFEF]$/u.test(line);

/** What may not begin a line stays with the character before it: closing marks of Chinese. */
const IDEOGRAPHS =
  /[\u2E80-\u2FFF\u3005-\u3007\u3400-\u9FFF\uF900-\uFAFF][、。，．！？：；）》」』】〕…—％%]*/gu;

/** A word in the parts between which a line may break; a word of letters is one. */
function charactersOf(word: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of word.matchAll(IDEOGRAPHS)) {
    if (match.index > from) parts.push(word.slice(from, match.index));
    parts.push(match[0]);
    from = match.index + match[0].length;
  }
  return from < word.length ? [...parts, word.slice(from)] : parts;
}

const graphemes = new Intl.Segmenter('it', { granularity: 'grapheme' });

function cut(word: string, width: number, measure: Measure): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && measure(piece + segment) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}
