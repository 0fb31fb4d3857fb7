import type { Random } from '../kernel/environment.ts';
import type { Json } from '../kernel/json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { contextBytes, type Bytes } from './bytes.ts';
import { VaultClosed, type OpenError, type SealContext, type Sealer } from './sealer.ts';

/**
 * A sealed record, NIST SP 800-38D:
 * `format (1 byte) ‖ nonce (12 random bytes) ‖ AES-256-GCM ciphertext ‖ tag (16 bytes)`.
 * The additional data is the whole place: format, operator, device, store, primary key.
 */
export const AES_GCM_FORMAT = 1;
const NONCE = 12;
const HEADER = 1 + NONCE;
const TAG = 16;

/** Whose records these are: a ciphertext of another operator or device does not open. */
export interface Owner {
  readonly operator: string;
  readonly device: string;
}

/** A sealer whose key can be dropped. */
export interface VaultSealer extends Sealer {
  /** From now on nothing opens and nothing is sealed; what is under way may end. */
  drop(): void;
}

const encoder = new TextEncoder();

/** Seals with one data key. Nonces are random: safe up to 2³² records under a key. */
export function aesSealer(key: CryptoKey, owner: Owner, random: Random): VaultSealer {
  let current: CryptoKey | null = key;
  const placeOf = ({ store, key: primary }: SealContext): Bytes =>
    contextBytes('sportello', AES_GCM_FORMAT, owner.operator, owner.device, store, primary);
  return {
    seal: async (context, value) => {
      if (current === null) throw new VaultClosed();
      const iv = new Uint8Array(random.bytes(NONCE));
      const plain = encoder.encode(JSON.stringify(value));
      const algorithm = { name: 'AES-GCM', iv, additionalData: placeOf(context) };
      return framed(iv, await crypto.subtle.encrypt(algorithm, current, plain));
    },
    open: async (context, bytes) => {
      if (current === null) return err('unreadable');
      if (bytes[0] !== AES_GCM_FORMAT || bytes.length < HEADER + TAG) return err('unreadable');
      return decrypted(current, placeOf(context), bytes);
    },
    drop: () => {
      current = null;
    },
  };
}

function framed(iv: Bytes, ciphertext: ArrayBuffer): Bytes {
  const sealed = new Uint8Array(HEADER + ciphertext.byteLength);
  sealed[0] = AES_GCM_FORMAT;
  sealed.set(iv, 1);
  sealed.set(new Uint8Array(ciphertext), HEADER);
  return sealed;
}

async function decrypted(
  key: CryptoKey,
  additionalData: Bytes,
  sealed: Uint8Array,
): Promise<Result<Json, OpenError>> {
  try {
    const iv = sealed.slice(1, HEADER);
    const algorithm = { name: 'AES-GCM', iv, additionalData };
    const plain = await crypto.subtle.decrypt(algorithm, key, sealed.slice(HEADER));
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)) as Json);
  } catch {
    return err('unreadable');
  }
}

/** Whether a stored record was sealed by this vault: anything else is not to be believed. */
export const isSealed = (bytes: Uint8Array): boolean => bytes[0] === AES_GCM_FORMAT;
