import type {
  ChecklistBlock,
  FactsBlock,
  Phrase,
  Section,
} from '../../interview/document-model.ts';
import { entriesOf, type Entry, type EntryKind } from '../outline.ts';
import { languageOf, textOf, withText } from '../phrase.ts';
import { contentColumn, pieceOf, setText, textBox, type Box } from './box.ts';
import { levelsPieces, timelinePieces } from './chart-pieces.ts';
import { checkBox } from './check-box.ts';
import { elementPieces } from './element-pieces.ts';
import { labelledLines } from './labelled-lines.ts';
import { lineGrid, withGap } from './line-grid.ts';
import type { Piece } from './paginate.ts';
import type { Pen, StructElement } from './pen.ts';
import { rowPieces } from './row-pieces.ts';
import { tablePieces } from './table-pieces.ts';
import { styles } from './type-scale.ts';

const SECTION_GAP = 14;
const BLOCK_GAP = 5;
const CHECK_INDENT = 20;
const FACTS_PER_LINE = 2;

/** What changes between the document and its courtesy copy. */
export interface SectionSetting {
  /** `H3` inside the courtesy copy, which has an `H2` of its own. */
  readonly heading: 'H2' | 'H3';
  /** What check boxes say. */
  readonly yes: string;
  readonly no: string;
}

interface SectionParts extends SectionSetting {
  readonly pen: Pen;
  readonly element: StructElement;
}

/** A heading and its blocks; the heading never ends a page. */
export function sectionPieces(
  pen: Pen,
  root: StructElement,
  { section, setting }: { readonly section: Section; readonly setting: SectionSetting },
): readonly Piece[] {
  const element = pen.tag(root, 'Sect');
  const parts = { pen, element, ...setting };
  const heading = pieceOf(headingBox(parts, section), { gap: SECTION_GAP, keepWithNext: true });
  const entries = entriesOf(section.blocks).map((entry, index) =>
    withGap(piecesOf(entry, parts), index === 0 ? 2 : BLOCK_GAP),
  );
  return [heading, ...entries.flat()];
}

function headingBox({ pen, element, heading: tag }: SectionParts, { heading, note }: Section): Box {
  const title = pen.tag(element, tag);
  const box = textBox(
    pen,
    { text: heading, style: styles.heading, element: title, tag },
    contentColumn,
  );
  if (note === null) return box;
  const left = contentColumn.left + pen.widthOf(textOf(heading), styles.heading) + 1;
  const language = languageOf(note, pen.language);
  const draw = (top: number): void => {
    box.draw(top);
    pen.tagged(title, tag, () =>
      pen.write(` ${textOf(note)}`, styles.headingNote, {
        left,
        top,
        leading: box.height,
        language,
      }),
    );
  };
  return { height: box.height, draw };
}

/** How each kind is set on paper. */
const setters: {
  readonly [K in EntryKind]: (entry: Entry<K>, parts: SectionParts) => readonly Piece[];
} = {
  text: ({ paragraphs }, { pen, element }) =>
    paragraphs.flatMap((phrase, index) =>
      withGap(paragraphPieces(pen, element, phrase), index === 0 ? 0 : BLOCK_GAP),
    ),
  rows: ({ rows }, { pen, element }) => rowPieces(pen, element, rows),
  facts: (facts, { pen, element }) => factsPieces(pen, element, facts),
  table: (table, { pen, element }) =>
    tablePieces(pen, table, { parent: element, column: contentColumn, hasLastRule: true }),
  checklist: (checklist, parts) => checklistPieces(checklist, parts),
  elements: (elements, { pen, element }) => elementPieces(pen, element, elements),
  levels: (levels, { pen, element }) => levelsPieces(pen, element, levels),
  timeline: (timeline, { pen, element }) => timelinePieces(pen, element, timeline),
};

const piecesOf = <K extends EntryKind>(entry: Entry<K>, parts: SectionParts): readonly Piece[] =>
  setters[entry.kind](entry, parts);

function paragraphPieces(pen: Pen, parent: StructElement, text: Phrase): readonly Piece[] {
  const element = pen.tag(parent, 'P');
  const paragraph = setText(pen, { text, style: styles.body, element, tag: 'P' }, contentColumn);
  return lineGrid({ cells: [paragraph], padding: { before: 0, after: 0 } });
}

/** Two facts to a line; a line is never split. */
function factsPieces(pen: Pen, parent: StructElement, { facts }: FactsBlock): readonly Piece[] {
  const list = pen.tag(parent, 'L');
  const lines = labelledLines(pen, list, {
    items: facts,
    perLine: FACTS_PER_LINE,
    isFirstStrong: false,
  });
  return lines.map((line, index) => pieceOf(line, { gap: index === 0 ? 0 : 4 }));
}

function checklistPieces(
  { items }: ChecklistBlock,
  { pen, element, yes, no }: SectionParts,
): readonly Piece[] {
  const list = pen.tag(element, 'L');
  const column = {
    left: contentColumn.left + CHECK_INDENT,
    width: contentColumn.width - CHECK_INDENT,
  };
  return items.flatMap(({ done, text, note }) => {
    const item = pen.tag(list, 'LI');
    const label = pen.tag(item, 'Lbl', { actual: done ? yes : no });
    const content = pen.tag(item, 'LBody');
    const own = setText(
      pen,
      { text: withNote(text, note), style: styles.body, element: content, tag: 'LBody' },
      column,
    );
    const opening = checkBox(pen, { element: label, done, left: contentColumn.left });
    const lines = lineGrid({ cells: [own], padding: { before: 2, after: 2.5 }, opening });
    if (note === null || typeof note === 'string') return lines;
    const apart = setText(
      pen,
      { text: note, style: styles.small, element: content, tag: 'LBody' },
      column,
    );
    return [...lines, ...lineGrid({ cells: [apart], padding: { before: 0, after: 2.5 } })];
  });
}

/** A note in the language of the text goes on after it; one in another language has its own line. */
const withNote = (text: Phrase, note: Phrase | null): Phrase =>
  typeof note === 'string' ? withText(text, `${textOf(text)} – ${note}`) : text;
