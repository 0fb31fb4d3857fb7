import type { Json } from '../kernel/json.ts';
import { asErased, isErased, skeletonHash, type Fact } from '../domain/fact.ts';
import type { FactId } from '../domain/ids.ts';
import type { Summary } from '../domain/summary.ts';
import type { FactRecords } from './fact-records.ts';
import type { FoldRow, SegmentRow } from './operator-database.ts';
import { factsOf, type StreamSnapshot } from './stream-snapshots.ts';

export interface MergeNeeds {
  readonly records: FactRecords;
  readonly summarise: (facts: readonly Fact[]) => Summary | null;
  readonly foldVersion: number;
}

/** What the centre says of a stream. */
export interface Arrival {
  /** Erased ones as `asErased`. */
  readonly facts: readonly Fact[];
  /** Contents to forget, of this stream or of others. */
  readonly erase: ReadonlySet<FactId>;
  /** A summary of all its facts, when nothing but they is here. */
  readonly summary?: { readonly value: Json; readonly foldVersion: number };
}

export interface MergedStream {
  readonly before: StreamSnapshot;
  readonly after: StreamSnapshot;
  readonly segment: SegmentRow;
  readonly fold: FoldRow;
  /** What `fold` holds. */
  readonly summary: Json;
  /** Facts whose content was here until now. */
  readonly erased: readonly Fact[];
  /** Ids under which another content was here: two facts can't have one name. */
  readonly conflicts: readonly FactId[];
}

/**
 * A stream with what arrived, sealed and ready to be stored; null when nothing changes. Own facts that
 * come back leave the tail for the segment: at no moment are they in neither. An erasure wins over
 * content, whatever the order in which they come.
 */
export async function mergeStream(
  needs: MergeNeeds,
  before: StreamSnapshot,
  arrival: Arrival,
): Promise<MergedStream | null> {
  const { facts, erased, conflicts, isChanged } = joined(before, arrival);
  const synced = new Set(facts.keys());
  const tail = before.tail.filter(({ id }) => !synced.has(id));
  const isTailSame = tail.length === before.tail.length;
  const isSame = !isChanged && isTailSame && conflicts.length === 0;
  if (isSame && before.damaged === null) return null;
  const { stream } = before;
  const segment = [...facts.values()];
  const after = { stream, version: before.version + 1, segment, tail, damaged: null };
  const { records, foldVersion } = needs;
  const isWhole = tail.length === 0 && segment.length === arrival.facts.length;
  const given = isWhole && erased.length === 0 ? arrival.summary : undefined;
  const summary = given?.value ?? needs.summarise(factsOf(after));
  const [sealed, sealedSummary] = await Promise.all([
    records.sealSegment(stream, segment),
    records.sealSummary(stream, summary),
  ]);
  return {
    before,
    after,
    erased,
    conflicts,
    segment: { stream, facts: segment.length, sealed },
    fold: {
      stream,
      version: after.version,
      foldVersion: given?.foldVersion ?? foldVersion,
      sealed: sealedSummary,
    },
    summary,
  };
}

/** What is synced of a stream, after an arrival. */
function joined(before: StreamSnapshot, { facts: arrived, erase }: Arrival) {
  const facts = new Map(before.segment.map((fact) => [fact.id, fact]));
  const content = new Map(factsOf(before).map((fact) => [fact.id, fact]));
  const erased: Fact[] = [];
  const conflicts = arrived.flatMap((fact) => conflicting(content.get(fact.id), fact));
  let isChanged = false;
  const put = (fact: Fact): void => {
    const here = content.get(fact.id);
    if (isErased(fact) && here !== undefined && !isErased(here)) erased.push(here);
    facts.set(fact.id, fact);
    isChanged = true;
  };
  for (const fact of arrived) {
    const known = facts.get(fact.id);
    if (known === undefined) put(erase.has(fact.id) ? asErased(fact) : fact);
    else if (isErased(fact) && !isErased(known)) put(fact);
  }
  for (const fact of content.values()) {
    if (erase.has(fact.id) && !isErased(facts.get(fact.id) ?? fact)) put(asErased(fact));
  }
  return { facts, erased, conflicts, isChanged };
}

const conflicting = (here: Fact | undefined, theirs: Fact): readonly FactId[] =>
  here === undefined || here === theirs || skeletonHash(here) === skeletonHash(theirs)
    ? []
    : [theirs.id];
