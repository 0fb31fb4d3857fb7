import PDFDocument from 'pdfkit';
import type { DocumentModel } from '../../interview/document-model.ts';
import { footerOf } from '../outline.ts';
import { documentPieces } from './document-pieces.ts';
import { drawPageFooter } from './page-footer.ts';
import { paginate } from './paginate.ts';
import { textsOf } from '../fonts/faces-for.ts';
import { fontBook, type FontBook } from './font-book.ts';
import { createPen, type Doc, type Pen } from './pen.ts';
import type { PdfFonts } from './pdf-fonts.ts';
import { shapeWith } from './shaped-layout.ts';
import { needsShaping } from './text-runs.ts';
import { sheet } from './type-scale.ts';
import { UnprintableCharactersError, unprintableCharacters } from './unprintable.ts';

/**
 * A tagged PDF 1.7. The same model and fonts give the same bytes in the same environment: the dates
 * in it are the document's, the file identifier follows from them. (Browser and Node compress with
 * different libraries: between them the content is the same, the bytes are not.)
 */
export async function writePdf(model: DocumentModel, fonts: PdfFonts): Promise<Uint8Array> {
  const book = fontBook(fonts);
  const unprintable = unprintableCharacters(model, book);
  if (unprintable.length > 0) throw new UnprintableCharactersError(unprintable);
  const doc = openDocument(model);
  for (const { name, bytes } of book.fonts) doc.registerFont(name, bytes);
  await shapeScripts(doc, book, model);
  const finished = bytesOf(doc);
  drawDocument(createPen(doc, book), model);
  doc.end();
  return finished;
}

/** Arabic, Bengali and their like are shaped by a library of their own, loaded when they are there. */
async function shapeScripts(doc: Doc, { fonts }: FontBook, model: DocumentModel): Promise<void> {
  if (!textsOf(model).some(needsShaping)) return;
  const { shaperFor } = await import('./shaper.ts');
  for (const { name, bytes, isScript } of fonts) {
    if (isScript) shapeWith(doc, name, shaperFor(bytes));
  }
}

function openDocument(model: DocumentModel): Doc {
  return new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'it-IT',
    displayTitle: true,
    font: '', // none of the standard fonts: they are not embedded
    info: {
      Title: model.number === null ? model.title : `${model.title} ${model.number}`,
      Author: `${model.letterhead.ente}, ${model.letterhead.office}`,
      Subject: model.norm,
      Creator: 'Sportello',
      CreationDate: new Date(`${model.date.slice(0, 10)}T12:00:00Z`),
    },
  });
}

function drawDocument(pen: Pen, model: DocumentModel): void {
  const { doc } = pen;
  const root = doc.struct('Document');
  doc.addStructure(root);
  const pages = paginate(documentPieces(pen, root, model), sheet);
  const text = footerOf(model);
  pages.forEach((placed, index) => {
    if (index > 0) doc.addPage();
    placed.forEach(({ top, draw }) => draw(top));
    drawPageFooter(pen, { text, page: index + 1, pages: pages.length });
  });
}

function bytesOf(doc: Doc): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('error', reject);
    doc.on('end', () => resolve(joined(chunks)));
  });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
