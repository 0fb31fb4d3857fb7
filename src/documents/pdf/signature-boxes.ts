import type { DocumentModel, SignatureBox } from '../../interview/document-model.ts';
import { qrMatrix, qrRuns } from '../qr.ts';
import { hashGroups } from '../verification-url.ts';
import { words } from '../words.it.ts';
import { above, beside, rule, space, textBox, type Box, type Column } from './box.ts';
import type { Pen, StructElement } from './pen.ts';
import { colors, sheet, styles } from './type-scale.ts';

const SIGNATURE_WIDTH = 161;
const GUTTER = 13;
const DRAWING_HEIGHT = 42;
const QR_SIZE = 56;

/** Signatures by twos with the QR beside them, by threes without: one box, never split. */
export function signaturesBox(
  pen: Pen,
  root: StructElement,
  { signatures, verification }: Pick<DocumentModel, 'signatures' | 'verification'>,
): Box {
  const section = pen.tag(root, 'Sect');
  const perLine = verification === null ? 3 : 2;
  const boxes = signatures.map((signature, index) => {
    const left = sheet.left + (index % perLine) * (SIGNATURE_WIDTH + GUTTER);
    return signatureBox(pen, section, { signature, left });
  });
  const lines = Array.from({ length: Math.ceil(boxes.length / perLine) }, (_, line) =>
    above(beside(...boxes.slice(line * perLine, (line + 1) * perLine)), space(line > 0 ? 0 : 4)),
  );
  const left = sheet.left + (signatures.length === 0 ? 0 : 2 * (SIGNATURE_WIDTH + GUTTER));
  return verification === null
    ? above(...lines)
    : beside(above(...lines), verificationBox(pen, section, { verification, left }));
}

interface SignatureOptions {
  readonly signature: SignatureBox;
  readonly left: number;
}

function signatureBox(pen: Pen, parent: StructElement, options: SignatureOptions): Box {
  const { signature, left } = options;
  const column = { left, width: SIGNATURE_WIDTH };
  const paragraph = (text: string, style: typeof styles.label | typeof styles.smallStrong): Box =>
    textBox(pen, { text, style, element: pen.tag(parent, 'P'), tag: 'P' }, column);
  const role = paragraph(signature.role, styles.label);
  const drawing =
    signature.image === null
      ? space(DRAWING_HEIGHT)
      : drawingBox(pen, parent, { ...signature, image: signature.image, column });
  const name = paragraph(signature.name, styles.smallStrong);
  const line = rule(pen, column, { color: colors.ink, thickness: 0.8 });
  return above(role, drawing, name, space(3), line);
}

function drawingBox(
  pen: Pen,
  parent: StructElement,
  {
    image,
    name,
    column,
  }: { readonly image: string; readonly name: string; readonly column: Column },
): Box {
  const figure = pen.tag(parent, 'Figure', { alt: words.signatureOf(name) });
  const draw = (top: number): void =>
    pen.tagged(figure, 'Figure', () => {
      const fit: [number, number] = [column.width, DRAWING_HEIGHT - 4];
      pen.doc.image(image, column.left, top + 2, { fit, valign: 'bottom' });
    });
  return { height: DRAWING_HEIGHT, draw };
}

interface VerificationOptions {
  readonly verification: NonNullable<DocumentModel['verification']>;
  readonly left: number;
}

function verificationBox(pen: Pen, parent: StructElement, options: VerificationOptions): Box {
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
