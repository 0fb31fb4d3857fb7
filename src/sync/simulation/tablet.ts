import type { Fact } from '../../domain/fact.ts';
import type { StreamId } from '../../domain/ids.ts';
import { Engine } from '../client/engine.ts';
import { leadWhilePossible } from '../client/leadership.ts';
import { transport } from '../client/transport.ts';
import { Chance } from './chance.ts';
import type { Centre } from './centre.ts';
import { DeviceStore, type StoreDoom } from './device-store.ts';
import type { Disk } from './disk.ts';
import { count, type FaultCounts } from './faults.ts';
import { Line } from './line.ts';
import type { MutantName } from './mutants.ts';
import type { Life, VirtualTime } from './virtual-time.ts';

/** What everything in a history shares. */
export interface Surroundings {
  readonly time: VirtualTime;
  readonly centre: Centre;
  readonly faults: FaultCounts;
  readonly mutant: MutantName | null;
  /** Something was thrown that no fault explains. */
  readonly onBug: (error: unknown) => void;
}

/** Shapes of the database that builds write. */
export const OLD_BUILD = 1;
export const NEW_BUILD = 2;

const POLL = 5 * 60_000; // ms

/** One tab of the app: the real engine over the model's store and line. */
export class Page {
  readonly life: Life = { isOver: false };
  readonly build: number;
  readonly store: DeviceStore;
  private engine: Engine | null = null;
  private readonly tablet: Tablet;

  constructor(tablet: Tablet, build: number) {
    this.tablet = tablet;
    this.build = build;
    this.store = new DeviceStore({
      ...tablet.around,
      disk: tablet.disk,
      chance: tablet.chance,
      life: this.life,
      build,
      takeDoom: () => tablet.takeDoom(),
      die: () => tablet.killPage(this),
      isFull: () => tablet.isFull,
    });
    this.live();
  }

  nudge(by: 'syncNow' | 'online' | 'poke'): void {
    this.engine?.nudge(by);
  }

  private live(): void {
    const { tablet, store, life } = this;
    const { time, onBug } = tablet.around;
    const sleep = time.sleepOf(life);
    const needs = { name: 'sync', store, locks: null, sleep, onError: onBug };
    const stays = new AbortController();
    void leadWhilePossible(needs, (...turn) => this.lead(...turn), stays.signal);
  }

  private async lead(term: number, signal: AbortSignal): Promise<void> {
    const { tablet, store, life } = this;
    const { time, onBug } = tablet.around;
    const shared = {
      scope: tablet.disk.owner.scope,
      device: tablet.disk.owner.device,
      clock: { now: () => tablet.now },
      sleep: time.sleepOf(life),
    };
    const engine = new Engine({
      ...shared,
      store,
      random: tablet.chance,
      pollAfter: () => POLL,
      onLink: () => undefined,
      onError: onBug,
      transport: transport({
        ...shared,
        fetch: tablet.line.fetchOf(life),
        getCsrf: () => null,
        life: signal,
      }),
    });
    this.engine = engine;
    const stop = store.onAppend(() => engine.nudge('append'));
    await engine.run(term, signal);
    stop();
    this.engine = null;
  }
}

/** A device: its disk, its clock, its line, and the pages that are open on it. */
export class Tablet {
  readonly disk: Disk;
  readonly line: Line;
  readonly chance: Chance;
  readonly around: Surroundings;
  /** Device clock minus true time, ms. */
  skew = 0;
  build = OLD_BUILD;
  isFull = false;
  /** Another tab keeps the database from opening until then. */
  blockedUntil = 0;
  doom: StoreDoom | null = null;
  pages: Page[] = [];

  constructor(around: Surroundings, disk: Disk, seed: number) {
    this.around = around;
    this.disk = disk;
    this.chance = new Chance(seed);
    const { time, centre, faults } = around;
    const chance = new Chance(seed, 1);
    this.line = new Line({ time, centre, faults, chance, sender: disk.owner });
  }

  /** What this device believes the time is, ms. */
  get now(): number {
    return this.around.time.now + this.skew;
  }

  openPage(build = this.build): void {
    const { time, faults } = this.around;
    const wait = this.blockedUntil - time.now;
    if (wait > 0) {
      count(faults, 'blocked');
      time.after(wait, null, () => this.openPage(build));
      return;
    }
    // `openStorage` does not open what a newer build has claimed: the person reloads the app.
    this.disk.writerMin = Math.max(this.disk.writerMin, build);
    this.pages.push(new Page(this, this.disk.writerMin));
  }

  /** SIGKILL to one tab; another is opened a little later when none is left. */
  killPage(page: Page): void {
    page.life.isOver = true;
    this.pages = this.pages.filter((one) => one !== page);
    if (this.pages.length > 0) return;
    const { time } = this.around;
    time.after(this.chance.below(2000), null, () => {
      if (this.pages.length === 0) this.openPage();
    });
  }

  takeDoom(): StoreDoom | null {
    const { doom } = this;
    this.doom = null;
    if (doom === 'databaseClosed') {
      const open = [...this.pages];
      // The person reloads a page that says it can't save.
      this.around.time.after(5000, null, () => {
        for (const page of open) if (!page.life.isOver) this.killPage(page);
      });
    }
    return doom;
  }

  /** A person writes in one of the open tabs. @returns false when none is open. */
  append(stream: StreamId, make: (disk: Disk) => readonly Fact[]): boolean {
    const page = this.pages.at(-1);
    if (page === undefined) return false;
    void page.store.append(stream, make);
    return true;
  }
}
