import { z } from 'zod';
import type { Random } from '../kernel/environment.ts';
import { aesSealer, type Owner, type VaultSealer } from './aes-sealer.ts';
import { base64Url, contextBytes, fromBase64Url, toBase64Url, wipe, type Bytes } from './bytes.ts';
import { KEY_LENGTH, unwrapKey, WrappedKey, wrapKey } from './key-wrap.ts';
import {
  costFor,
  LEAST_COST,
  PasswordKdf,
  type DerivePassword,
  type PasswordCost,
} from './password-key.ts';
import { HpkeBox, openBox, PublicKey, sealTo, type RecoveryFile } from './recovery-key.ts';

const PasswordWrap = z.strictObject({ kdf: PasswordKdf, wrapped: WrappedKey });

/** Opened by a passkey of this device: the secret of its PRF extension wraps the key. */
const PasskeyWrap = z.strictObject({
  credential: base64Url(1, 1024),
  salt: base64Url(32),
  wrapped: WrappedKey,
});

/** Opened by the office's recovery file only. */
const RecoveryWrap = z.strictObject({ publicKey: PublicKey, box: HpkeBox });

/**
 * How one operator's data key is kept on this browser: under each secret that may open it, never
 * bare. Losing all of them loses what is sealed; changing a secret never touches what is sealed.
 */
export const Keyring = z.strictObject({
  v: z.literal(1),
  operator: z.string(),
  device: z.string(),
  /** Names the data key; a new key is a new name. */
  key: base64Url(16),
  password: PasswordWrap,
  passkey: PasskeyWrap.nullable(),
  recovery: RecoveryWrap.nullable(),
  /** What only an unlocked vault may know, sealed with the data key. */
  secrets: base64Url(1, 16 * 1024),
});
export type Keyring = z.infer<typeof Keyring>;

export const KeyringSecrets = z.strictObject({
  /** Token of the last session at the centre. */
  csrf: z.string().nullable(),
  /** Whether records of before the vault have all been sealed: afterwards none is believed. */
  isResealed: z.boolean(),
});
export type KeyringSecrets = z.infer<typeof KeyringSecrets>;

/** An unlocked vault: seals, opens, and can be put on another page of this browser. */
export interface OpenVault {
  readonly sealer: VaultSealer;
  /** AES-GCM, not extractable. */
  readonly dataKey: CryptoKey;
  readonly secrets: KeyringSecrets;
}

/** A vault at the moment of unlocking: the only time at which its key can be wrapped again. */
export interface UnlockedKey {
  readonly keyring: Keyring;
  /** Secret: to be wiped by `finish`. */
  readonly raw: Bytes;
}

export interface VaultTools {
  readonly random: Random;
  readonly derive: DerivePassword;
  /** Monotonic or wall time, ms: measures how long a password takes here. */
  readonly now: () => number;
  /** The floor of the password's cost; only tests go below. */
  readonly cost?: PasswordCost;
}

type Named = Pick<Keyring, 'operator' | 'device' | 'key'>;

const contextOf = (kind: string, { operator, device, key }: Named, ...rest: readonly string[]) =>
  contextBytes('sportello-wrap', 1, kind, operator, device, key, ...rest);

const kdfContext = (named: Named, kdf: PasswordKdf): Bytes =>
  contextOf('password', named, String(kdf.memoryKiB), String(kdf.iterations), kdf.salt);

/** A new data key for an operator on this browser, under the password just accepted by the centre. */
export async function newKeyring(
  owner: Owner,
  password: string,
  tools: VaultTools,
): Promise<UnlockedKey> {
  const raw = new Uint8Array(tools.random.bytes(KEY_LENGTH));
  const named = { ...owner, key: toBase64Url(tools.random.bytes(16)) };
  const keyring: Keyring = {
    v: 1,
    ...named,
    password: await passwordWrap({ raw, named, password }, tools),
    passkey: null,
    recovery: null,
    secrets: '',
  };
  return { keyring: await withSecrets({ keyring, raw }, NO_SECRETS, tools), raw };
}

const NO_SECRETS: KeyringSecrets = { csrf: null, isResealed: false };
/** Secrets that don't open were damaged or forged: records of before the vault are not believed. */
const LOST_SECRETS: KeyringSecrets = { csrf: null, isResealed: true };

async function passwordWrap(
  { raw, named, password }: { raw: Bytes; named: Named; password: string },
  { random, derive, now, cost = LEAST_COST }: VaultTools,
): Promise<Keyring['password']> {
  const floor: PasswordKdf = {
    name: 'argon2id',
    ...cost,
    salt: toBase64Url(random.bytes(16)),
  };
  const start = now();
  const atFloor = await derive(password, floor);
  const kdf = cost === LEAST_COST ? { ...floor, ...costFor(now() - start) } : floor;
  const wrapping = kdf.iterations === floor.iterations ? atFloor : await derive(password, kdf);
  const wrapped = await wrapKey(raw, { wrapping, context: kdfContext(named, kdf), random });
  wipe(wrapping);
  wipe(atFloor);
  return { kdf, wrapped };
}

/** Null when it is not the password of this keyring. */
export async function unlockWithPassword(
  keyring: Keyring,
  password: string,
  derive: DerivePassword,
): Promise<UnlockedKey | null> {
  if (password === '') return null;
  const { kdf, wrapped } = keyring.password;
  const wrapping = await derive(password, kdf);
  const raw = await unwrapKey(wrapped, { wrapping, context: kdfContext(keyring, kdf) });
  wipe(wrapping);
  return raw === null ? null : { keyring, raw };
}

/** The password has changed at the centre: from now on the new one opens. */
export async function withPassword(
  { keyring, raw }: UnlockedKey,
  password: string,
  tools: VaultTools,
): Promise<UnlockedKey> {
  const wrap = await passwordWrap({ raw, named: keyring, password }, tools);
  return { keyring: { ...keyring, password: wrap }, raw };
}

/** What a passkey gave: its id, and the 32 secret bytes of its PRF extension for `salt`. */
export interface PasskeySecret {
  readonly credential: string;
  readonly salt: string;
  readonly secret: Bytes;
}

export async function withPasskey(
  { keyring, raw }: UnlockedKey,
  { credential, salt, secret }: PasskeySecret,
  random: Random,
): Promise<UnlockedKey> {
  const context = contextOf('passkey', keyring, credential, salt);
  const wrapped = await wrapKey(raw, { wrapping: await prfKey(secret), context, random });
  return { keyring: { ...keyring, passkey: { credential, salt, wrapped } }, raw };
}

/** Null when it is not the passkey of this keyring. */
export async function unlockWithPasskey(
  keyring: Keyring,
  secret: Bytes,
): Promise<UnlockedKey | null> {
  if (keyring.passkey === null) return null;
  const { credential, salt, wrapped } = keyring.passkey;
  const context = contextOf('passkey', keyring, credential, salt);
  const raw = await unwrapKey(wrapped, { wrapping: await prfKey(secret), context });
  return raw === null ? null : { keyring, raw };
}

/** The PRF's output is a key to derive from, not a key to use: HKDF-SHA256 (RFC 5869). */
async function prfKey(secret: Bytes): Promise<Bytes> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const info = contextBytes('sportello-passkey', 1);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, base, KEY_LENGTH * 8));
}

/** From now on the office's recovery file opens it too. */
export async function withRecovery(
  { keyring, raw }: UnlockedKey,
  publicKey: string,
): Promise<UnlockedKey> {
  if (keyring.recovery?.publicKey === publicKey) return { keyring, raw };
  const box = await sealTo(publicKey, raw, recoveryContext(keyring, publicKey));
  return { keyring: { ...keyring, recovery: { publicKey, box } }, raw };
}

/** Null when the file is of another office, or this keyring has never seen its key. */
export async function unlockWithRecovery(
  keyring: Keyring,
  file: RecoveryFile,
): Promise<UnlockedKey | null> {
  if (keyring.recovery?.publicKey !== file.publicKey) return null;
  const privateKey = fromBase64Url(file.privateKey);
  const context = recoveryContext(keyring, file.publicKey);
  const raw = await openBox(privateKey, keyring.recovery.box, context);
  wipe(privateKey);
  return raw?.length === KEY_LENGTH ? { keyring, raw } : null;
}

const recoveryContext = (keyring: Named, publicKey: string) => ({
  info: contextBytes('sportello-recovery', 1),
  aad: contextOf('recovery', keyring, publicKey),
});

const SECRETS_PLACE = { store: 'keyring', key: 'secrets' };

export async function withSecrets(
  { keyring, raw }: UnlockedKey,
  secrets: KeyringSecrets,
  { random }: Pick<VaultTools, 'random'>,
): Promise<Keyring> {
  return sealSecrets(keyring, aesSealer(await importDataKey(raw), keyring, random), secrets);
}

/** The same keyring with other secrets; works while unlocked, without the bare key. */
export const sealSecrets = async (
  keyring: Keyring,
  sealer: VaultSealer,
  secrets: KeyringSecrets,
): Promise<Keyring> => ({
  ...keyring,
  secrets: toBase64Url(await sealer.seal(SECRETS_PLACE, secrets)),
});

const importDataKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** Ends the unlocking: the bare key is overwritten, the one that stays can't be read out. */
export async function finish({ keyring, raw }: UnlockedKey, random: Random): Promise<OpenVault> {
  const dataKey = await importDataKey(raw);
  wipe(raw);
  const vault = await openWith(dataKey, keyring, random);
  return vault ?? { dataKey, sealer: aesSealer(dataKey, keyring, random), secrets: LOST_SECRETS };
}

/** The vault of a key that another page of this browser has open; null when it is another key. */
export async function openWith(
  dataKey: CryptoKey,
  keyring: Keyring,
  random: Random,
): Promise<OpenVault | null> {
  const sealer = aesSealer(dataKey, keyring, random);
  const opened = await sealer.open(SECRETS_PLACE, fromBase64Url(keyring.secrets));
  const secrets = KeyringSecrets.safeParse(opened.ok ? opened.value : null);
  return secrets.success ? { dataKey, sealer, secrets: secrets.data } : null;
}
