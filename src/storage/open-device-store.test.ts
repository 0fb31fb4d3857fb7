import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../kernel/environment.ts';
import { OperatorId, type DeviceId } from '../domain/ids.ts';
import type { Keyring } from '../vault/keyring.ts';
import { KnownOperator } from './known-operator.ts';
import { openDeviceStore, type DeviceStore } from './open-device-store.ts';
import { uuid } from './testing/storage-lab.ts';

const browser = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });

async function open(factory = browser(), seed = 1): Promise<DeviceStore> {
  const timer = (ms: number, callback: () => void) => {
    const id = setTimeout(callback, ms);
    return () => clearTimeout(id);
  };
  const opened = await openDeviceStore({ factory, random: seededRandom(seed), timer });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

const known = (n: number, device: DeviceId): KnownOperator =>
  KnownOperator.parse({
    session: {
      operator: { id: uuid(900 + n), name: `Operatrice ${n}`, role: 'operatore' },
      office: {
        scope: 'montefiore',
        code: 'MF',
        name: 'Montefiore',
        ente: '',
        address: '',
        phone: '',
        email: '',
      },
      device: { id: device, number: n, name: `Postazione ${n}` },
      colleagues: [],
      demo: false,
    },
    username: `operatrice.${n}`,
    signedInAt: 0,
  });

/** Any well-formed keyring: nothing here opens it. */
const keyringOf = ({ session }: KnownOperator): Keyring => ({
  v: 1,
  operator: session.operator.id,
  device: session.device.id,
  key: 'A'.repeat(22),
  password: {
    kdf: { name: 'argon2id', memoryKiB: 65_536, iterations: 3, salt: 'A'.repeat(22) },
    wrapped: { iv: 'A'.repeat(16), key: 'A'.repeat(64) },
  },
  passkey: null,
  recovery: null,
  secrets: 'AAAA',
});

describe('the device of an operator', () => {
  it('stays the same until used, and is never another operator’s', async () => {
    const factory = browser();
    const store = await open(factory);
    const first = await store.deviceFor('operatrice.1');
    expect(await store.deviceFor('operatrice.2')).toBe(first);
    const one = known(1, first);
    await store.remember(one, keyringOf(one));
    const second = await store.deviceFor('operatrice.2');
    expect(second).not.toBe(first);
    const two = known(2, second);
    await store.remember(two, keyringOf(two));
    store.close();
    const again = await open(factory, 2);
    expect(await again.deviceFor(' Operatrice.1 ')).toBe(first);
    expect(await again.deviceFor('operatrice.2')).toBe(second);
  });
});

describe('lock and attempts', () => {
  it('survive a reload', async () => {
    const factory = browser();
    const store = await open(factory);
    const operator = known(1, await store.deviceFor('operatrice.1'));
    await store.remember(operator, keyringOf(operator));
    await store.lock('gettone');
    await store.attempts(operator.session.operator.id).write({ failed: 4, lastAt: 99 });
    store.close();
    const again = await open(factory);
    expect(await again.state()).toEqual({ active: operator.session.operator.id, locked: true });
    const attempts = again.attempts(operator.session.operator.id);
    expect(await attempts.read()).toMatchObject({ failed: 4, lastAt: 99 });
    expect(await again.find(operator.session.operator.id)).toEqual(operator);
    expect(await again.keyring(operator.session.operator.id)).toEqual(keyringOf(operator));
    await again.refresh({ ...operator, signedInAt: 5 });
    expect(await again.state()).toMatchObject({ locked: true });
    expect(await again.find(operator.session.operator.id)).toMatchObject({ signedInAt: 5 });
    expect(await again.unended()).toBe('gettone');
    await again.ended();
    expect(await again.unended()).toBeNull();
    expect(await again.state()).toMatchObject({ locked: true });
    await again.unlock(operator.session.operator.id);
    expect(await again.state()).toEqual({ active: operator.session.operator.id, locked: false });
    expect(await again.find(OperatorId.parse(uuid(1)))).toBeNull();
  });
});

describe('what nobody here can open', () => {
  it('is kept whole beside a new beginning, and can be taken back', async () => {
    const store = await open();
    const operator = known(1, await store.deviceFor('operatrice.1'));
    const { id } = operator.session.operator;
    await store.remember(operator, keyringOf(operator));
    await store.setAside(operator, 7);
    expect([await store.find(id), await store.keyring(id)]).toEqual([null, null]);
    expect(await store.deviceFor('operatrice.1')).not.toBe(operator.session.device.id);
    expect(await store.asides(id)).toEqual([{ operator, keyring: keyringOf(operator), at: 7 }]);
    await store.takeBack(operator);
    expect([await store.find(id), await store.keyring(id)]).toEqual([
      operator,
      keyringOf(operator),
    ]);
    expect(await store.asides(id)).toEqual([]);
  });
});

describe('the clock of a lease', () => {
  it('never goes back', async () => {
    const store = await open();
    expect(await store.latest(1_000)).toBe(1_000);
    expect(await store.latest(400)).toBe(1_000);
    expect(await store.latest(2_000)).toBe(2_000);
  });
});
