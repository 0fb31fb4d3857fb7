import type { StreamId } from '../../domain/ids.ts';
import type { ServiceManifest } from '../../interview/service-manifest.ts';
import { useStart, type Start } from '../use-start.ts';

export interface StartService extends Pick<Start, 'isBusy' | 'error'> {
  /** Opens the interview, or goes on with the one `proposed`, and goes there. One effect. */
  readonly begin: (service: ServiceManifest, proposed?: StreamId) => void;
}

/** Starts services for one person. */
export function useStartFor(person: StreamId): StartService {
  const { start, isBusy, error } = useStart();
  const begin = (service: ServiceManifest, proposed?: StreamId) =>
    start({ service, person, ...(proposed === undefined ? {} : { proposed }) });
  return { begin, isBusy, error };
}
