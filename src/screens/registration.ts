import { useCallback, useEffect, useRef, useState } from 'react';
import type { NewFact } from '../domain/fact.ts';
import type { StreamId } from '../domain/ids.ts';
import type { SaveError } from '../domain/ports.ts';
import { useDesk } from './desk.tsx';
import { useNavigate } from './navigation.tsx';
import type { OpenForms } from './open-forms.ts';
import { useOnce } from './use-once.ts';

/** A form that registers somebody, a person or a firm. */
export interface RegistrationForm<Field extends string> {
  readonly fields: readonly Field[];
  readonly forms: OpenForms;
}

/**
 * Writes every change of a registration form at once; the first makes the form one of those to come
 * back to.
 */
export function useFormJournal<Field extends string>(
  stream: StreamId,
  { fields, forms }: RegistrationForm<Field>,
) {
  const desk = useDesk();
  const { drafts } = desk;
  const isRemembered = useRef(false);
  useEffect(() => {
    const flush = () => void drafts.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [drafts]);
  return useCallback(
    (before: Readonly<Record<Field, string>>, next: Readonly<Record<Field, string>>) => {
      for (const field of fields) {
        if (next[field] !== before[field]) drafts.write(stream, field, next[field]);
      }
      if (isRemembered.current) return;
      isRemembered.current = true;
      void forms.remember(desk, stream);
    },
    [desk, drafts, fields, forms, stream],
  );
}

/** Enter or double click: one registration, then its page. What could not be saved stays written. */
export function useRegistration<Field extends string>(
  draftStream: StreamId,
  { fields, forms, hrefOf }: RegistrationForm<Field> & { hrefOf(stream: StreamId): string },
) {
  const desk = useDesk();
  const navigate = useNavigate();
  const once = useOnce();
  const [error, setError] = useState<SaveError | null>(null);
  const run = (factsOf: (stream: StreamId) => readonly NewFact[]) =>
    once.run(async () => {
      // Another tab may have registered somebody under the same draft: they are two.
      const isTaken = (await desk.log.read(draftStream)).length > 0;
      const stream = isTaken ? forms.newStream(desk) : draftStream;
      const saved = await desk.log.append(stream, factsOf(stream));
      setError(saved.ok ? null : saved.error);
      if (!saved.ok) return false;
      await forms.forget(desk, draftStream);
      await desk.drafts.clear(draftStream, fields);
      navigate(hrefOf(stream));
      return true;
    });
  return { run, error, isBusy: once.isBusy };
}
