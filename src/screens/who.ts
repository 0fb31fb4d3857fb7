import { useMemo } from 'react';
import type { OperatorId } from '../domain/ids.ts';
import { lineWords as words } from './lines.it.ts';
import { useDesk } from './desk.tsx';

/** The name of who wrote; `un collega` while unknown here. */
export type Who = (operator: OperatorId | null) => string;

export function useWho(): Who {
  const { session } = useDesk();
  return useMemo(() => {
    const everybody = [...session.colleagues, session.operator];
    const names = new Map(everybody.map(({ id, name }) => [id, name]));
    return (operator) =>
      (operator === null ? undefined : names.get(operator)) ?? words('colleague');
  }, [session]);
}
