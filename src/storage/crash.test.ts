import { describe, expect, it } from 'vitest';
import { factHash, type Fact } from '../domain/fact.ts';
import { TestDevice } from '../domain/testing/test-device.ts';
import type { OperatorStorage } from './open-storage.ts';
import { dieAt, quotaExceeded, withFault } from './testing/faults.ts';
import { answer, StorageLab, streamOf } from './testing/storage-lab.ts';

const A = streamOf(1);
const B = streamOf(2);
const NO_STREAMS = new Set<never>();

const colleague = new TestDevice(77, { stream: A });
const theirs = [colleague.answer('motivo.z', 'uno'), colleague.answer('motivo.z', 'due')];

/** What was promised before the page died. */
interface Promised {
  readonly saved: Fact[];
  cursor: number;
}

/** A working day: writes, receipts, a page with own and others' facts, a restored server. */
async function day(tab: OperatorStorage, promised: Promised): Promise<void> {
  const keep = async (stream: typeof A, ...names: readonly string[]): Promise<readonly Fact[]> => {
    const saved = await tab.log.append(
      stream,
      names.map((name) => answer(name, 'x')),
    );
    if (!saved.ok) throw new Error(saved.error.kind);
    promised.saved.push(...saved.value);
    return saved.value;
  };
  const [first, second] = await keep(A, 'a', 'b');
  const [third] = await keep(B, 'c');
  const term = await tab.sync.lead();
  if (!term.ok || !first || !second || !third) throw new Error('no lead');
  const at = { term: term.value, serverTime: 1, durableUpTo: 0 };
  await tab.sync.settle([{ id: first.id, status: 'received', seq: 1 }], at);
  const rows = [first, ...theirs, third].map((fact, index) => ({
    kind: 'fact' as const,
    seq: index + 1,
    fact,
  }));
  const cursor = { epoch: 'e', seq: 4, digest: 'd', head: 4, durableUpTo: 4 };
  const applied = await tab.sync.apply(rows, cursor, at);
  if (applied.ok) promised.cursor = 4;
  await keep(A, 'd');
  await tab.sync.restart('f', term.value);
  await keep(B, 'e');
}

async function check(lab: StorageLab, promised: Promised): Promise<void> {
  const tab = await lab.open();
  const read = [...(await tab.log.read(A)), ...(await tab.log.read(B))];
  const ids = read.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(read).toEqual(expect.arrayContaining([...promised.saved]));
  const own = read.filter(({ device }) => device !== colleague.device);
  const chain = own.toSorted((a, b) => a.dseq - b.dseq);
  expect(chain.map(({ dseq }) => dseq)).toEqual(chain.map((_fact, n) => n + 1));
  chain.slice(1).forEach((fact, n) => expect(fact.prevDevice).toBe(factHash(chain[n] as Fact)));
  const cursor = await tab.sync.cursor();
  const hasPage = theirs.every(({ id }) => ids.includes(id));
  const possible = [
    [null, 0, false],
    ['e', 4, true],
    ['f', 0, true],
  ];
  expect(possible).toContainEqual([cursor.epoch, cursor.seq, hasPage]);
  await expectAccounted(tab, own);
  await tab.close();
}

/** Each own fact is either waiting to be sent or received: never both, never neither. */
async function expectAccounted(tab: OperatorStorage, own: readonly Fact[]): Promise<void> {
  const unsent = await tab.sync.unsent({ facts: 99, bytes: 1e6, except: NO_STREAMS });
  const waiting = new Set(unsent.map(({ id }) => id));
  for (const { id } of own) {
    const state = await tab.sync.stateOf(id);
    expect(state === 'salvato').toBe(waiting.has(id));
  }
  const term = await tab.sync.lead();
  if (!term.ok) throw new Error(term.error.kind);
  await tab.sync.restart('g', term.value);
  const all = await tab.sync.unsent({ facts: 99, bytes: 1e6, except: NO_STREAMS });
  expect(new Set(all.map(({ id }) => id))).toEqual(new Set(own.map(({ id }) => id)));
}

describe('a page killed at any request to the database', () => {
  it('never loses a saved fact, never doubles one, never lets the cursor pass a missing row', async () => {
    let deaths = 0;
    for (let nth = 0; ; nth += 1) {
      const lab = new StorageLab();
      const promised: Promised = { saved: [], cursor: 0 };
      const fault = dieAt(nth);
      await withFault(fault, async () => {
        const tab = await lab.open();
        await day(tab, promised);
      }).catch(() => undefined);
      await check(lab, promised);
      if (!fault.happened()) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(40);
  }, 120_000);
});

describe('a full disk', () => {
  it.each(['tail', 'outbox', 'folds', 'meta'])(
    'at %s: diskFull, and nothing half written',
    async (at) => {
      const lab = new StorageLab();
      let isFull = false;
      const fault = ({ table, kind }: { readonly table: string; readonly kind: string }): void => {
        if (isFull && table === at && kind === 'mutate') throw quotaExceeded();
      };
      await withFault(fault, async () => {
        const tab = await lab.open();
        await tab.log.append(A, [answer('a', 'prima')]);
        isFull = true;
        const full = await tab.log.append(A, [answer('b', 'uno'), answer('c', 'due')]);
        expect(full).toEqual({ ok: false, error: { kind: 'diskFull' } });
        expect(await (await lab.open()).log.read(A)).toHaveLength(1);
        isFull = false;
        const after = await tab.log.append(A, [answer('b', 'uno')]);
        expect(after.ok && after.value[0]?.dseq).toBe(2);
      });
    },
  );

  it('keeps drafts in memory, says so, and writes them when there is room', async () => {
    const lab = new StorageLab();
    let isFull = false;
    const fault = ({ table }: { readonly table: string }): void => {
      if (isFull && table === 'drafts') throw quotaExceeded();
    };
    await withFault(fault, async () => {
      const tab = await lab.open();
      isFull = true;
      tab.drafts.write(A, 'motivo.richiesta', 'un testo');
      expect(await tab.drafts.flush()).toEqual({ ok: false, error: { kind: 'diskFull' } });
      isFull = false;
      expect(await tab.drafts.read(A)).toEqual(new Map([['motivo.richiesta', 'un testo']]));
      expect((await tab.drafts.flush()).ok).toBe(true);
    });
    expect((await (await lab.open()).drafts.read(A)).size).toBe(1);
  });
});
