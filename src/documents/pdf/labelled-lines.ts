import type { LabelledValue } from '../../interview/document-model.ts';
import { above, beside, contentColumn, textBox, type Box, type Column } from './box.ts';
import type { Pen, StructElement } from './pen.ts';
import { sheet, styles, type TextStyle } from './type-scale.ts';

const GUTTER = 10;

interface LabelledLines {
  readonly items: readonly LabelledValue[];
  readonly perLine: number;
  /** Whether the first value stands out: the person. */
  readonly isFirstStrong: boolean;
}

/** Labels above their values, some to a line; each line is a box. */
export function labelledLines(
  pen: Pen,
  list: StructElement,
  { items, perLine, isFirstStrong }: LabelledLines,
): readonly Box[] {
  const width = (contentColumn.width - GUTTER * (perLine - 1)) / perLine;
  const boxes = items.map((item, index) => {
    const left = sheet.left + (index % perLine) * (width + GUTTER);
    const style = valueStyle(item, isFirstStrong && index === 0);
    return labelAboveValue(pen, list, { item, style, column: { left, width } });
  });
  return Array.from({ length: Math.ceil(boxes.length / perLine) }, (_, line) =>
    beside(...boxes.slice(line * perLine, (line + 1) * perLine)),
  );
}

const valueStyle = (item: LabelledValue, isStrong: boolean): TextStyle => {
  if (item.code === true) return styles.code;
  return isStrong ? styles.strong : styles.body;
};

interface LabelAboveValue {
  readonly item: LabelledValue;
  readonly style: TextStyle;
  readonly column: Column;
}

function labelAboveValue(
  pen: Pen,
  list: StructElement,
  { item: { label, value }, style, column }: LabelAboveValue,
): Box {
  const item = pen.tag(list, 'LI');
  const labelElement = pen.tag(item, 'Lbl');
  return above(
    textBox(pen, { text: label, style: styles.label, element: labelElement, tag: 'Lbl' }, column),
    textBox(pen, { text: value, style, element: pen.tag(item, 'LBody'), tag: 'LBody' }, column),
  );
}
