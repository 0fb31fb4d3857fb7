import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, Random } from '../../kernel/environment.ts';
import { durableAtCommit, type Durability } from '../log/durability.ts';
import { pokesInProcess, type Pokes } from '../log/pokes.ts';
import { lockFolder } from './folder-lock.ts';
import { openJournal, readJournal } from './journal.ts';
import { journalledDurability, makeDurable } from './journalled-durability.ts';
import { migrate } from './migrate.ts';
import { openPGlite } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import { pokesOverPostgres } from './postgres-pokes.ts';
import { replayJournal } from './replay.ts';
import type { Sql } from './sql.ts';
import { treeSync } from './tree-sync.ts';

/** The database with its tables, ready, and what depends on which database it is. */
export interface Store {
  readonly sql: Sql;
  readonly durability: Durability;
  readonly pokes: Pokes;
  readonly kind: 'pglite' | 'postgresql';
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly dataDir: string;
  /** PostgreSQL when given; otherwise PGlite in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Stops the tables at this migration: for a backup of an earlier version. */
  readonly schema?: number | undefined;
  readonly clock: Clock;
  readonly random: Random;
  /** Told what an administrator should know; never personal data. */
  readonly report: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

/**
 * @throws FolderInUse when another process holds the data folder.
 * @throws Error when the database can't be reached or belongs to a newer build.
 */
export const openStore = (options: StoreOptions): Promise<Store> =>
  options.databaseUrl === undefined
    ? openPGliteStore(options)
    : openPostgresStore(options, options.databaseUrl);

async function openPostgresStore(options: StoreOptions, url: string): Promise<Store> {
  const onProblem = (error: unknown): void =>
    options.report('database_connection_lost', {
      kind: error instanceof Error ? error.name : 'unknown',
    });
  const sql = openPostgres({ url, onBrokenConnection: onProblem });
  await migrate(sql, options.clock, options.schema);
  const pokes = pokesOverPostgres({ url, sql, onProblem });
  return {
    sql,
    durability: durableAtCommit,
    pokes,
    kind: 'postgresql',
    close: async () => {
      await pokes.close();
      await sql.close();
    },
  };
}

async function openPGliteStore(options: StoreOptions): Promise<Store> {
  const { dataDir } = options;
  await mkdir(dataDir, { recursive: true });
  const release = await lockFolder(dataDir);
  try {
    return await openLocked(options, release);
  } catch (error) {
    await release();
    throw error;
  }
}

async function openLocked(options: StoreOptions, release: () => Promise<void>): Promise<Store> {
  const folder = join(options.dataDir, 'pgdata');
  const journalFolder = join(options.dataDir, 'journal');
  // There while a first start makes the database: cut short, it holds nothing and is made again.
  const makingMark = join(options.dataDir, 'in-preparazione');
  if (existsSync(makingMark)) await rm(folder, { recursive: true, force: true });
  if (!existsSync(folder)) await writeFile(makingMark, '');
  // Removed while a server runs, written when it has closed: then every file is on the disk.
  const cleanMark = join(options.dataDir, 'chiuso-bene');
  const wasClosed = existsSync(cleanMark) && existsSync(folder);
  const syncFiles = await treeSync(folder, wasClosed);
  await rm(cleanMark, { force: true });
  const sql = await openPGlite(folder);
  await migrate(sql, options.clock, options.schema);
  await replay(options, sql, journalFolder);
  await makeDurable(sql, syncFiles);
  await rm(makingMark, { force: true });
  const journal = await openJournal(journalFolder);
  await journal.dropBefore(await journal.rotate());
  const durability = journalledDurability({ journal, sql, syncFiles });
  const pokes = pokesInProcess();
  return {
    sql,
    durability,
    pokes,
    kind: 'pglite',
    close: async () => {
      await pokes.close();
      await sql.close();
      await syncFiles();
      await journal.dropBefore(await journal.rotate());
      await journal.close();
      await writeFile(cleanMark, '');
      await release();
    },
  };
}

/** Brings back what was answered and the database had lost. */
async function replay(options: StoreOptions, sql: Sql, journalFolder: string): Promise<void> {
  const { entries, damaged } = await readJournal(journalFolder);
  const replayed = await replayJournal(entries, { sql, random: options.random });
  if (replayed.batches > 0 || damaged > 0) {
    options.report('journal_replayed', { ...replayed, damaged });
  }
}
