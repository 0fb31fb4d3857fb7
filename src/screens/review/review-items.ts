import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
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

/** What waits for a decision, stream by stream; undefined until the first reading. */
export function useReviewItems(): readonly ReviewItem[] | undefined {
  const { wire, log } = useDesk();
  const summaries = useSummaries();
  const aside = useLive(wire.status())?.quarantined;
  const closed = useMemo(() => latestClosed(summaries ?? []), [summaries]);
  const folded = useQuery({
    queryKey: ['review', closed.map(({ stream, updatedAt }) => `${stream}@${updatedAt}`)],
    queryFn: () => readTrouble(log, closed),
    networkMode: 'always',
    placeholderData: (before: readonly FoldedTrouble[] | undefined) => before,
  }).data;
  return useMemo(
    () => summaries && reviewItems({ summaries, aside: aside ?? [], folded: folded ?? [] }),
    [summaries, aside, folded],
  );
}

const latestClosed = (summaries: readonly Summary[]): readonly Summary[] =>
  summaries
    .filter((one) => one.kind === 'prestazione' && isOver(one))
    .toSorted((a, b) => b.updatedAt - a.updatedAt)
    .slice(0, READ_AT_MOST);

const readTrouble = (log: FactLog, closed: readonly Summary[]): Promise<readonly FoldedTrouble[]> =>
  Promise.all(
    closed.map(async ({ stream }) => {
      const state = foldStream(await log.read(stream));
      const changed = changedActs(state).length;
      return { stream, changed, unreadable: state.unreadable.length };
    }),
  );

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
