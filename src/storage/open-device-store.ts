import { v4 } from 'uuid';
import { err, ok, type Result } from '../kernel/result.ts';
import { DeviceId, type OperatorId } from '../domain/ids.ts';
import type { AttemptCounter } from '../vault/unlock.ts';
import { DeviceDatabase, type DeviceDatabaseNeeds, type DeviceState } from './device-database.ts';
import { KnownOperator } from './known-operator.ts';
import { OPEN_TIMEOUT, openDatabase, type OpenStorageError } from './open-database.ts';

/** What this browser remembers across operators. */
export interface DeviceStore {
  /** The id to sign in with: the operator's own device here, or a new one, the same until used. */
  deviceFor(username: string): Promise<DeviceId>;
  /** After an online sign-in: the operator becomes the active one and the screen is unlocked. */
  remember(operator: KnownOperator): Promise<void>;
  /** Fresh names and token of someone already known: neither unlocks nor changes who is active. */
  refresh(operator: KnownOperator): Promise<void>;
  operators(): Promise<readonly KnownOperator[]>;
  find(operator: OperatorId): Promise<KnownOperator | null>;
  /** Last active operator and lock: what a reload starts from. */
  state(): Promise<{ readonly active: OperatorId | null; readonly locked: boolean }>;
  lock(): Promise<void>;
  /** After the password was checked: this operator works now. */
  unlock(operator: OperatorId): Promise<void>;
  attempts(operator: OperatorId): AttemptCounter;
  close(): void;
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
  return {
    deviceFor: async (username) => {
      const own = (await operators()).find((known) => isSame(known.username, username));
      return own?.session.device.id ?? nextDevice(db, needs);
    },
    remember: (operator) => remember(db, operator),
    refresh: async (operator) => {
      await db.operators.put({ id: operator.session.operator.id, operator });
    },
    operators,
    find,
    state: async () => {
      const { active, locked } = await stateOf(db);
      const known = (await operators()).find(({ session }) => session.operator.id === active);
      return { active: known?.session.operator.id ?? null, locked };
    },
    lock: () => change(db, (state) => ({ ...state, locked: true })),
    unlock: (active) => change(db, (state) => ({ ...state, active, locked: false })),
    attempts: (operator) => attemptsOf(db, operator),
    close: () => db.close({ disableAutoOpen: true }),
  };
}

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

const remember = (db: DeviceDatabase, operator: KnownOperator): Promise<void> =>
  db.transaction('rw', db.state, db.operators, db.attempts, async () => {
    const { id } = operator.session.operator;
    const { nextDevice: next } = await stateOf(db);
    const value: DeviceState = {
      active: id,
      locked: false,
      nextDevice: next === operator.session.device.id ? null : next,
    };
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
