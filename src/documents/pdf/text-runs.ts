import bidiFactory from 'bidi-js';

/** A stretch of a line in one font and one direction, in the order of its letters. */
export interface TextRun {
  readonly text: string;
  readonly font: string;
  /** Its letters join or reorder: it must be shaped whole. */
  readonly isShaped: boolean;
}

export const isReadFromRight = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** Whether a text has letters that join or reorder. */
export const needsShaping = (text: string): boolean => !SIMPLE.test(text);

interface LineOptions {
  readonly direction: 'ltr' | 'rtl';
  /** Null leaves the character to the font beside it. */
  readonly fontFor: (char: string) => string | null;
  /** Draws what no font does: unprintable text is refused before it comes here. */
  readonly fallback: string;
}

const bidi = bidiFactory();

/** Scripts written left to right, letter by letter, need no shaping beyond their own font. */
const SIMPLE =
  /^[\p{ASCII}\u0080-\u058F\u1E00-\u20CF\u2100-\u214F\u2190-\u22FF\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]*$/u;

/** Letters that give a line a direction other than left to right. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/**
 * The runs of a line from left to right, as they are drawn: by the Unicode bidirectional algorithm
 * (UAX #9), then by font. Shapes are left to the font.
 */
export function textRuns(line: string, options: LineOptions): readonly TextRun[] {
  if (options.direction === 'ltr' && !RIGHT_TO_LEFT.test(line)) return fontRuns(line, options);
  return levelRuns(line, options.direction).flatMap(({ text, isRightToLeft }) => {
    const runs = fontRuns(text, options);
    return isRightToLeft ? runs.map(reversedIfSimple).toReversed() : runs;
  });
}

/** A font turns its own letters round; spaces and brackets between them have no direction to follow. */
const reversedIfSimple = (run: TextRun): TextRun =>
  run.isShaped ? run : { ...run, text: [...run.text].toReversed().join('') };

/** They part directions, and draw nothing (UAX #9 §2). */
export const ISOLATES = /[\u2066-\u2069]/g;

interface LevelRun {
  readonly text: string;
  readonly level: number;
  readonly isRightToLeft: boolean;
}

/** Stretches of one level, in visual order; brackets of right-to-left ones turned round (rule L4). */
function levelRuns(line: string, direction: 'ltr' | 'rtl'): readonly LevelRun[] {
  const embedding = bidi.getEmbeddingLevels(line, direction);
  const mirrored = bidi.getMirroredCharactersMap(line, embedding.levels);
  const levels = [...embedding.levels];
  const runs: LevelRun[] = [];
  let start = 0;
  levels.forEach((level, index) => {
    if (levels[index + 1] === level) return;
    const text = Array.from({ length: index + 1 - start }, (_, at) => start + at)
      .map((at) => mirrored.get(at) ?? line[at] ?? '')
      .join('');
    runs.push({ text, level, isRightToLeft: level % 2 === 1 });
    start = index + 1;
  });
  return inVisualOrder(runs);
}

/** Rule L2: from the highest level down to the lowest odd one, turn every sequence round. */
function inVisualOrder(runs: readonly LevelRun[]): readonly LevelRun[] {
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  return Array.from({ length: highest }, (_, index) => highest - index).reduce(
    (ordered, level) => turned(ordered, level),
    runs,
  );
}

function turned(runs: readonly LevelRun[], from: number): readonly LevelRun[] {
  const result: LevelRun[] = [];
  let sequence: LevelRun[] = [];
  for (const run of runs) {
    if (run.level >= from) {
      sequence = [run, ...sequence];
    } else {
      result.push(...sequence, run);
      sequence = [];
    }
  }
  return [...result, ...sequence];
}

/** Stretches of one font. Marks stay with their letter, whatever the fonts say. */
function fontRuns(text: string, { fontFor, fallback }: LineOptions): readonly TextRun[] {
  const runs: { font: string; text: string }[] = [];
  for (const char of text.replaceAll(ISOLATES, '')) {
    const last = runs.at(-1);
    const font = /\p{M}|\u200C|\u200D/u.test(char) ? null : fontFor(char);
    if (last !== undefined && (font === null || font === last.font)) last.text += char;
    else runs.push({ font: font ?? fallback, text: char });
  }
  return runs.map(({ font, text: own }) => ({ font, text: own, isShaped: needsShaping(own) }));
}
