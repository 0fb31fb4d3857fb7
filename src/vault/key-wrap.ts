import { z } from 'zod';
import type { Random } from '../kernel/environment.ts';
import { base64Url, fromBase64Url, toBase64Url, type Bytes } from './bytes.ts';

/** Length of a data key and of the keys that wrap it, bytes (AES-256). */
export const KEY_LENGTH = 32;

/** A data key under another key: AES-256-GCM, bound to what it opens. */
export const WrappedKey = z.strictObject({ iv: base64Url(12), key: base64Url(KEY_LENGTH + 16) });
export type WrappedKey = z.infer<typeof WrappedKey>;

const aesKey = (raw: Bytes, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [usage]);

/** @param context additional data: kind of wrap, its parameters, operator, device, data key. */
export async function wrapKey(
  dataKey: Bytes,
  { wrapping, context, random }: { wrapping: Bytes; context: Bytes; random: Random },
): Promise<WrappedKey> {
  const iv = new Uint8Array(random.bytes(12));
  const algorithm = { name: 'AES-GCM', iv, additionalData: context };
  const key = await crypto.subtle.encrypt(algorithm, await aesKey(wrapping, 'encrypt'), dataKey);
  return { iv: toBase64Url(iv), key: toBase64Url(new Uint8Array(key)) };
}

/** The data key; null when the wrapping key is another, or anything was changed. */
export async function unwrapKey(
  wrapped: WrappedKey,
  { wrapping, context }: { wrapping: Bytes; context: Bytes },
): Promise<Bytes | null> {
  try {
    const algorithm = { name: 'AES-GCM', iv: fromBase64Url(wrapped.iv), additionalData: context };
    const key = await aesKey(wrapping, 'decrypt');
    const plain = await crypto.subtle.decrypt(algorithm, key, fromBase64Url(wrapped.key));
    return new Uint8Array(plain);
  } catch {
    return null;
  }
}
