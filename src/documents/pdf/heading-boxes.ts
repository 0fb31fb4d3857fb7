import type { DocumentModel, LabelledValue } from '../../interview/document-model.ts';
import { identityOf } from '../outline.ts';
import { words } from '../words.it.ts';
import { above, beside, centred, contentColumn, rule, space, textBox, type Box } from './box.ts';
import { labelledLines } from './labelled-lines.ts';
import type { Pen, StructElement } from './pen.ts';
import { colors, sheet, styles } from './type-scale.ts';

const IDENTITY_WIDTH = 202;
const IDENTITY_LABEL = 44;
const SUBJECTS_PER_LINE = 5;

/** The dashed box of a copy printed before the centre has it. */
export function provisionalBox(pen: Pen, root: StructElement, since: string): Box {
  const { left, width } = contentColumn;
  const section = pen.tag(root, 'Sect');
  const titleWidth = pen.widthOf(words.provisional, styles.provisional);
  const title = textBox(
    pen,
    {
      text: words.provisional,
      style: styles.provisional,
      element: pen.tag(section, 'P'),
      tag: 'P',
    },
    { left: left + 9, width: titleWidth + 1 },
  );
  const textLeft = left + 9 + titleWidth + 12;
  const text = textBox(
    pen,
    {
      text: words.provisionalText(since),
      style: styles.small,
      element: pen.tag(section, 'P'),
      tag: 'P',
    },
    { left: textLeft, width: left + width - 9 - textLeft },
  );
  const inside = Math.max(title.height, text.height);
  const content = above(space(4), beside(centred(title, inside), centred(text, inside)), space(4));
  return beside(dashedFrame(pen, content.height), content);
}

const dashedFrame = (pen: Pen, height: number): Box => ({
  height,
  draw: (top) =>
    pen.artifact(() => {
      pen.doc
        .roundedRect(contentColumn.left, top, contentColumn.width, height, 3)
        .lineWidth(0.8)
        .dash(3, { space: 2 })
        .strokeColor(colors.provisional)
        .stroke()
        .undash();
    }),
});

/** Title and norm on the left, number, version and date on the right. */
export function titleBox(pen: Pen, root: StructElement, model: DocumentModel): Box {
  const column = { left: sheet.left, width: contentColumn.width - IDENTITY_WIDTH - 16 };
  const title = textBox(
    pen,
    { text: model.title, style: styles.title, element: pen.tag(root, 'H1'), tag: 'H1' },
    column,
  );
  const norm = textBox(
    pen,
    { text: model.norm, style: styles.norm, element: pen.tag(root, 'P'), tag: 'P' },
    column,
  );
  return beside(above(title, norm), above(space(4), identityBox(pen, root, identityOf(model))));
}

function identityBox(pen: Pen, root: StructElement, items: readonly LabelledValue[]): Box {
  const list = pen.tag(root, 'L');
  const left = sheet.right - IDENTITY_WIDTH;
  const lines = items.map(({ label, value }) => {
    const item = pen.tag(list, 'LI');
    return beside(
      textBox(
        pen,
        { text: label, style: styles.label, element: pen.tag(item, 'Lbl'), tag: 'Lbl' },
        { left, width: IDENTITY_LABEL },
      ),
      textBox(
        pen,
        { text: value, style: styles.smallStrong, element: pen.tag(item, 'LBody'), tag: 'LBody' },
        { left: left + IDENTITY_LABEL, width: IDENTITY_WIDTH - IDENTITY_LABEL },
      ),
    );
  });
  return above(...lines);
}

/** The strip between two lines that says about whom: label above value, four to a line. */
export function subjectBox(pen: Pen, root: StructElement, subject: readonly LabelledValue[]): Box {
  const list = pen.tag(root, 'L');
  const perLine = Math.min(SUBJECTS_PER_LINE, subject.length);
  const lines = labelledLines(pen, list, { items: subject, perLine, isFirstStrong: true });
  const spaced = lines.flatMap((line, index) => (index === 0 ? [line] : [space(4), line]));
  const edge = rule(pen, contentColumn, { color: colors.strongLine, thickness: 0.8 });
  return above(edge, space(4), ...spaced, space(5), edge);
}
