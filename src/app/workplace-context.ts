import { createContext, use } from 'react';
import type { Workplace } from './workplace.ts';

export const WorkplaceContext = createContext<Workplace | null>(null);

/** @throws Error outside its provider: a bug. */
export function useWorkplace(): Workplace {
  const workplace = use(WorkplaceContext);
  if (workplace === null) throw new Error('useWorkplace outside its provider');
  return workplace;
}
