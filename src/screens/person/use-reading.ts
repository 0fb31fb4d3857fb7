import { useEffect } from 'react';
import type { StreamId } from '../../domain/ids.ts';
import { can } from '../../domain/permissions.ts';
import { readingOf } from '../../domain/reading.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import { useDesk } from '../desk.tsx';

/**
 * Writes that this operator opened this file, once. The page does not wait for it; when it can't be
 * saved (a full disk) the file still opens, and the wire says that something is wrong.
 */
export function useReading(stream: StreamId, { readings }: StreamState): void {
  const { log, clock, session } = useDesk();
  const { id, role } = session.operator;
  const isDue = can(role, 'facts.write') && readingOf(readings, id, clock.now()) !== null;
  useEffect(() => {
    if (!isDue) return undefined;
    // Somebody who only passes by does not read; StrictMode's rehearsal writes nothing either.
    const timer = setTimeout(() => {
      const fact = readingOf(readings, id, clock.now());
      if (fact !== null) void log.append(stream, [fact]);
    }, 500);
    return () => clearTimeout(timer);
  }, [isDue, stream, log, clock, id, readings]);
}
