import { describe, expect, it } from 'vitest';
import { seededRandom } from '../kernel/environment.ts';
import { toBase64Url } from './bytes.ts';
import {
  finish,
  Keyring,
  newKeyring,
  openWith,
  sealSecrets,
  unlockWithPasskey,
  unlockWithPassword,
  unlockWithRecovery,
  withPasskey,
  withPassword,
  withRecovery,
} from './keyring.ts';
import { derivePassword } from './derive-password.ts';
import { costFor, LEAST_COST } from './password-key.ts';
import { newRecoveryFile, readRecoveryFile } from './recovery-key.ts';

const random = seededRandom(7);
const tools = {
  random,
  derive: derivePassword,
  now: () => 0,
  cost: { memoryKiB: 64, iterations: 1 },
};
const OWNER = { operator: 'elena', device: 'tablet-1' };
const PASSWORD = 'perché no, davvero';
const PLACE = { store: 'tail', key: '1' };

async function sealedWith(unlocked: Awaited<ReturnType<typeof newKeyring>>) {
  const vault = await finish({ ...unlocked, raw: unlocked.raw.slice() }, random);
  return vault.sealer.seal(PLACE, 'scritto prima');
}

async function opens(unlocked: Awaited<ReturnType<typeof unlockWithPassword>>, sealed: Uint8Array) {
  if (unlocked === null) return false;
  const vault = await finish(unlocked, random);
  return (await vault.sealer.open(PLACE, sealed)).ok;
}

describe('the password', () => {
  it('opens, however its accents were typed; another does not; nothing of it is kept', async () => {
    const made = await newKeyring(OWNER, PASSWORD, tools);
    const sealed = await sealedWith(made);
    const kept = Keyring.parse(JSON.parse(JSON.stringify(made.keyring)));
    const typed = await unlockWithPassword(kept, 'perche\u0301 no, davvero', derivePassword);
    expect(await opens(typed, sealed)).toBe(true);
    expect(await unlockWithPassword(kept, 'perche no, davvero', derivePassword)).toBeNull();
    expect(await unlockWithPassword(kept, '', derivePassword)).toBeNull();
    expect(JSON.stringify(kept)).not.toContain(toBase64Url(made.raw));
    expect(JSON.stringify(kept)).not.toContain('davvero');
  });

  it('changed at the centre, opens from then on, and the earlier one no longer', async () => {
    const made = await newKeyring(OWNER, PASSWORD, tools);
    const sealed = await sealedWith(made);
    const { keyring } = await withPassword(made, 'un’altra frase', tools);
    expect(
      await opens(await unlockWithPassword(keyring, 'un’altra frase', derivePassword), sealed),
    ).toBe(true);
    expect(await unlockWithPassword(keyring, PASSWORD, derivePassword)).toBeNull();
  });

  it('of a keyring moved to another operator or device opens nothing, cheaper parameters neither', async () => {
    const { keyring } = await newKeyring(OWNER, PASSWORD, tools);
    for (const forged of [
      { ...keyring, device: 'tablet-2' },
      { ...keyring, operator: 'marco' },
      {
        ...keyring,
        password: { ...keyring.password, kdf: { ...keyring.password.kdf, iterations: 2 } },
      },
    ]) {
      expect(await unlockWithPassword(forged, PASSWORD, derivePassword)).toBeNull();
    }
  });

  it('costs about 0.6 s on any device, never less than 64 MiB and three passes', () => {
    expect(costFor(2_000)).toEqual(LEAST_COST);
    expect(costFor(600)).toEqual(LEAST_COST);
    expect(costFor(300).iterations).toBe(6);
    expect(costFor(1).iterations).toBe(8);
    expect(LEAST_COST).toEqual({ memoryKiB: 65_536, iterations: 3 });
  });
});

describe('the passkey', () => {
  it('opens with its secret, and only with it', async () => {
    const made = await newKeyring(OWNER, PASSWORD, tools);
    const sealed = await sealedWith(made);
    const secret = new Uint8Array(random.bytes(32));
    const salt = toBase64Url(random.bytes(32));
    const { keyring } = await withPasskey(made, { credential: 'Y3JlZA', salt, secret }, random);
    expect(Keyring.safeParse(keyring).success).toBe(true);
    expect(await opens(await unlockWithPasskey(keyring, secret), sealed)).toBe(true);
    expect(await unlockWithPasskey(keyring, new Uint8Array(random.bytes(32)))).toBeNull();
    const other = { ...made.keyring, passkey: keyring.passkey, device: 'tablet-2' };
    expect(await unlockWithPasskey(other, secret)).toBeNull();
  });
});

describe('the office’s recovery file', () => {
  it('opens what a forgotten password closed; another office’s does not', async () => {
    const file = await newRecoveryFile('Montefiore', Date.UTC(2026, 10, 24));
    const other = await newRecoveryFile('Altrove', 0);
    const made = await newKeyring(OWNER, PASSWORD, tools);
    const sealed = await sealedWith(made);
    expect(await unlockWithRecovery(made.keyring, file)).toBeNull();
    const { keyring } = await withRecovery(made, file.publicKey);
    const kept = Keyring.parse(JSON.parse(JSON.stringify(keyring)));
    const read = readRecoveryFile(JSON.stringify(file));
    expect(read).toEqual(file);
    expect(await opens(read && (await unlockWithRecovery(kept, read)), sealed)).toBe(true);
    expect(await unlockWithRecovery(kept, other)).toBeNull();
    const lying = { ...other, publicKey: file.publicKey };
    expect(await unlockWithRecovery(kept, lying)).toBeNull();
  });

  it('is told from any other file', () => {
    for (const text of ['', '{}', 'null', '{"sportello":"recovery-key"}', '%PDF-1.7']) {
      expect(readRecoveryFile(text)).toBeNull();
    }
  });
});

describe('an open vault', () => {
  it('has no bare key left, and its key can’t be read out', async () => {
    const made = await newKeyring(OWNER, PASSWORD, tools);
    const vault = await finish(made, random);
    expect(made.raw.every((byte) => byte === 0)).toBe(true);
    expect(vault.dataKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', vault.dataKey)).rejects.toThrow(/extractable/);
  });

  it('keeps its secrets sealed, and takes forged ones for lost: earlier records stay unbelieved', async () => {
    const made = await newKeyring(OWNER, PASSWORD, tools);
    const vault = await finish({ ...made, raw: made.raw.slice() }, random);
    expect(vault.secrets).toEqual({ csrf: null, isResealed: false });
    const secrets = { csrf: 'gettone-di-sessione', isResealed: true };
    const keyring = await sealSecrets(made.keyring, vault.sealer, secrets);
    expect(JSON.stringify(keyring)).not.toContain('gettone');
    expect((await openWith(vault.dataKey, keyring, random))?.secrets).toEqual(secrets);
    const forged = { ...keyring, secrets: toBase64Url(random.bytes(60)) };
    expect((await finish({ keyring: forged, raw: made.raw }, random)).secrets.isResealed).toBe(
      true,
    );
  });
});
