import type { Page } from '@playwright/test';
import type { LoopbackServer } from './loopback-server.ts';
import { dataSet } from './data-set.ts';

export const contestants = ['ours', 'indexedDb', 'pouchdb', 'rxdb'] as const;
export type ContestantName = (typeof contestants)[number];

export const addresses: Readonly<Record<ContestantName, string>> = {
  ours: '/bench/sync/pages/ours.html',
  indexedDb: '/bench/sync/pages/indexed-db.html',
  pouchdb: '/bench/baselines/pouchdb.html',
  rxdb: '/bench/baselines/rxdb.html',
};

export interface Sizes {
  readonly answers: number;
  readonly bulk: number;
  readonly streams: number;
  readonly unsent: number;
}

/** Milliseconds (one sample per repetition) of each track; facts per second follow from the sizes. */
export interface Sample {
  readonly answerP50: number;
  readonly answerP99: number;
  readonly bulk: number;
  readonly initialSync: number;
  readonly resumedSync: number;
  readonly unsent: number;
}

export interface Bench {
  readonly page: Page;
  readonly server: LoopbackServer;
  readonly sizes: Sizes;
}

/** One repetition of every track, each from an empty database. */
export async function measure(bench: Bench, name: ContestantName): Promise<Sample> {
  const { server, sizes } = bench;
  await bench.page.goto(`${server.address}${addresses[name]}`);
  await bench.page.waitForFunction(() => 'contestant' in window);
  server.serve([]);
  const answers = await timedAnswers(bench);
  const bulk = await timedBulk(bench);
  const all = dataSet({ streams: sizes.streams, factsPerStream: 30, seed: 1 });
  server.serve(all);
  const initialSync = await timedDownload(bench, all.length);
  server.cutAtHalf();
  const resumedSync = await timedDownload(bench, all.length);
  server.serve([]);
  return { ...answers, bulk, initialSync, resumedSync, unsent: await timedDelivery(bench) };
}

async function timedAnswers({
  page,
  sizes,
}: Bench): Promise<Pick<Sample, 'answerP50' | 'answerP99'>> {
  const times = await page.evaluate(async (count) => {
    await window.contestant.open();
    const samples: number[] = [];
    for (let done = 0; done < count; done += 1) {
      const start = performance.now();
      await window.contestant.record();
      samples.push(performance.now() - start);
    }
    return samples;
  }, sizes.answers);
  return { answerP50: quantile(times, 0.5), answerP99: quantile(times, 0.99) };
}

async function timedBulk({ page, sizes }: Bench): Promise<number> {
  return page.evaluate(async (count) => {
    const start = performance.now();
    await window.contestant.bulk(count);
    const elapsed = performance.now() - start;
    await window.contestant.destroy();
    return elapsed;
  }, sizes.bulk);
}

async function timedDownload({ page }: Bench, expected: number): Promise<number> {
  const { ms, received } = await page.evaluate(async () => {
    await window.contestant.open();
    const start = performance.now();
    const facts = await window.contestant.download();
    const elapsed = performance.now() - start;
    await window.contestant.destroy();
    return { ms: elapsed, received: facts };
  });
  if (received < expected) throw new Error(`Only ${received} of ${expected} facts came`);
  return ms;
}

async function timedDelivery({ page, sizes }: Bench): Promise<number> {
  const { ms, sent } = await page.evaluate(async (count) => {
    await window.contestant.open();
    await window.contestant.bulk(count);
    const start = performance.now();
    const delivered = await window.contestant.deliver();
    const elapsed = performance.now() - start;
    await window.contestant.destroy();
    return { ms: elapsed, sent: delivered };
  }, sizes.unsent);
  if (sent < sizes.unsent) throw new Error(`Only ${sent} of ${sizes.unsent} facts left`);
  return ms;
}

/** @param q from 0 to 1. */
export function quantile(samples: readonly number[], q: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}
