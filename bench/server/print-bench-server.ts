import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../src/server/store/open-store.ts';
import { systemClock, systemRandom } from '../../src/server/system.ts';
import { startPostgres } from '../../src/server/testing/postgres-server.ts';
import { contestants, prepare, type Shape } from './contestants.ts';
import { quantile } from '../sync/measure.ts';

/*
 * npm run -s bench:server [-- --repetitions 5 --tiny]
 * Facts per second of a push of 200 facts, on both databases, with 1 and 4 connections, against bare
 * multi-row INSERTs of the same bytes on the same database. Order A-B-C-D-D-C-B-A. One JSON line.
 */

type Name = keyof typeof contestants;
const names = ['insert', 'sameRows', 'push', 'wire'] as const satisfies readonly Name[];

const isTiny = process.argv.includes('--tiny');
const repetitions =
  Number(process.argv[process.argv.indexOf('--repetitions') + 1]) || (isTiny ? 2 : 6);
const FACTS = isTiny ? 800 : 8000;
const PUSH = 200;

const scratch = await mkdtemp(join(tmpdir(), 'bench-server-'));
const postgres = await startPostgres();
try {
  const report = {
    unit: 'facts/s, median [quartiles]; ratio = ours / floor',
    factsPerPush: PUSH,
    repetitions,
    pglite: await benchOn(join(scratch, 'pglite'), undefined),
    postgresql: await benchOn(scratch, await postgres.createDatabase('bench')),
  };
  process.stdout.write(`${JSON.stringify(report)}\n`);
} finally {
  await postgres.stop();
  await rm(scratch, { recursive: true, force: true });
}

async function benchOn(dataDir: string, databaseUrl: string | undefined) {
  const store = await openStore({
    dataDir,
    databaseUrl,
    clock: systemClock,
    random: systemRandom,
    report: () => undefined,
  });
  try {
    return {
      connections1: await measure(store, { connections: 1, batches: FACTS / PUSH, size: PUSH }),
      connections4: await measure(store, { connections: 4, batches: FACTS / PUSH / 4, size: PUSH }),
    };
  } finally {
    await store.close();
  }
}

/** One round more than asked, not counted: the code and the database are cold. */
async function measure(store: Store, shape: Shape) {
  const speeds = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= repetitions; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const code = `${name.slice(0, 2).toUpperCase()}${shape.connections}X${round}`;
      const loads = await prepare(store, shape, code);
      const ms = await contestants[name](store, loads);
      if (round > 0) speeds.get(name)?.push((FACTS / ms) * 1000);
    }
  }
  const medianOf = (name: Name): number => quantile(speeds.get(name) ?? [], 0.5);
  const push = medianOf('push');
  return {
    ...Object.fromEntries(names.map((name) => [name, described(speeds.get(name) ?? [])])),
    ratioToInsert: rounded(push / medianOf('insert')),
    ratioToSameRows: rounded(push / medianOf('sameRows')),
  };
}

function described(samples: readonly number[]): readonly [number, number, number] {
  const [median, low, high] = [0.5, 0.25, 0.75].map((q) => Math.round(quantile(samples, q)));
  return [median ?? 0, low ?? 0, high ?? 0];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
