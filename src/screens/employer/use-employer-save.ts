import { useState } from 'react';
import type { NewFact } from '../../domain/fact.ts';
import type { StreamId } from '../../domain/ids.ts';
import type { SaveError } from '../../domain/ports.ts';
import { useDesk } from '../desk.tsx';
import { useOnce } from '../use-once.ts';

/** Writes in the firm's stream, once; what could not be saved stays in its fields. */
export function useEmployerSave(stream: StreamId) {
  const { log } = useDesk();
  const once = useOnce();
  const [error, setError] = useState<SaveError | null>(null);
  const save = (facts: readonly NewFact[], onSaved: () => void) =>
    once.run(async () => {
      const saved = facts.length === 0 ? null : await log.append(stream, facts);
      setError(saved === null || saved.ok ? null : saved.error);
      if (saved === null || saved.ok) onSaved();
      return false;
    });
  return { save, error, isBusy: once.isBusy };
}
