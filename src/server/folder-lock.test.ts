import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FolderInUse, lockFolder } from './store/folder-lock.ts';
import { openStore } from './store/open-store.ts';
import { systemClock, systemRandom } from './system.ts';

// Databases on a disk that others use too.
vi.setConfig({ testTimeout: 120_000 });

describe('the data folder belongs to one process', () => {
  let folder: string;
  let lock: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sportello-lock-'));
    lock = join(folder, 'sportello.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const open = () =>
    openStore({
      dataDir: folder,
      databaseUrl: undefined,
      clock: systemClock,
      random: systemRandom,
      report: () => undefined,
    });

  it('a second opener gets a clear sentence, and the first goes on', async () => {
    const first = await open();
    await expect(open()).rejects.toThrow(/già in uso da un altro server Sportello.*DATA_DIR/);
    expect(await first.sql.query('select 1 as one')).toEqual([{ one: 1 }]);
    await first.close();
    const second = await open();
    await second.close();
  });

  it('of ten openers at once one gets it', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(folder)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  const leave = (holder: unknown, age = 0): void => {
    writeFileSync(lock, typeof holder === 'string' ? holder : JSON.stringify(holder));
    const then = new Date(Date.now() - age);
    utimesSync(lock, then, then);
  };

  it.each([
    ['a process that is gone', { pid: 999_999_99, started: '1', host: hostname() }, 0],
    [
      'another process with the same number',
      { pid: process.pid, started: '1', host: hostname() },
      0,
    ],
    ['a container that has been silent', { pid: 1, started: '1', host: 'altro' }, 60_000],
    ['a crash while locking', '{"pid":', 60_000],
  ])('a lock left by %s is taken over', async (_name, holder, age) => {
    leave(holder, age);
    const release = await lockFolder(folder);
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid });
    await release();
  });

  it.each([
    ['another host that has just been heard', { pid: 1, started: '1', host: 'altro' }],
    ['somebody who is writing it now', '{"pid":'],
  ])('a lock of %s is respected', async (_name, holder) => {
    leave(holder);
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
  });
});
