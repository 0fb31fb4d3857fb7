/** The cache of fonts that are kept once they have been asked for. */
const CACHE = 'sportello-fonts';

export interface FontsOnUse {
  readonly caches: Pick<CacheStorage, 'open'>;
  readonly fetch: (request: Request) => Promise<Response>;
}

/**
 * Fonts of scripts that few offices write (Chinese is ten megabytes) are not stored at install: the
 * first document that needs one keeps it, and from then on it is there without a network. Their names
 * carry a hash of what they hold, so that a kept one is never old.
 */
export const fontsOnUse =
  ({ caches, fetch }: FontsOnUse) =>
  async (request: Request): Promise<Response> => {
    const cache = await caches.open(CACHE);
    const kept = await cache.match(request);
    if (kept !== undefined) return kept;
    const response = await fetch(request);
    // A full disk keeps nothing, and the document is written all the same.
    if (response.ok) await cache.put(request, response.clone()).catch(() => undefined);
    return response;
  };
