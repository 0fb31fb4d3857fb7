import type { Fact } from '../../domain/fact.ts';
import type { FactId, StreamId } from '../../domain/ids.ts';

/** What the office has written, in the order in which it happened. */
export interface DemoLog {
  readonly all: readonly Fact[];
  of(stream: StreamId): readonly Fact[];
  /** The facts of a stream that nothing has followed yet. */
  heads(stream: StreamId): readonly FactId[];
  /** @throws Error when there is none: a bug. */
  get(id: FactId): Fact;
  add(fact: Fact): void;
}

interface Stream {
  readonly facts: Fact[];
  heads: readonly FactId[];
}

export function demoLog(): DemoLog {
  const all: Fact[] = [];
  const byId = new Map<FactId, Fact>();
  const streams = new Map<StreamId, Stream>();
  return {
    all,
    of: (stream) => streams.get(stream)?.facts ?? [],
    heads: (stream) => streams.get(stream)?.heads ?? [],
    get: (id) => {
      const fact = byId.get(id);
      if (fact === undefined) throw new Error(`No fact ${id}`);
      return fact;
    },
    add: (fact) => {
      const stream = streams.get(fact.stream) ?? { facts: [], heads: [] };
      streams.set(fact.stream, stream);
      stream.facts.push(fact);
      stream.heads = [...stream.heads.filter((id) => !fact.after.includes(id)), fact.id];
      byId.set(fact.id, fact);
      all.push(fact);
    },
  };
}

/** The most facts that travel together. */
const BATCH = 200;

/**
 * The log in batches of one device each, as long as can be: every device in its own order, and no
 * fact before those it had seen. Devices first appear in the order given.
 */
export function* batchesOf(
  facts: readonly Fact[],
  devices: readonly string[],
): Iterable<readonly Fact[]> {
  const waiting = devices.map((device) => facts.filter((fact) => fact.device === device));
  const sent = new Set<FactId>();
  const places = waiting.map(() => 0);
  while (sent.size < facts.length) {
    const before = sent.size;
    for (const [index, own] of waiting.entries()) {
      const start = places[index] ?? 0;
      const batch = sendable(own, start, sent);
      places[index] = start + batch.length;
      if (batch.length > 0) yield batch;
    }
    if (sent.size === before) throw new Error('A fact waits for one that is not there');
  }
}

/** Marks as sent what it takes. */
function sendable(own: readonly Fact[], start: number, sent: Set<FactId>): readonly Fact[] {
  const batch: Fact[] = [];
  for (const fact of own.slice(start, start + BATCH)) {
    if (!fact.after.every((id) => sent.has(id))) break;
    sent.add(fact.id);
    batch.push(fact);
  }
  return batch;
}
