import { parseCodiceFiscale } from '../../reference/codice-fiscale/codice-fiscale.ts';

/** What the browser's own reader of codes looks like, where there is one (Shape Detection API). */
interface NativeDetector {
  detect(source: HTMLCanvasElement): Promise<readonly { readonly rawValue: string }[]>;
}

declare global {
  var BarcodeDetector:
    | {
        new (options: { readonly formats: readonly string[] }): NativeDetector;
        getSupportedFormats(): Promise<readonly string[]>;
      }
    | undefined;
}

/** Reads the Code 39 on the back of the tessera sanitaria from one picture of the camera. */
export type ReadCode = (frame: HTMLCanvasElement) => Promise<readonly string[]>;

/** The browser's own reader, else ours (WebAssembly from our origin, kept for offline use). */
export async function openCardReader(): Promise<ReadCode> {
  const native = await nativeReader();
  if (native !== null) return native;
  const { zxingReader } = await import('./card-reader-zxing.ts');
  return zxingReader();
}

async function nativeReader(): Promise<ReadCode | null> {
  const Detector = globalThis.BarcodeDetector;
  if (Detector === undefined) return null;
  const formats = await Detector.getSupportedFormats().catch((): readonly string[] => []);
  if (!formats.includes('code_39')) return null;
  const detector = new Detector({ formats: ['code_39'] });
  return async (frame) => (await detector.detect(frame)).map(({ rawValue }) => rawValue);
}

/** The codice fiscale among what was read; null while there is none: another code on the table, half a card. */
export function codeOnCard(texts: readonly string[]): string | null {
  for (const text of texts) {
    // Some readers hand over the asterisks with which a Code 39 begins and ends.
    const parsed = parseCodiceFiscale(text);
    if (parsed.ok && parsed.value.length === 16) return parsed.value;
  }
  return null;
}
