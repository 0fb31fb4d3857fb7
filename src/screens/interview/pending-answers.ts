import { useMemo, useState } from 'react';

export interface PendingAnswers {
  readonly values: ReadonlyMap<string, unknown>;
  readonly add: (path: string, value: unknown) => void;
  /** Only if no later answer to the same question is on its way. */
  readonly remove: (path: string, value: unknown) => void;
}

/** Answers shown before they are read back from disk: two quick taps never lose the first. */
export function usePending(): PendingAnswers {
  const [values, setValues] = useState<ReadonlyMap<string, unknown>>(new Map());
  const commands = useMemo(
    () => ({
      add: (path: string, value: unknown) =>
        setValues((before) => new Map(before).set(path, value)),
      remove: (path: string, value: unknown) =>
        setValues((before) =>
          before.get(path) === value
            ? new Map([...before].filter(([key]) => key !== path))
            : before,
        ),
    }),
    [],
  );
  return useMemo(() => ({ values, ...commands }), [values, commands]);
}
