import { contentColumn, type Box } from './box.ts';
import type { Pen, StructElement } from './pen.ts';
import { colors, styles } from './type-scale.ts';

/** How far what follows a mark stands from the margin. */
export const MARK_INDENT = 20;
const MARK_SIZE = 13;

/** The letter, or the number, in its square: read before the label. */
export function markBox(pen: Pen, label: StructElement, mark: string): Box {
  const { leading } = styles.mark;
  const draw = (top: number): void => {
    const left = contentColumn.left;
    pen.artifact(() =>
      pen.doc
        .roundedRect(
          pen.x(left, MARK_SIZE),
          top + (leading - MARK_SIZE) / 2,
          MARK_SIZE,
          MARK_SIZE,
          2,
        )
        .lineWidth(0.8)
        .strokeColor(colors.heading)
        .stroke(),
    );
    const indent = (MARK_SIZE - pen.widthOf(mark, styles.mark)) / 2;
    pen.tagged(label, 'Lbl', () =>
      pen.write(`${mark} `, styles.mark, { left: left + indent, top }),
    );
  };
  return { height: leading, draw };
}
