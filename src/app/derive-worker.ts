import { z } from 'zod';
import { derivePassword } from '../vault/derive-password.ts';
import { PasswordKdf } from '../vault/password-key.ts';

/*
 * Argon2id away from the page, which goes on answering. It lives for one derivation: the memory that
 * has seen a password goes with it.
 */

const Job = z.object({ password: z.string(), kdf: PasswordKdf });

globalThis.addEventListener('message', (event: MessageEvent<unknown>) => {
  const { password, kdf } = Job.parse(event.data);
  void derivePassword(password, kdf).then((key) => globalThis.postMessage(key));
});
