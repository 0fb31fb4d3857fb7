import { describe, expect, it } from 'vitest';
import { foldStream } from '../domain/fold.ts';
import { stateHash } from '../domain/state-hash.ts';
import { OperatorDatabase } from '../storage/operator-database.ts';
import { quotaExceeded, withFault } from '../storage/testing/faults.ts';
import { author, settled, streamOf } from '../storage/testing/storage-lab.ts';
import { CentreClock } from './client/centre-clock.ts';
import { agreementIn, probes, type Agreement } from './merge/agreement.ts';
import type { Desk } from './testing/desk.ts';
import { deskOn, detailOf, office, OFFICE_STREAMS, write } from './testing/desk-on.ts';
import { answer, ModelServer, problem } from './testing/model-server.ts';

const A = streamOf(1);

async function expectSame(desk: Desk, server: ModelServer): Promise<void> {
  for (const stream of OFFICE_STREAMS) {
    const there = server.facts.filter((fact) => fact.stream === stream);
    expect(foldStream(await desk.storage.log.read(stream))).toEqual(foldStream(there));
  }
}

describe('I3 · two logs that differ', () => {
  it('are compared by halves, and only what follows their last agreement comes again', async () => {
    const server = new ModelServer();
    const { desk: writer } = await deskOn(server, 1);
    const { desk: reader, calls } = await deskOn(server, 2);
    for (const stream of OFFICE_STREAMS.slice(0, 10)) {
      await write(writer, stream, 'uno', 'due');
      await writer.sync();
      await reader.sync();
    }
    server.forge(13);
    calls.length = 0;
    const own = await write(reader, A, 'mio');
    expect(await reader.sync()).toMatchObject({ outcome: 'done', sent: 1 });
    const pulls = calls
      .filter((url) => url.includes('pull'))
      .map((url) => /after=(\d+)/.exec(url)?.[1]);
    expect(pulls).toEqual(['20', '12']);
    expect(server.incidents).toMatchObject([{ kind: 'digest', stream: null }]);
    expect(server.facts.filter(({ id }) => id === own[0]!.id)).toHaveLength(1);
    await expectSame(reader, server);
    expect((await reader.storage.sync.cursor()).seq).toBe(server.head);
  });

  it('where they cannot be compared nothing moves, as before', async () => {
    const server = new ModelServer();
    const { desk } = await deskOn(server, 1);
    await write(desk, A, 'uno', 'due');
    await desk.sync();
    server.isOld = true;
    server.forge(1);
    expect(await desk.sync()).toMatchObject({ outcome: 'offline' });
    expect(await detailOf(desk)).toMatchObject({ trouble: 'mismatch' });
    expect(await desk.storage.log.read(A)).toHaveLength(2);
  });

  it('are found to agree up to any row in a few questions', () => {
    for (const total of [1, 2, 63, 64, 65, 1000, 5000]) {
      for (const last of [-1, 0, 1, 62, 63, 64, 700, total - 1]) {
        if (last >= total) continue;
        let between: Agreement = { same: -1, other: total };
        let questions = 0;
        while (between.other - between.same > 1) {
          const asked = probes(between);
          expect(asked.length).toBeLessThanOrEqual(64);
          between = agreementIn(between, asked, (index) => index <= last);
          questions += 1;
        }
        expect(between.same).toBe(last);
        expect(questions).toBeLessThanOrEqual(3);
      }
    }
  });
});

describe('what is damaged or folded otherwise', () => {
  it('a stream that can’t be opened is copied again from the centre, and told', async () => {
    const { server } = await office();
    const { desk } = await deskOn(server, 2);
    await desk.sync();
    await desk.die();
    const db = new OperatorDatabase(author(2).operator, desk.lab.factory);
    await db.segments.update(A, { sealed: new Uint8Array([7]) });
    db.close();
    await desk.wake();
    expect(await desk.storage.log.read(A)).toEqual([]);
    expect(await desk.sync()).toMatchObject({ outcome: 'done' });
    await expectSame(desk, server);
    expect(server.incidents).toMatchObject([{ kind: 'damaged', stream: A }]);
  });

  it('I6 · another state of the same facts is an incident, told once, and nothing is lost', async () => {
    const server = new ModelServer();
    const wrong = stateHash(foldStream([]));
    const { desk } = await deskOn(server, 1, async (url, body) => {
      if (!url.includes('push')) return null;
      const response = await server.handle(author(1).device, url, body).json();
      const facts = server.facts.filter(({ stream }) => stream === A).length;
      const states = facts === 0 ? [] : [{ stream: A, facts, hash: wrong }];
      return answer(200, 'application/json', JSON.stringify({ ...response, states }));
    });
    await write(desk, A, 'uno');
    await desk.sync();
    expect(server.incidents).toMatchObject([{ kind: 'stateHash', stream: A }]);
    await write(desk, streamOf(2), 'due');
    await desk.sync();
    expect(server.incidents).toHaveLength(1);
    expect(await desk.storage.log.read(A)).toHaveLength(1);
  });
});

describe('I11 · who no longer reads', () => {
  it('delivers what is unsent first, and is told so in the status', async () => {
    const { server } = await office();
    let isFirst = true;
    const { desk } = await deskOn(server, 2, async (url) => {
      if (!url.includes('pull') || !isFirst) return null;
      isFirst = false;
      await write(desk, A, 'in ritardo');
      return null;
    });
    server.revoke(author(2).device, null);
    server.snapshot = null;
    expect(await desk.sync()).toMatchObject({ outcome: 'done', sent: 1 });
    expect(await detailOf(desk)).toMatchObject({ revoked: true });
    expect((await settled(desk.client.wire.status(), () => true)).unsent).toBe(0);
  });
});

describe('facts brought in by file', () => {
  it('wait for a person at the centre as they are, and come back when accepted', async () => {
    const server = new ModelServer();
    const { desk: broken } = await deskOn(server, 1, () => problem(503, {}));
    const saved = await write(broken, A, 'uno', 'due');
    const file = await broken.storage.files.exportUnsent();
    const { desk } = await deskOn(server, 2);
    expect(await desk.storage.files.importUnsent(file)).toMatchObject({ ok: true });
    expect((await detailOf(desk))?.imported).toBe(2);
    await desk.sync();
    expect([...server.quarantined.values()]).toEqual(saved);
    for (const { id } of saved) server.decide(id, 'accepted');
    await desk.sync();
    expect(await desk.storage.care.imported(9)).toEqual([]);
    expect(await desk.storage.log.read(A)).toEqual(saved);
  });

  it('stay when the centre takes none of them', async () => {
    const server = new ModelServer();
    const { desk: broken } = await deskOn(server, 1, () => problem(503, {}));
    const [fact] = await write(broken, A, 'uno');
    const file = await broken.storage.files.exportUnsent();
    const { desk } = await deskOn(server, 2, (url, body) =>
      url.includes('imports') && (body ?? '').includes(fact!.id) ? problem(403, {}) : null,
    );
    await desk.storage.files.importUnsent(file);
    expect((await desk.sync()).outcome).toBe('done');
    expect(await desk.storage.care.imported(9)).toEqual([fact]);
  });
});

describe('I9 · a centre that lost what this device no longer remembers to have sent', () => {
  it('gets the parents of what it can’t place', async () => {
    const server = new ModelServer();
    const { desk } = await deskOn(server, 1);
    await write(desk, A, 'uno');
    await desk.sync();
    server.now += 40 * 24 * 3_600_000;
    desk.lab.now += 40 * 24 * 3_600_000;
    await write(desk, streamOf(2), 'altro');
    await desk.sync();
    server.restore([], 'e2');
    await write(desk, A, 'due');
    expect(await desk.sync()).toMatchObject({ outcome: 'done' });
    await desk.sync();
    expect(server.facts).toHaveLength(3);
    expect(await detailOf(desk)).toMatchObject({ waiting: [] });
  });
});

describe('time and space', () => {
  it('I13 · the distance of the clocks is read, and a jump is an incident', async () => {
    const server = new ModelServer();
    const { desk } = await deskOn(server, 1);
    desk.lab.now = server.now - 5_000;
    await desk.sync();
    expect(await detailOf(desk)).toMatchObject({ clockOffset: 5_000 });
    desk.lab.now = 0;
    await write(desk, A, 'nel 1970');
    await desk.sync();
    await desk.sync();
    expect(server.incidents).toMatchObject([{ kind: 'clockJump' }]);
    expect(server.facts).toHaveLength(1);
  });

  it('a clock that moves during a request is not read; a slow line is no jump', () => {
    const clock = new CentreClock();
    expect(clock.heard(1_000, [500, 400])).toBeNull();
    expect(clock.offset).toBeNull();
    expect(clock.heard(1_000_000, [1_000_000, 1_000_000])).toBeNull();
    expect(clock.heard(1_000_000, [1_000_000, 1_170_000])).toBeNull();
    expect(clock.heard(2_000_000, [1_000_000, 1_000_000])).toEqual({
      from: -85_000,
      to: 1_000_000,
    });
  });

  it('a full disk is said as such, and what was sent stays counted as unsent', async () => {
    const server = new ModelServer();
    let isFull = false;
    const fault = ({ table, kind }: { readonly table: string; readonly kind: string }): void => {
      if (isFull && table === 'acked' && kind === 'mutate') throw quotaExceeded();
    };
    await withFault(fault, async () => {
      const { desk } = await deskOn(server, 1);
      await write(desk, A, 'uno');
      isFull = true;
      expect(await desk.sync()).toMatchObject({ outcome: 'diskFull', sent: 0 });
      expect(await detailOf(desk)).toMatchObject({ trouble: 'diskFull' });
      isFull = false;
      expect(await desk.sync()).toMatchObject({ outcome: 'done', sent: 1 });
      expect(server.facts).toHaveLength(1);
    });
  });
});
