import type { ElementsBlock } from '../../interview/document-model.ts';
import { paragraphsOf } from '../phrase.ts';
import { contentColumn, setText } from './box.ts';
import { heldToNext, lineGrid, withGap } from './line-grid.ts';
import { markBox, MARK_INDENT } from './mark-box.ts';
import type { Piece } from './paginate.ts';
import type { Pen, StructElement } from './pen.ts';
import { styles } from './type-scale.ts';

const column = {
  left: contentColumn.left + MARK_INDENT,
  width: contentColumn.width - MARK_INDENT,
};
const NO_PADDING = { before: 0, after: 0 };
const ELEMENT_GAP = 6;
const PARAGRAPH_GAP = 2;

/** Mark, title, and paragraphs that may go on overleaf; the title never ends a page. */
export function elementPieces(
  pen: Pen,
  parent: StructElement,
  { elements }: ElementsBlock,
): readonly Piece[] {
  const list = pen.tag(parent, 'L');
  return elements.flatMap(({ mark, title, text }, index) => {
    const item = pen.tag(list, 'LI');
    const label = pen.tag(item, 'Lbl');
    const body = pen.tag(item, 'LBody');
    const name = lineGrid({
      cells: [
        setText(
          pen,
          { text: title, style: styles.rowLabel, element: pen.tag(body, 'P'), tag: 'P' },
          column,
        ),
      ],
      padding: NO_PADDING,
      opening: markBox(pen, label, mark),
    });
    const paragraphs = (text === null ? [] : paragraphsOf(text)).map((phrase) =>
      lineGrid({
        cells: [
          setText(
            pen,
            { text: phrase, style: styles.body, element: pen.tag(body, 'P'), tag: 'P' },
            column,
          ),
        ],
        padding: NO_PADDING,
      }),
    );
    const spaced = paragraphs.flatMap((lines, at) => withGap(lines, at === 0 ? 0 : PARAGRAPH_GAP));
    const whole = paragraphs.length === 0 ? name : [...heldToNext(name), ...spaced];
    return withGap(whole, index === 0 ? 0 : ELEMENT_GAP);
  });
}
