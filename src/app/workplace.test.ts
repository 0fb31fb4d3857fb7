// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { seededRandom } from '../kernel/environment.ts';
import { err, ok } from '../kernel/result.ts';
import { newFact } from '../domain/fact-types.ts';
import { openDeviceStore } from '../storage/open-device-store.ts';
import { streamOf, uuid } from '../storage/testing/storage-lab.ts';
import { derivePassword } from '../vault/derive-password.ts';
import { browserClock, browserIndexedDb, browserTimer } from './browser.ts';
import { Entrance } from './entrance.ts';
import type { KeyHandover } from './key-handover.ts';
import { SignedIn } from './session-api.ts';
import { Workplace, type Presence } from './workplace.ts';

const STREAM = streamOf(1);
const PASSWORD = 'una frase lunga';
const random = seededRandom(21);

/** A page with a real store, vault and desk; the centre has one account and no log. */
async function page() {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  const store = await openDeviceStore({
    factory: browserIndexedDb,
    random,
    timer: browserTimer,
  });
  if (!store.ok) throw new Error(store.error.kind);
  const entrance = new Entrance({
    store: store.value,
    tools: { random, derive: derivePassword, now: () => 0, cost: { memoryKiB: 64, iterations: 1 } },
    passkeys: { isAvailable: async () => false, create: async () => null, use: async () => null },
    clock: browserClock,
    sleep: () => Promise.resolve(),
    proofs: { who: async () => null, openSession: async () => err({ kind: 'proofExpired' }) },
    signIn: async ({ device }) =>
      ok(
        SignedIn.parse({
          operator: { id: uuid(901), name: 'Elena Sartori', role: 'operatore' },
          office: {
            scope: 'montefiore',
            code: 'MF',
            name: 'Montefiore',
            ente: '',
            address: '',
            phone: '',
            email: '',
          },
          device: { id: device, number: 1, name: 'Postazione 1' },
          colleagues: [],
          demo: false,
          csrf: 'gettone',
        }),
      ),
    countUnsent: async () => 0,
    deleteDatabase: async () => undefined,
  });
  const said: string[] = [];
  const handover: KeyHandover = {
    offer: () => said.push('offered'),
    withdraw: () => said.push('withdrawn'),
    ask: async () => null,
  };
  const live = { get: () => ({ isReady: false }), subscribe: () => () => undefined };
  const workplace = new Workplace({
    store: store.value,
    entrance,
    handover,
    updates: { ready: live, apply: () => undefined },
    install: {
      way: { get: () => 'none', subscribe: () => () => undefined },
      mayOffer: () => false,
      refuse: () => undefined,
      ask: () => Promise.resolve(),
    },
    forget: () => said.push('forgotten'),
  });
  return { workplace, said, store: store.value };
}

function working(presence: Presence | undefined) {
  if (presence?.kind !== 'working') throw new Error(`Not working: ${presence?.kind}`);
  return presence.open.desk;
}

describe('*Blocca*', () => {
  it('writes what is typed, then nothing decrypted can be reached; the password brings it back', async () => {
    const { workplace, said, store } = await page();
    await workplace.start();
    expect((await workplace.signIn('elena', PASSWORD)).ok).toBe(true);
    const desk = working(workplace.live.get());
    const told = vi.fn();
    const people = desk.people;
    people.subscribe(told);
    await desk.log.append(STREAM, [newFact('answerGiven', { path: 'motivo.a', value: 'segreto' })]);
    desk.drafts.write(STREAM, 'motivo.note', 'mezza parola');
    await workplace.lock();

    expect(workplace.live.get()).toEqual({ kind: 'outside' });
    expect(said).toEqual(['offered', 'withdrawn', 'forgotten']);
    expect(people.get()).toBeUndefined();
    await expect(desk.log.read(STREAM)).rejects.toThrow(/databaseClosed/);
    const late = await desk.log.append(STREAM, [
      newFact('answerGiven', { path: 'motivo.b', value: 'tardi' }),
    ]);
    expect(late).toEqual({ ok: false, error: { kind: 'databaseClosed' } });
    expect(await store.state()).toMatchObject({ locked: true });

    const [operator] = workplace.operators.get() ?? [];
    if (operator === undefined) throw new Error('Somebody has worked here');
    expect((await workplace.unlock(operator.id, { password: PASSWORD })).ok).toBe(true);
    const again = working(workplace.live.get());
    expect((await again.log.read(STREAM)).map(({ payload }) => payload)).toMatchObject([
      { value: 'segreto' },
    ]);
    expect((await again.drafts.read(STREAM)).get('motivo.note')).toBe('mezza parola');
    await workplace.lock();
    vi.unstubAllGlobals();
  });
});
