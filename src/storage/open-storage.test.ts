import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { OperatorDatabase } from './operator-database.ts';
import { openStorage } from './open-storage.ts';
import { withFault } from './testing/faults.ts';
import { answer, author, StorageLab, streamOf } from './testing/storage-lab.ts';

const A = streamOf(1);

describe('opening', () => {
  it('without IndexedDB says so before any typing', async () => {
    const lab = new StorageLab();
    const opened = await openStorage(lab.options({ factory: null }));
    expect(opened).toEqual({ ok: false, error: { kind: 'unavailable' } });
  });

  it('a browser that never answers is a timeout, not a wait for ever', async () => {
    const lab = new StorageLab();
    const silent = { open: () => ({}) } as unknown as IDBFactory;
    const factory = { ...lab.factory, indexedDB: silent };
    const opened = await openStorage(lab.options({ factory, openTimeoutMs: 20 }));
    expect(opened).toEqual({ ok: false, error: { kind: 'timeout' } });
  });

  it('a private window that refuses is unavailable', async () => {
    const lab = new StorageLab();
    const refusing = {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    } as unknown as IDBFactory;
    const factory = { ...lab.factory, indexedDB: refusing };
    expect(await openStorage(lab.options({ factory }))).toMatchObject({
      error: { kind: 'unavailable' },
    });
  });

  it('a tab that does not let go of an older version blocks, and it is said', async () => {
    const lab = new StorageLab();
    const { operator } = author(1);
    const old = lab.factory.indexedDB.open(`sportello-${operator}`, 1);
    await new Promise((resolve) => {
      old.onsuccess = resolve;
    });
    const opened = await openStorage(lab.options({ openTimeoutMs: 50 }));
    expect(opened).toEqual({ ok: false, error: { kind: 'blocked' } });
  });
});

describe('builds of different ages', () => {
  it('an older build neither opens nor writes once a newer one has been here', async () => {
    const lab = new StorageLab();
    const old = await lab.open({ writer: 1 });
    await old.log.append(A, [answer('a', 'uno')]);
    const recent = await lab.open({ writer: 2 });
    const refused = await old.log.append(A, [answer('a', 'due')]);
    expect(refused).toEqual({ ok: false, error: { kind: 'outdatedBuild' } });
    old.drafts.write(A, 'motivo.x', 'bozza');
    expect(await old.drafts.flush()).toEqual({ ok: false, error: { kind: 'outdatedBuild' } });
    expect(await old.numbers.next(2026)).toEqual({ ok: false, error: { kind: 'outdatedBuild' } });
    expect(await old.sync.lead()).toEqual({ ok: false, error: { kind: 'outdatedBuild' } });
    expect(await recent.log.read(A)).toHaveLength(1);
    expect(await openStorage(lab.options({ writer: 1 }))).toEqual({
      ok: false,
      error: { kind: 'outdatedBuild' },
    });
  });

  it('a newer page that upgrades the database closes this one, which says so', async () => {
    const lab = new StorageLab();
    const tab = await lab.open();
    const upgrade = lab.factory.indexedDB.open(`sportello-${author(1).operator}`, 99);
    await new Promise((resolve) => {
      upgrade.onsuccess = resolve;
    });
    expect(lab.problems).toContainEqual({ kind: 'closed' });
    const refused = await tab.log.append(A, [answer('a', 'uno')]);
    expect(refused).toEqual({ ok: false, error: { kind: 'databaseClosed' } });
  });
});

describe('a lost connection (iOS, in the background)', () => {
  const lost = () => new DOMException('Connection to Indexed Database server lost', 'UnknownError');

  it('is opened once more, and the answer is saved', async () => {
    const lab = new StorageLab();
    let failures = 0;
    const fault = ({ kind }: { readonly kind: string }): void => {
      if (kind === 'mutate' && failures > 0) {
        failures -= 1;
        throw lost();
      }
    };
    await withFault(fault, async () => {
      const tab = await lab.open();
      failures = 1;
      expect((await tab.log.append(A, [answer('a', 'uno')])).ok).toBe(true);
      failures = 2;
      expect(await tab.log.append(A, [answer('a', 'due')])).toEqual({
        ok: false,
        error: { kind: 'databaseClosed' },
      });
    });
    expect(lab.problems).toContainEqual({ kind: 'closed' });
    expect(await (await lab.open()).log.read(A)).toHaveLength(1);
  });
});

describe('what reaches the disk', () => {
  it('strictly: the browser is asked to wait for the disk', () => {
    const lab = new StorageLab();
    const db = new OperatorDatabase(author(1).operator, lab.factory);
    expect(Reflect.get(db, '_options')).toMatchObject({ chromeTransactionDurability: 'strict' });
  });

  it('a record that can’t be read is told, kept, and does not hide the others', async () => {
    const lab = new StorageLab();
    const tab = await lab.open();
    const saved = await tab.log.append(A, [answer('a', 'uno'), answer('b', 'due')]);
    await tab.close();
    const raw = new Dexie(`sportello-${author(1).operator}`, { ...lab.factory });
    await raw.open();
    const [first, second] = saved.ok ? saved.value : [];
    await raw.table('tail').update(first!.id, { sealed: new Uint8Array([1, 2, 3]) });
    raw.close();
    const again = await lab.open();
    expect(await again.log.read(A)).toEqual([second]);
    expect(lab.problems).toContainEqual({
      kind: 'unreadableRecord',
      store: 'tail',
      key: first!.id,
    });
  });
});

describe('nothing foreign is awaited inside a transaction', () => {
  it('the sealer of these tests fails as soon as someone does', async () => {
    const lab = new StorageLab();
    const db = new OperatorDatabase(author(1).operator, lab.factory);
    const { sealer } = lab.options();
    const inside = db.transaction('rw', ['meta'], () => sealer.seal({ store: '', key: '' }, null));
    await expect(inside).rejects.toThrow('inside a transaction');
  });
});
