import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Fact } from '../../domain/fact.ts';
import type { Passwords } from '../identity/passwords.ts';
import { migrate } from '../store/migrate.ts';
import { openPGlite } from '../store/pglite.ts';
import { openPostgres } from '../store/postgres.ts';
import type { Sql } from '../store/sql.ts';
import { PullEnd } from '../../sync/protocol/messages.ts';
import { systemRandom } from '../system.ts';
import { setUp, signInTo, startChild } from '../testing/child-server.ts';
import { statuses } from '../testing/contract-stage.ts';
import { ended, startPostgres, type PostgresServer } from '../testing/postgres-server.ts';
import { replica } from '../testing/replica.ts';
import { testClock } from '../testing/test-clock.ts';
import {
  lightPasswords,
  startTestServer,
  type Desk,
  type TestServer,
} from '../testing/test-office.ts';
import { askForBackup } from './backup-socket.ts';
import { backUp } from './backup.ts';
import { newBackupKeys } from './backup-crypto.ts';
import { backedUpTables, leftOutTables } from './backup-tables.ts';
import { runBackupCommand } from './command.ts';
import { checkBackup, restore } from './restore.ts';
import { readSettings } from '../settings.ts';

// Databases on a disk that others use too.
vi.setConfig({ testTimeout: 300_000 });

const clock = testClock();
const random = systemRandom;
let folder: string;
let passwords: Passwords;
let postgres: PostgresServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sportello-backup-'));
  passwords = lightPasswords();
  postgres = await startPostgres();
});
afterAll(async () => {
  await passwords.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

const databases = {
  PGlite: (): Promise<Sql> => openPGlite(),
  PostgreSQL: async (): Promise<Sql> =>
    openPostgres({ url: await postgres.createDatabase('backup') }),
};

const newDatabase = async (open: () => Promise<Sql>): Promise<Sql> => {
  const sql = await open();
  await migrate(sql, clock);
  return sql;
};

const officeOn = async (sql: Sql): Promise<{ server: TestServer; desks: readonly Desk[] }> => {
  const server = await startTestServer(sql, passwords, { clock });
  const scope = await server.addOffice('MF');
  await server.addOperator(scope, 'operatore', 'elena');
  await server.addOperator(scope, 'operatore', 'dario');
  return { server, desks: [await server.signIn('elena'), await server.signIn('dario')] };
};

const notes = (desk: Desk, count: number): readonly Fact[] => {
  const stream = desk.author.newStream();
  return Array.from({ length: count }, (_, n) => desk.author.note(stream, `nota è ${n} \ud800`));
};

const readAll = async (desk: Desk) => {
  const copy = replica();
  copy.apply((await desk.pull(0)).body);
  expect(copy.faults).toEqual([]);
  return copy;
};

describe.each(Object.entries(databases))('backup and restore on %s', (name, open) => {
  it('I9 · after a restore devices offer again what came later: nothing is missing', async () => {
    const path = join(folder, `${name}-i9`);
    const sql = await newDatabase(open);
    const { desks } = await officeOn(sql);
    const [elena, dario] = [desks[0]!, desks[1]!];
    const early = notes(elena, 700).slice(0, 200);
    await elena.push(early);
    const bad = elena.author.write(elena.author.newStream(), 'noteAdded', { text: '' });
    await dario.push(notes(dario, 3));
    await elena.push([bad]);
    const before = await readAll(elena);
    await backUp({ sql, clock }, path);
    const later = [notes(elena, 5), notes(dario, 4)] as const;
    await elena.push(later[0]);
    await dario.push(later[1]);
    await sql.close();

    const again = await open();
    const restored = await restore({ sql: again, clock, random }, path);
    expect(restored.offices).toEqual([elena.scope]);
    const server = await startTestServer(again, passwords, { clock });
    const back = await server.signIn('elena', elena.device);
    expect(back.epoch).not.toBe(elena.epoch);
    const copy = await readAll(back);
    expect([copy.facts, copy.digest]).toEqual([before.facts, before.digest]);
    expect(await again.query('select fact_id as id from quarantine')).toEqual([{ id: bad.id }]);
    // A cursor of the former incarnation is told so.
    expect(
      (
        await back.request('GET', `/v1/pull?scope=${elena.scope}&after=9&epoch=${elena.epoch}`)
      ).json(),
    ).toMatchObject({ code: 'epoch_changed' });
    expect(new Set(statuses(await back.push([...early.slice(100), bad, ...later[0]])))).toEqual(
      new Set(['duplicate', 'quarantined', 'ok']),
    );
    const darioBack = await server.signIn('dario', dario.device);
    await darioBack.push(later[1]);
    const end = await readAll(back);
    expect(end.facts.map(({ id }) => id).toSorted()).toEqual(
      [...before.facts, ...later.flat()].map(({ id }) => id).toSorted(),
    );
    await again.close();
  });
});

describe('the file', () => {
  const made = async (name: string, recipient?: string): Promise<string> => {
    const path = join(folder, name);
    const sql = await newDatabase(databases.PGlite);
    const { desks } = await officeOn(sql);
    await desks[0]!.push([desks[0]!.author.note(desks[0]!.author.newStream(), 'Canarino')]);
    await backUp({ sql, clock }, path, recipient);
    await sql.close();
    return path;
  };

  const repacked = (whole: Buffer, change: (text: string) => string): Buffer => {
    const start = whole.indexOf('}\n') + 2;
    const text = gunzipSync(whole.subarray(start)).toString();
    expect(change(text)).not.toBe(text);
    return Buffer.concat([whole.subarray(0, start), gzipSync(change(text))]);
  };

  it('cut or altered anywhere is refused before anything is touched', async () => {
    const path = await made('rotta');
    const whole = readFileSync(path);
    for (const spoil of [
      whole.subarray(0, whole.length - 5),
      whole.subarray(0, 60),
      Buffer.concat([whole.subarray(0, 200), Buffer.from([0xff, 0x00]), whole.subarray(202)]),
      // A whole gzip whose lines are not those that were counted.
      repacked(whole, (text) => text.replace('Persona', 'Persone')),
      repacked(whole, (text) => text.replace(/\n\{"table":"feed".*?\n/, '\n')),
      Buffer.from('altro'),
      Buffer.alloc(0),
    ]) {
      writeFileSync(path, spoil);
      await expect(checkBackup(path)).rejects.toThrow(/copia|cop/i);
    }
    writeFileSync(path, whole);
    await expect(checkBackup(path)).resolves.toMatchObject({ format: 'sportello-backup' });
  });

  it('made for a public key says nothing without the private one', async () => {
    const keys = newBackupKeys();
    const path = await made('cifrata', keys.publicKey);
    expect(readFileSync(path).toString('latin1')).not.toMatch(/Canarino|elena/);
    await expect(checkBackup(path)).rejects.toThrow(/cifrata/);
    await expect(checkBackup(path, newBackupKeys().privateKey)).rejects.toThrow(/danneggiata/);
    await expect(checkBackup(path, 'non una chiave')).rejects.toThrow(/chiave privata/);
    await expect(checkBackup(path, keys.privateKey)).resolves.toMatchObject({ version: 1 });
    const bytes = readFileSync(path);
    bytes.writeUInt8((bytes.at(-40) ?? 0) ^ 1, bytes.length - 40);
    writeFileSync(path, bytes);
    await expect(checkBackup(path, keys.privateKey)).rejects.toThrow(/danneggiata/);
  });

  it('is never half there: a failing copy leaves no file', async () => {
    const sick: Sql = {
      ...(await openPGlite()),
      transaction: () => Promise.reject(new Error('no')),
    };
    await expect(backUp({ sql: sick, clock }, join(folder, 'mai'))).rejects.toThrow('no');
    expect([existsSync(join(folder, 'mai')), existsSync(join(folder, 'mai.incompleto'))]).toEqual([
      false,
      false,
    ]);
  });

  it('does not go over data that are there', async () => {
    const path = await made('sopra');
    const sql = await newDatabase(databases.PGlite);
    await officeOn(sql);
    await expect(restore({ sql, clock, random }, path)).rejects.toThrow(/archivio vuoto/);
    await sql.close();
  });

  it('covers every table there is, or says why not', async () => {
    const sql = await newDatabase(databases.PGlite);
    const tables = await sql.query<{ name: string }>(
      `select table_name::text as name from information_schema.tables where table_schema = 'public'`,
    );
    const known = [...backedUpTables.map(({ name }) => name), ...leftOutTables];
    expect(tables.map(({ name }) => name).toSorted()).toEqual(known.toSorted());
    await sql.close();
  });
});

describe('the commands', () => {
  it('a running PGlite server is backed up by itself, and comes back elsewhere', async () => {
    const data = join(folder, 'vivo');
    const child = await startChild(data);
    await setUp(child);
    const elena = await signInTo(child);
    const facts = [elena.author.note(elena.author.newStream(), 'dal vivo')];
    await elena.push(facts);
    const said: string[] = [];
    const path = join(folder, 'vivo.copia');
    const settings = readSettings({ DATA_DIR: data }, []);
    await runBackupCommand('backup', { settings, args: [path] }, (line) => said.push(line));
    expect(said.join('\n')).toMatch(/Copia di sicurezza fatta/);
    await expect(
      runBackupCommand('backup', { settings, args: [path] }, () => undefined),
    ).rejects.toThrow(/esiste già/);
    await ended(child.process, 'SIGTERM');
    expect(await askForBackup(data, { path })).toBeNull();

    const elsewhere = readSettings({ DATA_DIR: join(folder, 'altrove') }, []);
    await runBackupCommand('restore', { settings: elsewhere, args: [path] }, (line) =>
      said.push(line),
    );
    expect(said.join('\n')).toMatch(/Ripristinate \d+ righe di 1 uffici/);
    // The secret of the centre is in no backup: what is lost without it is said, and nothing starts.
    expect(said.join('\n')).toMatch(/altrove\.chiave» manca o non è quella di questi dati/);
    await expect(startChild(join(folder, 'altrove'))).rejects.toThrow(/renounce-keys/);
    copyFileSync(`${data}.chiave`, join(folder, 'altrove.chiave'));
    const again = await startChild(join(folder, 'altrove'));
    const copy = replica();
    copy.apply(await (await signInTo(again)).pull(0));
    expect(copy.facts).toEqual(facts);
    const epochOf = async (page: string) =>
      PullEnd.parse(JSON.parse(page.trimEnd().split('\n').at(-1) ?? '')).epoch;
    const before = await epochOf(await (await signInTo(again)).pull(0));
    await ended(again.process, 'SIGTERM');
    await runBackupCommand('declare-restored', { settings: elsewhere, args: [] }, (line) =>
      said.push(line),
    );
    const third = await startChild(join(folder, 'altrove'));
    expect(await epochOf(await (await signInTo(third)).pull(0))).not.toBe(before);
    await ended(third.process, 'SIGTERM');
  });
});
