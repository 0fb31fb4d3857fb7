import { Chance } from './chance.ts';
import type { FaultCounts } from './faults.ts';
import { checkEnd, isHeldBack, Violation, Watch } from './invariants.ts';
import type { MutantName } from './mutants.ts';
import { drawStep, take, type Step } from './steps.ts';
import type { Page, Tablet } from './tablet.ts';
import { settled } from './virtual-time.ts';
import { World } from './world.ts';

/** Everything that a history is: the same plan always gives the same history. */
export interface Plan {
  readonly seed: number;
  readonly devices: number;
  readonly offices: number;
  readonly lossPercent: number;
  readonly steps: readonly Step[];
}

export interface Outcome {
  /** Null when every invariant held. */
  readonly violation: string | null;
  readonly faults: FaultCounts;
}

/** With the network well, everything must have arrived after this long, without anybody's help, ms. */
const PATIENCE = 30 * 60_000;
/** Of one device in one history; a dozen is usual. */
const MANY_REQUESTS = 80;
const LOOK_EVERY = 2000; // ms

export function planOf(seed: number): Plan {
  const chance = new Chance(seed);
  const devices = 3 + (chance.happens(30) ? chance.below(4) : 0);
  const steps = Array.from({ length: 6 + chance.below(16) }, () => drawStep(chance));
  const lossPercent = chance.pick([0, 10, 20, 40]);
  return { seed, devices, offices: chance.happens(20) ? 2 : 1, lossPercent, steps };
}

/** Lives a history through, then lets the network heal, and checks. */
export async function live(plan: Plan, mutant: MutantName | null): Promise<Outcome> {
  const world = new World({ ...plan, mutant });
  const watch = new Watch(world);
  try {
    await settled();
    for (const step of plan.steps) {
      take(world, step);
      for (let event = 0; event < step.events; event += 1) await advance(world, watch);
    }
    await heal(world, watch);
    checkEnd(world);
    checkCalm(world);
    return { violation: null, faults: world.faults };
  } catch (error) {
    return { violation: wordsOf(error), faults: world.faults };
  }
}

const wordsOf = (error: unknown): string => {
  if (error instanceof Violation) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

async function advance(world: World, watch: Watch): Promise<boolean> {
  const isMore = await world.time.step();
  watch.check();
  return isMore;
}

/** I12: no help, no new fact, only time. Clocks stay as wrong as they are. */
async function heal(world: World, watch: Watch): Promise<void> {
  const { time, centre, tablets } = world;
  for (const tablet of tablets) makeWell(tablet);
  centre.doom = null;
  const limit = time.now + PATIENCE;
  for (let look = time.now; !isQuiet(world); look += LOOK_EVERY) {
    // Somebody looks at the queue of late facts every day.
    for (const scope of centre.offices.keys()) centre.change(scope, (office) => office.accept());
    while ((time.nextAt() ?? limit) <= look) await advance(world, watch);
    if (look > limit) throw new Violation(`I12: not everything arrived, ${unrest(world)}`);
  }
}

/** I12, the other way round: what can't go now is not offered over and over. */
function checkCalm({ tablets }: World): void {
  const storm = tablets.find(({ line }) => line.requests > MANY_REQUESTS);
  if (storm === undefined) return;
  throw new Violation(`I12: ${storm.line.requests} requests of ${storm.disk.owner.device}`);
}

function makeWell(tablet: Tablet): void {
  Object.assign(tablet.line, { lossPercent: 0, outage: 'none' });
  Object.assign(tablet, { isFull: false, blockedUntil: 0, doom: null });
  const isOld = ({ build }: Page): boolean => build < tablet.disk.writerMin;
  for (const page of tablet.pages.filter(isOld)) tablet.killPage(page);
  for (const page of tablet.pages.slice(0, -1)) tablet.killPage(page);
  if (tablet.pages.length === 0) tablet.openPage();
}

const isQuiet = (world: World): boolean =>
  world.tablets.every((one) => whyNot(world, one) === null);

const unrest = (world: World): string =>
  world.tablets.flatMap((one) => whyNot(world, one) ?? []).join('; ');

/** Why a device is not done; null when it is. */
function whyNot(world: World, { disk }: Tablet): string | null {
  const { scope, device } = disk.owner;
  const office = world.centre.office(scope);
  const waiting = [...disk.outbox.values()].filter((row) => !isHeldBack(world, disk, row));
  if (waiting.length > 0) return `${device} has ${waiting.length} unsent`;
  if (office.revokedAt.has(device)) return null;
  const isThere = disk.cursor.epoch === office.epoch && disk.cursor.seq === office.head;
  return isThere ? null : `${device} is at ${disk.cursor.seq} of ${office.head}`;
}
