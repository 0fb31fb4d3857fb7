import { describe, expect, it } from 'vitest';
import { asErased, factHash, type Fact, type Skeleton } from '../domain/fact.ts';
import { foldStream } from '../domain/fold.ts';
import type { FactId, StreamId } from '../domain/ids.ts';
import { stateHash } from '../domain/state-hash.ts';
import { summarise } from '../domain/summarise.ts';
import type { Cursor, FeedRow } from '../domain/sync-store.ts';
import { TestDevice } from '../domain/testing/test-device.ts';
import type { OperatorStorage } from './open-storage.ts';
import { OperatorDatabase } from './operator-database.ts';
import { answer, author, settled, StorageLab, streamOf } from './testing/storage-lab.ts';

const A = streamOf(1);
const B = streamOf(2);
const CANARY = 'ZXCANARINOZX';

const fact = (seq: number, one: Fact): FeedRow => ({ kind: 'fact', seq, fact: one });
const cursorAt = (seq: number): Cursor => ({
  epoch: 'e',
  seq,
  digest: `d${seq}`,
  head: seq,
  durableUpTo: seq,
});

async function lead(tab: OperatorStorage): Promise<number> {
  const term = await tab.sync.lead();
  if (!term.ok) throw new Error(term.error.kind);
  return term.value;
}

async function write(tab: OperatorStorage, stream: StreamId, ...names: readonly string[]) {
  const saved = await tab.log.append(
    stream,
    names.map((name) => answer(name, CANARY)),
  );
  if (!saved.ok) throw new Error(saved.error.kind);
  return saved.value;
}

async function pull(tab: OperatorStorage, rows: readonly FeedRow[], term: number): Promise<void> {
  const cursor = cursorAt(rows.at(-1)?.seq ?? 0);
  const applied = await tab.sync.apply(rows, cursor, { term, serverTime: 1 });
  if (!applied.ok) throw new Error(applied.error.kind);
}

/** Everything in every table, as it would be found on the disk: the lab's sealer leaves it readable. */
async function everything(lab: StorageLab): Promise<string> {
  const db = new OperatorDatabase(author(1).operator, lab.factory);
  const rows: unknown[] = [];
  for (const table of db.tables) rows.push(...(await table.toArray()));
  db.close();
  const text = (_key: string, value: unknown): unknown =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value;
  return JSON.stringify(rows, text);
}

const detailOf = async (tab: OperatorStorage) =>
  (await settled(tab.sync.counts(), () => true)).detail;

describe('I11 · after an erasure', () => {
  it('no content stays in any table or memory; its place in the stream stays', async () => {
    const lab = new StorageLab();
    const tab = await lab.open();
    const own = await write(tab, A, 'uno', 'due');
    const other = new TestDevice(50, { stream: A }).answer('motivo.tre', CANARY);
    const untouched = new TestDevice(51, { stream: B }).answer('motivo.uno', 'resta');
    const waiting = await write(tab, B, 'quattro');
    const term = await lead(tab);
    const at = { term, serverTime: 1, durableUpTo: 0 };
    await tab.sync.settle([{ id: own[0]!.id, status: 'received', seq: 1 }], at);
    await tab.sync.settle([{ id: waiting[0]!.id, status: 'quarantined', reason: 'No.' }], at);
    tab.drafts.write(A, 'motivo.uno', CANARY);
    await tab.drafts.flush();
    await pull(tab, [fact(1, own[0]!), fact(2, other), fact(3, untouched)], term);
    await tab.log.read(A);
    const gone = [own[0]!.id, own[1]!.id, other.id, waiting[0]!.id];
    await pull(tab, [{ kind: 'erase', seq: 4, facts: gone }], term);
    expect(await everything(lab)).not.toContain(CANARY);
    const state = foldStream(await tab.log.read(A));
    expect(state.erased.map((one) => one.fact).toSorted()).toEqual(gone.slice(0, 3).toSorted());
    expect(state.heads).toHaveLength(2);
    expect(await tab.sync.unsent({ facts: 9, bytes: 1e6, except: new Set() })).toEqual([]);
    expect(await tab.log.read(B)).toContainEqual(untouched);
    await tab.sync.restart('f', term);
    expect(await tab.sync.unsent({ facts: 9, bytes: 1e6, except: new Set() })).toEqual([]);
  });

  it('a fact that comes already erased keeps its hash, and content that comes later is refused', async () => {
    const tab = await new StorageLab().open();
    const device = new TestDevice(50, { stream: A });
    const one = device.answer('motivo.uno', CANARY);
    const two = device.answer('motivo.due', 'resta');
    const term = await lead(tab);
    const skeleton: Skeleton = asErased(one);
    await pull(tab, [{ kind: 'erasedFact', seq: 1, fact: skeleton }, fact(2, two)], term);
    const here = await tab.log.read(A);
    expect(here.map((each) => factHash(each))).toEqual([factHash(one), factHash(two)]);
    expect(foldStream(here).heads).toEqual([two.id]);
    await pull(tab, [fact(3, one)], term);
    expect(JSON.stringify(await tab.log.read(A))).not.toContain(CANARY);
  });
});

describe('access and judgements in the feed', () => {
  it('a revocation of this device or operator is known at once and after a reload; a grant ends it', async () => {
    const lab = new StorageLab();
    const tab = await lab.open();
    const { device, operator } = author(1);
    const term = await lead(tab);
    await pull(tab, [{ kind: 'revoke', seq: 1, device: null, operator: author(2).operator }], term);
    expect(await tab.isRevoked()).toBe(false);
    await pull(tab, [{ kind: 'revoke', seq: 2, device, operator: null }], term);
    expect(await tab.isRevoked()).toBe(true);
    expect(await (await lab.open()).isRevoked()).toBe(true);
    await pull(tab, [{ kind: 'grant', seq: 3, operator, role: 'responsabile' }], term);
    expect(await detailOf(await lab.open())).toMatchObject({
      revoked: false,
      role: 'responsabile',
    });
  });

  it('a rejected fact stays here and holds nothing back; an accepted one is received', async () => {
    const tab = await new StorageLab().open();
    const [bad, next] = await write(tab, A, 'uno', 'due');
    const [good] = await write(tab, B, 'tre');
    const term = await lead(tab);
    const at = { term, serverTime: 1, durableUpTo: 0 };
    const parked = { status: 'quarantined', reason: 'No.' } as const;
    await tab.sync.settle(
      [bad!, good!].map(({ id }) => ({ id, ...parked })),
      at,
    );
    const all = { facts: 9, bytes: 1e6, except: new Set<StreamId>() };
    expect(await tab.sync.unsent(all)).toEqual([]);
    expect((await detailOf(tab))?.fences).toEqual([{ stream: A, why: 'quarantined', unsent: 1 }]);
    await pull(
      tab,
      [
        { kind: 'status', seq: 1, fact: bad!.id, status: 'rejected' },
        { kind: 'status', seq: 2, fact: good!.id, status: 'accepted' },
        fact(3, good!),
      ],
      term,
    );
    expect(await tab.sync.unsent(all)).toEqual([next]);
    expect(await tab.sync.stateOf(good!.id)).toBe('durevole');
    expect(await tab.sync.stateOf(bad!.id)).toBe('daRivedere');
    expect(await tab.log.read(A)).toContainEqual(bad);
    const { detail } = await settled(tab.sync.counts(), (now) => now.quarantined.length === 0);
    expect(detail).toMatchObject({ fences: [], rejected: [{ id: bad!.id }] });
  });
});

describe('repair', () => {
  it('going back offers own facts received after it again, and never touches what is unsent', async () => {
    const tab = await new StorageLab().open();
    const own = await write(tab, A, 'uno', 'due', 'tre');
    const term = await lead(tab);
    await pull(tab, [fact(1, own[0]!)], term);
    await pull(tab, [fact(2, own[1]!)], term);
    expect(await tab.care.checkpoints()).toEqual([
      { seq: 1, digest: 'd1' },
      { seq: 2, digest: 'd2' },
    ]);
    await tab.care.rewind({ seq: 1, digest: 'd1' }, term);
    expect(await tab.sync.cursor()).toMatchObject({ seq: 1, digest: 'd1', epoch: 'e' });
    const unsent = await tab.sync.unsent({ facts: 9, bytes: 1e6, except: new Set() });
    expect(unsent).toEqual([own[1], own[2]]);
    expect(await tab.log.read(A)).toHaveLength(3);
    expect(await tab.care.checkpoints()).toEqual([{ seq: 1, digest: 'd1' }]);
  });

  it('a history that can’t be opened is copied again, and what could not be opened goes', async () => {
    const lab = new StorageLab();
    const first = await lab.open();
    const device = new TestDevice(50, { stream: A });
    const facts = [device.answer('motivo.uno', 'x'), device.answer('motivo.due', 'y')];
    const term = await lead(first);
    await pull(
      first,
      facts.map((one, n) => fact(n + 1, one)),
      term,
    );
    const db = new OperatorDatabase(author(1).operator, lab.factory);
    await db.segments.update(A, { sealed: new Uint8Array([1, 2, 3]) });
    db.close();
    const tab = await lab.open();
    expect(await tab.log.read(A)).toEqual([]);
    expect(await tab.care.damaged()).toEqual([A]);
    const late = device.answer('motivo.tre', 'z');
    await pull(tab, [fact(3, late)], term);
    expect((await detailOf(tab))?.damaged).toBe(1);
    const copy = { stream: A, facts: [...facts, late], summary: undefined };
    expect((await tab.care.mend(copy, term)).ok).toBe(true);
    expect(await tab.log.read(A)).toHaveLength(3);
    expect(await tab.care.damaged()).toEqual([]);
    const [line] = await settled(tab.log.summaries(), (lines) => lines.length === 1);
    expect(line).toEqual(summarise(foldStream([...facts, late])));
  });

  it('I6 · folds are compared by hash; those with erased facts are not', async () => {
    const tab = await new StorageLab().open();
    const own = await write(tab, A, 'uno');
    const term = await lead(tab);
    const hash = stateHash(foldStream(own));
    expect(await tab.care.stateHashes([A, B])).toEqual([{ stream: A, facts: 1, hash }]);
    await pull(tab, [fact(1, own[0]!), { kind: 'erase', seq: 2, facts: [own[0]!.id] }], term);
    expect(await tab.care.stateHashes([A])).toEqual([]);
  });

  it('what a waiting fact had seen is offered again, with it', async () => {
    const tab = await new StorageLab().open();
    const [one, two] = await write(tab, A, 'uno', 'due');
    const term = await lead(tab);
    await pull(tab, [fact(1, one!)], term);
    const offered: readonly FactId[] = [two!.id];
    expect((await tab.care.offerParents(offered, term)).ok).toBe(true);
    const unsent = await tab.sync.unsent({ facts: 9, bytes: 1e6, except: new Set() });
    expect(unsent).toEqual([one, two]);
  });
});

describe('incidents', () => {
  it('wait until told, each once, across reloads', async () => {
    const lab = new StorageLab();
    const tab = await lab.open();
    const incident = { kind: 'damaged', stream: A, detail: 'x' } as const;
    await tab.care.note(incident);
    await tab.care.note(incident);
    await tab.care.note({ ...incident, stream: B });
    expect(await (await lab.open()).care.incidents()).toHaveLength(2);
    await tab.care.told(1);
    expect(await tab.care.incidents()).toEqual([{ ...incident, stream: B }]);
  });
});
