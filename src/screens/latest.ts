import { useCallback, useLayoutEffect, useRef } from 'react';

/** Reads the newest value from a callback that outlives the render it was made in. */
export function useLatest<T>(value: T): () => T {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return useCallback(() => latest.current, []);
}
