import { useMemo } from 'react';
import type { StreamId } from '../../domain/ids.ts';
import type { PersonPair } from '../../domain/person-pairs.ts';
import type { QuarantinedFact } from '../../domain/ports.ts';
import type { Summary } from '../../domain/summary.ts';
import { useDesk, useLive } from '../desk.tsx';
import { useSummaries } from '../office-records.ts';
import { useSetAside } from './set-aside.ts';

/** Everything of one stream that waits for a person. */
export interface ReviewItem {
  readonly stream: StreamId;
  readonly conflicts: number;
  readonly changed: number;
  readonly unreadable: number;
  readonly aside: readonly QuarantinedFact[];
}

/** Facts of a later version are one thing to do, however many: update. */
export const countOf = ({ conflicts, changed, unreadable, aside }: ReviewItem): number =>
  conflicts + changed + Math.min(unreadable, 1) + aside.length;

/** What waits for a decision, stream by stream; undefined until it is known. */
export function useReviewItems(): readonly ReviewItem[] | undefined {
  const { wire } = useDesk();
  const summaries = useSummaries();
  const aside = useLive(wire.status())?.quarantined;
  return useMemo(
    () => (summaries === undefined ? undefined : reviewItems(summaries, aside ?? [])),
    [summaries, aside],
  );
}

/** People who look like one person registered twice. */
export function useOpenPairs(): readonly PersonPair[] {
  const index = useLive(useDesk().people);
  return useMemo(() => index?.openPairs() ?? [], [index]);
}

/** How many things wait, all over the office: the number beside *Da rivedere*. */
export function useToReview(): number {
  const items = useReviewItems();
  const pairs = useOpenPairs();
  const { facts } = useSetAside();
  const others = pairs.length + facts.length;
  return useMemo(
    () => items?.reduce((sum, item) => sum + countOf(item), others) ?? 0,
    [items, others],
  );
}

/** One line per stream with something to decide; the latest touched first. */
export function reviewItems(
  summaries: readonly Summary[],
  aside: readonly QuarantinedFact[],
): readonly ReviewItem[] {
  const lines = new Map(summaries.map((one) => [one.stream, one]));
  const streams = new Set([
    ...summaries.filter(hasTrouble).map(({ stream }) => stream),
    ...aside.map(({ stream }) => stream),
  ]);
  const touched = (stream: StreamId): number => lines.get(stream)?.updatedAt ?? 0;
  return [...streams]
    .map((stream): ReviewItem => {
      const line = lines.get(stream);
      return {
        stream,
        conflicts: line?.conflicts ?? 0,
        changed: line?.changed ?? 0,
        unreadable: line?.unreadable ?? 0,
        aside: aside.filter((one) => one.stream === stream),
      };
    })
    .toSorted((a, b) => touched(b.stream) - touched(a.stream));
}

const hasTrouble = ({ conflicts, changed, unreadable }: Summary): boolean =>
  conflicts + changed + unreadable > 0;
