import { describe, expect, it } from 'vitest';
import { earlierPages } from './earlier-pages.ts';

/** A browser with the given pages open; `restart` is a worker that lost its memory. */
function browser(...open: readonly string[]) {
  let pages = open;
  const stored = new Map<string, Response>();
  const cache = {
    match: (key: string) => Promise.resolve(stored.get(key)?.clone()),
    put: (key: string, response: Response) => {
      stored.set(key, response);
      return Promise.resolve();
    },
  };
  return {
    worker: () =>
      earlierPages({
        openPages: () => Promise.resolve(pages),
        cache: () => Promise.resolve(cache),
      }),
    show: (...next: readonly string[]) => {
      pages = next;
    },
  };
}

describe('files of earlier builds', () => {
  it('stay while a page that was open at the takeover is open', async () => {
    const { worker, show } = browser('tab-1', 'tab-2');
    await worker().remember();
    show('tab-1-reloaded', 'tab-2');
    expect(await worker().anyOpen()).toBe(true);
  });

  it('may go when those pages are closed or reloaded', async () => {
    const { worker, show } = browser('tab-1', 'tab-2');
    await worker().remember();
    show('tab-1-reloaded', 'tab-3');
    expect(await worker().anyOpen()).toBe(false);
  });

  it('may go when nothing was ever remembered', async () => {
    expect(await browser('tab-1').worker().anyOpen()).toBe(false);
  });
});
