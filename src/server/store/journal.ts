import { mkdir, open, readdir, readFile, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DeviceId, OperatorId, ScopeId } from '../../domain/ids.ts';
import { Role } from '../../domain/permissions.ts';
import type { JournalEntry } from '../log/durability.ts';
import { sha256Native } from '../sha256.ts';

/*
 * journal/<number>.log: one line per committed batch, `<first 16 hex digits of sha256> <json>\n`.
 * A line is durable when its append has been followed by fdatasync. A torn last line was never
 * answered. Segments are removed only after a checkpoint has made the database itself durable.
 */

const Line = z.object({
  context: z.object({
    scope: ScopeId,
    actor: OperatorId,
    role: Role,
    device: DeviceId,
    sentAt: z.number(),
    isRevoked: z.boolean().optional(),
  }),
  receivedAt: z.number(),
  items: z.array(z.unknown()),
  head: z.int().nonnegative(),
  digest: z.string(),
});

/** An entry as it comes back: its facts parsed. */
export interface ReadEntry extends Omit<JournalEntry, 'facts'> {
  readonly facts: readonly unknown[];
}

export interface Journal {
  /** Queues an entry; entries are written in the order of the calls. */
  append(entry: JournalEntry): void;
  /** Resolves when every entry appended so far is on the disk. Many waiters share one fdatasync. */
  sync(): Promise<void>;
  /** Starts a new segment, so that the older ones can be dropped after a checkpoint. */
  rotate(): Promise<number>;
  /** Removes the segments before `segment`. */
  dropBefore(segment: number): Promise<void>;
  close(): Promise<void>;
}

const segmentPath = (folder: string, segment: number): string =>
  join(folder, `${String(segment).padStart(8, '0')}.log`);

async function listSegments(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => /^\d{8}\.log$/.test(name))
    .map((name) => Number(name.slice(0, 8)))
    .sort((a, b) => a - b);
}

/** Every entry of every segment, oldest first; `damaged` counts lines that are not what was written. */
export async function readJournal(
  folder: string,
): Promise<{ readonly entries: readonly ReadEntry[]; readonly damaged: number }> {
  await mkdir(folder, { recursive: true });
  const entries: ReadEntry[] = [];
  let damaged = 0;
  for (const segment of await listSegments(folder)) {
    const text = await readFile(segmentPath(folder, segment), 'utf8');
    for (const line of text.split('\n').filter((one) => one !== '')) {
      const entry = readLine(line);
      if (entry === null) damaged += 1;
      else entries.push(entry);
    }
  }
  return { entries, damaged };
}

function readLine(line: string): ReadEntry | null {
  const json = line.slice(17);
  if (line.slice(0, 16) !== checkOf(json)) return null;
  const parsed = Line.safeParse(JSON.parse(json));
  if (!parsed.success) return null;
  const { items, ...entry } = parsed.data;
  return { ...entry, facts: items };
}

/** The facts are JSON already: they go in as they are. */
const writeLine = ({ facts, ...entry }: JournalEntry): string =>
  `${JSON.stringify(entry).slice(0, -1)},"items":[${facts.join(',')}]}`;

const checkOf = (json: string): string => sha256Native(json).slice(0, 16);

/** Opens the journal for writing, in a new segment after the existing ones. */
export async function openJournal(folder: string): Promise<Journal> {
  await mkdir(folder, { recursive: true });
  let segment = ((await listSegments(folder)).at(-1) ?? 0) + 1;
  let file = await createSegment(folder, segment);
  let pending: string[] = [];
  // One write at a time; a failed write fails every later one: nothing may look durable after it.
  let tail: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    const lines = pending;
    pending = [];
    if (lines.length === 0) return;
    await file.appendFile(lines.join(''));
    await file.datasync();
  };
  const enqueue = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = tail.then(work);
    tail = done.then(() => undefined);
    tail.catch(() => undefined);
    return done;
  };
  return {
    append: (entry) => {
      const json = writeLine(entry);
      pending.push(`${checkOf(json)} ${json}\n`);
    },
    sync: () => enqueue(flush),
    rotate: () =>
      enqueue(async () => {
        await flush();
        await file.close();
        segment += 1;
        file = await createSegment(folder, segment);
        return segment;
      }),
    dropBefore: async (first) => {
      const old = (await listSegments(folder)).filter((one) => one < first);
      await Promise.all(old.map((one) => rm(segmentPath(folder, one), { force: true })));
    },
    close: () => enqueue(() => flush().then(() => file.close())),
  };
}

/** The name of a new file is durable only when its folder is. */
async function createSegment(folder: string, segment: number): Promise<FileHandle> {
  const file = await open(segmentPath(folder, segment), 'a');
  const directory = await open(folder, 'r');
  await directory.sync();
  await directory.close();
  return file;
}
