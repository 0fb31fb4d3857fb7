import { useState } from 'react';
import type { StreamId } from '../../domain/ids.ts';
import type { ServiceManifest } from '../../interview/service-manifest.ts';
import { useDesk } from '../desk.tsx';
import { useNavigate } from '../navigation.tsx';
import { prestazioneHref, startPrestazione, type StartError } from '../prestazione-start.ts';
import { useOnce } from '../use-once.ts';

export interface StartService {
  /** Opens the interview, or goes on with the one `proposed`, and goes there. One effect. */
  readonly begin: (service: ServiceManifest, proposed?: StreamId) => void;
  readonly isBusy: boolean;
  readonly error: StartError | null;
}

export function useStart(person: StreamId): StartService {
  const desk = useDesk();
  const navigate = useNavigate();
  const once = useOnce();
  const [error, setError] = useState<StartError | null>(null);
  const begin = (service: ServiceManifest, proposed?: StreamId) =>
    once.run(async () => {
      const started = await startPrestazione(desk, {
        service,
        person,
        ...(proposed === undefined ? {} : { proposed }),
      });
      setError(started.ok ? null : started.error);
      if (started.ok) navigate(prestazioneHref(started.value));
      return started.ok;
    });
  return { begin, isBusy: once.isBusy, error };
}
