const SIGNATURE = 0x77_4f_46_46; // wOFF
const HEADER = 44;
const ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

/**
 * The TrueType font inside a WOFF 1.0 file (W3C Recommendation 13/12/2012): the PDF embeds parts of
 * it, and needs its tables as they are. @throws RangeError when the bytes are not WOFF.
 */
export async function sfntOf(woff: Uint8Array): Promise<Uint8Array> {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (view.getUint32(0) !== SIGNATURE) throw new RangeError('Not a WOFF file');
  const count = view.getUint16(12);
  const tables = await Promise.all(
    Array.from({ length: count }, (_, index) => tableAt(woff, view, HEADER + index * ENTRY)),
  );
  return assembled(view.getUint32(4), tables);
}

async function tableAt(woff: Uint8Array, view: DataView, entry: number): Promise<Table> {
  const offset = view.getUint32(entry + 4);
  const compressed = view.getUint32(entry + 8);
  const length = view.getUint32(entry + 12);
  const bytes = woff.slice(offset, offset + compressed);
  return {
    tag: view.getUint32(entry),
    checksum: view.getUint32(entry + 16),
    bytes: compressed < length ? await inflated(bytes) : bytes,
  };
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function assembled(flavor: number, tables: readonly Table[]): Uint8Array {
  const padded = (length: number): number => Math.ceil(length / 4) * 4;
  const body = SFNT_HEADER + tables.length * SFNT_ENTRY;
  const total = tables.reduce((sum, { bytes }) => sum + padded(bytes.length), body);
  const sfnt = new Uint8Array(total);
  const view = new DataView(sfnt.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, flavor);
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, tables.length * 16 - 2 ** power * 16);
  let offset = body;
  tables.forEach(({ tag, checksum, bytes }, index) => {
    const entry = SFNT_HEADER + index * SFNT_ENTRY;
    view.setUint32(entry, tag);
    view.setUint32(entry + 4, checksum);
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, bytes.length);
    sfnt.set(bytes, offset);
    offset += padded(bytes.length);
  });
  return sfnt;
}
