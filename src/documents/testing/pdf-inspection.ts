/**
 * Reads back what a PDF of ours says, without the library that wrote it: the structure tree, the text
 * under each tag through the fonts' ToUnicode maps, the artifacts of each page. Not a general reader.
 */
export interface TaggedNode {
  readonly tag: string;
  /** Attributes as written: `/Alt (…)`, `/Scope /Column`. */
  readonly attributes: string;
  /** Text of the node and of everything under it, in reading order. */
  readonly text: string;
  readonly children: readonly TaggedNode[];
}

export interface InspectedPage {
  /** Text drawn as artifact: footers, repeated headers. */
  readonly artifacts: readonly string[];
  readonly tagged: ReadonlyMap<number, string>;
}

export interface InspectedPdf {
  readonly source: string;
  readonly catalog: string;
  readonly info: string;
  readonly pages: readonly InspectedPage[];
  readonly root: TaggedNode;
  readonly fontDescriptors: readonly string[];
}

type Inflate = (bytes: Uint8Array) => Uint8Array;

interface PdfObject {
  readonly body: string;
  readonly stream: Uint8Array | null;
}

type Objects = ReadonlyMap<number, PdfObject>;

export function inspectPdf(bytes: Uint8Array, inflate: Inflate): InspectedPdf {
  const source = latin1(bytes);
  const objects = objectsOf(bytes, source);
  const catalog = bodyOf(objects, refAfter(trailerOf(source), 'Root'));
  const pageIds = refsIn(bodyOf(objects, refAfter(catalog, 'Pages')), 'Kids');
  const pages = pageIds.map((id) => inspectPage(objects, id, inflate));
  const structure = bodyOf(objects, refAfter(catalog, 'StructTreeRoot'));
  const [rootId = 0] = refsIn(structure, 'K');
  const textOf = (pageId: number, mcid: number): string =>
    pages[pageIds.indexOf(pageId)]?.tagged.get(mcid) ?? '';
  return {
    source,
    catalog,
    info: [...bodyOf(objects, refAfter(trailerOf(source), 'Info')).matchAll(/(\d+) 0 R/g)]
      .map(([, id]) => decoded(bodyOf(objects, Number(id))))
      .join('\n'),
    pages,
    root: nodeOf(objects, rootId, textOf),
    fontDescriptors: [...objects.values()]
      .map(({ body }) => body)
      .filter((body) => body.includes('/Type /FontDescriptor')),
  };
}

/** Every node of the tree with this tag, in reading order. */
export const nodesTagged = (node: TaggedNode, tag: string): readonly TaggedNode[] => [
  ...(node.tag === tag ? [node] : []),
  ...node.children.flatMap((child) => nodesTagged(child, tag)),
];

const latin1 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('');

const trailerOf = (source: string): string => source.slice(source.lastIndexOf('trailer'));

function objectsOf(bytes: Uint8Array, source: string): Objects {
  const objects = new Map<number, PdfObject>();
  const start = /(?:^|\n)(\d+) 0 obj\n/g;
  for (let match = start.exec(source); match !== null; match = start.exec(source)) {
    const from = start.lastIndex;
    const streamAt = source.indexOf('stream\n', from);
    const endAt = source.indexOf('endobj', from);
    const hasStream = streamAt !== -1 && streamAt < endAt;
    const body = source.slice(from, hasStream ? streamAt : endAt);
    const length = Number(/\/Length (\d+)/.exec(body)?.[1] ?? 0);
    const dataAt = streamAt + 'stream\n'.length;
    const stream = hasStream ? bytes.subarray(dataAt, dataAt + length) : null;
    objects.set(Number(match[1]), { body, stream });
    start.lastIndex = hasStream ? dataAt + length : endAt;
  }
  return objects;
}

const bodyOf = (objects: Objects, id: number): string => objects.get(id)?.body ?? '';

const refAfter = (body: string, key: string): number =>
  Number(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? 0);

/** References of an array: `/Kids [3 0 R 4 0 R]`. */
const refsIn = (body: string, key: string): readonly number[] =>
  [...(new RegExp(`/${key} \\[([^\\]]*)\\]`).exec(body)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(
    ([, id]) => Number(id),
  );

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const unescaped = (text: string): string =>
  text.replaceAll(/\\([\s\S])/g, (_, char: string) => ESCAPES[char] ?? char);

/** A text string: UTF-16 with its mark, or Latin. */
const decoded = (text: string): string =>
  text.replaceAll(/\u00FE\u00FF((?:[^)\\]|\\[\s\S])*)/g, (_, escaped: string) =>
    (unescaped(escaped).match(/[\s\S]{2}/g) ?? [])
      .map((pair) =>
        String.fromCodePoint(((pair.codePointAt(0) ?? 0) << 8) | (pair.codePointAt(1) ?? 0)),
      )
      .join(''),
  );

type TextAt = (pageId: number, mcid: number) => string;

function nodeOf(objects: Objects, id: number, textAt: TextAt): TaggedNode {
  const body = bodyOf(objects, id);
  // Its own page comes last, after those of the marked content on other pages.
  const page = Number([...body.matchAll(/\/Pg (\d+) 0 R/g)].at(-1)?.[1] ?? 0);
  const children: TaggedNode[] = [];
  const kids = /\/K \[([\s\S]*)\]\n?(?:>>|\/)/.exec(body)?.[1] ?? '';
  const parts = kids.match(/<<[\s\S]*?>>|\d+ 0 R|\d+/g) ?? [];
  const texts = parts.map((part) => {
    if (part.startsWith('<<')) {
      return textAt(refAfter(part, 'Pg'), Number(/\/MCID (\d+)/.exec(part)?.[1]));
    }
    if (!part.endsWith('R')) return textAt(page, Number(part));
    const child = nodeOf(objects, Number(part.split(' ')[0]), textAt);
    children.push(child);
    return child.text;
  });
  return {
    tag: /\/S \/(\w+)/.exec(body)?.[1] ?? '',
    attributes: decoded(body),
    text: texts.join(children.length > 0 ? '\n' : ''),
    children,
  };
}

function inspectPage(objects: Objects, id: number, inflate: Inflate): InspectedPage {
  const body = bodyOf(objects, id);
  const resources = bodyOf(objects, refAfter(body, 'Resources'));
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', ref]) => [
      name,
      unicodeMap(objects, refAfter(bodyOf(objects, Number(ref)), 'ToUnicode'), inflate),
    ]),
  );
  const content = streamOf(objects, refAfter(body, 'Contents'), inflate);
  const tagged = new Map<number, string>();
  const artifacts: string[] = [];
  for (const [, tag = '', properties = '', drawn = ''] of content.matchAll(
    /\/(\w+) <<([\s\S]*?)>> BDC\n([\s\S]*?)EMC/g,
  )) {
    const actual = /\/Span <<[\s\S]*?\/ActualText \(((?:[^)\\]|\\[\s\S])*)\)\s*>> BDC/.exec(
      drawn,
    )?.[1];
    const pieces = actual === undefined ? drawnTexts(drawn, fonts) : [decoded(actual)];
    const mcid = /\/MCID (\d+)/.exec(properties)?.[1];
    // A line may change font inside a tag; what an artifact draws stands apart.
    if (mcid !== undefined) tagged.set(Number(mcid), pieces.join(''));
    else if (tag === 'Artifact' && pieces.length > 0) artifacts.push(pieces.join('\n'));
  }
  return { artifacts, tagged };
}

const streamOf = (objects: Objects, id: number, inflate: Inflate): string => {
  const object = objects.get(id);
  if (object?.stream === null || object === undefined) return '';
  return latin1(object.body.includes('/FlateDecode') ? inflate(object.stream) : object.stream);
};

type UnicodeMap = ReadonlyMap<string, string>;

function drawnTexts(content: string, fonts: ReadonlyMap<string, UnicodeMap>): readonly string[] {
  let font: UnicodeMap = new Map();
  const lines: string[] = [];
  for (const [token] of content.matchAll(/\/F\d+ [\d.]+ Tf|<[0-9a-f]+>|\bBT\b/g)) {
    if (token === 'BT') lines.push('');
    else if (token.endsWith('Tf')) font = fonts.get(/F\d+/.exec(token)?.[0] ?? '') ?? font;
    else lines.push((lines.pop() ?? '') + charactersOf(token, font));
  }
  return lines;
}

const charactersOf = (glyphs: string, font: UnicodeMap): string =>
  (glyphs.match(/[0-9a-f]{4}/g) ?? []).map((code) => font.get(code) ?? '\uFFFD').join('');

/** From glyph codes (4 hexadecimal digits) to text: `<0000> <00ff> [<0041> …]` of the CMap. */
function unicodeMap(objects: Objects, id: number, inflate: Inflate): UnicodeMap {
  const cmap = streamOf(objects, id, inflate);
  const entries = [...cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)].flatMap(
    ([, first = '0', list = '']) =>
      [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = ''], index): [string, string] => [
        (Number.parseInt(first, 16) + index).toString(16).padStart(4, '0'),
        hex
          .split(' ')
          .filter(Boolean)
          .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
          .join(''),
      ]),
  );
  // Glyph 0 draws the empty square: a document must never use it.
  return new Map(entries.map(([code, text]) => [code, code === '0000' ? '\uFFFD' : text]));
}
