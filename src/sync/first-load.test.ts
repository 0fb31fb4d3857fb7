import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../kernel/hash.ts';
import { foldStream } from '../domain/fold.ts';
import { summarise } from '../domain/summarise.ts';
import { author, settled, streamOf } from '../storage/testing/storage-lab.ts';
import type { Desk } from './testing/desk.ts';
import { deskOn, detailOf, office, OFFICE_STREAMS, write } from './testing/desk-on.ts';
import { answer, type ModelServer } from './testing/model-server.ts';

const A = streamOf(1);

async function expectSame(desk: Desk, server: ModelServer): Promise<void> {
  for (const stream of OFFICE_STREAMS) {
    const there = server.facts.filter((fact) => fact.stream === stream);
    expect(foldStream(await desk.storage.log.read(stream))).toEqual(foldStream(there));
  }
}

describe('the first load', () => {
  it('takes the snapshot, then the feed from its row on', async () => {
    const { server, writer } = await office();
    await write(writer, A, 'dopo');
    await writer.sync();
    const { desk, calls } = await deskOn(server, 2);
    expect(await desk.sync()).toMatchObject({ outcome: 'done', received: 25 });
    await expectSame(desk, server);
    const pulls = calls.filter((url) => url.includes('/v1/pull'));
    expect(pulls.map((url) => /after=(\d+)/.exec(url)?.[1])).toEqual(['24']);
    const lines = await settled(desk.storage.log.summaries(), ({ length }) => length === 12);
    expect(lines.find(({ stream }) => stream === A)).toEqual(
      summarise(foldStream(await desk.storage.log.read(A))),
    );
  });

  it('goes on at the next segment after a broken line, and says how far it is', async () => {
    const { server } = await office();
    let good = 6;
    const { desk, calls } = await deskOn(server, 2, (url) => {
      const isSegment = /snapshot\/./.test(url);
      if (isSegment) good -= 1;
      return isSegment && good < 0 ? Promise.reject(new TypeError('cut')) : null;
    });
    expect(await desk.sync()).toMatchObject({ outcome: 'offline' });
    expect(await detailOf(desk)).toMatchObject({
      progress: { done: 12, total: 24 },
      trouble: 'network',
    });
    expect((await desk.storage.log.read(OFFICE_STREAMS[0]!)).length).toBe(2);
    await desk.die();
    good = 99;
    calls.length = 0;
    await desk.wake();
    expect(await desk.sync()).toMatchObject({ outcome: 'done', received: 12 });
    expect(calls.filter((url) => /snapshot\/./.test(url))).toHaveLength(6);
    await expectSame(desk, server);
  });

  it('believes no segment whose text is not the one its name says', async () => {
    const { server } = await office();
    let spoils = true;
    const { desk } = await deskOn(server, 2, async (url) => {
      if (!spoils || !/snapshot\/./.test(url)) return null;
      const text = await server.handle(author(2).device, url, null).text();
      return answer(200, 'application/x-ndjson', text.replace('di uno', 'di dio'));
    });
    expect(await desk.sync()).toMatchObject({ outcome: 'offline', received: 0 });
    spoils = false;
    expect(await desk.sync()).toMatchObject({ outcome: 'done' });
    await expectSame(desk, server);
  });

  it.each([
    ['__proto__', (line: string) => line.replace('"facts":[{', '"facts":[{"__proto__":{"a":1},')],
    ['a missing field', (line: string) => line.replace(/"salt":"\w+",?/, '')],
    [
      'another stream',
      (line: string) =>
        line
          .replaceAll(OFFICE_STREAMS[0]!, OFFICE_STREAMS[1]!)
          .replace(OFFICE_STREAMS[1]!, OFFICE_STREAMS[0]!),
    ],
    ['no JSON', () => 'ciao\n'],
  ])(
    'a segment with %s, proven to be the centre’s, breaks nothing: the feed brings the same',
    async (_name, spoil) => {
      const { server } = await office();
      const { desk } = await deskOn(server, 2, async (url) => {
        if (!url.includes('snapshot')) return null;
        if (url.endsWith('/snapshot'))
          return answer(200, 'application/json', JSON.stringify(spoilt(server, spoil)));
        const [text] = [...spoiltTexts];
        return answer(200, 'application/x-ndjson', text ?? '');
      });
      expect((await desk.sync()).outcome).toBe('done');
      expect(await detailOf(desk)).toMatchObject({ progress: null });
      await expectSame(desk, server);
    },
  );

  it('a centre without snapshots, or of before them, is read row by row', async () => {
    const { server } = await office();
    server.isOld = true;
    const { desk } = await deskOn(server, 2);
    expect(await desk.sync()).toMatchObject({ outcome: 'done', received: 24 });
    await expectSame(desk, server);
  });
});

const spoiltTexts = new Set<string>();

/** A manifest of one segment, correctly named, with a wrong line in it. */
function spoilt(server: ModelServer, spoil: (line: string) => string): unknown {
  const [text = ''] = server.snapshot?.segments.values() ?? [];
  const wrong = spoil(text);
  spoiltTexts.clear();
  spoiltTexts.add(wrong);
  const manifest = JSON.parse(JSON.stringify(server.snapshot?.manifest));
  return {
    ...manifest,
    segments: [{ id: sha256Hex(wrong), streams: 1, facts: 2, bytes: wrong.length }],
  };
}
