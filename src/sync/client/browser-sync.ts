import { eventSourcePokes, type OpenPokes } from './pokes.ts';
import type { Sleep } from './transport.ts';

/** A wait that ends early when it is no longer needed. */
export const browserSleep: Sleep = (ms, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    return undefined;
  });

export const browserPokes: OpenPokes = eventSourcePokes(
  (url) => new EventSource(url),
  browserSleep,
);

/** The network is back, or the page is looked at again (a tablet taken out of a bag). */
export function browserWakes(nudge: (by: 'online' | 'visible') => void): () => void {
  const online = (): void => nudge('online');
  const visible = (): void => {
    if (document.visibilityState === 'visible') nudge('visible');
  };
  window.addEventListener('online', online);
  document.addEventListener('visibilitychange', visible);
  return () => {
    window.removeEventListener('online', online);
    document.removeEventListener('visibilitychange', visible);
  };
}
