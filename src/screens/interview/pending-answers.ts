import { useMemo, useState } from 'react';
import type { Fact } from '../../domain/fact.ts';
import type { FactId } from '../../domain/ids.ts';

interface Pending {
  readonly value: unknown;
  /** The facts that carry it, once they are saved. */
  readonly savedAs: readonly FactId[] | null;
}

export interface PendingAnswers {
  /** By path: given, and not yet read back. */
  readonly values: ReadonlyMap<string, unknown>;
  readonly add: (path: string, value: unknown) => void;
  readonly saved: (path: string, value: unknown, facts: readonly Fact[]) => void;
  /** Not saved: what is on disk shows again. */
  readonly failed: (path: string, value: unknown) => void;
}

type Entries = ReadonlyMap<string, Pending>;

/**
 * Answers shown from the tap until their own facts are read back: nothing flickers, and two quick
 * taps never lose the first.
 */
export function usePending(facts: readonly Fact[]): PendingAnswers {
  const [entries, setEntries] = useState<Entries>(new Map());
  const values = useMemo(() => {
    const known = new Set(facts.map(({ id }) => id));
    const isBack = ({ savedAs }: Pending): boolean =>
      savedAs !== null && savedAs.every((id) => known.has(id));
    return new Map(
      [...entries].filter(([, one]) => !isBack(one)).map(([path, { value }]) => [path, value]),
    );
  }, [entries, facts]);
  const commands = useMemo(
    () => ({
      add: (path: string, value: unknown) =>
        setEntries((before) => new Map(before).set(path, { value, savedAs: null })),
      saved: (path: string, value: unknown, written: readonly Fact[]) =>
        setEntries((before) =>
          changed(before, { path, value }, { value, savedAs: written.map(({ id }) => id) }),
        ),
      failed: (path: string, value: unknown) =>
        setEntries((before) => changed(before, { path, value }, null)),
    }),
    [],
  );
  return useMemo(() => ({ values, ...commands }), [values, commands]);
}

/** Only if no later answer to the same question has taken its place. */
function changed(
  before: Entries,
  { path, value }: { readonly path: string; readonly value: unknown },
  next: Pending | null,
): Entries {
  if (before.get(path)?.value !== value) return before;
  const after = new Map(before);
  if (next === null) after.delete(path);
  else after.set(path, next);
  return after;
}
