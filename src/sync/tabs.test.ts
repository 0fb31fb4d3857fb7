import { describe, expect, it } from 'vitest';
import { seededRandom } from '../kernel/environment.ts';
import { plainSealer } from '../vault/plain-sealer.ts';
import { answer, author, settled, StorageLab, streamOf } from '../storage/testing/storage-lab.ts';
import { startSync, type SyncNeeds } from './client/sync-client.ts';
import type { Locks } from './client/leadership.ts';
import { browserSleep } from './client/browser-sync.ts';
import { eventSourcePokes, type PokeHearer } from './client/pokes.ts';
import { untilAborted } from './testing/desk.ts';
import { fakeLocks } from './testing/fake-locks.ts';
import { ModelServer } from './testing/model-server.ts';

const A = streamOf(1);

/** Tabs of one operator on one browser. */
function browser(server: ModelServer) {
  const lab = new StorageLab();
  const locks: Locks = fakeLocks();
  let tabs = 0;
  const open = async (over: Partial<SyncNeeds> = {}) => {
    tabs += 1;
    const storage = await lab.open({ sealer: plainSealer });
    const { operator, scope, device } = author(1);
    const client = startSync({
      store: storage.sync,
      operator,
      scope,
      device,
      random: seededRandom(tabs),
      clock: { now: () => lab.now },
      sleep: untilAborted,
      fetch: async (url, init) =>
        server.handle(device, url, typeof init.body === 'string' ? init.body : null),
      getCsrf: () => null,
      locks,
      channel: lab.options().channel,
      pokes: null,
      wakes: () => () => undefined,
      onError: (error) => {
        throw error;
      },
      ...over,
    });
    return { storage, client };
  };
  return { lab, open };
}

describe('several tabs', () => {
  it('one leads; the others ask it, hear its status, and take over when it closes', async () => {
    const server = new ModelServer();
    const { open } = browser(server);
    const [one, two] = [await open(), await open()];
    await two.storage.log.append(A, [answer('a', 'uno')]);
    expect(await two.client.wire.syncNow()).toMatchObject({ sent: 1, outcome: 'done' });
    const status = await settled(two.client.wire.status(), ({ unsent }) => unsent === 0);
    expect(status).toMatchObject({ network: 'online', receivedAt: server.now });
    await one.client.stop();
    await one.storage.close();
    await two.storage.log.append(A, [answer('a', 'due')]);
    expect(await two.client.wire.syncNow()).toMatchObject({ sent: 1, outcome: 'done' });
    expect(server.facts).toHaveLength(2);
    expect(await two.storage.log.read(A)).toHaveLength(2);
  });

  it('a leader that was overtaken stops: its term is no longer good', async () => {
    const server = new ModelServer();
    const { open } = browser(server);
    const [old, recent] = [await open({ locks: null }), await open({ locks: null })];
    await recent.client.wire.syncNow();
    await old.storage.log.append(A, [answer('a', 'uno')]);
    const term = await recent.storage.sync.lead();
    expect(term.ok).toBe(true);
    expect(await old.client.wire.syncNow()).toMatchObject({ sent: 0, outcome: 'busyElsewhere' });
    expect((await recent.storage.sync.cursor()).seq).toBe(0);
  });
});

describe('a centre that does not answer', () => {
  it('is offline after the time limit, and the next batch is smaller', async () => {
    const server = new ModelServer();
    const { open } = browser(server);
    let hangs = true;
    const sizes: number[] = [];
    const { client, storage } = await open({
      sleep: (ms, signal) =>
        ms === 30_000 && hangs ? Promise.resolve() : untilAborted(ms, signal),
      fetch: async (url, init) => {
        const body = typeof init.body === 'string' ? init.body : null;
        if (url.includes('push')) sizes.push(JSON.parse(body ?? '').facts.length);
        if (hangs && url.includes('push')) return new Promise(() => undefined);
        return server.handle(author(1).device, url, body);
      },
    });
    await client.wire.syncNow();
    await storage.log.append(
      A,
      Array.from({ length: 8 }, (_, n) => answer(`q${n}`, 'x')),
    );
    expect(await client.wire.syncNow()).toMatchObject({ sent: 0, outcome: 'offline' });
    hangs = false;
    expect(await client.wire.syncNow()).toMatchObject({ sent: 8, outcome: 'done' });
    expect(sizes.slice(0, 2)).toEqual([8, 4]);
  });
});

describe('locking the screen', () => {
  it('does not wait for a request on its way', async () => {
    const { open } = browser(new ModelServer());
    let isAborted = false;
    let arrive = (): void => undefined;
    const onItsWay = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const { client } = await open({
      fetch: (_url, init) => {
        init.signal?.addEventListener('abort', () => {
          isAborted = true;
        });
        arrive();
        return new Promise(() => undefined);
      },
    });
    await onItsWay;
    await client.stop();
    expect(isAborted).toBe(true);
  });
});

describe('rounds by themselves', () => {
  it('an answer leaves within a second; a poke brings the others’ facts', async () => {
    const server = new ModelServer();
    const { lab, open } = browser(server);
    let hear: PokeHearer | null = null;
    const real = browserSleep;
    const { storage } = await open({
      sleep: async (ms, signal) => {
        if (ms > 5_000) return untilAborted(ms, signal);
        await real(ms, signal);
        lab.now += ms;
        return undefined;
      },
      pokes: (_url, hearer) => {
        hear = hearer;
        return () => undefined;
      },
    });
    await storage.log.append(A, [answer('a', 'uno')]);
    await settled(storage.sync.counts(), ({ unsent }) => unsent === 0);
    expect(server.facts).toHaveLength(1);
    const other = browser(server);
    const colleague = await other.open();
    await colleague.storage.log.append(A, [answer('b', 'due')]);
    await colleague.client.wire.syncNow();
    const arrived = settled(storage.log.watch(A), (facts) => facts.length === server.facts.length);
    (hear as PokeHearer | null)?.onPoke();
    await arrived;
  });
});

describe('the stream of hints', () => {
  it('is opened again after a refusal, and closed with the page', async () => {
    const sources: { readyState: number; say: (type: string) => void; closed: boolean }[] = [];
    const create = () => {
      const heard = new Map<string, () => void>();
      const source = {
        readyState: 0,
        closed: false,
        say: (type: string) => heard.get(type)?.(),
        addEventListener: (type: string, listener: () => void) => void heard.set(type, listener),
        close: () => {
          source.closed = true;
        },
      };
      sources.push(source);
      return source;
    };
    const states: boolean[] = [];
    const close = eventSourcePokes(create, () => Promise.resolve())('/v1/live', {
      onPoke: () => undefined,
      onOpen: (isOpen) => states.push(isOpen),
    });
    sources[0]?.say('open');
    if (sources[0] !== undefined) sources[0].readyState = 2;
    sources[0]?.say('error');
    await Promise.resolve();
    await Promise.resolve();
    expect(sources).toHaveLength(2);
    close();
    expect(sources[1]?.closed).toBe(true);
    expect(states).toEqual([true, false, false]);
  });
});
