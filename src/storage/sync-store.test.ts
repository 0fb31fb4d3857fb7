import { describe, expect, it } from 'vitest';
import type { Fact } from '../domain/fact.ts';
import { foldStream } from '../domain/fold.ts';
import { hlcMillis, MAX_DRIFT } from '../domain/hlc.ts';
import { summarise } from '../domain/summarise.ts';
import type { Cursor, UnsentLimit } from '../domain/sync-store.ts';
import { TestDevice } from '../domain/testing/test-device.ts';
import type { OperatorStorage } from './open-storage.ts';
import { deviceSpace } from './space.ts';
import { answer, settled, StorageLab, streamOf } from './testing/storage-lab.ts';

const A = streamOf(1);
const B = streamOf(2);
const DAY = 24 * 3_600_000;
const ALL: UnsentLimit = { facts: 99, bytes: 1e6, except: new Set() };

const theirs = (count: number, now?: number): readonly Fact[] => {
  const device = new TestDevice(50, { stream: A, ...(now === undefined ? {} : { now }) });
  return Array.from({ length: count }, (_, n) => device.answer(`motivo.t${n}`, 'x'));
};

const pageOf = (facts: readonly Fact[], after = 0) => ({
  rows: facts.map((fact, index) => ({ kind: 'fact' as const, seq: after + index + 1, fact })),
  cursor: {
    epoch: 'e',
    seq: after + facts.length,
    digest: 'd',
    head: after + facts.length,
    durableUpTo: after + facts.length,
  } satisfies Cursor,
});

async function lead(tab: OperatorStorage): Promise<number> {
  const term = await tab.sync.lead();
  if (!term.ok) throw new Error(term.error.kind);
  return term.value;
}

async function write(tab: OperatorStorage, stream = A, count = 1): Promise<readonly Fact[]> {
  const drafts = Array.from({ length: count }, (_, n) => answer(`q${n}`, 'x'));
  const saved = await tab.log.append(stream, drafts);
  if (!saved.ok) throw new Error(saved.error.kind);
  return saved.value;
}

describe('fencing', () => {
  it('nothing is settled, stored, restarted or offered again with an old term', async () => {
    const tab = await new StorageLab().open();
    const [fact] = await write(tab);
    const old = await lead(tab);
    await lead(tab);
    const at = { term: old, serverTime: 1, durableUpTo: 1 };
    const lost = { ok: false, error: { kind: 'lostLead' } };
    const { rows, cursor } = pageOf(theirs(1));
    expect(await tab.sync.settle([{ id: fact!.id, status: 'received', seq: 1 }], at)).toEqual(lost);
    expect(await tab.sync.apply(rows, cursor, at)).toEqual(lost);
    expect(await tab.sync.restart('z', old)).toEqual(lost);
    expect(await tab.sync.offerDenied(old)).toEqual(lost);
    expect(await tab.sync.cursor()).toMatchObject({ epoch: null, seq: 0 });
    expect(await tab.sync.unsent(ALL)).toEqual([fact]);
  });

  it('a page that does not follow the stored cursor, or of another epoch, stores nothing', async () => {
    const tab = await new StorageLab().open();
    const term = await lead(tab);
    const at = { term, serverTime: 1 };
    const first = pageOf(theirs(2));
    expect((await tab.sync.apply(first.rows, first.cursor, at)).ok).toBe(true);
    const gap = pageOf(theirs(3), 7);
    expect((await tab.sync.apply(gap.rows, gap.cursor, at)).ok).toBe(false);
    const other = pageOf([], 2);
    expect((await tab.sync.apply([], { ...other.cursor, epoch: 'f' }, at)).ok).toBe(false);
    expect(await tab.sync.cursor()).toEqual(first.cursor);
    expect(await tab.log.read(A)).toHaveLength(2);
  });
});

describe('a page that arrives while another tab writes', () => {
  it('is merged with what was written: the line of the stream tells all of it', async () => {
    const lab = new StorageLab();
    const [one, two] = [await lab.open(), await lab.open()];
    const at = { term: await lead(one), serverTime: lab.now };
    const facts = theirs(30);
    for (let n = 0; n < 30; n += 3) {
      const { rows, cursor } = pageOf(facts.slice(n, n + 3), n);
      const applying = one.sync.apply(rows, cursor, at);
      const writing = [write(two), write(two, A, 2)];
      expect((await applying).ok).toBe(true);
      await Promise.all(writing);
    }
    const all = await (await lab.open()).log.read(A);
    expect(all).toHaveLength(60);
    const reader = await lab.open();
    const [line] = await settled(reader.log.summaries(), (lines) => lines.length === 1);
    expect(line).toEqual(summarise(foldStream(all)));
    for (const tab of [one, two]) expect(await tab.log.read(A)).toHaveLength(60);
  });
});

describe('what is offered', () => {
  it('I12 · what was written before a quarantined fact is not held back by it', async () => {
    const tab = await new StorageLab().open();
    const [first, second, third] = await write(tab, A, 3);
    const at = { term: await lead(tab), serverTime: 1, durableUpTo: 0 };
    await tab.sync.settle([{ id: second!.id, status: 'quarantined', reason: 'No.' }], at);
    expect(await tab.sync.unsent(ALL)).toEqual([first]);
    expect(await tab.sync.stateOf(third!.id)).toBe('salvato');
  });

  it('respects facts, bytes, waiting streams and quarantine; one fact always fits', async () => {
    const tab = await new StorageLab().open();
    const [a1, a2] = await write(tab, A, 2);
    const [b1] = await write(tab, B);
    const ids = async (limit: Partial<UnsentLimit>) =>
      (await tab.sync.unsent({ ...ALL, ...limit })).map(({ id }) => id);
    expect(await ids({})).toEqual([a1?.id, a2?.id, b1?.id]);
    expect(await ids({ facts: 2 })).toEqual([a1?.id, a2?.id]);
    expect(await ids({ bytes: 1 })).toEqual([a1?.id]);
    expect(await ids({ except: new Set([A]) })).toEqual([b1?.id]);
    const at = { term: await lead(tab), serverTime: 1, durableUpTo: 0 };
    await tab.sync.settle([{ id: a1!.id, status: 'quarantined', reason: 'No.' }], at);
    expect(await ids({})).toEqual([b1?.id]);
    expect(await tab.sync.stateOf(a1!.id)).toBe('daRivedere');
    expect(await tab.sync.stateOf(a2!.id)).toBe('salvato');
  });

  it('received facts stay ready for a restored centre 35 days, by both clocks', async () => {
    const lab = new StorageLab();
    const tab = await lab.open();
    const [first] = await write(tab);
    const [second] = await write(tab, B);
    const term = await lead(tab);
    const receive = (fact: Fact | undefined, serverTime: number) =>
      tab.sync.settle([{ id: fact!.id, status: 'received', seq: 1 }], {
        term,
        serverTime,
        durableUpTo: 0,
      });
    await receive(first, DAY);
    await receive(second, 35 * DAY);
    await tab.sync.restart('f', term);
    expect(await tab.sync.unsent(ALL)).toEqual([first, second]);
    await receive(first, DAY);
    await receive(second, 9000 * DAY);
    await tab.sync.restart('g', term);
    expect(await tab.sync.unsent(ALL)).toEqual([first, second]);
    await receive(first, DAY);
    lab.now += 36 * DAY;
    await receive(second, 37 * DAY);
    await tab.sync.restart('h', term);
    expect(await tab.sync.unsent(ALL)).toEqual([second]);
  });
});

describe('clocks', () => {
  it('the next stamp is later than what was seen, as far as the centre’s clock believes it', async () => {
    const lab = new StorageLab();
    const tab = await lab.open();
    const term = await lead(tab);
    await write(tab);
    const ahead = pageOf(theirs(1, lab.now + 60_000));
    await tab.sync.apply(ahead.rows, ahead.cursor, { term, serverTime: lab.now });
    const [after] = await write(tab);
    expect(hlcMillis(after!.hlc)).toBeGreaterThanOrEqual(lab.now + 60_000);
    const mad = pageOf(theirs(1, lab.now + 10 * MAX_DRIFT), 1);
    await tab.sync.apply(mad.rows, mad.cursor, { term, serverTime: lab.now });
    const [next] = await write(tab);
    expect(hlcMillis(next!.hlc)).toBeLessThan(lab.now + MAX_DRIFT);
    expect(next!.hlc > after!.hlc).toBe(true);
  });
});

describe('space', () => {
  it('says what is left, or that the browser does not say', async () => {
    const space = deviceSpace({ estimate: async () => ({ usage: 30, quota: 100 }) });
    expect(await space.headroom()).toEqual({ used: 30, free: 70 });
    expect(await space.persist()).toBe(false);
    expect(await deviceSpace(undefined).headroom()).toBeNull();
  });
});
