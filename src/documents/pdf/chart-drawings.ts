import { fractionOf, type Stretch, type YearAxis } from '../chart-scale.ts';
import type { Box, Column } from './box.ts';
import type { Pen } from './pen.ts';
import { colors, styles } from './type-scale.ts';

const BAR = 5;
const DOT = 3.6;
const DIAMOND = 4.6;
const LANE = 8;
const SHORTEST = 3;
const { leading } = styles.body;

interface Level {
  readonly top: number;
  readonly value: number;
  readonly required: number | null;
}

/** ● today, ◇ required: told apart by shape and dash as well as by colour. */
export function levelBar(pen: Pen, plot: Column, { top: scale, value, required }: Level): Box {
  const inner = { left: plot.left + DIAMOND, width: plot.width - DIAMOND * 2 };
  const at = (level: number): number =>
    pen.x(inner.left + fractionOf({ top: scale }, level) * inner.width, 0);
  const draw = (top: number): void =>
    pen.artifact(() => {
      const middle = top + leading / 2;
      const { doc } = pen;
      doc.moveTo(at(0), middle).lineTo(at(scale), middle).lineWidth(0.8).stroke(colors.line);
      if (required !== null && required > value) {
        doc
          .moveTo(at(value), middle)
          .lineTo(at(required), middle)
          .lineWidth(BAR * 0.6);
        doc.dash(2.5, { space: 2 }).stroke(colors.provisional).undash();
      }
      doc.moveTo(at(0), middle).lineTo(at(value), middle).lineWidth(BAR).stroke(colors.blue);
      doc.circle(at(value), middle, DOT).fill(colors.blue);
      if (required === null) return;
      const x = at(required);
      doc
        .moveTo(x, middle - DIAMOND)
        .lineTo(x + DIAMOND, middle)
        .lineTo(x, middle + DIAMOND)
        .lineTo(x - DIAMOND, middle)
        .closePath()
        .lineWidth(1)
        .fillAndStroke('#FFFFFF', colors.ink);
    });
  return { height: leading, draw };
}

interface Lane {
  readonly axis: YearAxis;
  readonly stretch: Stretch;
  readonly lasts: boolean;
}

/** A period between the ticks of the axis; one that lasts has an open end. */
export function periodLane(pen: Pen, plot: Column, { axis, stretch, lasts }: Lane): Box {
  const width = Math.max(SHORTEST, (stretch.to - stretch.from) * plot.width);
  const left = plot.left + Math.min(stretch.from * plot.width, plot.width - width);
  const draw = (top: number): void =>
    pen.artifact(() => {
      const { doc } = pen;
      for (const { at } of axis.ticks) {
        const x = pen.x(plot.left + at * plot.width, 0);
        doc
          .moveTo(x, top)
          .lineTo(x, top + leading)
          .lineWidth(0.5)
          .stroke(colors.line);
      }
      const x = pen.x(left, width);
      doc.roundedRect(x, top + (leading - LANE) / 2, width, LANE, 1.5).lineWidth(1);
      if (lasts) doc.dash(2.5, { space: 1.5 }).fillAndStroke('#EBF3FC', colors.blue).undash();
      else doc.fillAndStroke(colors.blue, colors.blue);
    });
  return { height: leading, draw };
}

/** The years over the lanes. */
export function yearsOfAxis(pen: Pen, plot: Column, axis: YearAxis): Box {
  const style = styles.columnName;
  const draw = (top: number): void =>
    pen.artifact(() => {
      for (const { year, at } of axis.ticks) {
        const text = String(year);
        const width = pen.widthOf(text, style);
        const middle = plot.left + at * plot.width - width / 2;
        const left = Math.min(Math.max(middle, plot.left), plot.left + plot.width - width);
        pen.write(text, style, { left, top });
      }
    });
  return { height: style.leading, draw };
}
