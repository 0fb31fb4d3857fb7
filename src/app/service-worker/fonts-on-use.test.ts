import { describe, expect, it } from 'vitest';
import { fontsOnUse } from './fonts-on-use.ts';

const URL_OF_FONT = 'https://sportello.esempio.it/assets/noto-sans-sc-101-400-normal-a1b2.woff';

function stage({ isFull = false } = {}) {
  const kept = new Map<string, Response>();
  const asked: string[] = [];
  const cache: Pick<Cache, 'match' | 'put'> = {
    match: async (request) => kept.get(new Request(request).url)?.clone(),
    put: async (request, response) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      kept.set(new Request(request).url, response);
    },
  };
  const answer = (status: number) => async (request: Request) => {
    asked.push(request.url);
    return new Response('glyphs', { status });
  };
  const opened = { open: async () => cache as Cache };
  return {
    kept,
    asked,
    ask: (status = 200) =>
      fontsOnUse({ caches: opened, fetch: answer(status) })(new Request(URL_OF_FONT)),
  };
}

describe('fonts kept once they are used', () => {
  it('asks the network once', async () => {
    const { ask, asked } = stage();
    expect(await (await ask()).text()).toBe('glyphs');
    expect(await (await ask()).text()).toBe('glyphs');
    expect(asked).toEqual([URL_OF_FONT]);
  });

  it('keeps no error, and a full disk is none', async () => {
    const failed = stage();
    expect((await failed.ask(404)).status).toBe(404);
    expect(failed.kept.size).toBe(0);
    expect((await stage({ isFull: true }).ask()).status).toBe(200);
  });
});
