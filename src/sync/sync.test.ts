import { describe, expect, it } from 'vitest';
import type { Fact } from '../domain/fact.ts';
import { answer as answerFact, settled, streamOf } from '../storage/testing/storage-lab.ts';
import type { Fetch } from './client/transport.ts';
import { Desk } from './testing/desk.ts';
import { answer, ModelServer, problem } from './testing/model-server.ts';

const A = streamOf(1);
const B = streamOf(2);

type Answering = (url: string, body: string | null) => Response | Promise<Response> | null;

/** The server, unless the test answers in its place. */
function network(server: ModelServer, desk: () => Desk | null, instead: Answering = () => null) {
  const calls: string[] = [];
  const fetch: Fetch = async (url, init) => {
    calls.push(url);
    const body = typeof init.body === 'string' ? init.body : null;
    const other = instead(url, body);
    if (other !== null) return other;
    const device = desk()?.author.device;
    if (device === undefined) throw new TypeError('No desk');
    return server.handle(device, url, body);
  };
  return { fetch, calls };
}

async function deskWith(server: ModelServer, instead?: Answering) {
  let desk: Desk | null = null;
  const { fetch, calls } = network(server, () => desk, instead);
  desk = await Desk.open((url, init) => fetch(url, init), 1);
  return { desk, calls };
}

async function write(desk: Desk, count: number, stream = A): Promise<readonly Fact[]> {
  const drafts = Array.from({ length: count }, (_, n) => answerFact(`q${n}`, `valore ${n}`));
  const saved = await desk.storage.log.append(stream, drafts);
  if (!saved.ok) throw new Error(saved.error.kind);
  return saved.value;
}

const counts = (desk: Desk, isReady: (unsent: number) => boolean) =>
  settled(desk.storage.sync.counts(), ({ unsent }) => isReady(unsent));

describe('the three honest states', () => {
  it('salvato, ricevuto, durevole', async () => {
    const server = new ModelServer();
    server.durableUpTo = 0;
    const { desk } = await deskWith(server);
    const [fact] = await write(desk, 1);
    const state = () => desk.client.wire.stateOf(fact!.id);
    expect(await state()).toBe('salvato');
    expect(await desk.sync()).toEqual({ sent: 1, received: 1, quarantined: 0, outcome: 'done' });
    expect(await state()).toBe('ricevuto');
    const status = await settled(desk.client.wire.status(), ({ unsent }) => unsent === 0);
    expect(status).toMatchObject({ network: 'online', durable: false, receivedAt: server.now });
    server.durableUpTo = 1;
    await desk.sync();
    expect(await state()).toBe('durevole');
    expect(await settled(desk.client.wire.status(), ({ durable }) => durable)).toMatchObject({
      durableAt: server.now,
      lag: 0,
    });
  });
});

describe('retry classes', () => {
  const refused: readonly (readonly [string, () => Response, string, string])[] = [
    ['401', () => problem(401, {}), 'needsSignIn', 'needsSignIn'],
    ['403', () => problem(403, { detail: 'No.' }), 'refused', 'refused'],
    ['a captive portal', () => answer(200, 'text/html', '<h1>Wi-Fi</h1>'), 'offline', 'offline'],
    ['a portal’s 401', () => answer(401, 'text/html', '<h1>Wi-Fi</h1>'), 'offline', 'offline'],
    ['503', () => answer(503, 'text/html', '', { 'retry-after': '30' }), 'offline', 'offline'],
    ['500', () => problem(500, {}), 'offline', 'offline'],
  ];
  it.each(refused)('%s keeps everything and says so', async (_name, response, outcome, network) => {
    const server = new ModelServer();
    let isBroken = true;
    const { desk } = await deskWith(server, () => (isBroken ? response() : null));
    await write(desk, 3);
    expect(await desk.sync()).toMatchObject({ sent: 0, outcome });
    const status = await settled(desk.client.wire.status(), (one) => one.network === network);
    expect(status.unsent).toBe(3);
    isBroken = false;
    expect(await desk.sync()).toMatchObject({ sent: 3, outcome: 'done' });
  });

  it('a sign-in offers again what the centre had denied', async () => {
    const server = new ModelServer();
    let denies = true;
    const { desk } = await deskWith(server, (url, body) => {
      if (!denies || !url.includes('push')) return null;
      const { facts } = JSON.parse(body ?? '{}');
      const results = facts.map(({ id }: Fact) => ({ id, status: 'denied', reason: 'Altro.' }));
      const { epoch, now: serverTime } = server;
      return answer(
        200,
        'application/json',
        JSON.stringify({ epoch, serverTime, results, durableUpTo: 0 }),
      );
    });
    const [fact] = await write(desk, 1);
    expect(await desk.sync()).toMatchObject({ sent: 0, quarantined: 1 });
    expect(await desk.client.wire.stateOf(fact!.id)).toBe('daRivedere');
    denies = false;
    desk.client.signedIn();
    expect(await desk.sync()).toMatchObject({ sent: expect.any(Number), outcome: 'done' });
    expect(server.facts.map(({ id }) => id)).toEqual([fact!.id]);
  });
});

describe('poison', () => {
  it('a 400 is bisected down to the one fact; every other stream flows', async () => {
    const server = new ModelServer();
    const { desk } = await deskWith(server);
    const bad = await write(desk, 5, A);
    const good = await write(desk, 40, B);
    server.poison.add(bad[2]!.id);
    expect(await desk.sync()).toMatchObject({ sent: 42, quarantined: 1, outcome: 'done' });
    expect(server.facts.map(({ id }) => id).toSorted()).toEqual(
      [...bad.slice(0, 2), ...good].map(({ id }) => id).toSorted(),
    );
    const status = await counts(desk, (unsent) => unsent === 2);
    expect(status.quarantined).toEqual([{ id: bad[2]!.id, stream: A, reason: 'Illeggibile.' }]);
  });

  it('a centre that refuses even an empty request parks nothing', async () => {
    const server = new ModelServer();
    const { desk } = await deskWith(server, (url) =>
      url.includes('push') ? problem(400, {}) : null,
    );
    await write(desk, 3);
    expect(await desk.sync()).toMatchObject({ quarantined: 0, outcome: 'refused' });
    expect((await counts(desk, () => true)).unsent).toBe(3);
  });

  it('413 halves the batch until it passes', async () => {
    const server = new ModelServer();
    server.maxFacts = 7;
    const { desk } = await deskWith(server);
    await write(desk, 50);
    expect(await desk.sync()).toMatchObject({ sent: 50, outcome: 'done' });
  });

  it('I12: one small fact refused with 413 by a proxy is parked with its reason; the rest flows; it goes after a sign-in', async () => {
    const server = new ModelServer();
    let refused = '';
    const { desk } = await deskWith(server, (url, body) =>
      refused !== '' && url.includes('push') && JSON.stringify(body).includes(refused)
        ? answer(413, 'text/html', 'Request Entity Too Large')
        : null,
    );
    const [bad] = await write(desk, 1, A);
    refused = bad!.id;
    await write(desk, 20, B);
    expect(await desk.sync()).toMatchObject({ sent: 20, quarantined: 1, outcome: 'done' });
    expect(await desk.client.wire.stateOf(bad!.id)).toBe('daRivedere');
    const [parked] = (await counts(desk, (unsent) => unsent === 0)).quarantined;
    expect(parked?.reason).toMatch(/esporti il lavoro non inviato/);
    refused = '';
    desk.client.signedIn();
    await desk.sync();
    expect(server.facts.map(({ id }) => id)).toContain(bad!.id);
  });

  it('a quarantined fact stops its stream; the rest of it waits and is counted', async () => {
    const server = new ModelServer();
    const { desk } = await deskWith(server);
    const [first] = await write(desk, 3, A);
    server.invalid.add(first!.id);
    await write(desk, 2, B);
    expect(await desk.sync()).toMatchObject({ sent: 2, quarantined: 1 });
    expect((await counts(desk, (unsent) => unsent === 2)).quarantined).toHaveLength(1);
  });
});

describe('pages', () => {
  it('a page whose digest differs moves nothing, and the next good one is taken', async () => {
    const server = new ModelServer();
    const { desk: writer } = await deskWith(server);
    await write(writer, 3);
    await writer.sync();
    let corrupt = (text: string): string =>
      text.replace('"digest":"', '"digest":"0').replace(/("digest":"0.{63})./, '$1');
    const { desk: reader } = await deskWith(server, async (url) => {
      if (!url.includes('pull')) return server.handle(writer.author.device, url, null);
      const page = server.handle(writer.author.device, url, null);
      return answer(page.status, 'application/x-ndjson', corrupt(await page.text()));
    });
    expect(await reader.sync()).toMatchObject({ received: 0, outcome: 'offline' });
    expect(await reader.storage.sync.cursor()).toMatchObject({ seq: 0, epoch: null });
    expect(await reader.storage.log.read(A)).toEqual([]);
    corrupt = (text) => text.replace('valore 1', 'valore 7');
    expect(await reader.sync()).toMatchObject({ received: 0, outcome: 'offline' });
    corrupt = (text) => text;
    expect(await reader.sync()).toMatchObject({ received: 3, outcome: 'done' });
    expect(await reader.storage.log.read(A)).toHaveLength(3);
  });

  it('a page cut in the middle is refused whole and asked again, smaller', async () => {
    const server = new ModelServer();
    const { desk: writer } = await deskWith(server);
    await write(writer, 30);
    await writer.sync();
    let cuts = 2;
    const { desk: reader, calls } = await deskWith(server, async (url) => {
      const page = server.handle(writer.author.device, url, null);
      if (!url.includes('pull')) return page;
      const text = await page.text();
      cuts -= 1;
      return answer(200, 'application/x-ndjson', cuts >= 0 ? text.slice(0, text.length / 2) : text);
    });
    while ((await reader.sync()).outcome !== 'done');
    expect(await reader.storage.log.read(A)).toHaveLength(30);
    const limits = calls.flatMap((url) => /limit=(\d+)/.exec(url)?.[1] ?? []);
    expect(limits.slice(0, 3)).toEqual(['500', '250', '125']);
  });
});

describe('another incarnation of the centre', () => {
  it('gets back what its backup had lost', async () => {
    const server = new ModelServer();
    const { desk } = await deskWith(server);
    await write(desk, 3, A);
    await desk.sync();
    const backup = server.backup();
    await write(desk, 4, B);
    await desk.sync();
    server.restore(backup.slice(0, 2), 'e2');
    expect(await desk.sync()).toMatchObject({ outcome: 'done' });
    expect(server.facts).toHaveLength(7);
    expect(await desk.storage.sync.cursor()).toMatchObject({ epoch: 'e2', seq: 7 });
    expect(await desk.storage.log.read(A)).toHaveLength(3);
  });
});
