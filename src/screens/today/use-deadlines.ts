import { useMemo } from 'react';
import type { Deadline } from '../../domain/deadline.ts';
import { deadlinesOf } from '../../domain/deadlines.ts';
import { mergedPeople, personGroups } from '../../domain/person-merge.ts';
import { formatTime } from '../../i18n/format.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { useDesk } from '../desk.tsx';
import { usePrestazioni, useSummaries } from '../office-records.ts';

/** What is due in the office, the most urgent first; undefined until read. */
export function useDeadlines(): readonly Deadline[] | undefined {
  const { session, clock } = useDesk();
  const summaries = useSummaries();
  const prestazioni = usePrestazioni();
  const people = useMemo(() => {
    const registrations = summaries?.filter((one) => one.kind === 'persona') ?? [];
    return mergedPeople(registrations, personGroups(registrations));
  }, [summaries]);
  const today = isoDateOf(clock.now());
  const time = formatTime(clock.now());
  const { operator } = session;
  return useMemo(
    () =>
      prestazioni === undefined
        ? undefined
        : deadlinesOf({ people, prestazioni }, { today, time, operator }),
    [people, prestazioni, today, time, operator],
  );
}
