import { useQuery } from '@tanstack/react-query';
import { parseJson } from '../../kernel/json.ts';
import { Fact } from '../../domain/fact.ts';
import { can } from '../../domain/permissions.ts';
import type { SetAsideFact } from '../admin/administration.ts';
import { useDesk } from '../desk.tsx';

/** Facts that the centre keeps apart, for who may decide on them. */
export interface SetAside {
  /** Empty for everybody else, and until the centre answers. */
  readonly facts: readonly SetAsideFact[];
  /** The centre did not answer: there may be some. */
  readonly isUnknown: boolean;
  readonly refresh: () => Promise<unknown>;
}

const FIVE_MINUTES = 5 * 60_000;
const NO_FACTS: readonly SetAsideFact[] = [];

/** They live at the centre, so this needs the network: asked for again every five minutes. */
export function useSetAside(): SetAside {
  const { administration, session } = useDesk();
  const { data, refetch } = useQuery({
    queryKey: ['administration', 'setAside'],
    queryFn: () => administration.setAside(),
    enabled: can(session.operator.role, 'facts.review'),
    networkMode: 'always',
    staleTime: FIVE_MINUTES,
    refetchInterval: FIVE_MINUTES,
  });
  return {
    facts: data?.ok === true ? data.value : NO_FACTS,
    isUnknown: data?.ok === false,
    refresh: refetch,
  };
}

/** The fact as it was written; null when what was sent is none. */
export const factOf = ({ body }: SetAsideFact): Fact | null =>
  Fact.safeParse(parseJson(body)).data ?? null;
