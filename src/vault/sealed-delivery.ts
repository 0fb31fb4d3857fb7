import { z } from 'zod';
import type { Random } from '../kernel/environment.ts';
import type { Json } from '../kernel/json.ts';
import { base64Url, contextBytes, fromBase64Url, toBase64Url, type Bytes } from './bytes.ts';
import { KEY_LENGTH } from './key-wrap.ts';
import { suite } from './hpke-suite.ts';
import { PublicKey } from './recovery-key.ts';

/**
 * A fact that travels while its author's key is locked: only the centre can open it, anybody can
 * carry it, and the author's device has signed it. RFC 9180 in base mode gives, once per unlocking, a
 * secret shared with the centre (its *exporter*, §5.3); each fact is sealed with it by AES-256-GCM.
 */
export const SealedFact = z.strictObject({
  v: z.literal(1),
  id: z.string().max(64),
  device: z.string().max(64),
  dseq: z.int().positive(),
  /** The centre's key it is for. */
  recipient: PublicKey,
  /** Encapsulated key: the same for the facts of one unlocking. */
  enc: base64Url(65),
  iv: base64Url(12),
  text: base64Url(16, 128 * 1024),
  /** ECDSA P-256 with SHA-256, IEEE P1363, over everything else. */
  signature: base64Url(64),
});
export type SealedFact = z.infer<typeof SealedFact>;

/** What may be known of a fact without opening it. */
export type SealedPlace = Pick<SealedFact, 'id' | 'device' | 'dseq'>;

/** The key pair of an operator's device: it signs, and can't be read out of the browser. */
export interface DeviceKey {
  readonly signing: CryptoKey;
  /** For the centre, at enrolment. */
  readonly publicKey: string;
}

export interface DeliverySealer {
  seal(place: SealedPlace, fact: Json): Promise<SealedFact>;
}

const INFO = contextBytes('sportello-sealed-delivery', 1);
const EXPORT = contextBytes('sportello-sealed-delivery', 1, 'facts');
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };

export async function newDeviceKey(): Promise<DeviceKey> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
  return { signing: pair.privateKey, publicKey: toBase64Url(new Uint8Array(raw)) };
}

const aesKey = (raw: ArrayBuffer, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [usage]);

const placeBytes = ({ id, device, dseq }: SealedPlace): Bytes =>
  contextBytes('sportello-sealed-fact', 1, id, device, dseq);

const signedBytes = (sealed: Omit<SealedFact, 'signature'>): Bytes =>
  contextBytes(
    'sportello-sealed-signature',
    sealed.v,
    sealed.id,
    sealed.device,
    sealed.dseq,
    sealed.recipient,
    sealed.enc,
    sealed.iv,
    sealed.text,
  );

/** Ready to seal for the centre until the next lock. @throws HpkeError when its key is not one. */
export async function deliverySealer(
  recipient: string,
  { signing }: Pick<DeviceKey, 'signing'>,
  random: Random,
): Promise<DeliverySealer> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64Url(recipient));
  const sender = await suite.createSenderContext({ recipientPublicKey, info: INFO });
  const key = await aesKey(await sender.export(EXPORT, KEY_LENGTH), 'encrypt');
  const enc = toBase64Url(new Uint8Array(sender.enc));
  return {
    seal: async (place, fact) => {
      const iv = new Uint8Array(random.bytes(12));
      const algorithm = { name: 'AES-GCM', iv, additionalData: placeBytes(place) };
      const plain = new TextEncoder().encode(JSON.stringify(fact));
      const text = await crypto.subtle.encrypt(algorithm, key, plain);
      const { id, device, dseq } = place;
      const unsigned = {
        v: 1 as const,
        id,
        device,
        dseq,
        recipient,
        enc,
        iv: toBase64Url(iv),
        text: toBase64Url(new Uint8Array(text)),
      };
      const signature = await crypto.subtle.sign(SIGNATURE, signing, signedBytes(unsigned));
      return { ...unsigned, signature: toBase64Url(new Uint8Array(signature)) };
    },
  };
}

/** Whether the device whose public key this is has sealed it, as it is. */
export async function isSignedBy(publicKey: string, sealed: SealedFact): Promise<boolean> {
  try {
    const raw = fromBase64Url(publicKey);
    const key = await crypto.subtle.importKey('raw', raw, CURVE, false, ['verify']);
    const signature = fromBase64Url(sealed.signature);
    return await crypto.subtle.verify(SIGNATURE, key, signature, signedBytes(sealed));
  } catch {
    return false;
  }
}

/** The fact; null when it is not for this key, or was changed or moved. */
export async function openSealed(privateKey: Bytes, sealed: SealedFact): Promise<Json | null> {
  try {
    const recipientKey = await suite.kem.deserializePrivateKey(privateKey);
    const enc = fromBase64Url(sealed.enc);
    const recipient = await suite.createRecipientContext({ recipientKey, enc, info: INFO });
    const key = await aesKey(await recipient.export(EXPORT, KEY_LENGTH), 'decrypt');
    const iv = fromBase64Url(sealed.iv);
    const algorithm = { name: 'AES-GCM', iv, additionalData: placeBytes(sealed) };
    const plain = await crypto.subtle.decrypt(algorithm, key, fromBase64Url(sealed.text));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)) as Json;
  } catch {
    return null;
  }
}
