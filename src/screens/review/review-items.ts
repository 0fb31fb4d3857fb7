import { useEffect, useMemo, useState } from 'react';
import { foldStream } from '../../domain/fold.ts';
import type { StreamId } from '../../domain/ids.ts';
import type { FactLog, QuarantinedFact } from '../../domain/ports.ts';
import type { Summary } from '../../domain/summary.ts';
import { useDesk, useLive } from '../desk.tsx';
import { useSummaries } from '../office-records.ts';
import { isOver } from '../prestazione-life.ts';
import { changedActs } from './changed-acts.ts';

/** Everything of one stream that waits for a person. */
export interface ReviewItem {
  readonly stream: StreamId;
  readonly conflicts: number;
  readonly changed: number;
  readonly unreadable: number;
  readonly aside: readonly QuarantinedFact[];
}

export const countOf = ({ conflicts, changed, unreadable, aside }: ReviewItem): number =>
  conflicts + changed + Math.min(unreadable, 1) + aside.length;

/** Of one stream: what only its facts can tell. */
interface FoldedTrouble {
  readonly stream: StreamId;
  readonly changed: number;
  readonly unreadable: number;
}

/** Closed prestazioni are read again to look for late answers: the latest, and no more than these. */
const READ_AT_MOST = 100;

/** What waits for a decision, stream by stream; undefined until it is known that nothing does. */
export function useReviewItems(): readonly ReviewItem[] | undefined {
  const { wire, log } = useDesk();
  const summaries = useSummaries();
  const aside = useLive(wire.status())?.quarantined;
  const folded = useFoldedTrouble(log, summaries);
  return useMemo(() => {
    if (summaries === undefined) return undefined;
    const items = reviewItems({ summaries, aside: aside ?? [], folded: folded ?? [] });
    return items.length === 0 && folded === undefined ? undefined : items;
  }, [summaries, aside, folded]);
}

/** Reads the closed prestazioni again whenever a line of the office is new: late facts look old. */
function useFoldedTrouble(
  log: FactLog,
  summaries: readonly Summary[] | undefined,
): readonly FoldedTrouble[] | undefined {
  const [folded, setFolded] = useState<readonly FoldedTrouble[]>();
  const [known] = useState(() => new WeakMap<Summary, FoldedTrouble>());
  useEffect(() => {
    if (summaries === undefined) return;
    let isCurrent = true;
    const read = async (line: Summary): Promise<FoldedTrouble> => {
      const trouble = known.get(line) ?? (await readTrouble(log, line));
      known.set(line, trouble);
      return trouble;
    };
    void Promise.all(latestClosed(summaries).map(read)).then((troubles) => {
      if (isCurrent) setFolded(troubles);
    });
    return () => {
      isCurrent = false;
    };
  }, [log, summaries, known]);
  return folded;
}

const latestClosed = (summaries: readonly Summary[]): readonly Summary[] =>
  summaries
    .filter((one) => one.kind === 'prestazione' && isOver(one))
    .toSorted((a, b) => b.updatedAt - a.updatedAt)
    .slice(0, READ_AT_MOST);

async function readTrouble(log: FactLog, { stream }: Summary): Promise<FoldedTrouble> {
  const state = foldStream(await log.read(stream));
  const changed = changedActs(state).length;
  return { stream, changed, unreadable: state.unreadable.length };
}

interface Known {
  readonly summaries: readonly Summary[];
  readonly aside: readonly QuarantinedFact[];
  readonly folded: readonly FoldedTrouble[];
}

/** One line per stream with something to decide; the latest touched first. */
export function reviewItems({ summaries, aside, folded }: Known): readonly ReviewItem[] {
  const lines = new Map(summaries.map((one) => [one.stream, one]));
  const streams = new Set([
    ...summaries.filter(({ conflicts }) => conflicts > 0).map(({ stream }) => stream),
    ...folded.map(({ stream }) => stream),
    ...aside.map(({ stream }) => stream),
  ]);
  const touched = (stream: StreamId): number => lines.get(stream)?.updatedAt ?? 0;
  return [...streams]
    .map((stream): ReviewItem => {
      const trouble = folded.find((one) => one.stream === stream);
      return {
        stream,
        conflicts: lines.get(stream)?.conflicts ?? 0,
        changed: trouble?.changed ?? 0,
        unreadable: trouble?.unreadable ?? 0,
        aside: aside.filter((one) => one.stream === stream),
      };
    })
    .filter((item) => countOf(item) > 0)
    .toSorted((a, b) => touched(b.stream) - touched(a.stream));
}
