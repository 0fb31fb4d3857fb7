import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../kernel/environment.ts';
import { OperatorId, type DeviceId } from '../domain/ids.ts';
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
    csrf: null,
    verifier: null,
    signedInAt: 0,
  });

describe('the device of an operator', () => {
  it('stays the same until used, and is never another operator’s', async () => {
    const factory = browser();
    const store = await open(factory);
    const first = await store.deviceFor('operatrice.1');
    expect(await store.deviceFor('operatrice.2')).toBe(first);
    await store.remember(known(1, first));
    const second = await store.deviceFor('operatrice.2');
    expect(second).not.toBe(first);
    await store.remember(known(2, second));
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
    await store.remember(operator);
    await store.lock();
    await store.attempts(operator.session.operator.id).write({ failed: 4, lastAt: 99 });
    store.close();
    const again = await open(factory);
    expect(await again.state()).toEqual({ active: operator.session.operator.id, locked: true });
    const attempts = again.attempts(operator.session.operator.id);
    expect(await attempts.read()).toMatchObject({ failed: 4, lastAt: 99 });
    expect(await again.find(operator.session.operator.id)).toEqual(operator);
    await again.refresh({ ...operator, csrf: 'nuovo' });
    expect(await again.state()).toMatchObject({ locked: true });
    expect(await again.find(operator.session.operator.id)).toMatchObject({ csrf: 'nuovo' });
    await again.unlock(operator.session.operator.id);
    expect(await again.state()).toEqual({ active: operator.session.operator.id, locked: false });
    expect(await again.find(OperatorId.parse(uuid(1)))).toBeNull();
  });
});
