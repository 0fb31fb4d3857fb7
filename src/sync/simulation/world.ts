import type { Fact } from '../../domain/fact.ts';
import { DeviceId, OperatorId, ScopeId, StreamId, type FactId } from '../../domain/ids.ts';
import { Centre, newEpoch } from './centre.ts';
import { Chance } from './chance.ts';
import { Disk, type Owner } from './disk.ts';
import { newFaultCounts, type FaultCounts } from './faults.ts';
import type { MutantName } from './mutants.ts';
import { Office, type Backup } from './office.ts';
import { Tablet, type Surroundings } from './tablet.ts';
import { VirtualTime } from './virtual-time.ts';

/** What is true of a fact that a person wrote, whatever became of it. */
export interface Written {
  readonly fact: Fact;
  /** Facts of the stream that its author had on the device. */
  readonly seen: ReadonlySet<FactId>;
  /** The author's own fact before it in the stream. */
  readonly previous: FactId | null;
}

export interface WorldOptions {
  readonly seed: number;
  readonly devices: number;
  readonly offices: number;
  readonly lossPercent: number;
  readonly mutant: MutantName | null;
}

export const STREAMS = 3;

const uuid = (tail: number): string =>
  `01930000-0000-7000-8000-${tail.toString(16).padStart(12, '0')}`;

export const streamOf = (office: number, n: number): StreamId =>
  StreamId.parse(`prestazione/${uuid(office * 100 + n)}`);

const SCOPES = [ScopeId.parse('montefiore'), ScopeId.parse('valdora')] as const;

/** Everything that a history happens to, and what is true of it. */
export class World {
  readonly time = new VirtualTime();
  readonly faults: FaultCounts = newFaultCounts();
  readonly centre: Centre;
  readonly tablets: Tablet[] = [];
  readonly written = new Map<FactId, Written>();
  readonly backups = new Map<ScopeId, Backup>();
  readonly bugs: unknown[] = [];
  hasClones = false;
  private readonly options: WorldOptions;
  private readonly around: Surroundings;

  constructor(options: WorldOptions) {
    this.options = options;
    const { time, faults } = this;
    const { seed, mutant } = options;
    const chance = new Chance(seed, 7);
    this.centre = new Centre({ time, chance, faults, mutant });
    const onBug = (error: unknown): void => {
      if (!isExpected(error)) this.bugs.push(error);
    };
    this.around = { time, centre: this.centre, faults, mutant, onBug };
    for (const scope of SCOPES.slice(0, options.offices)) {
      const office = new Office(scope, newEpoch(chance));
      this.centre.offices.set(scope, office);
      this.backups.set(scope, office.backup());
    }
    for (let n = 0; n < options.devices; n += 1) {
      this.addTablet(new Disk(ownerOf(n, n % options.offices)));
    }
  }

  /** The number of the office that a tablet works for. */
  officeOf(tablet: Tablet): number {
    return tablet.disk.owner.scope === SCOPES[0] ? 0 : 1;
  }

  addTablet(disk: Disk): Tablet {
    const { seed, lossPercent } = this.options;
    const tablet = new Tablet(this.around, disk, seed * 31 + this.tablets.length + 1);
    tablet.line.lossPercent = lossPercent;
    this.tablets.push(tablet);
    tablet.openPage();
    return tablet;
  }

  /** A device of the same office that the app does not run on: what it sends may be anything. */
  get stranger(): Owner {
    return ownerOf(50, 0);
  }

  /** Called inside the transaction that writes: from then on the fact must never be lost. */
  record(disk: Disk, stream: StreamId, fact: Fact): void {
    const before = disk.factsOf(stream).filter(({ id }) => id !== fact.id);
    const own = before.filter(({ device }) => device === disk.owner.device);
    const last = own.reduce<Fact | null>(
      (latest, one) => (latest === null || one.dseq > latest.dseq ? one : latest),
      null,
    );
    const seen = new Set(before.map(({ id }) => id));
    this.written.set(fact.id, { fact, seen, previous: last?.id ?? null });
  }
}

const ownerOf = (n: number, office: number): Owner => ({
  device: DeviceId.parse(uuid(1000 + n)),
  operator: OperatorId.parse(uuid(2000 + n)),
  scope: SCOPES[office === 0 ? 0 : 1],
});

/** A page whose database was closed can't read it: the engine says so and stops. */
const isExpected = (error: unknown): boolean =>
  error instanceof Error && error.message === 'The database is closed';
