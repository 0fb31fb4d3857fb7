import { describe, expect, it } from 'vitest';
import { seededRandom } from '../kernel/environment.ts';
import { fromBase64Url, toBase64Url, type Bytes } from './bytes.ts';
import { isNoteSignedBy, newDeviceKey, signNote } from './device-key.ts';
import {
  deliverySealer,
  isSignedBy,
  newCentrePair,
  sealedOpener,
  SealedFact,
} from './sealed-delivery.ts';

const random = seededRandom(13);
const PLACE = { id: '0193-a', device: 'tablet-1', dseq: 7 };
const open = (privateKey: Bytes, sealed: SealedFact) => sealedOpener(privateKey)(sealed);
const FACT = { type: 'answerGiven', payload: { value: 'Chiara Benedetti' } };

async function stage() {
  const centre = await newCentrePair();
  const device = await newDeviceKey();
  const sealer = await deliverySealer(centre.publicKey, device, random);
  const privateKey = () => fromBase64Url(centre.privateKey);
  return { centre, device, sealer, privateKey };
}

describe('a fact delivered while its author is locked out', () => {
  it('is opened by the centre, says nothing to who carries it, and is signed by its device', async () => {
    const { device, sealer, privateKey } = await stage();
    const sealed = await sealer.seal(PLACE, FACT);
    const carried = SealedFact.parse(JSON.parse(JSON.stringify(sealed)));
    expect(await open(privateKey(), carried)).toEqual(FACT);
    expect(await isSignedBy(device.publicKey, carried)).toBe(true);
    expect(Buffer.from(sealed.text, 'base64url').includes('Benedetti')).toBe(false);
  });

  it('many of one unlocking share an encapsulated key and nothing else', async () => {
    const { sealer, privateKey } = await stage();
    const sealed = await Promise.all(
      [1, 2, 3].map((dseq) => sealer.seal({ ...PLACE, dseq }, { n: dseq })),
    );
    expect(new Set(sealed.map(({ enc }) => enc)).size).toBe(1);
    expect(new Set(sealed.map(({ iv }) => iv)).size).toBe(3);
    expect(await Promise.all(sealed.map((one) => open(privateKey(), one)))).toEqual([
      { n: 1 },
      { n: 2 },
      { n: 3 },
    ]);
  });

  it('opens with no other key, and after no change of place or content', async () => {
    const { sealer, privateKey } = await stage();
    const other = await newCentrePair();
    const sealed = await sealer.seal(PLACE, FACT);
    const again = await sealer.seal({ ...PLACE, dseq: 8 }, { altro: true });
    expect(await open(fromBase64Url(other.privateKey), sealed)).toBeNull();
    for (const forged of [
      { ...sealed, id: '0193-b' },
      { ...sealed, device: 'tablet-2' },
      { ...sealed, dseq: 8 },
      { ...sealed, text: again.text },
      { ...sealed, iv: again.iv },
    ]) {
      expect(await open(privateKey(), forged)).toBeNull();
    }
  });

  it('forged by another device, or changed in any field, is not signed', async () => {
    const { device, sealer, centre } = await stage();
    const stranger = await newDeviceKey();
    const byStranger = await deliverySealer(centre.publicKey, stranger, random);
    expect(await isSignedBy(device.publicKey, await byStranger.seal(PLACE, FACT))).toBe(false);
    const sealed = await sealer.seal(PLACE, FACT);
    const again = await sealer.seal({ ...PLACE, dseq: 8 }, FACT);
    for (const field of ['iv', 'text', 'signature', 'dseq'] as const) {
      expect(await isSignedBy(device.publicKey, { ...sealed, [field]: again[field] })).toBe(false);
    }
    expect(await isSignedBy('non-una-chiave', sealed)).toBe(false);
    expect(toBase64Url(fromBase64Url(sealed.signature))).toHaveLength(86);
  });

  it('its device’s private key can’t be read out', async () => {
    const { device } = await stage();
    expect(device.signing.extractable).toBe(false);
  });

  it('a note of delivery names office, device, operator and time, and stands for no other', async () => {
    const { device } = await stage();
    const note = { scope: 'mf', device: 'tablet-1', operator: 'elena', sentAt: 5 };
    const signature = await signNote(device.signing, note);
    expect(await isNoteSignedBy(device.publicKey, note, signature)).toBe(true);
    for (const other of [
      { ...note, scope: 'sv' },
      { ...note, device: 'tablet-2' },
      { ...note, operator: 'marco' },
      { ...note, sentAt: 6 },
    ]) {
      expect(await isNoteSignedBy(device.publicKey, other, signature)).toBe(false);
    }
    const stranger = await newDeviceKey();
    expect(await isNoteSignedBy(stranger.publicKey, note, signature)).toBe(false);
  });
});
