import { useMemo } from 'react';
import type { Summary } from '../../domain/summary.ts';
import { useDesk } from '../desk.tsx';

/** Whether this person has brought an interview to its end: then the program is worth keeping. */
export function useHasConcluded(summaries: readonly Summary[] | undefined): boolean {
  const me = useDesk().session.operator.id;
  return useMemo(
    () => summaries?.some((one) => one.kind === 'prestazione' && one.endedBy === me) ?? false,
    [summaries, me],
  );
}
