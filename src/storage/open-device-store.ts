import { v4 } from 'uuid';
import { z } from 'zod';
import { err, ok, type Result } from '../kernel/result.ts';
import { DeviceId, type OperatorId } from '../domain/ids.ts';
import { Keyring } from '../vault/keyring.ts';
import type { AttemptCounter } from '../vault/unlock.ts';
import { deliveryKeysIn, type DeliveryKeys } from './delivery-keys.ts';
import { DeviceDatabase, type DeviceDatabaseNeeds, type DeviceState } from './device-database.ts';
import { KnownOperator } from './known-operator.ts';
import { OPEN_TIMEOUT, openDatabase, type OpenStorageError } from './open-database.ts';

/** What this browser remembers across operators. */
export interface DeviceStore {
  /** The id to sign in with: the operator's own device here, or a new one, the same until used. */
  deviceFor(username: string): Promise<DeviceId>;
  /** A new id for somebody whose database here can't be opened. */
  anotherDevice(): Promise<DeviceId>;
  /** After an online sign-in: the operator becomes the active one and the screen is unlocked. */
  remember(operator: KnownOperator, keyring: Keyring): Promise<void>;
  /** Fresh names and lease of someone already known: neither unlocks nor changes who is active. */
  refresh(operator: KnownOperator): Promise<void>;
  operators(): Promise<readonly KnownOperator[]>;
  find(operator: OperatorId): Promise<KnownOperator | null>;
  findByName(username: string): Promise<KnownOperator | null>;
  /** Null when there is none, or it is not one of this build. */
  keyring(operator: OperatorId): Promise<Keyring | null>;
  saveKeyring(keyring: Keyring): Promise<void>;
  /** Keeps whole what can't be opened now; the operator starts anew at the next sign-in. */
  setAside(operator: KnownOperator, at: number): Promise<void>;
  asides(operator: OperatorId): Promise<readonly Aside[]>;
  /** What was set aside is the operator's database again. */
  takeBack(aside: KnownOperator): Promise<void>;
  /** Last active operator and lock: what a reload starts from. */
  state(): Promise<{ readonly active: OperatorId | null; readonly locked: boolean }>;
  /** @param unended token of a session that the centre has not been told to end */
  lock(unended: string | null): Promise<void>;
  /** The session left open at the centre by a lock without network. */
  unended(): Promise<string | null>;
  /** The centre has ended it. */
  ended(): Promise<void>;
  /** After the secret was checked: this operator works now. */
  unlock(operator: OperatorId): Promise<void>;
  /** Now, ms, but never earlier than this device has already seen. */
  latest(now: number): Promise<number>;
  attempts(operator: OperatorId): AttemptCounter;
  /** Keys that sign the sealed work of each operator here. */
  readonly delivery: DeliveryKeys;
  close(): void;
}

/** A database kept until somebody can open it. */
export interface Aside {
  readonly operator: KnownOperator;
  readonly keyring: Keyring;
  readonly at: number;
}

const NOBODY: DeviceState = { active: null, locked: false, nextDevice: null };

export async function openDeviceStore(
  needs: DeviceDatabaseNeeds,
): Promise<Result<DeviceStore, OpenStorageError>> {
  if (needs.factory === null) return err({ kind: 'unavailable' });
  const db = new DeviceDatabase(needs.factory);
  const timeoutMs = needs.openTimeoutMs ?? OPEN_TIMEOUT;
  const opened = await openDatabase(db, { timeoutMs, timer: needs.timer });
  return opened.ok ? ok(compose(db, needs)) : opened;
}

function compose(db: DeviceDatabase, needs: DeviceDatabaseNeeds): DeviceStore {
  const operators = async (): Promise<readonly KnownOperator[]> =>
    (await db.operators.toArray()).flatMap(({ operator }) => {
      const known = KnownOperator.safeParse(operator);
      return known.success ? [known.data] : [];
    });
  const find = async (id: OperatorId): Promise<KnownOperator | null> =>
    (await operators()).find(({ session }) => session.operator.id === id) ?? null;
  const findByName = async (username: string): Promise<KnownOperator | null> =>
    (await operators()).find((known) => isSame(known.username, username)) ?? null;
  return {
    ...keyringsOf(db),
    ...stateChanges(db),
    deviceFor: async (username) =>
      (await findByName(username))?.session.device.id ?? nextDevice(db, needs),
    anotherDevice: () => nextDevice(db, needs),
    remember: (operator, keyring) => remember(db, operator, keyring),
    refresh: async (operator) => {
      await db.operators.put({ id: operator.session.operator.id, operator });
    },
    operators,
    find,
    findByName,
    state: async () => {
      const { active, locked } = await stateOf(db);
      const known = (await operators()).find(({ session }) => session.operator.id === active);
      return { active: known?.session.operator.id ?? null, locked };
    },
    attempts: (operator) => attemptsOf(db, operator),
    delivery: deliveryKeysIn(db),
    close: () => db.close({ disableAutoOpen: true }),
  };
}

type KeyringPart = Pick<
  DeviceStore,
  'keyring' | 'saveKeyring' | 'setAside' | 'asides' | 'takeBack'
>;

const keyringsOf = (db: DeviceDatabase): KeyringPart => ({
  keyring: async (id) => Keyring.safeParse((await db.keyrings.get(id))?.keyring).data ?? null,
  saveKeyring: async (keyring) => {
    await db.keyrings.put({ id: keyring.operator, keyring });
  },
  setAside: (operator, at) =>
    db.transaction('rw', db.operators, db.keyrings, db.asides, async () => {
      const { id } = operator.session.operator;
      const row = await db.keyrings.get(id);
      if (row === undefined) return;
      await db.asides.put({ id: asideName(operator), operator, keyring: row.keyring, at });
      await db.keyrings.delete(id);
      await db.operators.delete(id);
    }),
  takeBack: (operator) =>
    db.transaction('rw', db.operators, db.keyrings, db.asides, async () => {
      const { id } = operator.session.operator;
      const name = asideName(operator);
      const row = await db.asides.get(name);
      if (row === undefined) return;
      await db.operators.put({ id, operator });
      await db.keyrings.put({ id, keyring: row.keyring });
      await db.asides.delete(name);
    }),
  asides: async (id) =>
    (await db.asides.where('id').startsWith(`${id}/`).toArray()).flatMap((row) => {
      const aside = StoredAside.safeParse(row);
      return aside.success ? [aside.data] : [];
    }),
});

const asideName = ({ session, generation }: KnownOperator): string =>
  `${session.operator.id}/${generation}`;

const StoredAside = z.object({ operator: KnownOperator, keyring: Keyring, at: z.number() });

type StatePart = Pick<DeviceStore, 'lock' | 'unended' | 'ended' | 'unlock' | 'latest'>;

const stateChanges = (db: DeviceDatabase): StatePart => ({
  lock: (unended) => change(db, (state) => ({ ...state, locked: true, unended })),
  unended: async () => (await stateOf(db)).unended ?? null,
  ended: () => change(db, (state) => ({ ...state, unended: null })),
  unlock: (active) => change(db, (state) => ({ ...state, active, locked: false, unended: null })),
  latest: async (now) => {
    const latest = Math.max(now, (await stateOf(db)).latest ?? 0);
    await change(db, (state) => ({ ...state, latest: Math.max(latest, state.latest ?? 0) }));
    return latest;
  },
});

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const stateOf = async (db: DeviceDatabase): Promise<DeviceState> =>
  (await db.state.get('state'))?.value ?? NOBODY;

const change = (db: DeviceDatabase, next: (state: DeviceState) => DeviceState): Promise<void> =>
  db.transaction('rw', db.state, async () => {
    await db.state.put({ key: 'state', value: next(await stateOf(db)) });
  });

/** Kept until an operator is remembered with it: failed sign-ins do not use up device numbers. */
async function nextDevice(db: DeviceDatabase, { random }: DeviceDatabaseNeeds): Promise<DeviceId> {
  const fresh = v4({ random: random.bytes(16) });
  const id = await db.transaction('rw', db.state, async () => {
    const state = await stateOf(db);
    const device = state.nextDevice ?? fresh;
    await db.state.put({ key: 'state', value: { ...state, nextDevice: device } });
    return device;
  });
  return DeviceId.parse(id);
}

const remember = (db: DeviceDatabase, operator: KnownOperator, keyring: Keyring): Promise<void> =>
  db.transaction('rw', db.state, db.operators, db.keyrings, db.attempts, async () => {
    const { id } = operator.session.operator;
    const state = await stateOf(db);
    const value: DeviceState = {
      ...state,
      active: id,
      locked: false,
      nextDevice: state.nextDevice === operator.session.device.id ? null : state.nextDevice,
      unended: null,
    };
    await db.keyrings.put({ id, keyring });
    await db.operators.put({ id, operator });
    await db.attempts.delete(id);
    await db.state.put({ key: 'state', value });
  });

const attemptsOf = (db: DeviceDatabase, id: OperatorId): AttemptCounter => ({
  read: async () => (await db.attempts.get(id)) ?? { failed: 0, lastAt: 0 },
  write: async ({ failed, lastAt }) => {
    await db.attempts.put({ id, failed, lastAt });
  },
});
