import type { Reminder } from '../../interview/document-model.ts';
import { iconPaths } from '../icons.ts';
import { above, beside, centred, contentColumn, iconBox, space, textBox, type Box } from './box.ts';
import type { Pen, StructElement } from './pen.ts';
import { colors, sheet, styles } from './type-scale.ts';

const TEXT_INDENT = 42;
const headingStyle = { ...styles.strong, size: 11, leading: 14.5 };

/** *Da ricordare*, in plain words, inside a blue line. */
export function rememberBox(
  pen: Pen,
  root: StructElement,
  { title, text, heading: tag = 'H2' }: Reminder & { readonly heading?: 'H2' | 'H3' },
): Box {
  const section = pen.tag(root, 'Sect');
  const column = {
    left: sheet.left + TEXT_INDENT,
    width: contentColumn.width - TEXT_INDENT - 10,
  };
  const heading = pen.tag(section, tag);
  const body = pen.tag(section, 'P');
  const content = above(
    textBox(pen, { text: title, style: headingStyle, element: heading, tag }, column),
    textBox(pen, { text, style: styles.body, element: body, tag: 'P' }, column),
  );
  const icon = iconBox(pen, iconPaths.calendar, { left: sheet.left + 11, size: 21 });
  const inside = above(space(6), beside(content, centred(icon, content.height)), space(7));
  return beside(frame(pen, inside.height), inside);
}

const frame = (pen: Pen, height: number): Box => ({
  height,
  draw: (top) =>
    pen.artifact(() => {
      pen.doc
        .roundedRect(contentColumn.left, top, contentColumn.width, height, 3)
        .lineWidth(0.8)
        .strokeColor(colors.blue)
        .stroke();
    }),
});
