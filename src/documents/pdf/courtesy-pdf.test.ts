import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { CourtesyCopy, DocumentModel } from '../../interview/document-model.ts';
import { inspectPdf, nodesTagged, type InspectedPdf } from '../testing/pdf-inspection.ts';
import { readFromDisk } from '../testing/read-from-disk.ts';
import { samplePatto, sampleScheda } from '../testing/sample-model.ts';
import { renderPdf } from './render-pdf.ts';

const read = async (model: DocumentModel): Promise<InspectedPdf> =>
  inspectPdf(await renderPdf(model, { read: readFromDisk }), inflateSync);

/** A copy of three lines: its own words, a date among them, and something left Italian. */
const copyIn = (language: string, title: string, text: string): CourtesyCopy => ({
  language,
  title,
  notice: title,
  subject: [],
  sections: [
    {
      heading: title,
      note: null,
      blocks: [
        { kind: 'text', text },
        { kind: 'text', text: { text: 'Sportello di Pievebella', language: 'it' } },
      ],
    },
  ],
  remember: null,
  yes: 'x',
  no: 'y',
});

const withCopy = (courtesy: CourtesyCopy): Promise<InspectedPdf> =>
  read({ ...samplePatto, courtesy });

describe('PDF of a courtesy copy', () => {
  it('begins a page of its own, after the Italian and its signatures, in its language', async () => {
    const pdf = await read(sampleScheda);
    const parts = nodesTagged(pdf.root, 'Sect');
    const copy = parts.find(({ attributes }) => attributes.includes('/Lang (ro)'));
    expect(copy?.text).toContain('Fișă de primă informare');
    expect(pdf.pages).toHaveLength(2);
    expect([...(pdf.pages[0]?.tagged.values() ?? [])].join('\n')).not.toContain('Fișă');
    expect([...(pdf.pages[1]?.tagged.values() ?? [])][0]).toContain('Traducere de curtoazie');
    expect(nodesTagged(copy ?? pdf.root, 'H2').map(({ text }) => text)).toEqual([
      'Fișă de primă informare',
    ]);
  });

  it('says in its own language what was not done, and marks what stays Italian', async () => {
    const { root } = await read(sampleScheda);
    const labels = nodesTagged(root, 'Lbl').map(({ attributes }) => attributes);
    expect(labels.filter((label) => label.includes('/ActualText (Nu)'))).toHaveLength(1);
    const italian = nodesTagged(root, 'Span').filter(({ attributes }) =>
      attributes.includes('/Lang (it)'),
    );
    expect(italian.map(({ text }) => text)).toEqual([
      'Ștefan Țurcanu',
      'tornerà con la mediatrice',
    ]);
  });

  it.each([
    ['uk', 'Листок першої інформації', 'NotoSans-Regular'],
    ['zh', '初次信息单', 'NotoSansSC-Regular'],
    ['bn', 'আপনার সেবাকেন্দ্র', 'NotoSansBengali-Regular'],
  ])('%s: the text is there, with its own font embedded in part', async (language, text, font) => {
    const pdf = await withCopy(copyIn(language, text, text));
    expect(pdf.root.text).toContain(text);
    const faces = pdf.fontDescriptors.filter((descriptor) => descriptor.includes(font));
    expect(faces.length).toBeGreaterThan(0);
    for (const face of faces) expect(face).toMatch(/\/FontName \/[A-Z]{6}\+/);
    expect(pdf.root.text).toContain('Sportello di Pievebella');
  });

  it.each([
    ['ar', 'ورقة المعلومات الأولى', 'NotoSansArabic-Regular'],
    ['ur', 'پہلی معلومات کی پرچی', 'NotoNastaliqUrdu-Regular'],
  ])('%s: read from the right, with its words in the structure', async (language, text, font) => {
    const pdf = await withCopy(copyIn(language, text, text));
    const spans = nodesTagged(pdf.root, 'Span').map(({ attributes }) => attributes);
    expect(spans.filter((attributes) => attributes.includes(text)).length).toBeGreaterThan(2);
    expect(pdf.fontDescriptors.join('\n')).toContain(font);
    // Each glyph stands for its own letter, even where letters share a stroke.
    const drawn = nodesTagged(pdf.root, 'P').at(-2)?.text ?? '';
    expect([...drawn.replaceAll(/\s/g, '')].toSorted()).toEqual(
      [...text.replaceAll(' ', '')].toSorted(),
    );
  });

  it('asks for no other font when everything is Latin', async () => {
    const urls: string[] = [];
    const counting = (url: string): Promise<Uint8Array> => {
      urls.push(url);
      return readFromDisk(url);
    };
    await renderPdf(sampleScheda, { read: counting });
    expect(urls).toHaveLength(4);
  });
});
