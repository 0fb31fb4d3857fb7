import { contextBytes, fromBase64Url, toBase64Url, type Bytes } from './bytes.ts';

/** The key pair of an operator's device: it signs, and can't be read out of the browser. */
export interface DeviceKey {
  readonly signing: CryptoKey;
  /** For the centre, at enrolment: P-256, uncompressed point, base64url. */
  readonly publicKey: string;
}

/** Who hands sealed facts over, and when (device clock, ms). */
interface DeliveryNote {
  readonly scope: string;
  readonly device: string;
  readonly operator: string;
  readonly sentAt: number;
}

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
/** ECDSA P-256 with SHA-256, IEEE P1363. */
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };

export async function newDeviceKey(): Promise<DeviceKey> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
  return { signing: pair.privateKey, publicKey: toBase64Url(new Uint8Array(raw)) };
}

export async function sign(signing: CryptoKey, bytes: Bytes): Promise<string> {
  const signature = await crypto.subtle.sign(SIGNATURE, signing, bytes);
  return toBase64Url(new Uint8Array(signature));
}

/** Whether the holder of this key has signed these bytes; false too when it is no key at all. */
export async function isSigned(
  publicKey: string,
  { bytes, signature }: { readonly bytes: Bytes; readonly signature: string },
): Promise<boolean> {
  try {
    const raw = fromBase64Url(publicKey);
    const key = await crypto.subtle.importKey('raw', raw, CURVE, false, ['verify']);
    return await crypto.subtle.verify(SIGNATURE, key, fromBase64Url(signature), bytes);
  } catch {
    return false;
  }
}

const noteBytes = ({ scope, device, operator, sentAt }: DeliveryNote): Bytes =>
  contextBytes('sportello-delivery-note', 1, scope, device, operator, sentAt);

/** Lets a page or a service worker that opens nothing deliver in the device's name. */
export const signNote = (signing: CryptoKey, note: DeliveryNote): Promise<string> =>
  sign(signing, noteBytes(note));

export const isNoteSignedBy = (
  publicKey: string,
  note: DeliveryNote,
  signature: string,
): Promise<boolean> => isSigned(publicKey, { bytes: noteBytes(note), signature });
