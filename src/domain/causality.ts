import type { DeviceId, FactId } from './ids.ts';
import type { Fact } from './fact.ts';

/** What each fact had seen, and an order in which no fact comes before what it had seen. */
export interface Causality {
  readonly ordered: readonly Fact[];
  readonly heads: readonly FactId[];
  /** Whether the author of `later` had seen `earlier`; false for a fact and itself. */
  sees(later: Fact, earlier: Fact): boolean;
}

type VersionVector = ReadonlyMap<DeviceId, number>;

const byStamp = (a: Fact, b: Fact): number => {
  if (a.hlc !== b.hlc) return a.hlc < b.hlc ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/**
 * Reads the `after` pointers of one stream. Facts may come in any order, twice, or without their
 * parents (still on the way): the result depends on the set alone.
 */
export function causalityOf(facts: Iterable<Fact>): Causality {
  const byId = new Map<FactId, Fact>();
  for (const fact of facts) byId.set(fact.id, fact);
  const ordered = parentsFirst(byId);
  const vectors = versionVectors(ordered);
  const seen = new Set(ordered.flatMap((fact) => fact.after));
  return {
    ordered,
    heads: ordered.filter((fact) => !seen.has(fact.id)).map((fact) => fact.id),
    sees: (later, earlier) =>
      later.id !== earlier.id &&
      (later.device === earlier.device
        ? later.dseq > earlier.dseq // a device always knows what it wrote
        : (vectors.get(later.id)?.get(earlier.device) ?? 0) >= earlier.dseq),
  };
}

/** Depth-first over parents with an explicit stack: a wrong clock can put a parent after its child. */
function parentsFirst(byId: ReadonlyMap<FactId, Fact>): readonly Fact[] {
  const done = new Set<FactId>();
  const entered = new Set<FactId>();
  const ordered: Fact[] = [];
  for (const start of [...byId.values()].sort(byStamp)) {
    const stack = [start];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const parents = entered.has(top.id) ? [] : pending(top, byId, done);
      entered.add(top.id);
      if (parents.length > 0) {
        stack.push(...parents);
        continue;
      }
      stack.pop();
      if (!done.has(top.id)) ordered.push(top);
      done.add(top.id);
    }
  }
  return ordered;
}

const pending = (
  fact: Fact,
  byId: ReadonlyMap<FactId, Fact>,
  done: ReadonlySet<FactId>,
): readonly Fact[] =>
  fact.after
    .flatMap((id) => byId.get(id) ?? [])
    .filter((parent) => !done.has(parent.id))
    .sort(byStamp)
    .reverse();

/** By fact, the last fact of each device that its author had seen. */
function versionVectors(ordered: readonly Fact[]): ReadonlyMap<FactId, VersionVector> {
  const past = new Map<FactId, VersionVector>();
  const present = new Map<FactId, VersionVector>();
  for (const fact of ordered) {
    const vector = joined(fact.after.flatMap((id) => present.get(id) ?? []));
    past.set(fact.id, vector);
    present.set(fact.id, withOwn(vector, fact));
  }
  return past;
}

function joined(vectors: readonly VersionVector[]): VersionVector {
  const [first] = vectors;
  if (vectors.length === 1 && first !== undefined) return first;
  const result = new Map<DeviceId, number>();
  for (const vector of vectors) {
    for (const [device, dseq] of vector) {
      result.set(device, Math.max(dseq, result.get(device) ?? 0));
    }
  }
  return result;
}

const withOwn = (vector: VersionVector, fact: Fact): VersionVector =>
  new Map(vector).set(fact.device, Math.max(fact.dseq, vector.get(fact.device) ?? 0));
