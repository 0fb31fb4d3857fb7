import type { Section } from '../../interview/document-model.ts';
import { unreachable } from '../../kernel/unreachable.ts';
import { entriesOf, type ChecklistBlock, type Entry } from '../outline.ts';
import { words } from '../words.it.ts';
import { contentColumn, pieceOf, setText, textBox } from './box.ts';
import { checkBox } from './check-box.ts';
import { lineGrid, withGap } from './line-grid.ts';
import type { Piece } from './paginate.ts';
import type { Pen, StructElement } from './pen.ts';
import { rowPieces } from './row-pieces.ts';
import { tablePieces } from './table-pieces.ts';
import { styles } from './type-scale.ts';

const SECTION_GAP = 14;
const BLOCK_GAP = 5;
const CHECK_INDENT = 20;

/** A heading and its blocks; the heading never ends a page. */
export function sectionPieces(pen: Pen, root: StructElement, section: Section): readonly Piece[] {
  const element = pen.tag(root, 'Sect');
  const heading = pieceOf(headingBox(pen, element, section), {
    gap: SECTION_GAP,
    keepWithNext: true,
  });
  const entries = entriesOf(section.blocks).map((entry, index) =>
    withGap(entryPieces(pen, element, entry), index === 0 ? 2 : BLOCK_GAP),
  );
  return [heading, ...entries.flat()];
}

function headingBox(pen: Pen, parent: StructElement, { heading, note }: Section) {
  const element = pen.tag(parent, 'H2');
  const title = textBox(
    pen,
    { text: heading, style: styles.heading, element, tag: 'H2' },
    contentColumn,
  );
  if (note === null) return title;
  const left = contentColumn.left + pen.widthOf(heading, styles.heading) + 1;
  const draw = (top: number): void => {
    title.draw(top);
    pen.tagged(element, 'H2', () => pen.write(` ${note}`, styles.headingNote, { left, top }));
  };
  return { height: title.height, draw };
}

function entryPieces(pen: Pen, parent: StructElement, entry: Entry): readonly Piece[] {
  switch (entry.kind) {
    case 'text':
      return entry.paragraphs.flatMap((text, index) =>
        withGap(paragraphPieces(pen, parent, text), index === 0 ? 0 : BLOCK_GAP),
      );
    case 'rows':
      return rowPieces(pen, parent, entry.rows);
    case 'table':
      return tablePieces(pen, entry, { parent, column: contentColumn, hasLastRule: true });
    case 'checklist':
      return checklistPieces(pen, parent, entry);
    default:
      return unreachable(entry);
  }
}

function paragraphPieces(pen: Pen, parent: StructElement, text: string): readonly Piece[] {
  const element = pen.tag(parent, 'P');
  const paragraph = setText(pen, { text, style: styles.body, element, tag: 'P' }, contentColumn);
  return lineGrid({ cells: [paragraph], padding: { before: 0, after: 0 } });
}

function checklistPieces(
  pen: Pen,
  parent: StructElement,
  { items }: ChecklistBlock,
): readonly Piece[] {
  const list = pen.tag(parent, 'L');
  const column = {
    left: contentColumn.left + CHECK_INDENT,
    width: contentColumn.width - CHECK_INDENT,
  };
  return items.flatMap(({ done, text, note }) => {
    const item = pen.tag(list, 'LI');
    const label = pen.tag(item, 'Lbl', { actual: done ? words.yes : words.no });
    const content = pen.tag(item, 'LBody');
    const whole = note === null ? text : `${text} – ${note}`;
    const cell = setText(
      pen,
      { text: whole, style: styles.body, element: content, tag: 'LBody' },
      column,
    );
    const opening = checkBox(pen, { element: label, done, left: contentColumn.left });
    return lineGrid({ cells: [cell], padding: { before: 2, after: 2.5 }, opening });
  });
}
