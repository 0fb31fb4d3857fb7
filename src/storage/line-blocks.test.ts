import { describe, expect, it } from 'vitest';
import { newFact } from '../domain/fact-types.ts';
import { foldStream } from '../domain/fold.ts';
import { StreamId } from '../domain/ids.ts';
import { personPaths } from '../domain/person.ts';
import { summarise } from '../domain/summarise.ts';
import { TestDevice } from '../domain/testing/test-device.ts';
import type { Sealer } from '../vault/sealer.ts';
import { Changes } from './changes.ts';
import { Connection } from './connection.ts';
import { FactRecords } from './fact-records.ts';
import type { OperatorStorage } from './open-storage.ts';
import { keepLatest, type Lines } from './line-blocks.ts';
import { OperatorDatabase } from './operator-database.ts';
import { StreamSnapshots } from './stream-snapshots.ts';
import { SummaryList } from './summary-list.ts';
import { dieAt, withFault } from './testing/faults.ts';
import { author, guardedSealer, settled, StorageLab, uuid } from './testing/storage-lab.ts';

const personOf = (n: number): StreamId => StreamId.parse(`persona/${uuid(n)}`);
const CANARY = 'Zxcanarinozx';
const PEOPLE = [1, 2, 3].map(personOf);

/** One tab's list alone, over what the lab's tabs have written; counts what it opens. */
function listOf(lab: StorageLab, foldVersion = 1) {
  const opened = new Map<string, number>();
  const unreadable: string[] = [];
  const sealer: Sealer = {
    ...guardedSealer,
    open: (context, bytes) => {
      opened.set(context.store, (opened.get(context.store) ?? 0) + 1);
      return guardedSealer.open(context, bytes);
    },
  };
  const connection = new Connection(new OperatorDatabase(author(1).operator, lab.factory));
  const records = new FactRecords(sealer);
  const onUnreadable = (store: string): void => void unreadable.push(store);
  const shared = { connection, records, onUnreadable, foldVersion };
  const snapshots = new StreamSnapshots({ ...shared, memoryLimit: 100 });
  const list = new SummaryList({
    ...shared,
    snapshots,
    changes: new Changes(null),
    summarise: (facts) => summarise(foldStream(facts)),
    timer: () => () => undefined,
    onError: (error) => {
      throw error;
    },
  });
  return { list, opened, unreadable };
}

async function rename(tab: OperatorStorage, person: StreamId, surname: string): Promise<void> {
  const path = personPaths.surname;
  const saved = await tab.log.append(person, [newFact('answerGiven', { path, value: surname })]);
  if (!saved.ok) throw new Error(saved.error.kind);
}

async function surnames(lab: StorageLab): Promise<readonly string[]> {
  const lines = await settled(listOf(lab).list.live, () => true);
  return lines.flatMap((line) => (line.kind === 'persona' ? line.surname : [])).toSorted();
}

/** What the facts themselves say. */
async function surnamesOfFacts(lab: StorageLab): Promise<readonly string[]> {
  const tab = await lab.open();
  const all = await Promise.all(PEOPLE.map((person) => tab.log.read(person)));
  await tab.close();
  const lines = all.flatMap((facts) => summarise(foldStream(facts)) ?? []);
  return lines.flatMap((line) => (line.kind === 'persona' ? line.surname : [])).toSorted();
}

async function change(lab: StorageLab, edit: (db: OperatorDatabase) => Promise<unknown>) {
  const db = new OperatorDatabase(author(1).operator, lab.factory);
  await db.open();
  await edit(db);
  db.close();
}

/** The lab's sealer leaves it readable. */
async function blocksAsText(lab: StorageLab): Promise<string> {
  const texts: string[] = [];
  await change(lab, async (db) => {
    for (const { sealed } of await db.blocks.toArray())
      texts.push(new TextDecoder().decode(sealed));
  });
  return texts.join('\n');
}

async function officeInBlocks(lab: StorageLab): Promise<OperatorStorage> {
  const tab = await lab.open();
  for (const [n, person] of PEOPLE.entries()) await rename(tab, person, `Prima ${n}`);
  await listOf(lab).list.tidy();
  return tab;
}

describe('lines in blocks', () => {
  it('an unlock opens the blocks, and one fold for each stream changed since', async () => {
    const lab = new StorageLab();
    const tab = await officeInBlocks(lab);
    await change(lab, (db) => db.unblocked.clear());
    await rename(tab, PEOPLE[1]!, 'Dopo');
    const { list, opened } = listOf(lab);
    const lines = await settled(list.live, () => true);
    expect(lines).toHaveLength(3);
    expect(Object.fromEntries(opened)).toEqual({ blocks: 1, folds: 1 });
    expect(await surnames(lab)).toEqual(['Dopo', 'Prima 0', 'Prima 2']);
  });

  it('of a stream in two blocks the line of the higher version holds, whichever comes first', () => {
    const line = (version: number) => ({ stream: PEOPLE[0]!, version, summary: null });
    for (const order of [
      [1, 2],
      [2, 1],
    ]) {
      const lines: Lines = new Map();
      for (const version of order) keepLatest(lines, [line(version)]);
      expect([...lines.values()]).toEqual([line(2)]);
    }
  });

  it('a block that does not open is said, and its lines are read from the folds; then it is made again', async () => {
    const lab = new StorageLab();
    await officeInBlocks(lab);
    await change(lab, (db) => db.blocks.toCollection().modify({ sealed: new Uint8Array([9, 9]) }));
    const { list, unreadable } = listOf(lab);
    expect(await settled(list.live, () => true)).toHaveLength(3);
    expect(unreadable).toEqual(['blocks']);
    await list.tidy();
    const again = listOf(lab);
    expect(await settled(again.list.live, () => true)).toHaveLength(3);
    expect(again.unreadable).toEqual([]);
    expect(again.opened.get('blocks')).toBe(1);
  });

  it('a line that is in no block, nor said to be out of them, is found by the count', async () => {
    const lab = new StorageLab();
    const tab = await officeInBlocks(lab);
    await rename(tab, personOf(4), 'Nuova');
    await change(lab, (db) => db.unblocked.clear());
    expect(await surnames(lab)).toContain('Nuova');
  });

  it('lines of another version of the program are made again from the facts', async () => {
    const lab = new StorageLab();
    await officeInBlocks(lab);
    const { list, opened } = listOf(lab, 2);
    expect(await settled(list.live, () => true)).toHaveLength(3);
    expect(opened.get('tail')).toBe(3);
  });

  it('killed at any request while they are put in order: every line is there, as its facts say', async () => {
    let deaths = 0;
    for (let nth = 0; ; nth += 1) {
      const lab = new StorageLab();
      const tab = await lab.open();
      await rename(tab, PEOPLE[0]!, 'Prima');
      const fault = dieAt(nth);
      await withFault(fault, async () => {
        const { list } = listOf(lab);
        await list.tidy();
        await rename(tab, PEOPLE[0]!, 'Dopo');
        await change(lab, (db) => db.meta.delete('blocks'));
        await list.tidy();
      }).catch(() => undefined);
      expect(await surnames(lab)).toEqual(await surnamesOfFacts(lab));
      if (!fault.happened()) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(20);
  }, 60_000);

  it('I11 · what is erased is in no block, and the lines are whole again after a rest', async () => {
    const lab = new StorageLab();
    const tab = await lab.open();
    const device = new TestDevice(50, { stream: PEOPLE[0]! });
    const fact = device.answer(personPaths.surname, CANARY);
    const term = await tab.sync.lead();
    if (!term.ok) throw new Error(term.error.kind);
    const at = { term: term.value, serverTime: 1 };
    const cursor = (seq: number) => ({
      epoch: 'e',
      seq,
      digest: `d${seq}`,
      head: 9,
      durableUpTo: 0,
    });
    await tab.sync.apply([{ kind: 'fact', seq: 1, fact }], cursor(1), at);
    const { list } = listOf(lab);
    await list.tidy();
    expect(await blocksAsText(lab)).toContain(CANARY);
    await tab.sync.apply([{ kind: 'erase', seq: 2, facts: [fact.id] }], cursor(2), at);
    expect(await blocksAsText(lab)).not.toContain(CANARY);
    await list.tidy();
    const { list: again, opened } = listOf(lab);
    expect(await settled(again.live, () => true)).toHaveLength(1);
    expect(opened.get('blocks')).toBe(1);
    expect(await blocksAsText(lab)).not.toContain(CANARY);
  });

  it('written meanwhile by another tab: the later line is the one that stays', async () => {
    const lab = new StorageLab();
    const tab = await officeInBlocks(lab);
    const { list } = listOf(lab);
    await change(lab, (db) => db.meta.delete('blocks'));
    await Promise.all([list.tidy(), rename(tab, PEOPLE[0]!, 'Dopo')]);
    expect(await surnames(lab)).toEqual(await surnamesOfFacts(lab));
    await list.tidy();
    expect(await surnames(lab)).toContain('Dopo');
  });

  it('many streams out of the blocks are put in one; more than twice the lines, and all are made again', async () => {
    const lab = new StorageLab();
    const tab = await lab.open();
    await listOf(lab).list.tidy();
    for (let n = 1; n <= 256; n += 1) await rename(tab, personOf(n), `Uno ${n}`);
    const { list } = listOf(lab);
    await list.tidy();
    await change(lab, async (db) => {
      expect(await db.unblocked.count()).toBe(0);
      expect(await db.blocks.count()).toBe(1);
      await db.meta.update('blocks', { 'value.lines': 2000 } as never);
    });
    await list.tidy();
    const { list: again, opened } = listOf(lab);
    expect(await settled(again.live, () => true)).toHaveLength(256);
    expect(Object.fromEntries(opened)).toEqual({ blocks: 1 });
  }, 30_000);
});
