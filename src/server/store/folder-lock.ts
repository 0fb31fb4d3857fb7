import { open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../kernel/json.ts';

const HEARTBEAT_MS = 5000;
/** A lock taken on another host (a container that is gone) is stale after this silence. */
const SILENCE_MS = 30_000;

const Holder = z.object({ pid: z.int(), started: z.string().nullable(), host: z.string() });
type Holder = z.infer<typeof Holder>;

/** The data folder is in use: PGlite lets a second opener in, and the two would destroy the data. */
export class FolderInUse extends Error {
  constructor(folder: string) {
    super(
      `La cartella dei dati «${folder}» è già in uso da un altro server Sportello. ` +
        'Chiudilo prima di avviarne un altro, oppure indica un’altra cartella con DATA_DIR.',
    );
  }
}

/**
 * Takes the folder for this process; a lock left by a killed process is taken over.
 * @returns how to release it.
 * @throws FolderInUse when another live process holds it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'sportello.lock');
  if (!(await tryCreate(path))) {
    if (await isHeld(path)) throw new FolderInUse(folder);
    await setAside(path);
    if (!(await tryCreate(path))) throw new FolderInUse(folder);
  }
  const heartbeat = setInterval(() => {
    utimes(path, new Date(), new Date()).catch(() => undefined);
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return async () => {
    clearInterval(heartbeat);
    await rm(path, { force: true });
  };
}

async function tryCreate(path: string): Promise<boolean> {
  const holder: Holder = { pid: process.pid, started: startOf(process.pid), host: hostname() };
  try {
    const file = await open(path, 'wx');
    await file.writeFile(JSON.stringify(holder));
    await file.sync();
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function isHeld(path: string): Promise<boolean> {
  const [text, status] = await Promise.all([
    readFile(path, 'utf8').catch(() => null),
    stat(path).catch(() => null),
  ]);
  if (text === null || status === null) return false;
  const isFresh = Date.now() - status.mtimeMs < SILENCE_MS;
  const holder = Holder.safeParse(parseJson(text));
  // Half written: being taken right now, or left so by a crash.
  if (!holder.success) return isFresh;
  if (holder.data.host !== hostname()) return isFresh;
  return isAlive(holder.data);
}

/** The same process, not another one that got its number later. */
function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return started === null || startOf(pid) === started;
}

/** When a process started, in clock ticks since boot; null where there is no /proc. */
function startOf(pid: number): string | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/** Renaming is atomic: of two processes that find a stale lock, one moves it. */
async function setAside(path: string): Promise<void> {
  const aside = `${path}.${process.pid}.stale`;
  await rename(path, aside).catch(() => undefined);
  await rm(aside, { force: true });
}
