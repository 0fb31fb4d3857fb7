import type { Clock, Random } from '../kernel/environment.ts';

/*
 * Time, chance, storage and tabs as this browser has them: what the inside takes as arguments.
 */

export const browserClock: Clock = { now: () => Date.now() };

export const browserRandom: Random = {
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
};

export const browserTimer = (ms: number, callback: () => void): (() => void) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};

export const browserEvery = (ms: number, callback: () => void): (() => void) => {
  const timer = setInterval(callback, ms);
  return () => clearInterval(timer);
};

/** What was to be drawn has been when it resolves. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Null in a browser without IndexedDB. */
export const browserIndexedDb =
  'indexedDB' in globalThis && 'IDBKeyRange' in globalThis
    ? { indexedDB: globalThis.indexedDB, IDBKeyRange: globalThis.IDBKeyRange }
    : null;

/** How tabs of this browser talk; null where they can't: then one tab only knows of itself. */
export const browserChannel = 'BroadcastChannel' in globalThis ? tabChannel : null;

interface TabChannel {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  close(): void;
}

function tabChannel(name: string): TabChannel {
  const channel = new BroadcastChannel(name);
  const tab: TabChannel = {
    onmessage: null,
    postMessage: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
  channel.onmessage = (event: MessageEvent<unknown>) => tab.onmessage?.(event);
  return tab;
}

/** Called as the page's own: a `fetch` that is passed on by itself does not run. */
export const browserFetch = (url: string, init: RequestInit): Promise<Response> => fetch(url, init);
