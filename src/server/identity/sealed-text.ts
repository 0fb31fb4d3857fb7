import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import type { Random } from '../../kernel/environment.ts';

/** Text that who keeps it for us can neither read nor change: a browser, a database, a backup. */
export interface TextSealer {
  seal(text: string): string;
  /** Null when it was not sealed with this secret, or was changed. */
  open(sealed: string): string | null;
}

const NONCE = 12;
const TAG = 16;

/**
 * AES-256-GCM with a key made of `secret` (HKDF-SHA-256, RFC 5869): every process of the same server
 * opens what another has sealed, also after a restart.
 * @param purpose keeps apart what is sealed for different ends with the same secret
 */
export function textSealer(secret: string, purpose: string, random: Random): TextSealer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `sportello/${purpose}`, 32));
  return {
    seal: (text) => {
      const nonce = random.bytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64url');
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < NONCE + TAG) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE));
      decipher.setAuthTag(bytes.subarray(-TAG));
      try {
        const start = decipher.update(bytes.subarray(NONCE, -TAG));
        return Buffer.concat([start, decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}
