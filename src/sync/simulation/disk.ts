import { newFact } from '../../domain/fact-types.ts';
import { asErased, factHash, type Fact, type NewFact } from '../../domain/fact.ts';
import { deviceTag, nextHlc, type Hlc } from '../../domain/hlc.ts';
import type { DeviceId, FactId, OperatorId, ScopeId, Sha256, StreamId } from '../../domain/ids.ts';
import { sealEnvelope } from '../../domain/seal-envelope.ts';
import type { Cursor } from '../../domain/sync-store.ts';
import type { Chance } from './chance.ts';

/** A fact on its way. */
export interface Journey {
  readonly id: FactId;
  readonly dseq: number;
  readonly stream: StreamId;
}

export interface Acked extends Journey {
  readonly seq: number;
  readonly epoch: string | null;
}

export interface Parked extends Journey {
  readonly status: 'quarantined' | 'denied';
}

export interface Owner {
  readonly device: DeviceId;
  readonly operator: OperatorId;
  readonly scope: ScopeId;
}

export const START: Cursor = { epoch: null, seq: 0, digest: '', head: 0, durableUpTo: 0 };

/** What a device has on disk: it outlives its pages. Each method is one transaction. */
export class Disk {
  readonly owner: Owner;
  /** Own facts that have not come back from the centre. */
  readonly tail: Map<FactId, Fact>;
  readonly synced: Map<FactId, Fact>;
  readonly outbox: Map<FactId, Journey>;
  readonly acked: Map<FactId, Acked>;
  readonly quarantine: Map<FactId, Parked>;
  cursor: Cursor = START;
  term = 0;
  /** The oldest build that may write. */
  writerMin = 1;
  /** Grows at each write of synchronisation: what is checked once need not be checked again. */
  version = 0;
  durableUpTo = 0;
  private chain: { dseq: number; hlc: Hlc | null; prevDevice: Sha256 | null } = {
    dseq: 0,
    hlc: null,
    prevDevice: null,
  };

  constructor(owner: Owner, from?: Disk) {
    this.owner = owner;
    this.tail = new Map(from?.tail);
    this.synced = new Map(from?.synced);
    this.outbox = new Map(from?.outbox);
    this.acked = new Map(from?.acked);
    this.quarantine = new Map(from?.quarantine);
    if (from === undefined) return;
    this.cursor = from.cursor;
    this.term = from.term;
    this.writerMin = from.writerMin;
    this.durableUpTo = from.durableUpTo;
    this.chain = { ...from.chain };
  }

  /** The profile copied to another machine, as it is. */
  clone(): Disk {
    return new Disk(this.owner, this);
  }

  /** Everything that this device holds of a stream. */
  factsOf(stream: StreamId): readonly Fact[] {
    const all = [...this.synced.values(), ...this.tail.values()];
    return all.filter((fact) => fact.stream === stream);
  }

  /** No content of these facts is left here. */
  erase(ids: readonly FactId[]): void {
    for (const id of ids) {
      this.tail.delete(id);
      this.outbox.delete(id);
      this.acked.delete(id);
      this.quarantine.delete(id);
      const fact = this.synced.get(id);
      if (fact !== undefined) this.synced.set(id, asErased(fact));
    }
  }

  fact(id: FactId): Fact | undefined {
    return this.tail.get(id) ?? this.synced.get(id);
  }

  /** Whether a fact waits behind one of its stream that is in quarantine. */
  isFenced({ stream, dseq }: Pick<Journey, 'stream' | 'dseq'>): boolean {
    return [...this.quarantine.values()].some(
      (parked) => parked.stream === stream && parked.dseq < dseq,
    );
  }

  /** Puts one fact at the end of a stream. */
  write(
    stream: StreamId,
    draft: NewFact,
    at: { readonly now: number; readonly chance: Chance },
  ): Fact {
    const seen = this.factsOf(stream);
    const parents = new Set(seen.flatMap(({ after }) => after));
    const dseq = this.chain.dseq + 1;
    const hlc = nextHlc(this.chain.hlc, at.now, deviceTag(this.owner.device));
    const fact = sealEnvelope(draft, {
      stream,
      author: { ...this.owner, role: 'operatore' },
      dseq,
      after: seen.filter(({ id }) => !parents.has(id)).map(({ id }) => id),
      hlc,
      prevDevice: this.chain.prevDevice,
      now: Math.max(0, at.now),
      random: at.chance,
    });
    this.tail.set(fact.id, fact);
    this.outbox.set(fact.id, { id: fact.id, dseq, stream });
    this.chain = { dseq, hlc, prevDevice: factHash(fact) };
    return fact;
  }

  observe(hlc: Hlc | null): void {
    this.chain = { ...this.chain, hlc };
  }

  get lastHlc(): Hlc | null {
    return this.chain.hlc;
  }
}

/** An answer to one of the few questions, so that devices often answer the same one. */
export const answer = (question: number, value: number): NewFact =>
  newFact('answerGiven', { path: `motivo.q${question}`, value });
