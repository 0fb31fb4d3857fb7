import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../kernel/environment.ts';
import { aesSealer, isSealed } from '../vault/aes-sealer.ts';
import { plainSealer } from '../vault/plain-sealer.ts';
import type { Sealer } from '../vault/sealer.ts';
import { OperatorDatabase } from './operator-database.ts';
import { resealPlainRecords } from './reseal.ts';
import { answer, author, StorageLab, streamOf } from './testing/storage-lab.ts';

const NAME = 'Chiara Benedetti BNDCHR89D52F257D';
const DRAFT = 'cerca un posto in magazzino';
const TABLES = ['tail', 'segments', 'folds', 'progress', 'drafts', 'damaged'] as const;

async function vaultSealer(): Promise<Sealer> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const { operator, device } = author(1);
  return aesSealer(key, { operator, device }, seededRandom(3));
}

/** An answer, a half-typed draft and a position, written by `sealer` and closed. */
async function written(lab: StorageLab, sealer: Sealer): Promise<void> {
  const tab = await lab.open({ sealer });
  await tab.log.append(streamOf(1), [answer('richiesta', NAME)]);
  await tab.log.append(streamOf(2), [answer('richiesta', NAME)]);
  tab.drafts.write(streamOf(1), 'motivo.note', DRAFT);
  await tab.drafts.savePosition(streamOf(1), { step: 'passo-segreto', field: null });
  await tab.close();
}

const databaseOf = (lab: StorageLab) => new OperatorDatabase(author(1).operator, lab.factory);

/** Every byte of every table, as one would read them from the disk. */
async function rawDump(lab: StorageLab): Promise<string> {
  const db = databaseOf(lab);
  await db.open();
  const rows = (await Promise.all(db.tables.map((table) => table.toArray()))).flat();
  db.close();
  const bytesAsText = (_key: string, value: unknown): unknown =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;
  return JSON.stringify(rows, bytesAsText);
}

const findings = (dump: string) =>
  ['Benedetti', 'BNDCHR', 'magazzino', 'passo-segreto'].filter((word) => dump.includes(word));

describe('what reaches IndexedDB', () => {
  it('says nothing of facts, drafts and positions; without the vault it says everything', async () => {
    const lab = new StorageLab();
    await written(lab, await vaultSealer());
    expect(findings(await rawDump(lab))).toEqual([]);
    const bare = new StorageLab();
    await written(bare, plainSealer);
    expect(findings(await rawDump(bare))).toHaveLength(4);
  });

  it('is sealed before the transaction opens', async () => {
    const lab = new StorageLab();
    const sealer = await vaultSealer();
    const inside: string[] = [];
    const watched: Sealer = {
      seal: (context, value) => {
        if (Dexie.currentTransaction) inside.push(context.store);
        return sealer.seal(context, value);
      },
      open: (context, bytes) => sealer.open(context, bytes),
    };
    await written(lab, watched);
    expect(inside).toEqual([]);
  });

  it('isolates a swapped, a flipped and a cut record: the rest stays usable', async () => {
    const lab = new StorageLab();
    const sealer = await vaultSealer();
    await written(lab, sealer);
    const db = databaseOf(lab);
    const [first, second] = await db.tail.toArray();
    if (first === undefined || second === undefined) throw new Error('Two facts were written');
    await db.tail.put({ ...first, sealed: second.sealed });
    db.close();
    const tab = await lab.open({ sealer });
    expect(await tab.log.read(first.stream)).toEqual([]);
    expect(await tab.log.read(second.stream)).toHaveLength(1);
    expect(lab.problems).toContainEqual({
      kind: 'unreadableRecord',
      store: 'tail',
      key: first.id,
    });
    await tab.close();
  });
});

describe('records of before the vault', () => {
  it('are all sealed at the first unlocking, none is lost, and it may be interrupted', async () => {
    const lab = new StorageLab();
    await written(lab, plainSealer);
    const sealer = await vaultSealer();
    const first = databaseOf(lab);
    expect(await resealPlainRecords(first, sealer)).toBeGreaterThan(4);
    expect(await resealPlainRecords(first, sealer)).toBe(0);
    for (const table of TABLES) {
      for (const row of await first.table(table).toArray()) expect(isSealed(row.sealed)).toBe(true);
    }
    first.close();
    const tab = await lab.open({ sealer });
    expect((await tab.log.read(streamOf(1)))[0]?.payload).toMatchObject({ value: NAME });
    expect((await tab.drafts.read(streamOf(1))).get('motivo.note')).toBe(DRAFT);
    expect(await tab.drafts.position(streamOf(1))).toEqual({ step: 'passo-segreto', field: null });
    expect(await tab.sync.unsent({ facts: 10, bytes: 1e6, except: new Set() })).toHaveLength(2);
    await tab.close();
  });

  it('are not believed by a vault that has sealed everything: a planted one stays unreadable', async () => {
    const lab = new StorageLab();
    await written(lab, plainSealer);
    const tab = await lab.open({ sealer: await vaultSealer() });
    expect(await tab.log.read(streamOf(1))).toEqual([]);
    await tab.close();
  });
});
