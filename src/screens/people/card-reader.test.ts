import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { beforeAll, describe, expect, it } from 'vitest';
import { code39Bars } from '../testing/code39.ts';
import { codeOnCard } from './card-reader.ts';

const CODE = 'BNDCHR89D52F257D';

/** Black bars on white, as a camera would give them. */
function pictureOf(text: string, { scale = 3, height = 120, noise = 0 } = {}) {
  const bars = code39Bars(text);
  const quiet = 12;
  const width = (bars.length + quiet * 2) * scale;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 20; y < height - 20; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isDark = bars[Math.floor(x / scale) - quiet] === true;
      const grain = noise === 0 ? 0 : ((x * 7919 + y * 104_729) % noise) - noise / 2;
      const level = (isDark ? 40 : 215) + grain;
      data.set([level, level, level], (y * width + x) * 4);
    }
  }
  return { data, width, height, colorSpace: 'srgb' } as ImageData;
}

const read = async (picture: ImageData): Promise<readonly string[]> =>
  (await readBarcodes(picture, { formats: ['Code39'], tryHarder: true })).map(({ text }) => text);

beforeAll(async () => {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const wasmBinary = new Uint8Array(readFileSync(file)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
});

describe('the barcode of the tessera sanitaria (Code 39)', () => {
  it.each([{}, { scale: 2 }, { noise: 60 }])('is read from a picture: %o', async (how) => {
    expect(codeOnCard(await read(pictureOf(CODE, how)))).toBe(CODE);
  });

  it('another code on the table is nobody’s', async () => {
    expect(codeOnCard(await read(pictureOf('ABC-123456')))).toBeNull();
    expect(codeOnCard(await read(pictureOf('BNDCHR89D52F257X')))).toBeNull();
  });

  it('nothing to read is nothing', async () => {
    expect(codeOnCard(await read(pictureOf('')))).toBeNull();
  });

  it('a reader that hands over the asterisks at both ends is understood', () => {
    expect(codeOnCard([`*${CODE}*`])).toBe(CODE);
  });
});
