import type { DeviceId, OperatorId, ScopeId } from '../domain/ids.ts';
import type { DeviceKey } from '../vault/device-key.ts';
import { DeviceDatabase, type DeliveryKeyRow } from './device-database.ts';
import { OperatorDatabase, type IndexedDbFactory } from './operator-database.ts';
import type { KnownOperator } from './known-operator.ts';

/** One operator's database here, with what is needed to deliver its sealed work. */
export interface Sender {
  /** `operator/generation`. */
  readonly id: string;
  readonly scope: ScopeId;
  readonly operator: OperatorId;
  readonly device: DeviceId;
  readonly generation: number;
  readonly key: DeviceKey;
  /** Whether the centre knows the key. */
  readonly isRegistered: boolean;
  /** To whom facts are sealed; null until the centre has said. */
  readonly centreKey: string | null;
}

/** Keys that sign for operators of this browser, locked or not: none of them opens anything. */
export interface DeliveryKeys {
  senders(): Promise<readonly Sender[]>;
  find(operator: KnownOperator): Promise<Sender | null>;
  save(sender: Sender): Promise<void>;
}

export const senderId = ({ session, generation }: KnownOperator): string =>
  `${session.operator.id}/${generation}`;

export const deliveryKeysIn = (db: DeviceDatabase): DeliveryKeys => ({
  senders: async () => (await db.deliveryKeys.toArray()).map(({ sender }) => sender),
  find: async (operator) => {
    const sender = (await db.deliveryKeys.get(senderId(operator)))?.sender;
    return sender?.device === operator.session.device.id ? sender : null;
  },
  save: async (sender) => {
    await db.deliveryKeys.put({ id: sender.id, sender } satisfies DeliveryKeyRow);
  },
});

/** For who carries without being anybody: a service worker. */
export function openDeliveryKeys(
  factory: IndexedDbFactory,
): Pick<DeliveryKeys, 'senders'> & { close(): void } {
  const db = new DeviceDatabase(factory);
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    return false;
  });
  return { ...deliveryKeysIn(db), close: () => db.close({ disableAutoOpen: true }) };
}

/**
 * Takes an operator off this browser: the wraps of the data key, the signing key, the database. Only
 * when everything written here is at the centre, and the centre says that the access has ended.
 */
export async function forgetOperator(
  factory: IndexedDbFactory,
  { id, operator, generation }: Sender,
): Promise<void> {
  const db = new DeviceDatabase(factory);
  try {
    const tables = [db.operators, db.keyrings, db.asides, db.attempts, db.deliveryKeys, db.state];
    await db.transaction('rw', tables, async () => {
      await db.deliveryKeys.delete(id);
      await db.asides.delete(id);
      const present = await db.operators.get(operator);
      if (present?.operator.generation !== generation) return;
      await db.operators.delete(operator);
      await db.keyrings.delete(operator);
      await db.attempts.delete(operator);
      const state = (await db.state.get('state'))?.value;
      if (state?.active === operator) {
        await db.state.put({ key: 'state', value: { ...state, active: null } });
      }
    });
  } finally {
    db.close({ disableAutoOpen: true });
  }
  await new OperatorDatabase(operator, factory, generation).delete();
}
