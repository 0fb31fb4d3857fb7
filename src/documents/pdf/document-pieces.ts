import type { DocumentModel } from '../../interview/document-model.ts';
import { courtesyOf } from '../outline.ts';
import { words } from '../words.it.ts';
import { contentColumn, pieceOf, textBox, type Box } from './box.ts';
import { courtesyPieces } from './courtesy-pieces.ts';
import { provisionalBox, subjectBox, titleBox } from './heading-boxes.ts';
import { letterheadBox } from './letterhead-box.ts';
import { heldToNext } from './line-grid.ts';
import type { Piece } from './paginate.ts';
import type { Pen, StructElement } from './pen.ts';
import { rememberBox } from './remember-box.ts';
import { sectionPieces } from './section-pieces.ts';
import { signaturesBox } from './signature-boxes.ts';
import { styles } from './type-scale.ts';

/** The whole document in reading order, tagged under `root`: the same order as `DocumentPage`. */
export function documentPieces(
  pen: Pen,
  root: StructElement,
  model: DocumentModel,
): readonly Piece[] {
  const opening = openingPieces(pen, root, model);
  const setting = { heading: 'H2', yes: words.yes, no: words.no } as const;
  const sections = model.sections.flatMap((section) =>
    sectionPieces(pen, root, { section, setting }),
  );
  const closing = closingPieces(pen, root, model);
  const { courtesy } = model;
  return [
    // Signatures are never on a page without a part of what they sign.
    ...(closing.length === 0 ? [...opening, ...sections] : heldToNext([...opening, ...sections])),
    ...closing,
    ...(courtesy === undefined || courtesy === null ? [] : courtesyPieces(pen, root, courtesy)),
  ];
}

function openingPieces(pen: Pen, root: StructElement, model: DocumentModel): readonly Piece[] {
  const { provisionalSince, subject } = model;
  return [
    pieceOf(letterheadBox(pen, root, model.letterhead)),
    ...(provisionalSince === null
      ? []
      : [pieceOf(provisionalBox(pen, root, provisionalSince), { gap: 10 })]),
    pieceOf(titleBox(pen, root, model), { gap: 12, keepWithNext: true }),
    ...(subject.length === 0 ? [] : [pieceOf(subjectBox(pen, root, subject), { gap: 9 })]),
  ];
}

/** What to remember, the courtesy note and the signatures: one after the other, all held together. */
function closingPieces(pen: Pen, root: StructElement, model: DocumentModel): readonly Piece[] {
  const { remember, signatures, verification } = model;
  const courtesy = courtesyOf(model);
  const isSigned = signatures.length > 0 || verification !== null;
  const pieces = [
    ...(remember === null ? [] : [pieceOf(rememberBox(pen, root, remember), { gap: 12 })]),
    ...(courtesy === null ? [] : [pieceOf(courtesyBox(pen, root, courtesy), { gap: 6 })]),
    ...(isSigned ? [pieceOf(signaturesBox(pen, root, model), { gap: 13 })] : []),
  ];
  return pieces.map((piece, index) => ({ ...piece, keepWithNext: index < pieces.length - 1 }));
}

const courtesyBox = (pen: Pen, root: StructElement, text: string): Box =>
  textBox(pen, { text, style: styles.label, element: pen.tag(root, 'P'), tag: 'P' }, contentColumn);
