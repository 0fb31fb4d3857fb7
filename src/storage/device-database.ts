import { Dexie, type EntityTable } from 'dexie';
import type { Random } from '../kernel/environment.ts';
import type { Keyring } from '../vault/keyring.ts';
import type { Sender } from './delivery-keys.ts';
import type { IndexedDbFactory } from './operator-database.ts';
import type { KnownOperator } from './known-operator.ts';

export interface OperatorRow {
  readonly id: string;
  readonly operator: KnownOperator;
}

export interface AttemptRow {
  readonly id: string;
  readonly failed: number;
  readonly lastAt: number;
}

/** The data key of an operator's database, wrapped. */
export interface KeyringRow {
  readonly id: string;
  readonly keyring: Keyring;
}

/** A database that nobody here could open: kept whole until somebody can. */
export interface AsideRow {
  /** `operator/generation`. */
  readonly id: string;
  readonly operator: KnownOperator;
  readonly keyring: Keyring;
  /** Device clock, ms. */
  readonly at: number;
}

/** The signing key of an operator's database: usable by this browser, readable by nobody. */
export interface DeliveryKeyRow {
  readonly id: string;
  readonly sender: Sender;
}

export interface DeviceStateRow {
  readonly key: 'state';
  readonly value: DeviceState;
}

/** Who was working here last, and whether the screen is locked. */
export interface DeviceState {
  readonly active: string | null;
  readonly locked: boolean;
  /** Id waiting for the next operator who has never signed in here. */
  readonly nextDevice: string | null;
  /** Token of a session that could not be ended at the centre because there was no network. */
  readonly unended?: string | null;
  /** The latest this device's clock has ever been, ms: a clock set back does not lengthen a lease. */
  readonly latest?: number;
}

/** What this browser knows before anyone signs in; no data of any person served, no bare key. */
export class DeviceDatabase extends Dexie {
  declare readonly operators: EntityTable<OperatorRow, 'id'>;
  declare readonly attempts: EntityTable<AttemptRow, 'id'>;
  declare readonly keyrings: EntityTable<KeyringRow, 'id'>;
  declare readonly asides: EntityTable<AsideRow, 'id'>;
  declare readonly deliveryKeys: EntityTable<DeliveryKeyRow, 'id'>;
  declare readonly state: EntityTable<DeviceStateRow, 'key'>;

  constructor(factory: IndexedDbFactory) {
    super('sportello-device', {
      ...factory,
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
    });
    this.version(1).stores({ operators: 'id', attempts: 'id', state: 'key' });
    this.version(2).stores({ keyrings: 'id', asides: 'id' });
    this.version(3).stores({ deliveryKeys: 'id' });
  }
}

export interface DeviceDatabaseNeeds {
  readonly factory: IndexedDbFactory | null;
  readonly random: Random;
  readonly timer: (ms: number, callback: () => void) => () => void;
  readonly openTimeoutMs?: number;
}
