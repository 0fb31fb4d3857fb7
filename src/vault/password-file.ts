import { z } from 'zod';
import type { Random } from '../kernel/environment.ts';
import { parseJson } from '../kernel/json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { aesSealer } from './aes-sealer.ts';
import { fromBase64Url, toBase64Url, type Bytes } from './bytes.ts';
import { LEAST_COST, PasswordKdf, type DerivePassword, type PasswordCost } from './password-key.ts';

/** A text that only a password opens: Argon2id, then AES-256-GCM. It can be carried by hand. */
const PasswordFile = z.strictObject({
  format: z.literal('sportello-sealed-file'),
  v: z.literal(1),
  kdf: PasswordKdf,
  /** Base64url of a sealed record. */
  sealed: z.string().regex(/^[A-Za-z0-9_-]+$/),
});
type PasswordFile = z.infer<typeof PasswordFile>;

export interface SealFileTools {
  readonly derive: DerivePassword;
  readonly random: Random;
  /** The floor of the vault unless told. */
  readonly cost?: PasswordCost;
}

/** The place of the text: the same for every file, its salt apart. */
const placeOf = (salt: string) => ({ store: 'password-file', key: salt });
const NOBODY = { operator: '', device: '' };

const keyOf = async (password: string, kdf: PasswordKdf, derive: DerivePassword) => {
  const raw: Bytes = await derive(password, kdf);
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
};

export async function sealFile(
  text: string,
  password: string,
  { derive, random, cost = LEAST_COST }: SealFileTools,
): Promise<string> {
  const salt = toBase64Url(random.bytes(16));
  const kdf: PasswordKdf = { name: 'argon2id', salt, ...cost };
  const sealer = aesSealer(await keyOf(password, kdf, derive), NOBODY, random);
  const sealed = toBase64Url(await sealer.seal(placeOf(salt), text));
  const file: PasswordFile = { format: 'sportello-sealed-file', v: 1, kdf, sealed };
  return JSON.stringify(file);
}

/** `notSealed`: not such a file. `wrongPassword`: another password, or the file was changed. */
export type OpenFileError = 'notSealed' | 'wrongPassword';

export async function openFile(
  file: string,
  password: string,
  { derive, random }: SealFileTools,
): Promise<Result<string, OpenFileError>> {
  const parsed = PasswordFile.safeParse(parseJson(file));
  if (!parsed.success) return err('notSealed');
  const { kdf, sealed } = parsed.data;
  const sealer = aesSealer(await keyOf(password, kdf, derive), NOBODY, random);
  const opened = await sealer.open(placeOf(kdf.salt), fromBase64Url(sealed));
  return opened.ok && typeof opened.value === 'string' ? ok(opened.value) : err('wrongPassword');
}
