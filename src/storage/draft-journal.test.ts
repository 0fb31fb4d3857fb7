import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { StorageLab, streamOf } from './testing/storage-lab.ts';

const A = streamOf(1);

/** A clock of callbacks that the test turns by hand. */
function handTimer() {
  const waiting = new Map<number, { readonly ms: number; readonly callback: () => void }>();
  let next = 0;
  return {
    timer: (ms: number, callback: () => void) => {
      const id = (next += 1);
      if (ms < 1000) waiting.set(id, { ms, callback });
      return () => void waiting.delete(id);
    },
    waiting,
    ring: () => {
      const due = [...waiting.values()];
      waiting.clear();
      due.forEach(({ callback }) => callback());
    },
  };
}

/** Counts the transactions that write drafts. */
async function countingDraftWrites(run: (count: () => number) => Promise<void>): Promise<void> {
  let writes = 0;
  const addon = (db: Dexie): void => {
    db.use({
      stack: 'dbcore',
      name: 'count',
      create: (core) => ({
        ...core,
        transaction: (tables, mode, options) => {
          if (mode === 'readwrite' && tables.includes('drafts')) writes += 1;
          return core.transaction(tables, mode, options);
        },
      }),
    });
  };
  Dexie.addons.push(addon);
  try {
    await run(() => writes);
  } finally {
    Dexie.addons.splice(Dexie.addons.indexOf(addon), 1);
  }
}

describe('drafts', () => {
  it('reach the disk at most once per 250 ms, with the latest text', async () => {
    await countingDraftWrites(async (writes) => {
      const lab = new StorageLab();
      const hand = handTimer();
      const tab = await lab.open({ timer: hand.timer });
      for (const text of ['c', 'ce', 'cer', 'cerc']) tab.drafts.write(A, 'motivo.richiesta', text);
      expect([...hand.waiting.values()].map(({ ms }) => ms)).toEqual([250]);
      hand.ring();
      await tab.drafts.flush();
      expect(writes()).toBe(1);
      const other = await lab.open();
      expect(await other.drafts.read(A)).toEqual(new Map([['motivo.richiesta', 'cerc']]));
    });
  });

  it('flush puts on disk what was typed just before the page went away', async () => {
    const lab = new StorageLab();
    const tab = await lab.open({ timer: handTimer().timer });
    tab.drafts.write(A, 'motivo.richiesta', 'mezza paro');
    expect((await tab.drafts.flush()).ok).toBe(true);
    expect(await (await lab.open()).drafts.read(A)).toEqual(
      new Map([['motivo.richiesta', 'mezza paro']]),
    );
  });

  it('a cleared draft does not come back from a write that was on its way', async () => {
    const lab = new StorageLab();
    const tab = await lab.open();
    tab.drafts.write(A, 'motivo.richiesta', 'un lavoro');
    const flushing = tab.drafts.flush();
    await tab.drafts.clear(A, ['motivo.richiesta']);
    await flushing;
    expect(await (await lab.open()).drafts.read(A)).toEqual(new Map());
  });

  it('a key pressed while a write is on its way is kept', async () => {
    const tab = await new StorageLab().open({ timer: handTimer().timer });
    tab.drafts.write(A, 'motivo.richiesta', 'un');
    const flushing = tab.drafts.flush();
    tab.drafts.write(A, 'motivo.richiesta', 'un lavoro');
    await flushing;
    expect((await tab.drafts.read(A)).get('motivo.richiesta')).toBe('un lavoro');
    await tab.drafts.flush();
    expect((await tab.drafts.read(A)).get('motivo.richiesta')).toBe('un lavoro');
  });

  it('the position in the interview is found again', async () => {
    const lab = new StorageLab();
    const tab = await lab.open();
    await tab.drafts.savePosition(A, { step: 'motivo', field: 'motivo.richiesta' });
    const again = await lab.open();
    expect(await again.drafts.position(A)).toEqual({ step: 'motivo', field: 'motivo.richiesta' });
    expect(await again.drafts.position(streamOf(2))).toBeNull();
  });
});

describe('document numbers', () => {
  it('are never given twice, by two tabs at once or after a reload', async () => {
    const lab = new StorageLab();
    const [one, two] = [await lab.open(), await lab.open()];
    const asked = Array.from({ length: 10 }, () => [
      one.numbers.next(2026),
      two.numbers.next(2026),
    ]);
    const given = (await Promise.all(asked.flat())).flatMap((one) => (one.ok ? [one.value] : []));
    expect(new Set(given).size).toBe(20);
    expect(given).toContain('2026/MF-07/0020');
    const again = await lab.open();
    expect(await again.numbers.next(2026)).toEqual({ ok: true, value: '2026/MF-07/0021' });
    expect(await again.numbers.next(2027)).toEqual({ ok: true, value: '2027/MF-07/0001' });
  });
});
