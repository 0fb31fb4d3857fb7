import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Durability } from '../log/durability.ts';
import type { Journal } from './journal.ts';
import type { Sql } from './sql.ts';

interface DurabilityOptions {
  readonly journal: Journal;
  readonly sql: Sql;
  /** The database's own files. */
  readonly folder: string;
}

/**
 * PGlite's promise of durability: a batch counts when its journal line is synced; everything else
 * when a checkpoint has written and synced the database's files.
 */
export function journalledDurability({ journal, sql, folder }: DurabilityOptions): Durability {
  const durable = new Map<string, number>();
  const appended = new Map<string, number>();
  let running: Promise<void> = Promise.resolve();
  const settled = async (): Promise<void> => {
    const covered = [...appended];
    await journal.sync();
    for (const [scope, head] of covered) {
      durable.set(scope, Math.max(head, durable.get(scope) ?? 0));
    }
  };
  return {
    append: (entry, headBefore) => {
      const { scope } = entry.context;
      if (!durable.has(scope)) durable.set(scope, headBefore);
      appended.set(scope, entry.head);
      journal.append(entry);
    },
    settled,
    // A scope without writes since the start was made durable by the checkpoint at the start.
    durableHead: (scope, head) => Math.min(head, durable.get(scope) ?? head),
    checkpoint: () => {
      const next = running
        .catch(() => undefined)
        .then(async () => {
          await settled();
          const segment = await journal.rotate();
          await makeDurable(sql, folder);
          await journal.dropBefore(segment);
        });
      running = next;
      return next;
    },
  };
}

/** Writes the database's pages to its files and the files to the disk. */
export async function makeDurable(sql: Sql, folder: string): Promise<void> {
  await sql.query('checkpoint');
  await syncTree(folder);
}

/** fsync of every file and folder below `folder`. */
export async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncTree(path);
    else if (entry.isFile()) await syncPath(path);
  }
  await syncPath(folder);
}

// A file may go between the listing and the sync: PostgreSQL recycles its own.
async function syncPath(path: string): Promise<void> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return;
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
