import type { Json } from '../../kernel/json.ts';
import { newFact } from '../../domain/fact-types.ts';
import type { NewFact } from '../../domain/fact.ts';
import type { Chance } from './chance.ts';
import { answer } from './disk.ts';
import { count } from './faults.ts';
import { sendStrange } from './stranger.ts';
import { NEW_BUILD, type Tablet } from './tablet.ts';
import { streamOf, STREAMS, type World } from './world.ts';

/** One thing that happens; a history is a list of them, so that it can be shortened. */
export interface Step {
  readonly kind: StepKind;
  /** Which device, taken modulo. */
  readonly device: number;
  /** What it depends on, each kind in its own way. */
  readonly draw: number;
  /** Events that happen before the next step. */
  readonly events: number;
}

type Act = (world: World, tablet: Tablet, draw: number) => void;

/** How often each happens, and what it does. */
const acts = {
  write: [40, write],
  writeOdd: [4, writeOdd],
  wait: [14, (world) => world.time.after(0, null, () => undefined)],
  syncNow: [8, (_world, tablet) => tablet.pages.at(-1)?.nudge('syncNow')],
  crash: [7, (_world, tablet, draw) => crash(tablet, draw)],
  doom: [6, doomDevice],
  secondTab: [4, secondTab],
  newBuild: [2, newBuild],
  clone: [1, clone],
  clock: [5, moveClock],
  full: [3, fillDisk],
  block: [2, block],
  outage: [5, breakLine],
  doomCentre: [7, doomCentre],
  crashCentre: [3, (world, _tablet, draw) => world.centre.crash(draw % 8000)],
  backup: [4, backup],
  restore: [2, (world, tablet) => restore(world, tablet)],
  erase: [2, erase],
  revoke: [1, revoke],
  stranger: [3, (world, tablet, draw) => sendStrange(world, tablet, draw)],
} as const satisfies Readonly<Record<string, readonly [number, Act]>>;
export type StepKind = keyof typeof acts;

const kinds = Object.keys(acts).filter((kind): kind is StepKind => kind in acts);
const bag = kinds.flatMap((kind) => Array.from({ length: acts[kind][0] }, () => kind));

export const drawStep = (chance: Chance): Step => ({
  kind: chance.pick(bag),
  device: chance.below(60),
  draw: chance.below(1e6),
  events: chance.below(14),
});

export function take(world: World, { kind, device, draw }: Step): void {
  const tablet = world.tablets[device % world.tablets.length];
  if (tablet === undefined) throw new Error('No device');
  const act: Act = acts[kind][1];
  act(world, tablet, draw);
}

function write(world: World, tablet: Tablet, draw: number): void {
  const drafts = Array.from({ length: 1 + (draw % 3 === 0 ? 1 : 0) }, (_, index) =>
    answer((draw >> 3) % 2, draw + index),
  );
  put(world, tablet, { stream: draw % STREAMS, drafts });
}

interface Text {
  readonly stream: number;
  readonly drafts: readonly NewFact[];
  /** What the centre thinks of a request with these facts. */
  readonly fate?: 'unreadable' | 'heavy';
}

function put(world: World, tablet: Tablet, { stream: n, drafts, fate }: Text): void {
  const stream = streamOf(world.officeOf(tablet), n);
  tablet.append(stream, (disk) =>
    drafts.map((draft) => {
      const fact = disk.write(stream, draft, { now: tablet.now, chance: tablet.chance });
      world.record(disk, stream, fact);
      if (fate !== undefined) world.centre[fate].add(fact.id);
      return fact;
    }),
  );
}

/** As JSON gives it: a key of its own, not the prototype. */
const protoValue = (): Json => JSON.parse('{"__proto__":{"admin":true}}') as Json;

/** Facts that only a mistaken build writes. */
function writeOdd(world: World, tablet: Tablet, draw: number): void {
  const stream = draw % STREAMS;
  const { faults } = world;
  switch ((draw >> 4) % 5) {
    case 0:
      count(faults, 'unknownType');
      put(world, tablet, { stream, drafts: [{ type: 'futureThing', tv: 3, payload: draw }] });
      return;
    case 1:
      count(faults, 'invalidPayload');
      put(world, tablet, { stream, drafts: [{ type: 'noteAdded', tv: 1, payload: { text: 7 } }] });
      return;
    case 2:
      count(faults, 'protoKey');
      put(world, tablet, {
        stream,
        drafts: [newFact('answerGiven', { path: 'motivo.q0', value: protoValue() })],
      });
      return;
    case 3:
      put(world, tablet, { stream, drafts: [answer(0, draw)], fate: 'unreadable' });
      return;
    default:
      put(world, tablet, { stream, drafts: [answer(0, draw)], fate: 'heavy' });
  }
}

function crash(tablet: Tablet, draw: number): void {
  const page = tablet.pages[draw % Math.max(1, tablet.pages.length)];
  if (page !== undefined) tablet.killPage(page);
}

function doomDevice(_world: World, tablet: Tablet, draw: number): void {
  const dooms = ['crashBeforeCommit', 'crashAfterCommit', 'quota', 'databaseClosed'] as const;
  tablet.doom = dooms[draw % dooms.length] ?? null;
}

function secondTab(world: World, tablet: Tablet): void {
  if (tablet.pages.length !== 1) return;
  count(world.faults, 'twoTabs');
  tablet.openPage();
}

/** A tab of a newer build beside the one that is open: the older may no longer write. */
function newBuild(_world: World, tablet: Tablet): void {
  tablet.build = NEW_BUILD;
  tablet.openPage();
}

function clone(world: World, tablet: Tablet): void {
  if (world.hasClones) return;
  world.hasClones = true;
  count(world.faults, 'clonedProfile');
  world.addTablet(tablet.disk.clone());
}

const HOUR = 3_600_000;

function moveClock(world: World, tablet: Tablet, draw: number): void {
  const clocks = [
    ['clock1970', -world.time.now],
    ['clock2100', Date.UTC(2100, 0, 1) - world.time.now],
    ['clockHourAhead', HOUR],
    ['clockHourBehind', -HOUR],
    ['clockStepBack', tablet.skew - 600_000],
  ] as const;
  const [name, skew] = clocks[draw % clocks.length] ?? clocks[0];
  count(world.faults, name);
  tablet.skew = skew;
}

function fillDisk(world: World, tablet: Tablet, draw: number): void {
  tablet.isFull = true;
  world.time.after(draw % 20_000, null, () => {
    tablet.isFull = false;
  });
}

function block(world: World, tablet: Tablet, draw: number): void {
  tablet.blockedUntil = world.time.now + 2000 + (draw % 20_000);
  for (const page of tablet.pages) tablet.killPage(page);
}

function breakLine(world: World, tablet: Tablet, draw: number): void {
  const outages = ['down', 'html200', 'status401', 'status403', 'centreRefusesAll'] as const;
  tablet.line.outage = outages[draw % outages.length] ?? 'none';
  world.time.after(draw % 60_000, null, () => {
    tablet.line.outage = 'none';
  });
}

function doomCentre({ centre }: World, _tablet: Tablet, draw: number): void {
  const dooms = [
    'serverCrashBeforeCommit',
    'serverCrashAfterCommit',
    'backendTerminated',
    'powerLoss',
  ] as const;
  centre.doom = dooms[draw % dooms.length] ?? null;
}

function backup(world: World, { disk }: Tablet): void {
  const { scope } = disk.owner;
  world.backups.set(scope, world.centre.office(scope).backup());
}

/** Backups from before an erasure are thrown away with it. */
function erase(world: World, tablet: Tablet, draw: number): void {
  world.centre.change(tablet.disk.owner.scope, (office) => {
    office.erase(streamOf(world.officeOf(tablet), draw % STREAMS));
    count(world.faults, 'erase');
    backup(world, tablet);
  });
}

function revoke(world: World, tablet: Tablet): void {
  const { scope, device } = tablet.disk.owner;
  world.centre.change(scope, (office) => {
    office.revoke(device);
    count(world.faults, 'revoke');
    backup(world, tablet);
  });
}

function restore(world: World, { disk }: Tablet): void {
  const { scope } = disk.owner;
  const kept = world.backups.get(scope);
  if (kept !== undefined) world.centre.restore(scope, kept);
}
