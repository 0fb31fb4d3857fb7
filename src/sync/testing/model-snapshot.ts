import { groupBy } from '../../kernel/group-by.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import { asErased, type Fact, type Skeleton } from '../../domain/fact.ts';
import { foldStream } from '../../domain/fold.ts';
import { FOLD_VERSION, summarise } from '../../domain/summarise.ts';
import type { SnapshotManifest } from '../protocol/messages.ts';

export interface ModelSnapshot {
  readonly manifest: unknown;
  readonly segments: ReadonlyMap<string, string>;
}

interface Content {
  readonly facts: readonly Fact[];
  readonly erased: readonly Skeleton[];
}

/** One line of a segment, from everything there is of one stream. */
export function snapshotLine({ facts, erased }: Content): string {
  const all = [...facts, ...erased.map(asErased)];
  const summary = summarise(foldStream(all));
  const stream = all[0]?.stream ?? null;
  return `${JSON.stringify({ stream, summary, facts, erased })}\n`;
}

/** Immutable pieces with some streams each, and their list. */
export function segmentsOf(
  { facts, erased }: Content,
  at: Pick<SnapshotManifest, 'epoch' | 'seq' | 'digest' | 'serverTime'>,
  streamsTogether: number,
): ModelSnapshot {
  const gone = groupBy(erased, ({ stream }) => stream);
  const here = groupBy(facts, ({ stream }) => stream);
  const streams = [...new Set([...here.keys(), ...gone.keys()])];
  const segments = new Map<string, string>();
  const list: unknown[] = [];
  for (let from = 0; from < streams.length; from += streamsTogether) {
    const some = streams.slice(from, from + streamsTogether);
    const lines = some.map((one) =>
      snapshotLine({ facts: here.get(one) ?? [], erased: gone.get(one) ?? [] }),
    );
    const text = lines.join('');
    const id = sha256Hex(text);
    const count = some.reduce(
      (sum, one) => sum + (here.get(one)?.length ?? 0) + (gone.get(one)?.length ?? 0),
      0,
    );
    segments.set(id, text);
    list.push({ id, streams: some.length, facts: count, bytes: text.length });
  }
  return { manifest: { ...at, foldVersion: FOLD_VERSION, segments: list }, segments };
}
