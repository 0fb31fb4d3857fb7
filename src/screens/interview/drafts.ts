import { useEffect, useMemo } from 'react';
import type { StreamId } from '../../domain/ids.ts';
import { useDesk, useLive } from '../desk.tsx';
import { DraftDesk } from './draft-desk.ts';

export interface Drafts {
  readonly desk: DraftDesk;
  /** Undefined until read. */
  readonly texts: ReadonlyMap<string, string> | undefined;
}

/** The drafts of an interview, for as long as it is on screen. */
export function useDrafts(stream: StreamId): Drafts {
  const { drafts } = useDesk();
  const desk = useMemo(() => new DraftDesk(drafts, stream), [drafts, stream]);
  const texts = useLive(desk.texts);
  useEffect(() => {
    void desk.read();
    window.addEventListener('pagehide', desk.leave);
    document.addEventListener('visibilitychange', desk.leave);
    return () => {
      window.removeEventListener('pagehide', desk.leave);
      document.removeEventListener('visibilitychange', desk.leave);
      desk.leave();
    };
  }, [desk]);
  return useMemo(() => ({ desk, texts }), [desk, texts]);
}
