import type { Letterhead } from '../../interview/document-model.ts';
import { iconPaths } from '../icons.ts';
import {
  above,
  beside,
  centred,
  contentColumn,
  iconBox,
  rule,
  space,
  textBox,
  type Box,
  type Column,
} from './box.ts';
import type { Pen, StructElement } from './pen.ts';
import { colors, sheet, styles, type TextStyle } from './type-scale.ts';

const ICON = 27;
const issuerColumn: Column = { left: sheet.left + 37, width: 200 };
const officeLeft = issuerColumn.left + issuerColumn.width + 12;
const officeColumn: Column = { left: officeLeft, width: sheet.right - officeLeft };

/** Ente and agency on the left, office and how to reach it on the right, a blue rule below. */
export function letterheadBox(pen: Pen, root: StructElement, letterhead: Letterhead): Box {
  const section = pen.tag(root, 'Sect');
  const line = (text: string, style: TextStyle): Box =>
    textBox(pen, { text, style, element: pen.tag(section, 'P'), tag: 'P' }, issuerColumn);
  const lineAtEnd = (text: string, style: TextStyle): Box =>
    textBox(
      pen,
      { text, style, element: pen.tag(section, 'P'), tag: 'P', align: 'end' },
      officeColumn,
    );
  const issuer = above(
    line(letterhead.ente, styles.issuer),
    ...(letterhead.agency === null ? [] : [line(letterhead.agency, styles.small)]),
  );
  const office = above(
    lineAtEnd(letterhead.office, styles.smallStrong),
    lineAtEnd(`${letterhead.address} · ${letterhead.phone}`, styles.small),
    lineAtEnd(letterhead.email, styles.small),
  );
  const icon = iconBox(pen, iconPaths.publicBuilding, { left: sheet.left, size: ICON });
  const height = Math.max(icon.height, issuer.height, office.height);
  const band = beside(centred(icon, height), centred(issuer, height), centred(office, height));
  return above(band, space(8), rule(pen, contentColumn, { color: colors.blue, thickness: 1.5 }));
}
