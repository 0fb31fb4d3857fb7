import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../kernel/environment.ts';
import { Json } from '../kernel/json.ts';
import { AES_GCM_FORMAT, aesSealer } from './aes-sealer.ts';
import { VaultClosed } from './sealer.ts';

const OWNER = { operator: 'elena', device: 'tablet-1' };
const PLACE = { store: 'tail', key: '0193' };
const NAME = 'Chiara Benedetti';

async function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const sealerOf = async (owner = OWNER, key?: CryptoKey) =>
  aesSealer(key ?? (await newKey()), owner, seededRandom(5));

describe('a sealed record', () => {
  it('gives back any JSON', async () => {
    const sealer = await sealerOf();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const json = Json.parse(JSON.parse(JSON.stringify(value)));
        const opened = await sealer.open(PLACE, await sealer.seal(PLACE, json));
        expect(opened).toEqual({ ok: true, value: json });
      }),
      { numRuns: 100 },
    );
  });

  it('says nothing of its content but its length, and never the same way twice', async () => {
    const sealer = await sealerOf();
    const one = await sealer.seal(PLACE, NAME);
    const other = await sealer.seal(PLACE, NAME);
    expect(one[0]).toBe(AES_GCM_FORMAT);
    expect(Buffer.from(one).includes('Benedetti')).toBe(false);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
  });

  it('opens only where it was sealed: not under another key, in another store, for another device or operator', async () => {
    const key = await newKey();
    const sealer = await sealerOf(OWNER, key);
    const sealed = await sealer.seal(PLACE, NAME);
    const unreadable = { ok: false, error: 'unreadable' };
    expect(await sealer.open({ ...PLACE, key: '0194' }, sealed)).toEqual(unreadable);
    expect(await sealer.open({ ...PLACE, store: 'folds' }, sealed)).toEqual(unreadable);
    for (const other of [
      { ...OWNER, device: 'tablet-2' },
      { ...OWNER, operator: 'marco' },
    ]) {
      expect(await (await sealerOf(other, key)).open(PLACE, sealed)).toEqual(unreadable);
    }
    expect(await (await sealerOf()).open(PLACE, sealed)).toEqual(unreadable);
    expect((await sealer.open(PLACE, sealed)).ok).toBe(true);
  });

  it('is refused after any one bit was flipped, or when it was cut', async () => {
    const sealer = await sealerOf();
    const sealed = await sealer.seal(PLACE, { nome: NAME });
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = sealed.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect((await sealer.open(PLACE, flipped)).ok).toBe(false);
    }
    for (const length of [0, 1, 12, 13, 28, sealed.length - 1]) {
      expect((await sealer.open(PLACE, sealed.slice(0, length))).ok).toBe(false);
    }
  });

  it('can neither be opened nor made once the key was dropped', async () => {
    const sealer = await sealerOf();
    const sealed = await sealer.seal(PLACE, NAME);
    sealer.drop();
    expect((await sealer.open(PLACE, sealed)).ok).toBe(false);
    await expect(sealer.seal(PLACE, NAME)).rejects.toBeInstanceOf(VaultClosed);
  });
});
