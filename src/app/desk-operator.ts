import { DEVICE_POLICY } from '../domain/session.ts';
import type { KnownOperator as GateOperator } from '../screens/access/gate.ts';
import { countUnsent } from '../storage/count-unsent.ts';
import type { KnownOperator } from '../storage/known-operator.ts';
import type { DeviceStore } from '../storage/open-device-store.ts';
import { browserIndexedDb } from './browser.ts';

/** Somebody who has worked here, as *Accesso* shows it. */
export interface DeskOperator extends GateOperator {
  readonly isDemo: boolean;
  readonly place: { readonly office: string; readonly ente: string; readonly deviceName: string };
}

/** What the lock screen may show of somebody: the office decides between name and initials. */
export async function deskOperator(
  { session, signedInAt, generation, secret }: KnownOperator,
  store: DeviceStore,
): Promise<DeskOperator> {
  const { id, name, role } = session.operator;
  const [keyring, asides] = await Promise.all([store.keyring(id), store.asides(id)]);
  const counts = asides.map((aside) =>
    countUnsent(id, browserIndexedDb, aside.operator.generation),
  );
  const aside = (await Promise.all(counts)).reduce((total, count) => total + count, 0);
  const initials = initialsOf(name);
  const { lockScreen } = session.policy ?? DEVICE_POLICY;
  return {
    id,
    name: lockScreen === 'names' ? name : initials,
    initials,
    role,
    lastAccess: signedInAt,
    unsent: await countUnsent(id, browserIndexedDb, generation),
    canUnlockOffline: keyring !== null,
    hasPasskey: (keyring?.passkey ?? null) !== null,
    isProven: secret === 'device',
    aside,
    isDemo: session.demo,
    place: {
      office: session.office.name,
      ente: session.office.ente,
      deviceName: session.device.name,
    },
  };
}

const initialsOf = (name: string): string => {
  const parts = name.split(/\s+/).filter(Boolean);
  return `${parts[0]?.charAt(0) ?? ''}${parts.at(-1)?.charAt(0) ?? ''}`.toUpperCase();
};
