import type { CourtesyCopy } from '../../interview/document-model.ts';
import { above, beside, contentColumn, pieceOf, space, textBox, type Box } from './box.ts';
import { subjectBox } from './heading-boxes.ts';
import type { Piece } from './paginate.ts';
import type { Pen, StructElement } from './pen.ts';
import { rememberBox } from './remember-box.ts';
import { sectionPieces } from './section-pieces.ts';
import { colors, styles } from './type-scale.ts';

const titleStyle = { ...styles.title, size: 17, leading: 22 };

/** The copy in another language, on pages of its own, mirrored when that is read from the right. */
export function courtesyPieces(
  italian: Pen,
  root: StructElement,
  copy: CourtesyCopy,
): readonly Piece[] {
  const pen = italian.inLanguage(copy.language);
  const part = pen.tag(root, 'Sect', { lang: copy.language });
  const setting = { heading: 'H3', yes: copy.yes, no: copy.no } as const;
  return [
    { ...pieceOf(noticeBox(pen, part, copy.notice)), startsPage: true },
    pieceOf(titleOf(pen, part, copy.title), { gap: 12, keepWithNext: true }),
    ...(copy.subject.length === 0
      ? []
      : [pieceOf(subjectBox(pen, part, copy.subject), { gap: 9 })]),
    ...copy.sections.flatMap((section) => sectionPieces(pen, part, { section, setting })),
    ...(copy.remember === null
      ? []
      : [pieceOf(rememberBox(pen, part, { ...copy.remember, heading: 'H3' }), { gap: 12 })]),
  ];
}

const titleOf = (pen: Pen, parent: StructElement, text: string): Box =>
  textBox(
    pen,
    { text, style: titleStyle, element: pen.tag(parent, 'H2'), tag: 'H2' },
    contentColumn,
  );

/** In a frame at the top: this is a courtesy, the Italian text prevails. */
function noticeBox(pen: Pen, parent: StructElement, notice: string): Box {
  const column = { left: contentColumn.left + 9, width: contentColumn.width - 18 };
  const text = textBox(
    pen,
    { text: notice, style: styles.small, element: pen.tag(parent, 'P'), tag: 'P' },
    column,
  );
  const content = above(space(6), text, space(6));
  const frame: Box = {
    height: content.height,
    draw: (top) =>
      pen.artifact(() =>
        pen.doc
          .roundedRect(contentColumn.left, top, contentColumn.width, content.height, 3)
          .lineWidth(0.8)
          .strokeColor(colors.strongLine)
          .stroke(),
      ),
  };
  return beside(frame, content);
}
