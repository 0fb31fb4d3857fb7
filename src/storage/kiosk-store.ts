import { Dexie, type EntityTable } from 'dexie';
import { z } from 'zod';
import { err, ok, type Result } from '../kernel/result.ts';
import { DeviceId } from '../domain/ids.ts';
import { HpkeBox, PublicKey } from '../vault/recovery-key.ts';
import { PasswordKdf } from '../vault/password-key.ts';
import type { DeviceDatabaseNeeds } from './device-database.ts';
import { OPEN_TIMEOUT, openDatabase, type OpenStorageError } from './open-database.ts';
import type { IndexedDbFactory } from './operator-database.ts';

/** This browser as a kiosk: it can seal and deliver, and has no key that opens anything. */
export const KioskRecord = z.strictObject({
  device: DeviceId,
  name: z.string(),
  /** `scope.token`: writes requests at the centre, reads nothing. */
  secret: z.string(),
  publicKey: PublicKey,
  office: z.strictObject({
    name: z.string(),
    ente: z.string(),
    address: z.string(),
    phone: z.string(),
    email: z.string(),
  }),
  /** Seconds without a touch before it starts again: a setting of the office. */
  idleSeconds: z.number(),
  /** Leaves the kiosk without network: Argon2id of a code that an operator chose. */
  exit: z.strictObject({ kdf: PasswordKdf, hash: z.string() }),
  attempts: z.strictObject({ failed: z.number(), lastAt: z.number() }),
  /** It is a desk again; what is still here waits for the network, then the record goes. */
  isLeft: z.boolean(),
});
export type KioskRecord = z.infer<typeof KioskRecord>;

export const KeptIntake = z.strictObject({
  v: z.literal(1),
  id: z.string(),
  recipient: PublicKey,
  box: HpkeBox,
});
export type KeptIntake = z.infer<typeof KeptIntake>;

interface KioskRow {
  readonly key: 'kiosk';
  readonly record: KioskRecord;
}

class KioskDatabase extends Dexie {
  declare readonly kiosk: EntityTable<KioskRow, 'key'>;
  declare readonly intakes: EntityTable<KeptIntake, 'id'>;

  constructor(factory: IndexedDbFactory) {
    super('sportello-chiosco', {
      ...factory,
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
    });
    this.version(1).stores({ kiosk: 'key', intakes: 'id' });
  }
}

/** What a kiosk keeps: who it is, and what was left at it, sealed. */
export interface KioskStore {
  /** Null when this browser is no kiosk. */
  read(): Promise<KioskRecord | null>;
  write(record: KioskRecord): Promise<void>;
  /** Forgets everything, once nothing waits. */
  clear(): Promise<void>;
  put(intake: KeptIntake): Promise<void>;
  waiting(): Promise<readonly KeptIntake[]>;
  forget(ids: readonly string[]): Promise<void>;
  close(): void;
}

/** Opens within a time, or says why not. */
export async function openKioskStore(
  needs: Pick<DeviceDatabaseNeeds, 'factory' | 'timer' | 'openTimeoutMs'>,
): Promise<Result<KioskStore, OpenStorageError>> {
  if (needs.factory === null) return err({ kind: 'unavailable' });
  const db = new KioskDatabase(needs.factory);
  const timeoutMs = needs.openTimeoutMs ?? OPEN_TIMEOUT;
  const opened = await openDatabase(db, { timeoutMs, timer: needs.timer });
  return opened.ok ? ok(kioskStoreIn(db)) : opened;
}

function kioskStoreIn(db: KioskDatabase): KioskStore {
  return {
    close: () => db.close({ disableAutoOpen: true }),
    read: async () => {
      const row = await db.kiosk.get('kiosk');
      const record = KioskRecord.safeParse(row?.record);
      return record.success ? record.data : null;
    },
    write: async (record) => {
      await db.kiosk.put({ key: 'kiosk', record });
    },
    clear: () =>
      db.transaction('rw', db.kiosk, db.intakes, async () => {
        await db.kiosk.clear();
        await db.intakes.clear();
      }),
    put: async (intake) => {
      await db.intakes.put(intake);
    },
    waiting: async () =>
      (await db.intakes.toArray()).flatMap((row) => {
        const intake = KeptIntake.safeParse(row);
        return intake.success ? [intake.data] : [];
      }),
    forget: async (ids) => {
      await db.intakes.bulkDelete([...ids]);
    },
  };
}
