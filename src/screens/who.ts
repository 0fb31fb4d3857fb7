import { useMemo } from 'react';
import type { OperatorId } from '../domain/ids.ts';
import { useDesk } from './desk.tsx';

/** The name of who wrote; `un collega` while unknown here. */
export type Who = (operator: OperatorId | null) => string;

export function useWho(): Who {
  const { session } = useDesk();
  return useMemo(() => {
    const names = new Map(session.colleagues.map(({ id, name }) => [id, name]));
    names.set(session.operator.id, session.operator.name);
    return (operator) => (operator === null ? undefined : names.get(operator)) ?? 'un collega';
  }, [session]);
}
