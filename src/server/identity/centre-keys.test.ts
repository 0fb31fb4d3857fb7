import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { durableAtCommit } from '../log/durability.ts';
import { migrate } from '../store/migrate.ts';
import { openPGlite } from '../store/pglite.ts';
import type { Sql } from '../store/sql.ts';
import { systemRandom as random } from '../system.ts';
import { testClock } from '../testing/test-clock.ts';
import { emptyTables } from '../testing/test-office.ts';
import { centreKeys } from './centre-keys.ts';
import { parseSecrets } from './centre-secret.ts';
import { CentreKeysLocked, openCentreKeys, renounceLockedKeys } from './open-centre-keys.ts';
import { newToken } from './token.ts';

const clock = testClock();
let sql: Sql;
let folder: string;
let file: string;
beforeAll(async () => {
  sql = await openPGlite();
  await migrate(sql, clock);
  folder = mkdtempSync(join(tmpdir(), 'sportello-keys-'));
});
beforeEach(async () => {
  await emptyTables(sql);
  file = join(folder, `${newToken(random)}.chiave`);
});
afterAll(async () => {
  await sql.close();
  rmSync(folder, { recursive: true, force: true });
});

const needs = () => ({ sql, clock, random, durability: durableAtCommit });
const openWith = (given: readonly string[] = []) => openCentreKeys({ given, file }, needs());
const stored = async (): Promise<readonly string[]> =>
  (
    await sql.query<{ key: string }>(
      'select private_key as key from centre_key order by created_at, key_id',
    )
  ).map(({ key }) => key);

describe('the secret of the centre', () => {
  it('is made at the first start, for its owner alone, and opens after a restart', async () => {
    const keys = await openWith();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { key } = await keys.current();
    const secret = await keys.privateKey(key.publicKey);
    expect(secret).toHaveLength(43);
    expect((await stored()).join()).not.toContain(secret);
    const again = await openWith();
    expect((await again.current()).key).toEqual(key);
    expect(await again.privateKey(key.publicKey)).toBe(secret);
    expect(await again.privateKey('altra')).toBeNull();
  });

  it('missing or another: the server does not start, makes no new one and loses nothing', async () => {
    const keys = await openWith();
    const { key } = await keys.current();
    const secret = readFileSync(file, 'utf8');
    rmSync(file);
    await expect(openWith()).rejects.toThrow(CentreKeysLocked);
    expect(() => statSync(file)).toThrow(/ENOENT/);
    await expect(openWith([newToken(random)])).rejects.toThrow(/in CENTRE_SECRET manca o non/);
    const other = centreKeys({ ...needs(), secrets: [newToken(random)] });
    await expect(other.privateKey(key.publicKey)).rejects.toThrow(/another secret/);
    writeFileSync(file, secret);
    expect((await (await openWith()).current()).key).toEqual(key);
  });

  it('changes: the new one first, the earlier one only until the next start', async () => {
    const [earlier, later] = [newToken(random), newToken(random)];
    const keys = await openWith([earlier]);
    const { key } = await keys.current();
    const secret = await keys.privateKey(key.publicKey);
    await openWith([later, earlier]);
    const after = await openWith([later]);
    expect((await after.current()).key).toEqual(key);
    expect(await after.privateKey(key.publicKey)).toBe(secret);
    await expect(openWith([earlier])).rejects.toThrow(CentreKeysLocked);
  });

  it('lost for ever: renouncing deletes only what nothing opens, and a new key takes its place', async () => {
    const { key } = await (await openWith([newToken(random)])).current();
    const source = { given: [], file };
    expect(await renounceLockedKeys(source, needs())).toBe(1);
    expect(await renounceLockedKeys(source, needs())).toBe(0);
    const keys = await openWith();
    expect((await keys.current()).key.id).not.toBe(key.id);
    expect(await keys.privateKey(key.publicKey)).toBeNull();
  });

  it('a key in clear of an earlier version is sealed, still opens, and gives way to a new one', async () => {
    await sql.query(
      `insert into centre_key (key_id, public_key, private_key, created_at)
       values ('vecchia', 'pubblica', 'privata-in-chiaro', $1)`,
      [clock.now() - 1],
    );
    const keys = await openWith();
    expect((await stored()).join()).not.toContain('privata-in-chiaro');
    expect(await keys.privateKey('pubblica')).toBe('privata-in-chiaro');
    expect((await keys.current()).key.id).not.toBe('vecchia');
    expect(await stored()).toHaveLength(2);
  });

  it('a sealed key moved to another row does not open', async () => {
    const keys = await openWith();
    const { key } = await keys.current();
    await sql.query("update centre_key set public_key = 'altra' where public_key = $1", [
      key.publicKey,
    ]);
    await expect(keys.privateKey('altra')).rejects.toThrow(/another secret/);
  });

  it.each(['', 'corta', `${'a'.repeat(42)}!`])('«%s» is refused without being quoted', (text) => {
    expect(() => parseSecrets(text, 'CENTRE_SECRET')).toThrow(/^CENTRE_SECRET non contiene chiavi/);
  });

  it('a folder that cannot be written is said', async () => {
    const locked = join(folder, 'file');
    writeFileSync(locked, '');
    chmodSync(locked, 0o600);
    file = join(locked, 'x.chiave');
    await expect(openWith()).rejects.toThrow(/CENTRE_SECRET_FILE|non si può leggere/);
  });
});
