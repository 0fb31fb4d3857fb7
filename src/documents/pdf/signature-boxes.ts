import type {
  DocumentModel,
  DrawnSignature,
  SignatureBox,
  Witness,
} from '../../interview/document-model.ts';
import { signatureParts, type SignaturePart } from '../signature-parts.ts';
import { words } from '../words.it.ts';
import { above, beside, rule, space, textBox, type Box, type Column } from './box.ts';
import type { Pen, StructElement } from './pen.ts';
import { colors, sheet, styles, type TextStyle } from './type-scale.ts';
import { QR_WIDTH, verificationBox } from './verification-box.ts';

const SIGNATURE_WIDTH = 161;
const GUTTER = 13;
const DRAWING_HEIGHT = 42;
const LINE_GAP = 10;

/** One signature, or a signer with two witnesses, and how many places of a line it takes. */
interface Placed {
  readonly signature: SignatureBox;
  readonly places: 1 | 2;
}

/** Signatures by twos with the QR beside them, by threes without: one box, never split. */
export function signaturesBox(
  pen: Pen,
  root: StructElement,
  { signatures, verification }: Pick<DocumentModel, 'signatures' | 'verification'>,
): Box {
  const section = pen.tag(root, 'Sect');
  const lines = linesOf(signatures, verification === null ? 3 : 2).map((line, index) => {
    const boxes = line.map(({ signature, place }) =>
      signatureBox(pen, section, { signature, left: leftOf(place) }),
    );
    return above(space(index === 0 ? 0 : LINE_GAP), beside(...boxes));
  });
  if (verification === null) return above(...lines, space(4));
  const left = signatures.length === 0 ? sheet.left : sheet.right - QR_WIDTH;
  return beside(above(...lines, space(4)), verificationBox(pen, section, { verification, left }));
}

const leftOf = (place: number): number => sheet.left + place * (SIGNATURE_WIDTH + GUTTER);

/** Which signatures stand beside each other, and at which place of the line. */
function linesOf(
  signatures: readonly SignatureBox[],
  perLine: number,
): readonly (readonly { readonly signature: SignatureBox; readonly place: number }[])[] {
  const lines: { signature: SignatureBox; place: number }[][] = [];
  let place = perLine;
  for (const { signature, places } of signatures.map(placed)) {
    if (place + places > perLine) {
      lines.push([]);
      place = 0;
    }
    lines.at(-1)?.push({ signature, place });
    place += places;
  }
  return lines;
}

const placed = (signature: SignatureBox): Placed => ({
  signature,
  places: signature.signing.how === 'witnesses' ? 2 : 1,
});

interface SignatureOptions {
  readonly signature: SignatureBox;
  readonly left: number;
}

function signatureBox(pen: Pen, parent: StructElement, options: SignatureOptions): Box {
  const { signature, left } = options;
  const { note, space: place, witnesses } = signatureParts(signature);
  const isWide = witnesses.length > 0;
  const column = { left, width: isWide ? SIGNATURE_WIDTH * 2 + GUTTER : SIGNATURE_WIDTH };
  const paragraph = paragraphIn(pen, parent, column);
  const name = paragraph(signature.name, styles.smallStrong);
  const said = note === null ? [] : [paragraph(note, styles.small)];
  const at = signature.at === undefined ? [] : [space(2), paragraph(signature.at, styles.label)];
  const role = paragraph(signature.role, styles.label);
  if (!isWide) {
    const drawing = spaceBox(pen, parent, { place, name: signature.name, column });
    const line = place.kind === 'none' ? [] : [space(3), lineOf(pen, column)];
    return above(role, ...said, drawing, name, ...line, ...at);
  }
  const boxes = witnesses.map((witness, index) =>
    witnessBox(pen, parent, {
      witness,
      number: index + 1,
      left: left + index * (SIGNATURE_WIDTH + GUTTER),
    }),
  );
  return above(role, name, ...said, space(4), beside(...boxes), ...at);
}

const lineOf = (pen: Pen, column: Column): Box =>
  rule(pen, column, { color: colors.ink, thickness: 0.8 });

const paragraphIn =
  (pen: Pen, parent: StructElement, column: Column) =>
  (text: string, style: TextStyle): Box =>
    textBox(pen, { text, style, element: pen.tag(parent, 'P'), tag: 'P' }, column);

interface WitnessOptions {
  readonly witness: Witness;
  readonly number: number;
  readonly left: number;
}

function witnessBox(pen: Pen, parent: StructElement, options: WitnessOptions): Box {
  const { witness, number, left } = options;
  const column = { left, width: SIGNATURE_WIDTH };
  const paragraph = paragraphIn(pen, parent, column);
  const place: SignaturePart = { kind: 'line', image: witness.image };
  return above(
    paragraph(words.witness(number), styles.label),
    spaceBox(pen, parent, { place, name: witness.name, column }),
    paragraph(witness.name, styles.smallStrong),
    space(3),
    lineOf(pen, column),
    ...(witness.document === null ? [] : [space(2), paragraph(witness.document, styles.label)]),
  );
}

interface SpaceOptions {
  readonly place: SignaturePart;
  readonly name: string;
  readonly column: Column;
}

/** Room for the pen, the drawing in it, or nothing where nobody signs here. */
function spaceBox(pen: Pen, parent: StructElement, { place, name, column }: SpaceOptions): Box {
  if (place.kind === 'none') return space(2);
  if (place.image === null) return space(DRAWING_HEIGHT);
  return drawingBox(pen, parent, { image: place.image, name, column });
}

interface DrawingOptions {
  readonly image: DrawnSignature;
  readonly name: string;
  readonly column: Column;
}

function drawingBox(pen: Pen, parent: StructElement, { image, name, column }: DrawingOptions): Box {
  const figure = pen.tag(parent, 'Figure', { alt: words.signatureOf(name) });
  const draw = (top: number): void =>
    pen.tagged(figure, 'Figure', () => {
      const fit: [number, number] = [column.width, DRAWING_HEIGHT - 4];
      pen.doc.image(image, column.left, top + 2, { fit, valign: 'bottom' });
    });
  return { height: DRAWING_HEIGHT, draw };
}
