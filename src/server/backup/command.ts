import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Settings } from '../settings.ts';
import {
  CentreKeysLocked,
  openCentreKeys,
  renounceLockedKeys,
  type OpenNeeds,
} from '../identity/open-centre-keys.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { openPostgres } from '../store/postgres.ts';
import type { Sql } from '../store/sql.ts';
import { systemClock, systemRandom } from '../system.ts';
import { backUp, type BackupReport } from './backup.ts';
import { newBackupKeys } from './backup-crypto.ts';
import { askForBackup } from './backup-socket.ts';
import { checkBackup, declareRestored, restore } from './restore.ts';

/** The commands of the server besides serving. */
export const backupCommands = [
  'backup',
  'restore',
  'declare-restored',
  'backup-keys',
  'renounce-keys',
] as const;
export type BackupCommand = (typeof backupCommands)[number];

type Say = (line: string) => void;

/** @throws Error in plain Italian when it can't be done. */
export async function runBackupCommand(
  command: BackupCommand,
  { settings, args }: { readonly settings: Settings; readonly args: readonly string[] },
  say: Say,
): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { key: { type: 'string' }, demo: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (command === 'declare-restored') return runDeclareRestored(settings, say);
  if (command === 'renounce-keys') return runRenounceKeys(settings, say);
  const [target] = positionals;
  if (target === undefined) throw new Error(USAGE[command]);
  const path = resolve(target);
  const key = values.key === undefined ? undefined : await readFile(values.key, 'utf8');
  switch (command) {
    case 'backup':
      return runBackup(settings, { path, key }, say);
    case 'restore':
      return runRestore(settings, { path, key }, say);
    case 'backup-keys':
      return writeKeys(path, say);
  }
}

const USAGE: Readonly<
  Record<Exclude<BackupCommand, 'declare-restored' | 'renounce-keys'>, string>
> = {
  backup: 'Uso: backup <file> [--key <chiave pubblica>]',
  restore: 'Uso: restore <file> [--key <chiave privata>]',
  'backup-keys': 'Uso: backup-keys <cartella>',
};

interface Target {
  readonly path: string;
  /** PEM text. */
  readonly key: string | undefined;
}

async function runBackup(settings: Settings, { path, key }: Target, say: Say): Promise<void> {
  if (existsSync(path)) {
    throw new Error(`Il file «${path}» esiste già: indica un altro nome, così nulla va perso.`);
  }
  const { bytes, lines } = await makeBackup(settings, { path, key });
  say(`Copia di sicurezza fatta: ${path} (${bytes} byte, ${lines} righe).`);
  if (key === undefined) say('La copia contiene dati personali in chiaro: conservala al sicuro.');
}

async function makeBackup(settings: Settings, { path, key }: Target): Promise<BackupReport> {
  if (settings.databaseUrl !== undefined) {
    const sql = openPostgres({ url: settings.databaseUrl, connections: 1 });
    return backUpAndClose(sql, { path, key });
  }
  const dataDir = resolve(settings.dataDir);
  if (!existsSync(join(dataDir, 'pgdata'))) {
    throw new Error(`In «${dataDir}» non ci sono dati: indica la cartella giusta con DATA_DIR.`);
  }
  const ask = { path, ...(key === undefined ? {} : { recipient: key }) };
  const made = await askForBackup(dataDir, ask);
  if (made !== null) return made;
  return backUpAndClose(await openFor(settings), { path, key });
}

/** @param source the database, or the store around it. */
async function backUpAndClose(source: Sql | Store, { path, key }: Target): Promise<BackupReport> {
  try {
    const sql = 'sql' in source ? source.sql : source;
    return await backUp({ sql, clock: systemClock }, path, key);
  } finally {
    await source.close();
  }
}

const openFor = (settings: Settings, schema?: number): Promise<Store> =>
  openStore({
    dataDir: resolve(settings.dataDir),
    databaseUrl: settings.databaseUrl,
    schema,
    clock: systemClock,
    random: systemRandom,
    report: (event, details) => {
      process.stderr.write(`${JSON.stringify({ level: 40, msg: event, ...details })}\n`);
    },
  });

async function runRestore(settings: Settings, { path, key }: Target, say: Say): Promise<void> {
  // Before anything is created: a damaged backup touches nothing.
  const header = await checkBackup(path, key);
  const store = await openFor(settings, header.schema);
  try {
    const needs = { sql: store.sql, clock: systemClock, random: systemRandom, header };
    const { rows, offices, createdAt } = await restore(needs, path, key);
    await store.durability.checkpoint();
    say(`Ripristinate ${rows} righe di ${offices.length} uffici, copia del ${dayOf(createdAt)}.`);
    say('I dispositivi si riallineano da soli e inviano di nuovo ciò che avevano già consegnato.');
    await sayLockedKeys(settings, { ...needs, durability: store.durability }, say);
  } finally {
    await store.close();
  }
}

/** A backup has no secret of the centre: without it the server will not start, and why is said now. */
async function sayLockedKeys(settings: Settings, needs: OpenNeeds, say: Say): Promise<void> {
  try {
    await openCentreKeys(settings.centreSecret, needs);
  } catch (error) {
    if (!(error instanceof CentreKeysLocked)) throw error;
    say(error.message);
  }
}

async function runRenounceKeys(settings: Settings, say: Say): Promise<void> {
  const store = await openFor(settings);
  try {
    const needs = { ...store, clock: systemClock, random: systemRandom };
    const count = await renounceLockedKeys(settings.centreSecret, needs);
    say(
      count === 0
        ? 'La chiave apre già tutto: non c’è nulla a cui rinunciare.'
        : `Chiavi del centro eliminate: ${count}. I dispositivi usano la nuova dal prossimo ingresso.`,
    );
  } finally {
    await store.close();
  }
}

async function runDeclareRestored(settings: Settings, say: Say): Promise<void> {
  const store = await openFor(settings);
  try {
    const needs = { sql: store.sql, clock: systemClock, random: systemRandom };
    const offices = await declareRestored(needs);
    await store.durability.checkpoint();
    say(`Il registro di ${offices.length} uffici riparte: i dispositivi si riallineano da soli.`);
  } finally {
    await store.close();
  }
}

const dayOf = (millis: number): string =>
  new Date(millis).toLocaleString('it-IT', { timeZone: 'Europe/Rome' });

async function writeKeys(folder: string, say: Say): Promise<void> {
  const { publicKey, privateKey } = newBackupKeys();
  const paths = [join(folder, 'copie-pubblica.pem'), join(folder, 'copie-privata.pem')] as const;
  await writeFile(paths[1], privateKey, { mode: 0o600, flag: 'wx' });
  await writeFile(paths[0], publicKey, { flag: 'wx' });
  say(`Chiave pubblica, per fare le copie: ${paths[0]}`);
  say(`Chiave privata, per leggerle: ${paths[1]}. Portala via da questo computer.`);
}
