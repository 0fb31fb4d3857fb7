import { describe, expect, it } from 'vitest';
import type { Fact } from '../domain/fact.ts';
import type { FeedRow } from '../domain/sync-store.ts';
import { TestDevice } from '../domain/testing/test-device.ts';
import type { OperatorStorage } from './open-storage.ts';
import { answer, StorageLab, streamOf } from './testing/storage-lab.ts';

const A = streamOf(1);
const ALL = { facts: 99, bytes: 1e6, except: new Set<never>() };

async function lead(tab: OperatorStorage): Promise<number> {
  const term = await tab.sync.lead();
  if (!term.ok) throw new Error(term.error.kind);
  return term.value;
}

async function write(tab: OperatorStorage, text: string): Promise<Fact> {
  const saved = await tab.log.append(A, [answer('q', text)]);
  const [fact] = saved.ok ? saved.value : [];
  if (fact === undefined) throw new Error('It was not saved');
  return fact;
}

/** One row of the feed. */
async function arrives(tab: OperatorStorage, fact: Fact, seq = 1): Promise<void> {
  const rows: readonly FeedRow[] = [{ kind: 'fact', seq, fact }];
  const cursor = { epoch: 'e', seq, digest: 'd', head: seq, durableUpTo: seq };
  const at = { term: await lead(tab), serverTime: 1 };
  expect((await tab.sync.apply(rows, cursor, at)).ok).toBe(true);
}

const theirs = (id: Fact['id']): Fact => ({
  ...new TestDevice(50, { stream: A }).answer('motivo.q', 'loro'),
  id,
});

describe('an id that the centre’s log gives to another fact', () => {
  it('does not make mine received: it is sent all the same, whole, after a restart too', async () => {
    const lab = new StorageLab();
    const tab = await lab.open();
    const mine = await write(tab, 'mio');
    await arrives(tab, theirs(mine.id));
    expect(await tab.sync.stateOf(mine.id)).toBe('salvato');
    expect(await tab.sync.unsent(ALL)).toEqual([mine]);
    expect((await tab.log.read(A)).map(({ payload }) => payload)).toMatchObject([
      { value: 'loro' },
    ]);
    await tab.close();
    const again = await lab.open();
    expect(await again.sync.unsent(ALL)).toEqual([mine]);
    await again.close();
  });

  it('set aside by the centre, mine stays here whole, with the reason, over a change of epoch', async () => {
    const tab = await new StorageLab().open();
    const mine = await write(tab, 'mio');
    await arrives(tab, theirs(mine.id));
    const at = { term: await lead(tab), serverTime: 2, durableUpTo: 1 };
    await tab.sync.settle([{ id: mine.id, status: 'quarantined', reason: 'vale il primo' }], at);
    expect(await tab.sync.stateOf(mine.id)).toBe('daRivedere');
    expect(await tab.sync.unsent(ALL)).toEqual([]);
    await tab.sync.restart('altra', await lead(tab));
    expect(await tab.sync.unsent(ALL)).toEqual([mine]);
    await tab.close();
  });

  it('the same fact, returned, is received', async () => {
    const tab = await new StorageLab().open();
    const mine = await write(tab, 'mio');
    await arrives(tab, mine);
    expect(await tab.sync.stateOf(mine.id)).not.toBe('salvato');
    expect(await tab.sync.unsent(ALL)).toEqual([]);
    await tab.close();
  });
});
