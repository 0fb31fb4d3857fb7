import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../kernel/environment.ts';
import { err, ok } from '../kernel/result.ts';
import { OperatorId, type DeviceId } from '../domain/ids.ts';
import { openDeviceStore } from '../storage/open-device-store.ts';
import { uuid } from '../storage/testing/storage-lab.ts';
import { derivePassword } from '../vault/derive-password.ts';
import { newRecoveryFile } from '../vault/recovery-key.ts';
import { Entrance } from './entrance.ts';
import { SignedIn } from './session-api.ts';

const ANNA = OperatorId.parse(uuid(905));
const PASSWORD = 'la frase di questo tablet';
const WAY = { kind: 'password' } as const;

/** A tablet, and a centre where Anna is proven as long as `proofs` says. */
async function tablet(recoveryKey?: string) {
  const centre = { proofs: 1, isReachable: true, asked: 0 };
  const time = { now: Date.UTC(2026, 10, 24) };
  const devices: DeviceId[] = [];
  const random = seededRandom(12);
  const timer = (ms: number, callback: () => void) => {
    const id = setTimeout(callback, ms);
    return () => clearTimeout(id);
  };
  const factory = { indexedDB: new IDBFactory(), IDBKeyRange };
  const opened = await openDeviceStore({ factory, random, timer });
  if (!opened.ok) throw new Error(opened.error.kind);
  const store = opened.value;
  const signedIn = (device: DeviceId) =>
    SignedIn.parse({
      operator: { id: ANNA, name: 'Anna Riva', role: 'operatore' },
      office: {
        scope: 'montefiore',
        code: 'MF',
        name: 'Montefiore',
        ente: '',
        address: '',
        phone: '',
        email: '',
        recoveryKey,
      },
      device: { id: device, number: devices.length, name: 'Postazione' },
      colleagues: [],
      demo: false,
      csrf: 'gettone',
    });
  const entrance = new Entrance({
    store,
    tools: {
      random,
      derive: derivePassword,
      now: () => 0,
      cost: { memoryKiB: 64, iterations: 1 },
    },
    passkeys: { isAvailable: async () => false, create: async () => null, use: async () => null },
    clock: { now: () => time.now },
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 100)),
    signIn: async () => {
      centre.asked += 1;
      return err({ kind: 'wrongCredentials' });
    },
    proofs: {
      who: async () =>
        centre.proofs > 0 ? { id: ANNA, name: 'Anna Riva', username: 'anna.riva' } : null,
      openSession: async (device) => {
        if (!centre.isReachable) return err({ kind: 'serverUnreachable' });
        if (centre.proofs === 0) return err({ kind: 'proofExpired' });
        centre.proofs -= 1;
        devices.push(device);
        return ok(signedIn(device));
      },
    },
    countUnsent: async () => 0,
    deleteDatabase: async () => undefined,
  });
  return { entrance, store, centre, time, devices };
}

type Tablet = Awaited<ReturnType<typeof tablet>>;

const first = async ({ entrance }: Tablet) => {
  const entered = await entrance.enterProven({ password: PASSWORD, way: WAY });
  if (!entered.ok) throw new Error(entered.error.kind);
  return entered.value;
};

const PLACE = { store: 'tail', key: '1' };

describe('somebody proven by the ente or by a passkey', () => {
  it('chooses this device’s password at the first sign-in; it opens without network', async () => {
    const here = await tablet();
    const entered = await first(here);
    expect(entered.operator).toMatchObject({ secret: 'device', username: 'anna.riva' });
    const sealed = await entered.vault.sealer.seal(PLACE, { a: 1 });
    const again = await here.entrance.unlock(ANNA, { password: PASSWORD });
    if (!again.ok) throw new Error(again.error.kind);
    expect(await again.value.vault.sealer.open(PLACE, sealed)).toEqual({
      ok: true,
      value: { a: 1 },
    });
    expect(here.centre.asked).toBe(0);
  });

  it('is counted and slowed down when the password of this device is wrong', async () => {
    const here = await tablet();
    await first(here);
    const wrong = await here.entrance.unlock(ANNA, { password: 'un’altra' });
    expect(wrong).toMatchObject({ ok: false, error: { kind: 'wrongCredentials' } });
    for (let n = 0; n < 9; n += 1) await here.entrance.unlock(ANNA, { password: 'un’altra' });
    const soon = await here.entrance.unlock(ANNA, { password: PASSWORD });
    expect(soon).toMatchObject({ ok: false, error: { kind: 'tooManyAttempts' } });
  });

  it('a wrong password does not use the proof up; the same device is asked for', async () => {
    const here = await tablet();
    await first(here);
    here.centre.proofs = 1;
    const wrong = await here.entrance.enterProven({ password: 'un’altra', way: WAY });
    expect(wrong).toMatchObject({ error: { kind: 'wrongCredentials' } });
    expect(here.centre.proofs).toBe(1);
    await first(here);
    expect(here.devices[1]).toBe(here.devices[0]);
  });

  it('nobody enters without a proof, nor with one that was used meanwhile', async () => {
    const here = await tablet();
    await first(here);
    const none = await here.entrance.enterProven({ password: PASSWORD, way: WAY });
    expect(none).toEqual({ ok: false, error: { kind: 'proofExpired' } });
    here.centre.proofs = 1;
    here.centre.isReachable = false;
    const away = await here.entrance.enterProven({ password: PASSWORD, way: WAY });
    expect(away).toMatchObject({ error: { kind: 'serverUnreachable' } });
  });

  it('who forgot the password brings the recovery file and chooses another', async () => {
    const file = await newRecoveryFile('Montefiore', 0);
    const here = await tablet(file.publicKey);
    const sealed = await (await first(here)).vault.sealer.seal(PLACE, { a: 1 });
    here.centre.proofs = 1;
    const way = { kind: 'recoveryFile', file: JSON.stringify(file) } as const;
    const again = await here.entrance.enterProven({ password: 'una frase nuova', way });
    if (!again.ok) throw new Error(again.error.kind);
    expect(await again.value.vault.sealer.open(PLACE, sealed)).toEqual({
      ok: true,
      value: { a: 1 },
    });
    expect(await here.entrance.unlock(ANNA, { password: 'una frase nuova' })).toHaveProperty(
      'value',
    );
  });

  it('or starts anew beside the data of before, which stay whole', async () => {
    const here = await tablet();
    await first(here);
    here.centre.proofs = 1;
    const way = { kind: 'startAnew' } as const;
    const again = await here.entrance.enterProven({ password: 'una frase nuova', way });
    if (!again.ok) throw new Error(again.error.kind);
    expect(again.value.operator.generation).toBe(2);
    expect(here.devices[1]).not.toBe(here.devices[0]);
    expect(await here.store.asides(ANNA)).toHaveLength(1);
  });
});
