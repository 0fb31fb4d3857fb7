import { describe, expect, it } from 'vitest';
import { factHash, isIntact, type Fact } from '../domain/fact.ts';
import type { Result } from '../kernel/result.ts';
import { plainSealer } from '../vault/plain-sealer.ts';
import type { Sealer } from '../vault/sealer.ts';
import { answer, author, settled, StorageLab, streamOf } from './testing/storage-lab.ts';

const A = streamOf(1);
const B = streamOf(2);

const saved = (result: Result<readonly Fact[], unknown>): readonly Fact[] => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const byDseq = (facts: readonly Fact[]): readonly Fact[] =>
  facts.toSorted((a, b) => a.dseq - b.dseq);

describe('append', () => {
  it('stores facts that survive closing the page, chained and intact', async () => {
    const lab = new StorageLab();
    const tab = await lab.open();
    const first = saved(await tab.log.append(A, [answer('a', 'uno'), answer('b', 'due')]));
    const second = saved(await tab.log.append(B, [answer('a', 'tre')]));
    await tab.close();
    const again = await lab.open();
    expect(byDseq(await again.log.read(A))).toEqual(first);
    expect(await again.log.read(B)).toEqual(second);
    const [one, two] = first;
    expect(first.map(({ dseq }) => dseq)).toEqual([1, 2]);
    expect(two?.after).toEqual([one?.id]);
    expect(two?.prevDevice).toBe(one && factHash(one));
    expect([...first, ...second].every(isIntact)).toBe(true);
    const third = saved(await again.log.append(A, [answer('a', 'quattro')]));
    expect(third[0]?.dseq).toBe(4);
    expect(third[0]?.prevDevice).toBe(second[0] && factHash(second[0]));
  });

  it('two tabs on one database write a gapless chain', async () => {
    const lab = new StorageLab();
    const [one, two] = [await lab.open(), await lab.open()];
    const writes = Array.from({ length: 20 }, (_, n) => [
      one.log.append(n % 3 === 0 ? A : B, [answer('a', `1-${n}`)]),
      two.log.append(n % 2 === 0 ? A : B, [answer('b', `2-${n}`), answer('c', `2-${n}`)]),
    ]).flat();
    const facts = byDseq((await Promise.all(writes)).flatMap(saved));
    expect(facts.map(({ dseq }) => dseq)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
    facts.forEach((fact, n) => {
      const previous = facts[n - 1];
      expect(fact.prevDevice).toBe(previous === undefined ? null : factHash(previous));
      expect(previous === undefined || previous.hlc < fact.hlc).toBe(true);
    });
    expect(byDseq([...(await one.log.read(A)), ...(await two.log.read(B))])).toEqual(facts);
  });

  it('refuses a fact larger than 64 KiB and stores none of its companions', async () => {
    const tab = await new StorageLab().open();
    const result = await tab.log.append(A, [answer('a', 'x'), answer('b', 'x'.repeat(70_000))]);
    expect(result).toEqual({ ok: false, error: { kind: 'tooLarge' } });
    expect(await tab.log.read(A)).toEqual([]);
    expect(saved(await tab.log.append(A, [answer('a', 'x')]))[0]?.dseq).toBe(1);
  });

  it('a clock set back never makes a stamp go back', async () => {
    const lab = new StorageLab();
    const tab = await lab.open();
    const [before] = saved(await tab.log.append(A, [answer('a', 'uno')]));
    lab.now = 0;
    const [after] = saved(await tab.log.append(A, [answer('a', 'due')]));
    expect((after?.hlc ?? '') > (before?.hlc ?? 'z')).toBe(true);
  });
});

describe('who hears of a change', () => {
  it('the same tab and the others', async () => {
    const lab = new StorageLab();
    const [one, two] = [await lab.open(), await lab.open()];
    const here = settled(one.log.watch(A), (facts) => facts.length === 1);
    const there = settled(two.log.watch(A), (facts) => facts.length === 1);
    await one.log.append(A, [answer('a', 'uno')]);
    expect(await here).toEqual(await there);
  });

  it('summaries are patched per stream and keep the others', async () => {
    const lab = new StorageLab();
    const [one, two] = [await lab.open(), await lab.open()];
    const list = two.log.summaries();
    await one.log.append(A, [answer('a', 'uno')]);
    await settled(list, (lines) => lines.length === 1);
    await one.log.append(B, [answer('a', 'uno')]);
    const lines = await settled(list, (all) => all.length === 2);
    expect(lines.map(({ stream }) => stream).toSorted()).toEqual([A, B]);
    expect(lines[0]?.updatedAt).toBe(lab.now);
  });

  it('a new way to summarise makes the stored lines again', async () => {
    const lab = new StorageLab();
    const tab = await lab.open();
    await tab.log.append(A, [answer('a', 'uno')]);
    await tab.close();
    const again = await lab.open({ foldVersion: 2, summarise: () => null });
    expect(await settled(again.log.summaries(), () => true)).toEqual([]);
  });
});

describe('operators on one browser', () => {
  it('each has a database of one’s own', async () => {
    const lab = new StorageLab();
    const mine = await lab.open();
    const yours = await lab.open({ author: author(2) });
    await mine.log.append(A, [answer('a', 'mio')]);
    expect(await yours.log.read(A)).toEqual([]);
  });
});

describe('what is kept in memory', () => {
  it('a stream forgotten while it was being read is read again, never shown empty', async () => {
    for (let turns = 0; turns < 12; turns += 1) {
      const lab = new StorageLab();
      let open = (): void => undefined;
      const gate = new Promise<void>((resolve) => {
        open = resolve;
      });
      let isGated = false;
      const sealer: Sealer = {
        ...plainSealer,
        open: async (context, bytes) => {
          if (isGated) await gate;
          return plainSealer.open(context, bytes);
        },
      };
      await (await lab.open()).log.append(B, [answer('a', 'uno')]);
      const tab = await lab.open({ memoryLimit: 2, sealer });
      await tab.log.append(A, [answer('a', 'uno')]);
      isGated = true;
      const other = tab.log.read(B);
      await new Promise((resolve) => setTimeout(resolve, 20));
      const reading = tab.log.read(A);
      for (let turn = 0; turn < turns; turn += 1)
        await new Promise((resolve) => setImmediate(resolve));
      open();
      expect([await reading, await other].map((facts) => facts.length)).toEqual([1, 1]);
    }
  });
});
