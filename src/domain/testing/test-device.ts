import { randomBelow, seededRandom, type Random } from '../../kernel/environment.ts';
import type { Json } from '../../kernel/json.ts';
import { causalityOf } from '../causality.ts';
import { newFact, type FactTypeName, type PayloadOf } from '../fact-types.ts';
import { factHash, type Fact, type NewFact } from '../fact.ts';
import { deviceTag, nextHlc, observeHlc, type Hlc } from '../hlc.ts';
import { DeviceId, OperatorId, ScopeId, StreamId } from '../ids.ts';
import { sealEnvelope } from '../seal-envelope.ts';

const uuid = (tail: number): string =>
  `0193${'0'.repeat(4)}-0000-7000-8000-${tail.toString(16).padStart(12, '0')}`;

interface TestDeviceOptions {
  readonly now?: number;
  readonly stream?: StreamId;
  readonly scope?: string;
}

/** A device that writes real facts in memory and sees those of others when told. */
export class TestDevice {
  readonly device: DeviceId;
  readonly stream: StreamId;
  facts: Fact[] = [];
  private readonly random: Random;
  private readonly scope: ScopeId;
  private own: Fact[] = [];
  private hlc: Hlc | null = null;
  private now: number;

  constructor(seed: number, options: TestDeviceOptions = {}) {
    this.device = DeviceId.parse(uuid(seed));
    this.random = seededRandom(seed * 7919);
    this.now = options.now ?? Date.UTC(2026, 10, 24, 9);
    this.stream = options.stream ?? StreamId.parse(`prestazione/${uuid(1)}`);
    this.scope = ScopeId.parse(options.scope ?? 'montefiore');
  }

  answer(path: string, value: Json): Fact {
    return this.write('answerGiven', { path, value });
  }

  write<T extends FactTypeName>(type: T, payload: PayloadOf<T>): Fact {
    return this.append(newFact(type, payload));
  }

  append(draft: NewFact): Fact {
    this.now += 1000;
    this.hlc = nextHlc(this.hlc, this.now, deviceTag(this.device));
    const last = this.own.at(-1);
    const fact = sealEnvelope(draft, {
      stream: this.stream,
      author: {
        scope: this.scope,
        device: this.device,
        operator: OperatorId.parse(uuid(900)),
        role: 'operatore',
      },
      dseq: this.own.length + 1,
      after: causalityOf(this.facts).heads,
      hlc: this.hlc,
      prevDevice: last === undefined ? null : factHash(last),
      now: this.now,
      random: this.random,
    });
    this.own.push(fact);
    this.facts.push(fact);
    return fact;
  }

  /** Receives everything the other device knows. */
  sees(other: TestDevice): void {
    const known = new Set(this.facts.map(({ id }) => id));
    for (const fact of other.facts.filter(({ id }) => !known.has(id))) {
      this.facts.push(fact);
      this.hlc = observeHlc(this.hlc, fact.hlc, Number.MAX_SAFE_INTEGER);
    }
  }

  /** A random history of several devices that meet now and then: the same for the same seed. */
  static history(seed: number, count: number, steps: number): readonly Fact[] {
    const random = seededRandom(seed);
    const devices = Array.from({ length: count }, (_, index) => new TestDevice(index + 1));
    const pick = (): TestDevice => devices[randomBelow(random, count)] ?? new TestDevice(99);
    for (let step = 0; step < steps; step += 1) {
      const device = pick();
      const dice = randomBelow(random, 10);
      if (dice < 6) device.answer(`motivo.q${dice % 3}`, randomBelow(random, 4));
      else if (dice < 8) device.sees(pick());
      else if (dice === 8) device.answer(`motivo.t#r${step % 2}`, step % 3 === 0 ? null : 'x');
      else device.write('activityRecorded', { activity: 'retiServizi', status: 'svolta' });
    }
    const all = new Map(devices.flatMap(({ facts }) => facts).map((fact) => [fact.id, fact]));
    return [...all.values()];
  }
}
