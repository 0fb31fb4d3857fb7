import { Workbox } from 'workbox-window';
import type { Live } from '../domain/ports.ts';

export interface Updates {
  /** A new version is ready and waits. */
  readonly ready: Live<{ readonly isReady: boolean }>;
  /** Applies it: the page is loaded again on the new build. */
  apply(): void;
}

/** Registers the service worker. An update waits until somebody asks, or until no page is open. */
export function registerWorker(): Updates {
  let state = { isReady: false };
  const listeners = new Set<() => void>();
  const ready: Updates['ready'] = {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) {
    return { ready, apply: () => undefined };
  }
  const workbox = new Workbox('/sw.js');
  let asked = false;
  workbox.addEventListener('waiting', () => {
    state = { isReady: true };
    for (const listener of listeners) listener();
  });
  workbox.addEventListener('controlling', () => {
    if (asked) window.location.reload();
  });
  void workbox.register().catch(() => undefined);
  return {
    ready,
    apply: () => {
      asked = true;
      workbox.messageSkipWaiting();
    },
  };
}
