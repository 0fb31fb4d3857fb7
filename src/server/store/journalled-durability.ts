import type { Durability } from '../log/durability.ts';
import type { Journal } from './journal.ts';
import type { Sql } from './sql.ts';
import type { TreeSync } from './tree-sync.ts';

interface DurabilityOptions {
  readonly journal: Journal;
  readonly sql: Sql;
  /** Brings the database's own files to the disk. */
  readonly syncFiles: TreeSync;
}

/**
 * PGlite's promise of durability: a batch counts when its journal line is synced; everything else
 * when a checkpoint has written and synced the database's files.
 */
export function journalledDurability({ journal, sql, syncFiles }: DurabilityOptions): Durability {
  const durable = new Map<string, number>();
  const appended = new Map<string, number>();
  let running: Promise<void> = Promise.resolve();
  const cover = (heads: Iterable<readonly [string, number]>): void => {
    for (const [scope, head] of heads) {
      durable.set(scope, Math.max(head, durable.get(scope) ?? 0));
    }
  };
  const settled = async (): Promise<void> => {
    const covered = [...appended];
    await journal.sync();
    cover(covered);
  };
  const checkpoint: Durability['checkpoint'] = (upTo) => {
    const next = running
      .catch(() => undefined)
      .then(async () => {
        await settled();
        const segment = await journal.rotate();
        await makeDurable(sql, syncFiles);
        await journal.dropBefore(segment);
        if (upTo !== undefined) cover([[upTo.scope, upTo.head]]);
      });
    running = next;
    return next;
  };
  return {
    expect: (scope, head) => {
      if (!durable.has(scope)) durable.set(scope, head);
    },
    append: (entry) => {
      appended.set(entry.context.scope, entry.head);
      journal.append(entry);
    },
    settled,
    // A scope without writes since the start was made durable by the checkpoint at the start.
    durableHead: (scope, head) => Math.min(head, durable.get(scope) ?? head),
    checkpoint,
    scrub: async () => {
      await sql.query('vacuum full payload, quarantine, review, segment');
      // The write-ahead log too: a finished segment is removed, not kept to be written over.
      await sql.query('set wal_recycle = off');
      await sql.query('select pg_switch_wal()');
      await checkpoint();
    },
  };
}

/** Writes the database's pages to its files and the files to the disk. */
export async function makeDurable(sql: Sql, syncFiles: TreeSync): Promise<void> {
  await sql.query('checkpoint');
  await syncFiles();
}
