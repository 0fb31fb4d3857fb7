import { useState } from 'react';
import { useDesk } from './desk.tsx';
import { useNavigate } from './navigation.tsx';
import {
  prestazioneHref,
  startPrestazione,
  type PrestazioneToStart,
  type StartError,
} from './prestazione-start.ts';
import { useOnce } from './use-once.ts';

/** Opens an interview and goes there; an error leaves everything where it was. */
export interface Start {
  readonly start: (what: PrestazioneToStart) => void;
  readonly isBusy: boolean;
  readonly error: StartError | null;
}

export function useStart(): Start {
  const desk = useDesk();
  const navigate = useNavigate();
  const { run, isBusy } = useOnce();
  const [error, setError] = useState<StartError | null>(null);
  const start = (what: PrestazioneToStart) =>
    run(async () => {
      const started = await startPrestazione(desk, what);
      setError(started.ok ? null : started.error);
      if (started.ok) navigate(prestazioneHref(started.value));
      return started.ok;
    });
  return { start, isBusy, error };
}
