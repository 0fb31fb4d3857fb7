import { z } from 'zod';
import { base64Url, fromBase64Url, toBase64Url, type Bytes } from './bytes.ts';
import { KEY_LENGTH } from './key-wrap.ts';

/** A P-256 public key, uncompressed point (SEC 1 §2.3.3), base64url. */
export const PublicKey = base64Url(65);

const hpke = async () => (await import('./hpke-suite.ts')).suite;

/** Something only the holder of a private key can open. */
export const HpkeBox = z.strictObject({
  /** Encapsulated key. */
  enc: base64Url(65),
  text: base64Url(16, 128 * 1024),
});
export type HpkeBox = z.infer<typeof HpkeBox>;

export interface BoxContext {
  /** What the box is for: boxes of one kind never pass for another. */
  readonly info: Bytes;
  readonly aad: Bytes;
}

/** Seals to a public key. @throws HpkeError when the key is not on the curve. */
export async function sealTo(
  publicKey: string,
  plain: Bytes,
  { info, aad }: BoxContext,
): Promise<HpkeBox> {
  const suite = await hpke();
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64Url(publicKey));
  const sender = await suite.createSenderContext({ recipientPublicKey, info });
  const text = await sender.seal(plain, aad);
  return { enc: toBase64Url(new Uint8Array(sender.enc)), text: toBase64Url(new Uint8Array(text)) };
}

/** What is in the box; null when it is not for this key, or was changed. */
export async function openBox(
  privateKey: Bytes,
  box: HpkeBox,
  { info, aad }: BoxContext,
): Promise<Bytes | null> {
  const suite = await hpke();
  try {
    const recipientKey = await suite.kem.deserializePrivateKey(privateKey);
    const enc = fromBase64Url(box.enc);
    const recipient = await suite.createRecipientContext({ recipientKey, enc, info });
    return new Uint8Array(await recipient.open(fromBase64Url(box.text), aad));
  } catch {
    return null;
  }
}

/**
 * The office's recovery file: the only copy of the private key, kept off line by the office. It opens
 * what an operator left locked on a tablet, on that tablet, and nothing at the centre.
 */
export const RecoveryFile = z.strictObject({
  sportello: z.literal('recovery-key'),
  v: z.literal(1),
  office: z.string().max(200),
  createdAt: z.iso.datetime(),
  publicKey: PublicKey,
  privateKey: base64Url(KEY_LENGTH),
});
export type RecoveryFile = z.infer<typeof RecoveryFile>;

/** A new pair for an office. Only the public half may leave the machine where it is made. */
export async function newRecoveryFile(office: string, now: number): Promise<RecoveryFile> {
  const suite = await hpke();
  const pair = await suite.kem.generateKeyPair();
  return {
    sportello: 'recovery-key',
    v: 1,
    office: office.slice(0, 200),
    createdAt: new Date(now).toISOString(),
    publicKey: toBase64Url(new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey))),
    privateKey: toBase64Url(new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey))),
  };
}

/** The file as it was downloaded; null when it is something else. */
export function readRecoveryFile(text: string): RecoveryFile | null {
  try {
    return RecoveryFile.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
