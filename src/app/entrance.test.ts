import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../kernel/environment.ts';
import { err, ok } from '../kernel/result.ts';
import { OperatorId } from '../domain/ids.ts';
import { openDeviceStore } from '../storage/open-device-store.ts';
import { uuid } from '../storage/testing/storage-lab.ts';
import { derivePassword } from '../vault/derive-password.ts';
import { newRecoveryFile } from '../vault/recovery-key.ts';
import { Entrance } from './entrance.ts';
import type { Answer, Entered } from './entrance-needs.ts';
import type { Passkeys } from './passkeys.ts';
import { SignedIn, type Credentials } from './session-api.ts';

const ELENA = OperatorId.parse(uuid(901));
const USERNAME = 'elena.sartori';
const DAY = 24 * 3_600_000;
const random = seededRandom(11);
const PLACE = { store: 'tail', key: '1' };

/** A centre with one account, which can be out of reach, slow, or change the password. */
function centre(recoveryKey?: string) {
  const state = { password: 'la prima frase', isReachable: true, isRevoked: false, waits: 0 };
  const seen: Credentials[] = [];
  const signedIn = ({ device }: Credentials): SignedIn =>
    SignedIn.parse({
      operator: { id: ELENA, name: 'Elena Sartori', role: 'operatore' },
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
      device: { id: device, number: 1, name: 'Postazione 1' },
      colleagues: [],
      demo: false,
      csrf: `gettone-${seen.length}`,
    });
  const signIn = async (ask: Credentials): Promise<Answer> => {
    seen.push(ask);
    if (state.waits > 0) await new Promise((resolve) => setTimeout(resolve, state.waits));
    if (!state.isReachable) return err({ kind: 'serverUnreachable' });
    if (state.isRevoked) return err({ kind: 'deviceRevoked' });
    return ask.password === state.password ? ok(signedIn(ask)) : err({ kind: 'wrongCredentials' });
  };
  return { state, seen, signIn };
}

/** A device that knows one way to check a person: the same secret for the same passkey. */
function touchId(): Passkeys & { readonly state: { agrees: boolean } } {
  const state = { agrees: true };
  const secret = () => new Uint8Array(32).fill(9);
  return {
    state,
    isAvailable: async () => true,
    create: async () =>
      state.agrees ? { credential: 'Y3JlZA', salt: 'A'.repeat(43), secret: secret() } : null,
    use: async () => (state.agrees ? secret() : null),
  };
}

async function tablet(recoveryKey?: string) {
  const server = centre(recoveryKey);
  const time = { now: Date.UTC(2026, 10, 24) };
  const unsent = { count: 2 };
  const passkeys = touchId();
  const factory = { indexedDB: new IDBFactory(), IDBKeyRange };
  const timer = (ms: number, callback: () => void) => {
    const id = setTimeout(callback, ms);
    return () => clearTimeout(id);
  };
  const opened = await openDeviceStore({ factory, random, timer });
  if (!opened.ok) throw new Error(opened.error.kind);
  const store = opened.value;
  const deleted: number[] = [];
  const entrance = new Entrance({
    store,
    tools: {
      random,
      derive: derivePassword,
      now: () => 0,
      cost: { memoryKiB: 64, iterations: 1 },
    },
    passkeys,
    clock: { now: () => time.now },
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 100)),
    signIn: server.signIn,
    proofs: { who: async () => null, openSession: async () => err({ kind: 'proofExpired' }) },
    countUnsent: async () => unsent.count,
    deleteDatabase: async (_operator, generation) => {
      deleted.push(generation);
    },
  });
  const unlock = (password: string, addPasskey = false) =>
    entrance.unlock(ELENA, { password, addPasskey });
  return { server, time, unsent, passkeys, store, entrance, unlock, deleted };
}

type Came = Awaited<ReturnType<Entrance['signIn']>>;

function inside(came: Came): Entered {
  if (!came.ok) throw new Error(`Not let in: ${came.error.kind}`);
  return came.value;
}

const refusal = (came: Came) => (came.ok ? 'let in' : came.error.kind);

/** Whether what was sealed at one entrance can be read at another. */
const reads = async (entered: Entered, sealed: Uint8Array): Promise<boolean> =>
  (await entered.vault.sealer.open(PLACE, sealed)).ok;

async function firstDay(recoveryKey?: string) {
  const desk = await tablet(recoveryKey);
  const first = inside(await desk.entrance.signIn(USERNAME, 'la prima frase'));
  const sealed = await first.vault.sealer.seal(PLACE, 'scritto il primo giorno');
  await desk.store.lock(null);
  return { ...desk, first, sealed };
}

describe('one password', () => {
  it('typed once at the centre opens this device afterwards, without the centre', async () => {
    const { server, unlock, sealed, store } = await firstDay();
    server.state.isReachable = false;
    expect(refusal(await unlock('sbagliata'))).toBe('wrongCredentials');
    const entered = inside(await unlock('la prima frase'));
    expect(await reads(entered, sealed)).toBe(true);
    expect(await store.state()).toEqual({ active: ELENA, locked: false });
  });

  it('the first time needs the centre', async () => {
    const { server, entrance } = await tablet();
    server.state.isReachable = false;
    expect(refusal(await entrance.signIn(USERNAME, 'la prima frase'))).toBe('offlineFirstTime');
    expect(refusal(await entrance.unlock(ELENA, { password: 'x' }))).toBe('offlineFirstTime');
  });

  it('twenty wrong ones make the next wait, wipe nothing, and the right one still opens', async () => {
    const { server, unlock, sealed, time } = await firstDay();
    server.state.isReachable = false;
    const said = new Set<string>();
    for (let n = 0; n < 20; n += 1) said.add(refusal(await unlock(`tentativo ${n}`)));
    expect([...said].toSorted()).toEqual(['tooManyAttempts', 'wrongCredentials']);
    expect(refusal(await unlock('la prima frase'))).toBe('tooManyAttempts');
    time.now += 6 * 60_000;
    expect(await reads(inside(await unlock('la prima frase')), sealed)).toBe(true);
  });

  it('a slow centre keeps nobody out, and still has the last word', async () => {
    const { server, unlock } = await firstDay();
    server.state.waits = 120; // the patience of this tablet is 15 ms
    const entered = inside(await unlock('la prima frase'));
    expect(await entered.late).toMatchObject({ ok: true });
    server.state.isRevoked = true;
    const dismissed = inside(await unlock('la prima frase'));
    expect(await dismissed.late).toMatchObject({ ok: false, error: { kind: 'deviceRevoked' } });
  });

  it('a centre that answers no is believed, whatever this device thinks', async () => {
    const { server, unlock } = await firstDay();
    server.state.isRevoked = true;
    expect(refusal(await unlock('la prima frase'))).toBe('deviceRevoked');
    server.state.isRevoked = false;
    server.state.password = 'la seconda frase';
    expect(refusal(await unlock('la prima frase'))).toBe('wrongCredentials');
  });
});

describe('a password changed at the centre', () => {
  it('without network the earlier one goes on opening', async () => {
    const { server, unlock } = await firstDay();
    server.state.password = 'la seconda frase';
    server.state.isReachable = false;
    expect(refusal(await unlock('la prima frase'))).toBe('let in');
  });

  it('asks once for the earlier one, then opens everything by itself', async () => {
    const { server, unlock, entrance, sealed } = await firstDay();
    server.state.password = 'la seconda frase';
    const came = await unlock('la seconda frase');
    expect(came).toEqual({ ok: false, error: { kind: 'passwordChanged', unsent: 2 } });
    const wrong = await entrance.reopen({ kind: 'oldPassword', password: 'non quella' });
    expect(refusal(wrong)).toBe('wrongOldPassword');
    const right = await entrance.reopen({ kind: 'oldPassword', password: 'la prima frase' });
    expect(await reads(inside(right), sealed)).toBe(true);
    server.state.isReachable = false;
    expect(await reads(inside(await unlock('la seconda frase')), sealed)).toBe(true);
    expect(refusal(await unlock('la prima frase'))).toBe('wrongCredentials');
  });

  it('forgotten, the office’s recovery file opens; another file does not', async () => {
    const file = await newRecoveryFile('Montefiore', 0);
    const other = await newRecoveryFile('Altrove', 0);
    const { server, unlock, entrance, sealed } = await firstDay(file.publicKey);
    server.state.password = 'la seconda frase';
    expect(refusal(await unlock('la seconda frase'))).toBe('passwordChanged');
    const wrong = { kind: 'recoveryFile', file: JSON.stringify(other) } as const;
    expect(refusal(await entrance.reopen(wrong))).toBe('wrongRecoveryFile');
    const right = { kind: 'recoveryFile', file: JSON.stringify(file) } as const;
    expect(await reads(inside(await entrance.reopen(right)), sealed)).toBe(true);
  });

  it('forgotten without the file, work begins anew beside what is closed, which the file opens later', async () => {
    const file = await newRecoveryFile('Montefiore', 0);
    const { server, unlock, entrance, sealed, store, unsent, deleted, first } = await firstDay(
      file.publicKey,
    );
    server.state.password = 'la seconda frase';
    expect(refusal(await unlock('la seconda frase'))).toBe('passwordChanged');
    const anew = inside(await entrance.reopen({ kind: 'startAnew' }));
    expect(await reads(anew, sealed)).toBe(false);
    expect(anew.operator.generation).toBe(2);
    expect(anew.operator.session.device.id).not.toBe(first.operator.session.device.id);
    expect(await store.asides(ELENA)).toHaveLength(1);
    const recovery = { password: 'la seconda frase', file: JSON.stringify(file) };
    expect(refusal(await entrance.recoverAside(ELENA, recovery))).toBe('unsentFirst');
    unsent.count = 0;
    const back = inside(await entrance.recoverAside(ELENA, recovery));
    expect(await reads(back, sealed)).toBe(true);
    expect(back.operator.generation).toBe(1);
    expect(back.operator.session.device.id).toBe(first.operator.session.device.id);
    expect([deleted, await store.asides(ELENA)]).toEqual([[2], []]);
    server.state.isReachable = false;
    expect(await reads(inside(await unlock('la seconda frase')), sealed)).toBe(true);
  });
});

describe('the passkey of this device', () => {
  it('is added at an unlocking and opens from then on, with or without network', async () => {
    const { server, unlock, entrance, sealed, passkeys } = await firstDay();
    expect(refusal(await entrance.unlockByPasskey(ELENA))).toBe('passkeyFailed');
    inside(await unlock('la prima frase', true));
    server.state.isReachable = false;
    expect(await reads(inside(await entrance.unlockByPasskey(ELENA)), sealed)).toBe(true);
    passkeys.state.agrees = false;
    expect(refusal(await entrance.unlockByPasskey(ELENA))).toBe('passkeyFailed');
  });

  it('refused by the person, costs nothing: the password has opened', async () => {
    const { unlock, passkeys, store } = await firstDay();
    passkeys.state.agrees = false;
    inside(await unlock('la prima frase', true));
    expect((await store.keyring(ELENA))?.passkey).toBeNull();
  });
});

describe('the offline lease', () => {
  it('closes reading after 14 days without the centre; the centre opens again', async () => {
    const { server, unlock, time, sealed } = await firstDay();
    server.state.isReachable = false;
    time.now += 14 * DAY;
    expect(refusal(await unlock('la prima frase'))).toBe('let in');
    time.now += 1;
    expect(await unlock('la prima frase')).toEqual({
      ok: false,
      error: { kind: 'leaseExpired', days: 14 },
    });
    server.state.isReachable = true;
    expect(await reads(inside(await unlock('la prima frase')), sealed)).toBe(true);
  });

  it('is not lengthened by a clock set back, nor by a key left by the page before', async () => {
    const { server, unlock, time, entrance, first } = await firstDay();
    server.state.isReachable = false;
    time.now += 15 * DAY;
    expect(refusal(await unlock('la prima frase'))).toBe('leaseExpired');
    time.now -= 15 * DAY;
    expect(refusal(await unlock('la prima frase'))).toBe('leaseExpired');
    expect(await entrance.resume(first.operator, first.vault.dataKey)).toBeNull();
  });
});

describe('a reload', () => {
  it('goes on with the key of the page before, and with no other', async () => {
    const { entrance, first, sealed } = await firstDay();
    const again = await entrance.resume(first.operator, first.vault.dataKey);
    expect(again !== null && (await reads(again, sealed))).toBe(true);
    const { first: stranger } = await firstDay();
    expect(await entrance.resume(first.operator, stranger.vault.dataKey)).toBeNull();
  });
});
