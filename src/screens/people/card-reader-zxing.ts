import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { ReadCode } from './card-reader.ts';

/** ZXing in WebAssembly: the file is ours, and is among those that the service worker keeps. */
export async function zxingReader(): Promise<ReadCode> {
  await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
  return async (frame) => {
    const image = frame
      .getContext('2d', { willReadFrequently: true })
      ?.getImageData(0, 0, frame.width, frame.height);
    if (image === undefined) return [];
    const found = await readBarcodes(image, { formats: ['Code39'], tryHarder: true });
    return found.filter(({ isValid }) => isValid).map(({ text }) => text);
  };
}
