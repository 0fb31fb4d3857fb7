import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentModel } from '../../interview/document-model.ts';
import {
  inspectPdf,
  nodesTagged,
  type InspectedPdf,
  type TaggedNode,
} from '../testing/pdf-inspection.ts';
import { readFromDisk } from '../testing/read-from-disk.ts';
import { samplePatto, sampleScheda } from '../testing/sample-model.ts';
import { renderPdf } from './render-pdf.ts';

const bytesOf = (model: DocumentModel): Promise<Uint8Array> =>
  renderPdf(model, { read: readFromDisk });

const read = async (model: DocumentModel): Promise<InspectedPdf> =>
  inspectPdf(await bytesOf(model), inflateSync);

const textsOf = (root: TaggedNode, tag: string): readonly string[] =>
  nodesTagged(root, tag).map(({ text }) => text);

const footersOf = ({ pages }: InspectedPdf): readonly string[] =>
  pages.map(({ artifacts }) => artifacts.at(-1) ?? '');

const withSection = (blocks: DocumentModel['sections'][number]['blocks']): DocumentModel => ({
  ...samplePatto,
  sections: [{ heading: 'Candidature', note: null, blocks }],
});

const tableOf = (count: number): DocumentModel['sections'][number]['blocks'] => [
  {
    kind: 'table',
    columns: ['Impresa', 'Quante'],
    rows: Array.from({ length: count }, (_, index) => [`impresa ${index + 1}`, String(index + 1)]),
  },
];

describe('PDF of the sample patto', () => {
  let pdf: InspectedPdf;
  beforeAll(async () => {
    pdf = await read(samplePatto);
  });

  it('is tagged, in Italian, with its title shown', () => {
    expect(pdf.source.startsWith('%PDF-1.7\n')).toBe(true);
    expect(pdf.catalog).toContain('/Lang (it-IT)');
    expect(pdf.catalog).toContain('/StructTreeRoot');
    expect(pdf.catalog).toContain('/MarkInfo');
    expect(pdf.source).toContain('/Marked true');
    expect(pdf.source).toContain('/DisplayDocTitle true');
    expect(pdf.info).toContain('Patto di servizio personalizzato 2026/MF-07/0044');
    expect(pdf.info).toContain('D:20261123120000Z');
  });

  it('embeds every font it uses, as a subset', () => {
    expect(pdf.fontDescriptors).toHaveLength(4);
    for (const descriptor of pdf.fontDescriptors) {
      expect(descriptor).toMatch(/\/FontFile2 \d+ 0 R/);
      expect(descriptor).toMatch(/\/FontName \/[A-Z]{6}\+(TitilliumWeb|RobotoMono)/);
    }
    expect(pdf.source).not.toContain('Helvetica');
  });

  it('has one H1, then the H2 of the sections and of what to remember', () => {
    expect(pdf.root.tag).toBe('Document');
    expect(textsOf(pdf.root, 'H1')).toEqual(['Patto di servizio personalizzato']);
    expect(textsOf(pdf.root, 'H2')).toEqual([
      'Elementi del patto comma 2',
      'Disponibilità della persona comma 3',
      'Da ricordare: venerdì 4 dicembre 2026, ore 9:30, sportello di Pievebella',
    ]);
  });

  it('puts the table of letter c in its row, with a header cell per column', () => {
    const items = nodesTagged(pdf.root, 'LI');
    const row = items.find(({ text }) => text.includes('Atti di ricerca attiva'));
    expect(row?.children.map(({ tag }) => tag)).toEqual(['Lbl', 'LBody']);
    expect(row?.children[0]?.text).toBe('c Atti di ricerca attiva e tempi');
    const [table] = nodesTagged(row ?? pdf.root, 'Table');
    const headers = nodesTagged(table ?? pdf.root, 'TH');
    expect(headers.map(({ text }) => text)).toEqual(['Atto', 'Quanto', 'Entro']);
    for (const { attributes } of headers) expect(attributes).toContain('/Scope /Column');
    expect(nodesTagged(table ?? pdf.root, 'TR')).toHaveLength(5);
    expect(textsOf(table ?? pdf.root, 'TD').slice(0, 3)).toEqual([
      'Candidarsi a offerte di lavoro',
      '6 al mese',
      'ogni fine mese',
    ]);
  });

  it('says every text of the model, in the order of the page', () => {
    const expected = [
      'Regione Valdora',
      'Centro per l’impiego di Montefiore',
      'Provvisorio fino alla ricezione',
      'Stampato senza rete il 23/11/2026 alle 11:05. Diventa definitivo quando il centro lo riceve',
      'Patto di servizio personalizzato',
      'art. 20 del D.Lgs. 14 settembre 2015, n. 150',
      '2026/MF-07/0044',
      '2, sostituisce la 1 del 12/10/2026',
      '23/11/2026',
      'Chiara Benedetti',
      'BNDCHR89D52F257D',
      'Elementi del patto',
      'Profilo qualitativo del 07/10/2026. Obiettivo: addetta alla logistica',
      'Bilancio delle competenze (E)',
      'Ogni 30 giorni, in presenza.',
      'ad accettare offerte di lavoro congrue',
      'Sono stati spiegati',
      'Porti l’elenco delle candidature.',
      'La persona',
      'Per il Centro per l’impiego',
      'Inquadri per verificare questa copia.',
      '9C41 7AE0',
      '52BD 18F3',
    ];
    let from = 0;
    for (const text of expected) {
      const at = pdf.root.text.indexOf(text, from);
      expect(at, `"${text}" after position ${from}`).toBeGreaterThanOrEqual(from);
      from = at + text.length;
    }
    expect(pdf.root.text).not.toContain('\uFFFD');
  });

  it('describes the QR and the signatures in words', () => {
    const figures = nodesTagged(pdf.root, 'Figure').map(({ attributes }) => attributes);
    expect(figures).toHaveLength(3);
    expect(figures[0]).toContain('Firma di Chiara Benedetti');
    expect(figures[2]).toContain('/verifica?numero=2026%2FMF-07%2F0044&impronta=9C417AE052BD18F3');
  });

  it('ends its only page with number and page', () => {
    expect(footersOf(pdf)).toEqual([
      'Patto di servizio personalizzato · 2026/MF-07/0044, versione 2\npagina 1 di 1',
    ]);
  });

  it('gives the same bytes for the same model', async () => {
    const [first, second] = await Promise.all([bytesOf(samplePatto), bytesOf(samplePatto)]);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});

describe('PDF of other documents', () => {
  it('tells what was done from what was not, in words', async () => {
    const { root } = await read(sampleScheda);
    const labels = nodesTagged(root, 'Lbl').map(({ attributes }) => attributes);
    expect(labels.filter((label) => label.includes('Sì'))).toHaveLength(5);
    expect(labels.filter((label) => label.includes('/ActualText (No)'))).toHaveLength(1);
  });

  it('gives the reason beside what was not done', async () => {
    const { root } = await read(sampleScheda);
    expect(textsOf(root, 'LBody')).toContain(
      'Consultazione delle offerte di lavoro – non applicabile: tornerà con la mediatrice',
    );
  });

  it('writes Romanian and Albanian letters with the embedded font', async () => {
    const name = 'Ștefan Țurcanu, Përparim Çela, ăâîșțëç';
    const { root } = await read({ ...sampleScheda, subject: [{ label: 'Persona', value: name }] });
    expect(root.text).toContain(name);
  });

  it('refuses a character that no embedded font draws, and names it', async () => {
    const model = { ...sampleScheda, subject: [{ label: 'Persona', value: 'ქეთი' }] };
    const error: unknown = await bytesOf(model).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'UnprintableCharactersError',
      characters: ['ქ', 'ე', 'თ', 'ი'],
    });
  });

  it('flows onto a second page and numbers both', async () => {
    const pdf = await read(withSection(tableOf(36)));
    expect(footersOf(pdf).map((footer) => footer.split('\n').at(-1))).toEqual([
      'pagina 1 di 2',
      'pagina 2 di 2',
    ]);
    expect(textsOf(pdf.root, 'TD')).toHaveLength(72);
  });

  it('repeats the header of a table overleaf, untagged', async () => {
    const pdf = await read(withSection(tableOf(60)));
    expect(pdf.pages[1]?.artifacts[0]).toBe('Impresa\nQuante');
    expect(textsOf(pdf.root, 'TH')).toEqual(['Impresa', 'Quante']);
  });

  it('never ends a page with the header of a table', async () => {
    for (const lines of [20, 21, 22, 23, 24, 25, 26, 27, 28]) {
      const filler = { kind: 'text', text: 'riga\n'.repeat(lines) } as const;
      const pdf = await read(withSection([filler, ...tableOf(20)]));
      expect([...(pdf.pages[0]?.tagged.values() ?? [])].at(-1), `${lines} lines`).not.toBe(
        'Quante',
      );
    }
  });

  it('never leaves the signatures alone on a page', async () => {
    for (const rows of [14, 16, 18, 20, 22, 24, 26, 28, 30]) {
      const pdf = await read(withSection(tableOf(rows)));
      const last = [...(pdf.pages.at(-1)?.tagged.values() ?? [])].join('\n');
      expect(last, `${rows} rows`).toContain(`impresa ${rows}`);
      expect(last, `${rows} rows`).toContain('Per il Centro per l’impiego');
    }
  });

  it('splits a paragraph longer than a page, and keeps it one paragraph', async () => {
    const text = 'La persona ha raccontato la sua storia di lavoro. '.repeat(200).trim();
    const pdf = await read(withSection([{ kind: 'text', text }]));
    expect(pdf.pages.length).toBeGreaterThan(1);
    expect(textsOf(pdf.root, 'P')).toContain(text);
  });

  it('is a preview without a number until it has one', async () => {
    const pdf = await read({ ...sampleScheda, number: null, verification: null, signatures: [] });
    expect(pdf.root.text).toContain('anteprima, senza numero');
    expect(nodesTagged(pdf.root, 'Figure')).toEqual([]);
  });
});
