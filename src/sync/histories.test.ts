import { describe, expect, it } from 'vitest';
import { randomBelow, seededRandom, type Random } from '../kernel/environment.ts';
import type { Fact } from '../domain/fact.ts';
import { foldStream } from '../domain/fold.ts';
import type { StreamId } from '../domain/ids.ts';
import type { Live } from '../domain/ports.ts';
import { summarise } from '../domain/summarise.ts';
import { UnreadableStorage } from '../storage/connection.ts';
import { answer, author, streamOf } from '../storage/testing/storage-lab.ts';
import { Desk } from './testing/desk.ts';
import { faults, LossyNetwork, type NetworkFault } from './testing/lossy-network.ts';
import { ModelServer } from './testing/model-server.ts';

const HISTORIES = Number(process.env['SYNC_HISTORIES'] ?? 40);
const FIRST_SEED = Number(process.env['SYNC_SEED'] ?? 1);
const STREAMS = [1, 2, 3, 4].map(streamOf);
const STEPS = 30;

interface History {
  readonly random: Random;
  readonly server: ModelServer;
  readonly network: LossyNetwork;
  readonly desks: readonly Desk[];
  readonly saved: Fact[];
  readonly zombies: Desk['client'][];
}

async function begin(seed: number): Promise<History> {
  const random = seededRandom(seed * 2_654_435);
  const server = new ModelServer();
  const network = new LossyNetwork(server, random);
  const desks = [1, 2, 3].map((n) => Desk.open(network.of(author(n).device), n));
  return { random, server, network, desks: await Promise.all(desks), saved: [], zombies: [] };
}

const pick = <T>(random: Random, items: readonly T[]): T => {
  const item = items[randomBelow(random, items.length)];
  if (item === undefined) throw new Error('Nothing to pick');
  return item;
};

async function write(history: History, desk: Desk): Promise<void> {
  const { random, server, saved } = history;
  const drafts = Array.from({ length: 1 + randomBelow(random, 3) }, () =>
    answer(`q${randomBelow(random, 3)}`, `v${randomBelow(random, 1000)}`),
  );
  const result = await desk.storage.log.append(pick(random, STREAMS), drafts);
  if (!result.ok) throw new Error(result.error.kind);
  saved.push(...result.value);
  const [first] = result.value;
  if (first !== undefined && randomBelow(random, 25) === 0) server.invalid.add(first.id);
}

/** The page dies; half of the times its old self goes on for a while, without the lead. */
async function crash({ random, zombies }: History, desk: Desk): Promise<void> {
  if (randomBelow(random, 2) === 0) zombies.push(desk.client);
  else await desk.die();
  await desk.wake();
}

async function live(history: History): Promise<void> {
  const { random, server, network, desks } = history;
  let backup = server.backup();
  for (let step = 0; step < STEPS; step += 1) {
    const desk = pick(random, desks);
    const dice = randomBelow(random, 20);
    if (dice < 9) await write(history, desk);
    else if (dice < 16) await desk.sync();
    else if (dice === 16) await Promise.all([desk.sync(), write(history, desk), desk.sync()]);
    else if (dice === 17) await crash(history, desk);
    else if (dice === 18) network.deliverLate();
    else if (step % 2 === 0) backup = server.backup();
    else server.restore(backup, newEpoch(random));
  }
}

/** Not one digit away from another: a corrupted byte must not make the name of a later epoch. */
const newEpoch = (random: Random): string => `e${randomBelow(random, 1e9)}`;

/** The network heals: everyone synchronises until nothing more happens. */
async function settle({ network, desks, zombies }: History): Promise<void> {
  network.deliverLate();
  network.lossPercent = 0;
  for (let round = 0; round < 8; round += 1) {
    for (const desk of desks) await desk.sync();
  }
  await Promise.all([...zombies, ...desks.map(({ client }) => client)].map((one) => one.stop()));
}

const idsOf = (facts: readonly Fact[]): readonly string[] => facts.map(({ id }) => id).toSorted();

async function check(history: History): Promise<void> {
  const { server, desks, saved } = history;
  const onServer = idsOf(server.facts);
  expect(new Set(onServer).size, 'each once').toBe(onServer.length);
  const accounted: string[] = [...onServer];
  for (const desk of desks) {
    const { unsent, quarantined } = await current(desk.storage.sync.counts());
    await checkLines(desk);
    accounted.push(...quarantined.map(({ id }) => id));
    const fenced = quarantined.length === 0 ? 0 : unsent;
    expect(unsent, 'nothing left behind').toBe(fenced);
    for (const stream of STREAMS) await checkStream(desk, stream, server);
  }
  const waiting = await heldBack(desks);
  expect([...accounted, ...waiting].toSorted()).toEqual(idsOf(saved));
  expect(
    desks.flatMap(({ errors, lab }) => [...errors.filter(isUnexpected), ...lab.problems]),
  ).toEqual([]);
}

/** A page that dies in the middle of a round can't read its storage any more. */
const isUnexpected = (error: unknown): boolean => !(error instanceof UnreadableStorage);

async function current<T>(live: Live<T>): Promise<T> {
  const stop = live.subscribe(() => undefined);
  while (live.get() === undefined) await new Promise((resolve) => setTimeout(resolve));
  stop();
  const value = live.get();
  if (value === undefined) throw new Error('No value');
  return value;
}

/** Own facts behind a quarantined one: still here, still counted as unsent. */
async function heldBack(desks: readonly Desk[]): Promise<readonly string[]> {
  const held: string[] = [];
  for (const desk of desks) {
    for (const stream of STREAMS) {
      for (const { id, device } of await desk.storage.log.read(stream)) {
        const isOwn = device === desk.author.device;
        if (isOwn && (await desk.storage.sync.stateOf(id)) === 'salvato') held.push(id);
      }
    }
  }
  return held;
}

async function checkStream(desk: Desk, stream: StreamId, server: ModelServer): Promise<void> {
  const here = await desk.storage.log.read(stream);
  const there = server.facts.filter((fact) => fact.stream === stream);
  const known = new Set(idsOf(there));
  expect(idsOf(here.filter(({ id }) => known.has(id)))).toEqual(idsOf(there));
  expect(
    here.filter(({ id }) => !known.has(id)).every(({ device }) => device === desk.author.device),
  ).toBe(true);
  const synced = here.filter(({ id }) => known.has(id));
  expect(foldStream(synced)).toEqual(foldStream(there));
}

/** The stored line of each stream is the one its facts give. */
async function checkLines(desk: Desk): Promise<void> {
  const lines = await current(desk.storage.log.summaries());
  for (const stream of STREAMS) {
    const facts = await desk.storage.log.read(stream);
    const line = lines.find((one) => one.stream === stream) ?? null;
    expect(line).toEqual(facts.length === 0 ? null : summarise(foldStream(facts)));
  }
}

async function liveThrough(seed: number, injected: Map<NetworkFault, number>): Promise<void> {
  const history = await begin(seed);
  try {
    await live(history);
    await settle(history);
    await check(history);
  } catch (error) {
    throw new Error(`SYNC_SEED=${seed} SYNC_HISTORIES=1 fails`, { cause: error });
  }
  for (const [fault, count] of history.network.injected) {
    injected.set(fault, (injected.get(fault) ?? 0) + count);
  }
}

describe('histories of three devices on a bad network', () => {
  it(`I1 I2 I3 I6 I9 I12 · ${HISTORIES} histories end with everything at the centre exactly once`, async () => {
    const injected = new Map<NetworkFault, number>();
    for (let seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed += 1) {
      await liveThrough(seed, injected);
    }
    const never = faults.filter((fault) => HISTORIES >= 10 && !injected.has(fault));
    expect(never).toEqual([]);
  }, 240_000);
});
