import { useCallback, useRef, useState } from 'react';

export interface Once {
  /** Runs `work` unless one is running. It stays closed when `work` resolves to true: it led away. */
  readonly run: (work: () => Promise<boolean>) => void;
  readonly isBusy: boolean;
}

/** Enter, double tap, two quick presses: one effect. */
export function useOnce(): Once {
  const running = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const run = useCallback((work: () => Promise<boolean>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    let isGone = false;
    void work()
      .then((led) => {
        isGone = led;
      })
      .finally(() => {
        if (isGone) return;
        running.current = false;
        setBusy(false);
      });
  }, []);
  return { run, isBusy };
}
