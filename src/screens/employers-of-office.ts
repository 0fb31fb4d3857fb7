import { useMemo } from 'react';
import { employersIndex, type EmployersIndex } from '../domain/employers-index.ts';
import type { StreamId } from '../domain/ids.ts';
import type { EmployerSummary } from '../domain/summary.ts';
import { useSummaries } from './office-records.ts';

/** The employers of the office, searchable, live; undefined until read. */
export function useEmployers(): EmployersIndex | undefined {
  const summaries = useSummaries();
  return useMemo(
    () =>
      summaries &&
      employersIndex(summaries.filter((one): one is EmployerSummary => one.kind === 'impresa')),
    [summaries],
  );
}

export const employerHref = (stream: StreamId): string => `/imprese/${stream.split('/')[1] ?? ''}`;
