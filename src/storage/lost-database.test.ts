import { describe, expect, it } from 'vitest';
import { factHash } from '../domain/fact.ts';
import { OperatorDatabase } from './operator-database.ts';
import { rememberedStore } from './remembered-work.ts';
import { hasRoom } from '../domain/device-space.ts';
import { quotaExceeded, withFault } from './testing/faults.ts';
import { answer, author, StorageLab, streamOf } from './testing/storage-lab.ts';

const A = streamOf(1);

describe('a database that the browser has thrown away', () => {
  it('is noticed, told, and its device goes on after the numbers it had used', async () => {
    const lab = new StorageLab();
    const remembered = rememberedStore(lab.factory);
    const tab = await lab.open({ remembered });
    await tab.log.append(A, [answer('a', 'x'), answer('b', 'y')]);
    await tab.close();
    await new OperatorDatabase(author(1).operator, lab.factory).delete();
    const again = await lab.open({ remembered });
    expect(lab.problems).toContainEqual({ kind: 'evicted', unsent: 2 });
    expect(await again.care.incidents()).toMatchObject([{ kind: 'evicted' }]);
    const saved = await again.log.append(A, [answer('c', 'z')]);
    expect(saved.ok && saved.value[0]).toMatchObject({ dseq: 3, prevDevice: null });
    await again.close();
    const third = new StorageLab();
    await (await third.open({ remembered: rememberedStore(third.factory) })).close();
    expect(third.problems).not.toContainEqual(expect.objectContaining({ kind: 'evicted' }));
  });

  it('what the centre says at sign-in continues the chain, when it is more than what is here', async () => {
    const lab = new StorageLab();
    const elsewhere = new StorageLab();
    const before = await (await elsewhere.open()).log.append(A, [answer('a', 'x')]);
    if (!before.ok) throw new Error(before.error.kind);
    const hash = factHash(before.value[0]!);
    const tab = await lab.open({ lastKnown: { dseq: 1, hash } });
    const saved = await tab.log.append(A, [answer('b', 'y'), answer('c', 'z')]);
    expect(saved.ok && saved.value[0]).toMatchObject({ dseq: 2, prevDevice: hash });
    await tab.close();
    const later = await lab.open({ lastKnown: { dseq: 1, hash } });
    const next = await later.log.append(A, [answer('d', 'z')]);
    expect(next.ok && next.value[0]?.dseq).toBe(4);
  });
});

describe('a full disk', () => {
  it('gives up attachments that the centre has before it refuses a text', async () => {
    const lab = new StorageLab();
    let isFull = false;
    let given = 0;
    const fault = ({ table, kind }: { readonly table: string; readonly kind: string }): void => {
      if (table === 'attachments' && kind === 'mutate' && isFull) {
        given += 1;
        isFull = false;
      }
      if (isFull && table === 'outbox' && kind === 'mutate') throw quotaExceeded();
    };
    await withFault(fault, async () => {
      const tab = await lab.open();
      const db = new OperatorDatabase(author(1).operator, lab.factory);
      const row = { addedAt: 1, bytes: 3, sealed: new Uint8Array(3) };
      await db.attachments.bulkAdd([
        { ...row, hash: 'mandato', sent: 1 },
        { ...row, hash: 'da mandare', sent: 0 },
      ]);
      isFull = true;
      expect((await tab.log.append(A, [answer('a', 'x')])).ok).toBe(true);
      expect(given).toBe(1);
      expect((await db.attachments.toArray()).map(({ hash }) => hash)).toEqual(['da mandare']);
      db.close();
    });
  });

  it('room for text is kept from files; an unknown room is room', () => {
    const MiB = 1024 * 1024;
    const room = (free: number) => ({ used: 0, free: free * MiB });
    expect(hasRoom(room(30), { kind: 'file', bytes: 5 * MiB })).toBe(true);
    expect(hasRoom(room(22), { kind: 'file', bytes: 5 * MiB })).toBe(false);
    expect(hasRoom(room(22), { kind: 'interview' })).toBe(true);
    expect(hasRoom(room(1), { kind: 'interview' })).toBe(false);
    expect(hasRoom(null, { kind: 'interview' })).toBe(true);
  });
});

describe('the emergency export', () => {
  it('carries everything that the centre does not have, to another device, as it is', async () => {
    const one = await new StorageLab().open();
    const saved = await one.log.append(A, [answer('a', 'x'), answer('b', 'y')]);
    if (!saved.ok) throw new Error(saved.error.kind);
    const term = await one.sync.lead();
    if (!term.ok) throw new Error(term.error.kind);
    const at = { term: term.value, serverTime: 1, durableUpTo: 0 };
    const [first] = saved.value;
    await one.sync.settle([{ id: first!.id, status: 'quarantined', reason: 'No.' }], at);
    const file = await one.files.exportUnsent();
    const lab = new StorageLab();
    const other = await lab.open({ author: author(2) });
    expect(await other.files.importUnsent(file)).toMatchObject({ ok: true, value: { facts: 2 } });
    const again = await lab.open({ author: author(2) });
    expect(await again.care.imported(9)).toEqual(saved.value);
    await again.care.delivered([first!.id]);
    expect(await again.care.imported(9)).toEqual(saved.value.slice(1));
  });

  it.each([
    ['not a file of ours', () => 'ciao', 'notOurs'],
    ['another office', (text: string) => text.replaceAll('montefiore', 'valdora'), 'notOurs'],
    ['a changed fact', (text: string) => text.replace('"value":"x"', '"value":"z"'), 'damaged'],
    ['a fact of nobody', (text: string) => text.replace('"facts":[', '"facts":[{},'), 'damaged'],
  ])('%s is refused whole', async (_name, change, kind) => {
    const one = await new StorageLab().open();
    await one.log.append(A, [answer('a', 'x')]);
    const file = await one.files.exportUnsent();
    const other = await new StorageLab().open({ author: author(2) });
    expect(await other.files.importUnsent(change(file))).toEqual({ ok: false, error: { kind } });
    expect(await other.care.imported(9)).toEqual([]);
  });
});
