import { Dexie, type EntityTable } from 'dexie';
import type { Random } from '../kernel/environment.ts';
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
}

/** What this browser knows before anyone signs in; no data of any person served. */
export class DeviceDatabase extends Dexie {
  declare readonly operators: EntityTable<OperatorRow, 'id'>;
  declare readonly attempts: EntityTable<AttemptRow, 'id'>;
  declare readonly state: EntityTable<DeviceStateRow, 'key'>;

  constructor(factory: IndexedDbFactory) {
    super('sportello-device', {
      ...factory,
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
    });
    this.version(1).stores({ operators: 'id', attempts: 'id', state: 'key' });
  }
}

export interface DeviceDatabaseNeeds {
  readonly factory: IndexedDbFactory | null;
  readonly random: Random;
  readonly timer: (ms: number, callback: () => void) => () => void;
  readonly openTimeoutMs?: number;
}
