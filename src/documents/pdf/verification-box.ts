import type { DocumentModel } from '../../interview/document-model.ts';
import { qrMatrix, qrRuns } from '../qr.ts';
import { hashGroups } from '../verification-url.ts';
import { words } from '../words.it.ts';
import { above, beside, space, textBox, type Box } from './box.ts';
import type { Pen, StructElement } from './pen.ts';
import { colors, sheet, styles } from './type-scale.ts';

const QR_SIZE = 56;
/** The QR and its words. */
export const QR_WIDTH = 162;

interface VerificationOptions {
  readonly verification: NonNullable<DocumentModel['verification']>;
  readonly left: number;
}

/** The QR that verifies the copy, and the short hash. */
export function verificationBox(
  pen: Pen,
  parent: StructElement,
  options: VerificationOptions,
): Box {
  const { verification, left } = options;
  const qr = qrBox(pen, parent, { url: verification.url, left });
  const textLeft = left + QR_SIZE + 10;
  const column = { left: textLeft, width: sheet.right - textLeft };
  const invitation = textBox(
    pen,
    { text: words.verify, style: styles.small, element: pen.tag(parent, 'P'), tag: 'P' },
    column,
  );
  const [a = '', b = '', c = '', d = ''] = hashGroups(verification.hash);
  const hash = textBox(
    pen,
    { text: `${a} ${b}\n${c} ${d}`, style: styles.hash, element: pen.tag(parent, 'P'), tag: 'P' },
    column,
  );
  return above(space(12), beside(qr, above(invitation, space(3), hash)));
}

/** The QR as squares of one path; the quiet zone is the white around it. */
function qrBox(
  pen: Pen,
  parent: StructElement,
  { url, left }: { readonly url: string; readonly left: number },
): Box {
  const matrix = qrMatrix(url);
  const side = QR_SIZE / matrix.size;
  const figure = pen.tag(parent, 'Figure', { alt: words.qrAlternative(url) });
  const draw = (top: number): void =>
    pen.tagged(figure, 'Figure', () => {
      for (const { row, column, length } of qrRuns(matrix)) {
        pen.doc.rect(left + column * side, top + row * side, length * side, side);
      }
      pen.doc.fill(colors.black);
    });
  return { height: QR_SIZE, draw };
}
