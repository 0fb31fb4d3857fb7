import type { Wire } from '../domain/ports.ts';

/** The name by which the browser wakes the service worker when the network is back. */
const SYNC_TAG = 'sportello-unsent';

interface SyncManagerPart {
  register(tag: string): Promise<void>;
}

const managerOf = (registration: object): SyncManagerPart | null =>
  'sync' in registration && isManager(registration.sync) ? registration.sync : null;

const isManager = (value: unknown): value is SyncManagerPart =>
  typeof value === 'object' && value !== null && 'register' in value;

/**
 * A hint, where the browser has it: when the page goes out of sight with unsent work, the browser is
 * asked to say when the network is back. Nothing depends on it: the page tries by itself.
 * @returns stops listening
 */
export function backgroundSync(wire: Wire): () => void {
  const worker = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (worker === undefined) return () => undefined;
  const status = wire.status();
  const onHidden = (): void => {
    if (document.visibilityState !== 'hidden' || (status.get()?.unsent ?? 0) === 0) return;
    void worker.ready.then((ready) => managerOf(ready)?.register(SYNC_TAG)).catch(() => undefined);
  };
  const onMessage = ({ data }: MessageEvent<unknown>): void => {
    if (data === SYNC_TAG) void wire.syncNow().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', onHidden);
  worker.addEventListener('message', onMessage);
  return () => {
    document.removeEventListener('visibilitychange', onHidden);
    worker.removeEventListener('message', onMessage);
  };
}
