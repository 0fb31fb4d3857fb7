import { useMemo } from 'react';
import type { Deadline } from '../../domain/deadline.ts';
import { deadlinesOf } from '../../domain/deadlines.ts';
import { mergedPeople, personGroups } from '../../domain/person-merge.ts';
import { formatTime } from '../../i18n/format.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { useDesk } from '../desk.tsx';
import { useWhereabouts } from '../transfer/transfers.ts';
import { usePrestazioni, useSummaries } from '../office-records.ts';

/** What is due in the office, who was transferred left out, the most urgent first; undefined until read. */
export function useDeadlines(): readonly Deadline[] | undefined {
  const { session, clock } = useDesk();
  const summaries = useSummaries();
  const whereabouts = useWhereabouts();
  const all = usePrestazioni();
  const prestazioni = useMemo(
    () => all?.filter(({ person }) => person === null || !whereabouts.leftBy(person)),
    [all, whereabouts],
  );
  const people = useMemo(() => {
    const registrations = summaries?.filter((one) => one.kind === 'persona') ?? [];
    const own = registrations.filter(({ stream }) => !whereabouts.leftBy(stream));
    return mergedPeople(own, personGroups(own));
  }, [summaries, whereabouts]);
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
