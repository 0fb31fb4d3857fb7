import { newFact } from './fact-types.ts';
import type { NewFact } from './fact.ts';
import type { OperatorId } from './ids.ts';
import type { Attribution } from './stream-state.ts';

/** Opening the same file again within this is the same reading, ms: see docs/decisions. */
export const SAME_READING = 30 * 60_000;

/** The fact to write when `operator` opens a file at `now`; null while the last reading still counts. */
export function readingOf(
  readings: readonly Attribution[],
  operator: OperatorId,
  now: number,
): NewFact | null {
  const isSame = readings.some(
    ({ actor, at }) => actor === operator && at <= now && now - at < SAME_READING,
  );
  return isSame ? null : newFact('fascicoloRead', { place: 'fascicolo' });
}
