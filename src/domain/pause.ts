import type { PauseEntry, StreamState } from './stream-state.ts';

/** Why the interview was left half way; null when nobody said, or when it went on since. */
export function standingPause({
  pauses,
  answers,
  activities,
}: Pick<StreamState, 'pauses' | 'answers' | 'activities'>): PauseEntry | null {
  const last = pauses.toSorted((a, b) => (a.hlc < b.hlc ? -1 : 1)).at(-1);
  if (last === undefined) return null;
  const isLater = ({ hlc }: { readonly hlc: string }): boolean => hlc > last.hlc;
  const wentOn =
    [...answers.values()].some(({ values }) => values.some(isLater)) ||
    [...activities.values()].some((records) => records.some(isLater));
  return wentOn ? null : last;
}
