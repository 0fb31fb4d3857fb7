import { PrecacheController, PrecacheRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import type { CarrierNeeds } from './sealed-carrier.ts';
import { deliverSealed, isSealedSync } from './service-worker/deliver-sealed.ts';
import { earlierPages } from './service-worker/earlier-pages.ts';
import { fontsOnUse } from './service-worker/fonts-on-use.ts';
import { keyKeeper } from './service-worker/key-keeper.ts';

/*
 * The service worker: every built file is stored at install, so each screen opens without a network.
 *
 * An update waits until the page says SKIP_WAITING or no page is open. Files of earlier builds stay
 * while a page of an earlier build is open, because that page may still ask for a lazy chunk that
 * the server no longer has.
 */

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: (PrecacheEntry | string)[];
};

const precache = new PrecacheController();
precache.addToCacheList(self.__WB_MANIFEST);

const earlier = earlierPages({
  openPages: async () => {
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    return pages.map(({ id }) => id);
  },
  cache: () => caches.open('sportello-earlier-pages'),
});

/** Server's own addresses: never answered with the app's page. */
const notPages = [/^\/v1(?:\/|$)/, /^\/status(?:$|[/?])/];

// Before the routes: the one that answers a request keeps it from later listeners.
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.waitUntil(deleteEarlierBuilds(event));
});

registerRoute(new PrecacheRoute(precache, { directoryIndex: '', cleanURLs: false }));
registerRoute(
  new NavigationRoute(precache.createHandlerBoundToURL('/index.html'), { denylist: notPages }),
);
const keptFonts = fontsOnUse({ caches, fetch: (request) => fetch(request) });
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /^\/assets\/.*\.woff$/.test(url.pathname),
  ({ request }) => keptFonts(request),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async ({ request }) =>
    (await caches.match(request, { cacheName: precache.strategy.cacheName })) ?? fetch(request),
);

self.addEventListener('install', (event) => {
  event.waitUntil(precache.install(event));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(earlier.remember().then(() => self.clients.claim()));
});

const carrier: CarrierNeeds = {
  factory: { indexedDB: self.indexedDB, IDBKeyRange },
  fetch: (url, init) => fetch(url, init),
  clock: { now: () => Date.now() },
  locks: 'locks' in navigator ? navigator.locks : null,
};

const keeper = keyKeeper(() => Date.now());

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const data: unknown = event.data;
  const answer = keeper.hear(data);
  if (answer !== undefined) event.ports[0]?.postMessage(answer);
  const asked = typeof data === 'object' && data !== null && 'type' in data ? data.type : undefined;
  if (asked === 'SKIP_WAITING') void self.skipWaiting();
});

// Not in the types of the platform: Background Sync, where the browser has it.
self.addEventListener('sync', (event: Event) => {
  if (isSealedSync(event)) event.waitUntil(deliverSealed(carrier));
});

/** Background Sync, a hint: the pages have the keys, so it is they who send. */
self.addEventListener('sync', (event) => {
  if (isSyncEvent(event)) event.waitUntil(tellPages(event.tag));
});

interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

const isSyncEvent = (event: Event): event is SyncEvent =>
  'tag' in event && event.tag === 'sportello-unsent';

async function tellPages(words: string): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window' });
  for (const page of pages) page.postMessage(words);
}

/** A newer worker keeps its files in the same cache before it takes over: they are not old. */
async function deleteEarlierBuilds(event: ExtendableEvent): Promise<void> {
  const { installing, waiting } = self.registration;
  if (installing !== null || waiting !== null) return;
  if (await earlier.anyOpen()) return;
  await precache.activate(event);
}
