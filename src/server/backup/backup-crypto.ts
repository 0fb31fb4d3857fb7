import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type CipherGCM,
  type DecipherGCM,
  type KeyObject,
} from 'node:crypto';
import { z } from 'zod';

/** X25519 to the recipient's key, HKDF-SHA-256, AES-256-GCM over the whole body, tag at its end. */
export const Encryption = z.strictObject({
  algorithm: z.literal('X25519-HKDF-SHA256-AES-256-GCM'),
  /** The sender's one-time public key, DER SPKI in base64. */
  ephemeral: z.string(),
});
export type Encryption = z.infer<typeof Encryption>;

export const TAG_BYTES = 16;

const ALGORITHM = 'aes-256-gcm';
/** A key encrypts one file only, so its nonce may be fixed. */
const NONCE = Buffer.alloc(12);

const keyOf = (privateKey: KeyObject, publicKey: KeyObject): Buffer =>
  Buffer.from(
    hkdfSync('sha256', diffieHellman({ privateKey, publicKey }), '', 'sportello/backup/1', 32),
  );

/** A pair of PEM texts: the public half makes backups, the private half is kept off line. */
export function newBackupKeys(): { readonly publicKey: string; readonly privateKey: string } {
  return generateKeyPairSync('x25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

/** @throws Error in plain Italian when the text is not an X25519 key. */
export function encryptTo(recipientPem: string): {
  readonly header: Encryption;
  readonly cipher: CipherGCM;
} {
  const recipient = readKey(() => createPublicKey(recipientPem), 'pubblica');
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const header: Encryption = {
    algorithm: 'X25519-HKDF-SHA256-AES-256-GCM',
    ephemeral: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
  return { header, cipher: createCipheriv(ALGORITHM, keyOf(privateKey, recipient), NONCE) };
}

/** @throws Error in plain Italian when the text is not an X25519 private key. */
export function decryptWith(privatePem: string, { ephemeral }: Encryption): DecipherGCM {
  const own = readKey(() => createPrivateKey(privatePem), 'privata');
  const sender = createPublicKey({
    key: Buffer.from(ephemeral, 'base64'),
    type: 'spki',
    format: 'der',
  });
  return createDecipheriv(ALGORITHM, keyOf(own, sender), NONCE);
}

function readKey(read: () => KeyObject, half: string): KeyObject {
  try {
    const key = read();
    if (key.asymmetricKeyType === 'x25519') return key;
  } catch {
    // Said below: what was read may be a secret, so its text is not quoted.
  }
  throw new Error(`Il file indicato non contiene una chiave ${half} per le copie di sicurezza.`);
}
