import type { Clock, Random } from '../../kernel/environment.ts';
import type { CentreKey } from '../../sync/protocol/sealed-messages.ts';
import { newCentreKeyPair } from '../../sync/protocol/sealed-reader.ts';
import { sha256Native } from '../sha256.ts';
import type { Sql, SqlQuery } from '../store/sql.ts';
import { textSealer, type TextSealer } from './sealed-text.ts';

/** A key of the centre gives way to a new one after a year, ms; the earlier ones still open. */
export const KEY_AGE = 365 * 24 * 3_600_000;

/** The key pairs devices seal to. The private halves are in the database sealed with a secret that is not. */
export interface CentreKeys {
  /**
   * To whom devices seal from now on; made when there is none, or when it has had its year. Two processes
   * that make one at the same moment both keep theirs: the later id is the present one.
   */
  current(): Promise<{ readonly key: CentreKey; readonly isNew: boolean }>;
  /**
   * The private half of any key the centre has ever had, base64url; null when it is not one.
   * @throws Error when it is sealed with another secret: what was sealed to it must not be thrown away.
   */
  privateKey(publicKey: string): Promise<string | null>;
  /** Seals again with the first secret what is in clear or under an earlier secret. */
  prepare(): Promise<Prepared>;
  /** Deletes the keys that no secret opens, so that the centre starts with a new one. How many. */
  renounceLocked(): Promise<number>;
}

export interface Prepared {
  /** Keys that none of the secrets opens. */
  readonly locked: number;
  readonly isChanged: boolean;
}

export interface CentreKeyNeeds {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly random: Random;
  /** The first seals; the others still open. */
  readonly secrets: readonly string[];
}

interface KeyRow {
  readonly id: string;
  readonly publicKey: string;
  readonly createdAt: number;
}

export function centreKeys(needs: CentreKeyNeeds): CentreKeys {
  const { sql, clock, secrets } = needs;
  const sealers = (publicKey: string): readonly TextSealer[] =>
    secrets.map((secret) => textSealer(secret, `centre-key/${publicKey}`, needs.random));
  const add = async (tx: SqlQuery): Promise<KeyRow> => {
    const { publicKey, privateKey } = await newCentreKeyPair();
    const row = { id: sha256Native(publicKey).slice(0, 16), publicKey, createdAt: clock.now() };
    await tx.query(
      'insert into centre_key (key_id, public_key, private_key, created_at) values ($1, $2, $3, $4)',
      [row.id, publicKey, sealed(sealers(publicKey), privateKey), row.createdAt],
    );
    return row;
  };
  return {
    current: async () => {
      const newest = await newestKey(sql);
      const isOld = newest === null || clock.now() - newest.createdAt > KEY_AGE;
      const row = isOld ? await add(sql) : newest;
      return { key: { ...row, algorithm: 'HPKE-P256-HKDF-SHA256-AES256GCM' }, isNew: isOld };
    },
    privateKey: async (publicKey) => {
      const [row] = await storedKeys(sql, publicKey);
      if (row === undefined) return null;
      const key = open(sealers(publicKey), row.stored);
      if (key === null) throw new Error('A key of the centre is sealed with another secret');
      return key;
    },
    prepare: () => sql.transaction((tx) => prepare(tx, sealers, add)),
    renounceLocked: () => sql.transaction((tx) => renounceLocked(tx, sealers)),
  };
}

const MARK = 'gcm1.';

const sealed = ([first]: readonly TextSealer[], key: string): string => {
  if (first === undefined) throw new Error('The centre has no secret');
  return MARK + first.seal(key);
};

/** Null when none of the secrets opens it. Databases of earlier versions hold keys in clear. */
function open(sealers: readonly TextSealer[], stored: string): string | null {
  if (!stored.startsWith(MARK)) return stored;
  for (const sealer of sealers) {
    const key = sealer.open(stored.slice(MARK.length));
    if (key !== null) return key;
  }
  return null;
}

type SealersOf = (publicKey: string) => readonly TextSealer[];

async function prepare(
  tx: SqlQuery,
  sealersOf: SealersOf,
  add: (tx: SqlQuery) => Promise<KeyRow>,
): Promise<Prepared> {
  await tx.query('lock table centre_key in exclusive mode');
  let locked = 0;
  let isChanged = false;
  let wasInClear = false;
  for (const { publicKey, stored } of await storedKeys(tx)) {
    const sealers = sealersOf(publicKey);
    const key = open(sealers, stored);
    if (key === null) locked += 1;
    else if (stored === key || open(sealers.slice(0, 1), stored) === null) {
      await tx.query('update centre_key set private_key = $2 where public_key = $1', [
        publicKey,
        sealed(sealers, key),
      ]);
      isChanged = true;
      wasInClear ||= stored === key;
    }
  }
  // A key that has been in clear is in old backups: from now on devices seal to another one.
  if (wasInClear) await add(tx);
  return { locked, isChanged };
}

async function renounceLocked(tx: SqlQuery, sealersOf: SealersOf): Promise<number> {
  let renounced = 0;
  for (const { publicKey, stored } of await storedKeys(tx)) {
    if (open(sealersOf(publicKey), stored) !== null) continue;
    await tx.query('delete from centre_key where public_key = $1', [publicKey]);
    renounced += 1;
  }
  return renounced;
}

const storedKeys = (
  sql: SqlQuery,
  publicKey: string | null = null,
): Promise<readonly { readonly publicKey: string; readonly stored: string }[]> =>
  sql.query(
    `select public_key as "publicKey", private_key as stored from centre_key
      where $1::text is null or public_key = $1`,
    [publicKey],
  );

async function newestKey(sql: SqlQuery): Promise<KeyRow | null> {
  const [row] = await sql.query<KeyRow>(
    `select key_id as id, public_key as "publicKey", created_at as "createdAt" from centre_key
      order by created_at desc, key_id desc limit 1`,
  );
  return row ?? null;
}

/** Whether the database holds keys that only a secret opens: then a new secret would open none. */
export const hasSealedKeys = async (sql: SqlQuery): Promise<boolean> =>
  (await storedKeys(sql)).some(({ stored }) => stored.startsWith(MARK));
