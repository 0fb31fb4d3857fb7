import { useDeferredValue, useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { indicatorsOf, type Indicators } from '../../domain/indicators.ts';
import type { IndicatorsAnswer } from '../../domain/indicators-answer.ts';
import { can } from '../../domain/permissions.ts';
import { useDesk, useLive } from '../desk.tsx';
import { useSummaries } from '../office-records.ts';
import { queryOf, requestOf, type IndicatorFilters } from './indicator-filters.ts';
import type { CentreRefusal } from './indicator-centre.ts';

/** From where the numbers are wanted. */
export type IndicatorSource = 'device' | 'centre';

export interface ShownIndicators {
  /** Undefined while there are none to show. */
  readonly indicators: Indicators | undefined;
  /** Whose numbers they are: the device's stand in until the centre has answered. */
  readonly from: IndicatorSource;
  readonly answer: IndicatorsAnswer | undefined;
  readonly refusal: CentreRefusal | undefined;
  readonly isAsking: boolean;
  readonly retry: () => void;
}

/** What this role may see: the device's numbers, the centre's, both or none. */
export function useIndicatorSources(): readonly IndicatorSource[] {
  const { session, centre } = useDesk();
  const { role } = session.operator;
  return [
    ...(can(role, 'facts.read') ? (['device'] as const) : []),
    ...(can(role, 'indicators.read') && centre !== undefined ? (['centre'] as const) : []),
  ];
}

/** The indicators with these filters, from where they are wanted or from where they can be had. */
export function useIndicators(
  filters: IndicatorFilters,
  today: IsoDate,
  wanted: IndicatorSource,
): ShownIndicators {
  const { centre, wire } = useDesk();
  const summaries = useSummaries();
  const settled = useDeferredValue(filters);
  const own = useMemo(
    () => (summaries === undefined ? undefined : indicatorsOf(summaries, queryOf(settled, today))),
    [summaries, settled, today],
  );
  const isOnline = useLive(wire.status())?.network !== 'offline';
  const asked = useQuery({
    queryKey: ['indicators', requestOf(settled), isOnline],
    queryFn: async () => (centre === undefined ? null : centre.read(requestOf(settled))),
    enabled: wanted === 'centre' && centre !== undefined,
    networkMode: 'always',
    retry: false,
    staleTime: 60_000,
  });
  const read = wanted === 'centre' ? asked.data : undefined;
  const answer = read?.ok === true ? read.value : undefined;
  return {
    indicators: answer?.indicators ?? own,
    from: answer === undefined ? 'device' : 'centre',
    answer,
    refusal: read?.ok === false ? read.error : undefined,
    isAsking: wanted === 'centre' && asked.isFetching,
    retry: () => void asked.refetch(),
  };
}
