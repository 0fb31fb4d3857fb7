import { chmod, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Random } from '../../kernel/environment.ts';
import { newToken } from './token.ts';

/** Where the secret that seals the centre's keys comes from: never from the database. */
export interface SecretSource {
  /** From the environment; it wins over the file. The first seals, the others still open. */
  readonly given: readonly string[];
  /** One secret a line, the same order; made at the first start, readable by its owner only. */
  readonly file: string;
}

/** 256 bits in base64url. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** @throws Error in plain Italian, that never quotes what it has read. */
export function parseSecrets(text: string, origin: string): readonly string[] {
  const secrets = text.split(/[\s,]+/).filter((part) => part !== '');
  if (secrets.length === 0 || !secrets.every((secret) => SECRET.test(secret))) {
    throw new Error(
      `${origin} non contiene chiavi valide: ognuna ha 43 caratteri (lettere, cifre, «-» e «_»).`,
    );
  }
  return secrets;
}

/** @returns null when there is none yet. @throws Error in plain Italian when it can't be used. */
export async function findSecrets(source: SecretSource): Promise<readonly string[] | null> {
  if (source.given.length > 0) return source.given;
  const text = await readFile(source.file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new Error(`Il file della chiave «${source.file}» non si può leggere.`);
  });
  return text === null ? null : parseSecrets(text, `Il file «${source.file}»`);
}

/** Writes a new secret to the disk; of two processes that start together one makes it, both read it. */
export async function makeSecret(source: SecretSource, random: Random): Promise<readonly string[]> {
  const { file } = source;
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(`${newToken(random)}\n`);
    await handle.sync();
    await handle.close();
    await chmod(file, 0o600);
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!isThere) {
      throw new Error(
        `Il file della chiave «${file}» non si può scrivere: indica un altro posto con CENTRE_SECRET_FILE, oppure la chiave con CENTRE_SECRET.`,
        { cause: error },
      );
    }
  }
  const made = await findSecrets(source);
  if (made === null) throw new Error(`Il file della chiave «${file}» è sparito.`);
  return made;
}
