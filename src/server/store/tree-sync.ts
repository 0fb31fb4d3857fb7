import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Two writes this close together may leave the same time on a file, ms. */
const CLOCK_GRAIN_MS = 1000;

/** Brings every file and folder below `folder` to the disk; see `treeSync`. */
export type TreeSync = () => Promise<void>;

/**
 * fsync of a whole tree, again only for what has changed since the last time: a PostgreSQL cluster
 * has a thousand files and touches a few.
 * @param isClean whether everything there is known to be on the disk already.
 */
export async function treeSync(folder: string, isClean: boolean): Promise<TreeSync> {
  const synced = new Map<string, string>();
  const visit = async (path: string, act: (one: string) => Promise<void>): Promise<void> => {
    for (const entry of await readdir(path, { withFileTypes: true })) {
      const child = join(path, entry.name);
      if (entry.isDirectory()) await visit(child, act);
      else if (entry.isFile()) await act(child);
    }
    await act(path);
  };
  const remember = async (path: string): Promise<void> => {
    synced.set(path, (await markOf(path)) ?? '');
  };
  if (isClean) await visit(folder, remember);
  return () =>
    visit(folder, async (path) => {
      // The mark is taken before the sync: a write in between is seen the next time.
      const mark = await markOf(path);
      if (mark !== null && synced.get(path) === mark) return;
      await syncPath(path);
      if (mark === null) synced.delete(path);
      else synced.set(path, mark);
    });
}

/** What tells one state of a file from another; null when it is too fresh to tell. */
async function markOf(path: string): Promise<string | null> {
  const status = await stat(path).catch(() => null);
  if (status === null || Date.now() - status.mtimeMs < CLOCK_GRAIN_MS) return null;
  return `${status.mtimeMs}/${status.size}/${status.ino}`;
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
