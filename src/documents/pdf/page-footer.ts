import { words } from '../words.it.ts';
import { contentColumn, rule } from './box.ts';
import type { Pen } from './pen.ts';
import { sheet, styles } from './type-scale.ts';

interface PageFooter {
  readonly text: string;
  readonly page: number;
  readonly pages: number;
}

/** What the document is, and which page this is of how many; an artifact, so readers skip it. */
export function drawPageFooter(pen: Pen, { text, page, pages }: PageFooter): void {
  const style = styles.footer;
  const count = `${words.page} ${page} ${words.pageOf} ${pages}`;
  const countWidth = pen.widthOf(count, style);
  const [line = ''] = pen.linesOf(text, style, contentColumn.width - countWidth - 20);
  rule(pen, contentColumn).draw(sheet.footerTop);
  pen.artifact(() => {
    const top = sheet.footerTop + 4;
    pen.write(line, style, { left: sheet.left, top });
    pen.write(count, style, { left: sheet.right - countWidth, top });
  }, 'Pagination');
}
