/** Faces embedded in every document; each is a whole TTF that pdfkit subsets. */
export type FontName = 'regular' | 'semibold' | 'bold' | 'mono';

/** Units: points. `leading` is the height of a line. */
export interface TextStyle {
  readonly font: FontName;
  readonly size: number;
  readonly leading: number;
  readonly color: string;
}

/** Black on white, blue only in rules and headings (visual.md, Print). */
export const colors = {
  ink: '#17324D',
  ink2: '#435A70',
  blue: '#0066CC',
  heading: '#004D99',
  line: '#C5D0DA',
  strongLine: '#8EA1B3',
  provisional: '#8F5600',
  black: '#000000',
} as const;

const body = { font: 'regular', size: 10.5, leading: 14, color: colors.ink } as const;

export const styles = {
  body,
  strong: { ...body, font: 'semibold' },
  rowLabel: { ...body, font: 'semibold', size: 10 },
  code: { ...body, font: 'mono', size: 9.5 },
  label: { ...body, size: 9.5, color: colors.ink2 },
  title: { ...body, font: 'bold', size: 20, leading: 24 },
  norm: { ...body, size: 13, leading: 18 },
  heading: { ...body, font: 'semibold', size: 11.5, leading: 16, color: colors.heading },
  headingNote: { ...body, size: 10, leading: 16, color: colors.ink2 },
  mark: { ...body, font: 'semibold', size: 9.5, color: colors.heading },
  columnName: { ...body, font: 'semibold', size: 9.5, color: colors.ink2 },
  issuer: { ...body, font: 'semibold', size: 12, leading: 15 },
  small: { ...body, size: 9.5, leading: 13 },
  smallStrong: { ...body, font: 'semibold', size: 10, leading: 13.5 },
  provisional: { ...body, font: 'semibold', size: 11, color: colors.provisional },
  hash: { ...body, font: 'mono', size: 9, leading: 12 },
  footer: { ...body, size: 9, leading: 12, color: colors.ink2 },
} as const satisfies Record<string, TextStyle>;

const MM = 72 / 25.4;
const MARGIN = 15 * MM;
const WIDTH = 210 * MM;
const HEIGHT = 297 * MM;

/** A4 with margins of 15 mm; the footer stands in the lower one. */
export const sheet = {
  width: WIDTH,
  height: HEIGHT,
  left: MARGIN,
  right: WIDTH - MARGIN,
  contentWidth: WIDTH - 2 * MARGIN,
  top: MARGIN,
  bottom: HEIGHT - MARGIN - 4,
  footerTop: HEIGHT - MARGIN + 3,
} as const;
