import { useCallback, useSyncExternalStore } from 'react';

/** The shapes of the page; the same widths as `theme/_media.scss`. */
export const FROM_NARROW = '(min-width: 43.75rem)';
export const FROM_WIDE = '(min-width: 68.75rem)';

const listOf = (query: string): MediaQueryList | null =>
  typeof window.matchMedia === 'function' ? window.matchMedia(query) : null;

/** Whether `query` holds now; true where there are no media queries at all (tests). */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (notify: () => void) => {
      const list = listOf(query);
      list?.addEventListener('change', notify);
      return () => list?.removeEventListener('change', notify);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => listOf(query)?.matches ?? true);
}
