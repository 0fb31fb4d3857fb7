/** Width of a text in points, in a given style. */
export type Measure = (text: string) => number;

/**
 * Lines of `text` no wider than `width`: broken at spaces and where the text itself has a new line; a
 * single word that is too long (an address, a code) is cut. Never empty.
 */
export const breakLines = (text: string, width: number, measure: Measure): readonly string[] =>
  text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width, measure));

function breakParagraph(paragraph: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(paragraph, width, measure)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measure(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** Words by ordinary spaces (a no-break space holds), the too long ones cut to `width`. */
const wordsOf = (paragraph: string, width: number, measure: Measure): readonly string[] =>
  paragraph
    .split(/[ \t]+/)
    .filter((word) => word !== '')
    .flatMap((word) => (measure(word) <= width ? [word] : cut(word, width, measure)));

function cut(word: string, width: number, measure: Measure): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const char of word) {
    if (piece !== '' && measure(piece + char) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += char;
  }
  return [...pieces, piece];
}
