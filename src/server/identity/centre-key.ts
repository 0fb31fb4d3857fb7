import type { Clock } from '../../kernel/environment.ts';
import type { CentreKey } from '../../sync/protocol/sealed-messages.ts';
import { newCentreKeyPair } from '../../sync/protocol/sealed-reader.ts';
import { sha256Native } from '../sha256.ts';
import type { SqlQuery } from '../store/sql.ts';

/** A key of the centre gives way to a new one after a year, ms; the earlier ones still open. */
export const KEY_AGE = 365 * 24 * 3_600_000;

interface KeyRow {
  readonly id: string;
  readonly publicKey: string;
  readonly createdAt: number;
}

/**
 * To whom devices seal from now on; made when there is none, or when it has had its year. Two processes
 * that make one at the same moment both keep theirs: the later id is the present one.
 */
export async function centreKey(
  sql: SqlQuery,
  clock: Clock,
): Promise<{ readonly key: CentreKey; readonly isNew: boolean }> {
  const newest = await newestKey(sql);
  const isOld = newest === null || clock.now() - newest.createdAt > KEY_AGE;
  const row = isOld ? await addKey(sql, clock.now()) : newest;
  const algorithm = 'HPKE-P256-HKDF-SHA256-AES256GCM';
  return { key: { ...row, algorithm }, isNew: isOld };
}

async function newestKey(sql: SqlQuery): Promise<KeyRow | null> {
  const [row] = await sql.query<KeyRow>(
    `select key_id as id, public_key as "publicKey", created_at as "createdAt" from centre_key
      order by created_at desc, key_id desc limit 1`,
  );
  return row ?? null;
}

async function addKey(sql: SqlQuery, createdAt: number): Promise<KeyRow> {
  const { publicKey, privateKey } = await newCentreKeyPair();
  const id = sha256Native(publicKey).slice(0, 16);
  await sql.query(
    'insert into centre_key (key_id, public_key, private_key, created_at) values ($1, $2, $3, $4)',
    [id, publicKey, privateKey, createdAt],
  );
  return { id, publicKey, createdAt };
}

/** The private half of any key the centre has ever had, base64url; null when it is not one. */
export async function centrePrivateKey(sql: SqlQuery, publicKey: string): Promise<string | null> {
  const [row] = await sql.query<{ key: string }>(
    'select private_key as key from centre_key where public_key = $1',
    [publicKey],
  );
  return row?.key ?? null;
}
