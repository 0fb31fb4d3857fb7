import { z } from 'zod';
import type { Random } from '../kernel/environment.ts';
import type { Json } from '../kernel/json.ts';
import { base64Url, contextBytes, fromBase64Url, toBase64Url, type Bytes } from './bytes.ts';
import { KEY_LENGTH } from './key-wrap.ts';
import { isSigned, sign, type DeviceKey } from './device-key.ts';
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

export interface DeliverySealer {
  seal(place: SealedPlace, fact: Json): Promise<SealedFact>;
}

const INFO = contextBytes('sportello-sealed-delivery', 1);
const EXPORT = contextBytes('sportello-sealed-delivery', 1, 'facts');

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
      return { ...unsigned, signature: await sign(signing, signedBytes(unsigned)) };
    },
  };
}

/** Whether the device whose public key this is has sealed it, as it is. */
export const isSignedBy = (publicKey: string, sealed: SealedFact): Promise<boolean> =>
  isSigned(publicKey, { bytes: signedBytes(sealed), signature: sealed.signature });

/** Opens facts sealed for one key of the centre: null when not for it, changed or moved. */
export type SealedOpener = (sealed: SealedFact) => Promise<Json | null>;

/** The secret of one unlocking is worked out once: its facts come together. */
export function sealedOpener(privateKey: Bytes): SealedOpener {
  const keys = new Map<string, Promise<CryptoKey>>();
  const keyOf = (enc: string): Promise<CryptoKey> => {
    const key = keys.get(enc) ?? sharedKey(privateKey, enc);
    keys.set(enc, key);
    return key;
  };
  return async (sealed) => {
    try {
      const iv = fromBase64Url(sealed.iv);
      const algorithm = { name: 'AES-GCM', iv, additionalData: placeBytes(sealed) };
      const key = await keyOf(sealed.enc);
      const plain = await crypto.subtle.decrypt(algorithm, key, fromBase64Url(sealed.text));
      return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)) as Json;
    } catch {
      return null;
    }
  };
}

async function sharedKey(privateKey: Bytes, encapsulated: string): Promise<CryptoKey> {
  const recipientKey = await suite.kem.deserializePrivateKey(privateKey);
  const enc = fromBase64Url(encapsulated);
  const recipient = await suite.createRecipientContext({ recipientKey, enc, info: INFO });
  return aesKey(await recipient.export(EXPORT, KEY_LENGTH), 'decrypt');
}

/** A new key pair of the centre, base64url: only its public half may leave it. */
export async function newCentrePair(): Promise<{
  readonly publicKey: string;
  readonly privateKey: string;
}> {
  const pair = await suite.kem.generateKeyPair();
  const [publicKey, privateKey] = await Promise.all([
    suite.kem.serializePublicKey(pair.publicKey),
    suite.kem.serializePrivateKey(pair.privateKey),
  ]);
  return {
    publicKey: toBase64Url(new Uint8Array(publicKey)),
    privateKey: toBase64Url(new Uint8Array(privateKey)),
  };
}
