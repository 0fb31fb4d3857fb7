import { describe, expect, it } from 'vitest';
import { asErased, type Fact } from '../domain/fact.ts';
import { foldStream } from '../domain/fold.ts';
import type { LoadPlan, StreamCopy } from '../domain/log-care.ts';
import { summarise } from '../domain/summarise.ts';
import { TestDevice } from '../domain/testing/test-device.ts';
import type { OperatorStorage } from './open-storage.ts';
import { dieAt, withFault } from './testing/faults.ts';
import { answer, author, settled, StorageLab, streamOf } from './testing/storage-lab.ts';

const STREAMS = [1, 2, 3, 4].map(streamOf);
const copies: readonly StreamCopy[] = STREAMS.map((stream, n) => {
  const device = new TestDevice(50 + n, { stream });
  const facts = [device.answer('motivo.uno', n), device.answer('motivo.due', n)];
  return { stream, facts, summary: JSON.parse(JSON.stringify(summarise(foldStream(facts)))) };
});
const PLAN: LoadPlan = {
  epoch: 'e',
  seq: 8,
  digest: 'd8',
  foldVersion: 1,
  serverTime: 1,
  segments: ['s1', 's2'].map((id) => ({ id, facts: 4 })),
};
const pieces = [
  { id: 's1', streams: copies.slice(0, 2) },
  { id: 's2', streams: copies.slice(2) },
];

async function lead(tab: OperatorStorage): Promise<number> {
  const term = await tab.sync.lead();
  if (!term.ok) throw new Error(term.error.kind);
  return term.value;
}

/** Loads what is missing, while a person writes. */
async function load(tab: OperatorStorage, saved: Fact[]): Promise<void> {
  const term = await lead(tab);
  if (!(await tab.care.canLoad())) return;
  await tab.care.beginLoad(PLAN, term);
  const loading = await tab.care.loading();
  for (const piece of pieces) {
    if (loading?.done.includes(piece.id) === true) continue;
    const written = await tab.log.append(STREAMS[0]!, [answer(piece.id, 'x')]);
    if (written.ok) saved.push(...written.value);
    await tab.care.installSegments([piece], term);
  }
  await tab.care.endLoad(term);
}

describe('the first load', () => {
  it('I4 · killed at any request: the cursor moves only when everything is here, nothing is lost', async () => {
    let deaths = 0;
    for (let nth = 0; ; nth += 1) {
      const lab = new StorageLab();
      const saved: Fact[] = [];
      const fault = dieAt(nth);
      await withFault(fault, async () => load(await lab.open(), saved)).catch(() => undefined);
      const tab = await lab.open();
      const cursor = await tab.sync.cursor();
      const here = (await Promise.all(STREAMS.map((one) => tab.log.read(one)))).flat();
      const ids = new Set(here.map(({ id }) => id));
      const loaded = copies.flatMap(({ facts }) => facts);
      const isWhole = loaded.every(({ id }) => ids.has(id));
      expect(isWhole || cursor.seq === 0).toBe(true);
      expect(saved.every(({ id }) => ids.has(id))).toBe(true);
      await load(tab, saved);
      await expectWhole(await lab.open(), saved);
      if (!fault.happened()) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(30);
  }, 120_000);

  it('a piece that is here is not asked for again; progress is shown', async () => {
    const lab = new StorageLab();
    const tab = await lab.open();
    const term = await lead(tab);
    expect(await tab.care.canLoad()).toBe(true);
    await tab.care.beginLoad(PLAN, term);
    await tab.care.installSegments(pieces.slice(0, 1), term);
    expect(await tab.care.endLoad(term)).toMatchObject({ ok: false });
    const again = await lab.open();
    expect((await again.care.loading())?.done).toEqual(['s1']);
    expect(await again.care.canLoad()).toBe(true);
    const { detail } = await settled(again.sync.counts(), () => true);
    expect(detail?.progress).toEqual({ done: 4, total: 8 });
    expect(await again.log.read(STREAMS[0]!)).toHaveLength(2);
  });

  it('what was erased between two plans is erased here, whichever comes first', async () => {
    const tab = await new StorageLab().open();
    const term = await lead(tab);
    await tab.care.beginLoad(PLAN, term);
    await tab.care.installSegments(pieces, term);
    const [first] = copies;
    const facts = first!.facts.map((fact, n) => (n === 0 ? asErased(fact) : fact));
    const later = { ...PLAN, segments: [...PLAN.segments, { id: 's3', facts: 2 }] };
    await tab.care.beginLoad(later, term);
    await tab.care.installSegments([{ id: 's3', streams: [{ ...first!, facts }] }], term);
    await tab.care.installSegments(pieces, term);
    expect((await tab.care.endLoad(term)).ok).toBe(true);
    expect(foldStream(await tab.log.read(STREAMS[0]!)).erased).toHaveLength(1);
  });

  it('own facts among those of the centre are received, and the chain goes on after them', async () => {
    const lab = new StorageLab();
    const { device } = author(1);
    const past = new TestDevice(1, { stream: STREAMS[0]! });
    expect(past.device).toBe(device);
    const facts = [past.answer('motivo.uno', 1), past.answer('motivo.due', 2)];
    const tab = await lab.open();
    const term = await lead(tab);
    const plan = { ...PLAN, seq: 2, segments: [{ id: 's', facts: 2 }] };
    await tab.care.beginLoad(plan, term);
    const streams = [{ stream: STREAMS[0]!, facts, summary: undefined }];
    await tab.care.installSegments([{ id: 's', streams }], term);
    await tab.care.endLoad(term);
    const saved = await tab.log.append(STREAMS[1]!, [answer('x', 'y')]);
    expect(saved.ok && saved.value[0]?.dseq).toBe(3);
  });
});

async function expectWhole(tab: OperatorStorage, saved: readonly Fact[]): Promise<void> {
  expect(await tab.sync.cursor()).toMatchObject({ epoch: 'e', seq: 8, digest: 'd8' });
  expect(await tab.care.loading()).toBeNull();
  for (const { stream, facts } of copies) {
    const here = await tab.log.read(stream);
    const own = saved.filter((fact) => fact.stream === stream);
    expect(here.map(({ id }) => id).toSorted()).toEqual(
      [...facts, ...own].map(({ id }) => id).toSorted(),
    );
  }
  const unsent = await tab.sync.unsent({ facts: 99, bytes: 1e6, except: new Set() });
  expect(unsent.map(({ id }) => id)).toEqual(saved.map(({ id }) => id));
  const lines = await settled(tab.log.summaries(), (all) => all.length === STREAMS.length);
  for (const stream of STREAMS) {
    const line = lines.find((one) => one.stream === stream);
    expect(line).toEqual(summarise(foldStream(await tab.log.read(stream))));
  }
}
