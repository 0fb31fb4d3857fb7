import { useEffect, useState } from 'react';
import type { Position } from '../../domain/ports.ts';
import { useDesk } from '../desk.tsx';
import type { Prestazione } from './prestazione.ts';

/** The review page stands after the last step of the route. */
export const REVIEW = 'riepilogo';

export interface InterviewPosition {
  readonly step: string;
  readonly field: string | null;
  readonly isRead: boolean;
  readonly go: (step: string) => void;
  readonly remember: (field: string) => void;
}

/** Where the operator is: local to the device, the same after a reload or a killed browser. */
export function usePosition({ stream, view }: Prestazione): InterviewPosition {
  const { drafts } = useDesk();
  const [stored, setStored] = useState<Position | null>();

  useEffect(() => {
    let isCurrent = true;
    void drafts.position(stream).then((position) => {
      if (isCurrent) setStored(position);
    });
    return () => {
      isCurrent = false;
    };
  }, [drafts, stream]);

  const known = [...view.steps.map(({ id }) => id), REVIEW];
  const first = view.steps.find(({ status }) => status !== 'done')?.id ?? REVIEW;
  const step =
    stored !== null && stored !== undefined && known.includes(stored.step) ? stored.step : first;
  const move = (position: Position) => {
    setStored(position);
    void drafts.savePosition(stream, position);
  };
  return {
    step,
    field: stored?.field ?? null,
    isRead: stored !== undefined,
    go: (next) => move({ step: next, field: null }),
    remember: (field) => void drafts.savePosition(stream, { step, field }),
  };
}
