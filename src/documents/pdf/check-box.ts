import { iconPaths } from '../icons.ts';
import type { Box } from './box.ts';
import type { Pen, StructElement } from './pen.ts';
import { colors, styles } from './type-scale.ts';

const SIZE = 11.5;

interface CheckBoxOptions {
  /** The label that says the same in words. */
  readonly element: StructElement;
  readonly done: boolean;
  readonly left: number;
}

/** A square with a check mark, or empty: told apart without colour. */
export function checkBox(pen: Pen, { element, done, left }: CheckBoxOptions): Box {
  const draw = (top: number): void =>
    pen.tagged(element, 'Lbl', () => {
      const offset = (styles.body.leading - SIZE) / 2;
      pen.doc
        .roundedRect(pen.x(left, SIZE), top + offset, SIZE, SIZE, 2)
        .lineWidth(1)
        .strokeColor(colors.ink)
        .stroke();
      if (!done) return;
      pen.doc
        .save()
        .translate(pen.x(left, SIZE), top + offset)
        .scale(SIZE / 24)
        .path(iconPaths.check)
        .lineWidth(2.4)
        .stroke()
        .restore();
    });
  return { height: styles.body.leading, draw };
}
