import { argon2id } from 'hash-wasm';
import { fromBase64Url } from './bytes.ts';
import { KEY_LENGTH } from './key-wrap.ts';
import type { DerivePassword } from './password-key.ts';

/** Argon2id (RFC 9106) in the thread that calls it. Accents may be typed in either form (NFKC). */
export const derivePassword: DerivePassword = async (password, kdf) =>
  new Uint8Array(
    await argon2id({
      password: password.normalize('NFKC'),
      salt: fromBase64Url(kdf.salt),
      parallelism: 1,
      iterations: kdf.iterations,
      memorySize: kdf.memoryKiB,
      hashLength: KEY_LENGTH,
      outputType: 'binary',
    }),
  );
