import { useDesk, useLive } from './desk.tsx';

/** Whether the office's log is still being copied here: what is not found may be on its way. */
export function useIsFirstCopy(): boolean {
  const status = useLive(useDesk().wire.status());
  const progress = status?.detail?.progress ?? null;
  return progress !== null && progress.done < progress.total;
}
