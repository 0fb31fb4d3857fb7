import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomBelow, seededRandom } from '../kernel/environment.ts';
import type { Fact } from '../domain/fact.ts';
import { OperatorDatabase } from '../storage/operator-database.ts';
import { answer as answerFact, streamOf } from '../storage/testing/storage-lab.ts';
import type { Desk } from './testing/desk.ts';
import { openRealCentre, type RealCentre, type Spoil } from './testing/real-centre.ts';

const STREAMS = [1, 2, 3].map(streamOf);

let centre: RealCentre;

beforeAll(async () => {
  centre = await openRealCentre();
});

afterAll(() => centre.close());

async function write(desk: Desk, n: number): Promise<readonly Fact[]> {
  const stream = STREAMS[n % STREAMS.length] ?? streamOf(1);
  const saved = await desk.storage.log.append(stream, [answerFact(`q${n % 4}`, `valore ${n}`)]);
  if (!saved.ok) throw new Error(saved.error.kind);
  return saved.value;
}

const everything = async (desk: Desk): Promise<readonly string[]> =>
  (await Promise.all(STREAMS.map((stream) => desk.storage.log.read(stream))))
    .flat()
    .map(({ id }) => id)
    .toSorted();

describe('the real client against the real server', () => {
  it('two desks on a bad line end with the same facts, each at the centre once', async () => {
    const random = seededRandom(2026);
    const lossy: Spoil = async (serve) => {
      const dice = randomBelow(random, 10);
      if (dice === 0) throw new TypeError('Failed to fetch');
      const response = await serve();
      if (dice === 1) throw new TypeError('Failed to fetch');
      if (dice === 2) return serve();
      if (dice !== 3) return response;
      const text = await response.text();
      return new Response(text.slice(0, text.length / 2), response);
    };
    const desks = [await centre.deskOf('anna', lossy), await centre.deskOf('bruno', lossy)];
    const saved: Fact[] = [];
    for (let n = 0; n < 40; n += 1) {
      const desk = desks[n % 2];
      if (desk === undefined) continue;
      saved.push(...(await write(desk, n)));
      if (n % 3 === 0) await desk.sync();
    }
    for (let round = 0; round < 6; round += 1) {
      for (const desk of desks) while ((await desk.sync()).outcome !== 'done');
    }
    const ids = saved.map(({ id }) => id).toSorted();
    for (const desk of desks) expect(await everything(desk)).toEqual(ids);
    const [stored] = await centre.sql.query<{ count: number; head: number }>(
      'select count(*)::int as count, max(seq)::int as head from feed where scope_id = $1',
      [centre.scope],
    );
    expect(stored).toEqual({ count: ids.length, head: ids.length });
    for (const { id } of saved) expect(await desks[0]?.client.wire.stateOf(id)).toBe('durevole');
    await Promise.all(desks.map((desk) => desk.die()));
  });

  it('a session that ends keeps everything and asks to sign in', async () => {
    const desk = await centre.deskOf('carla');
    await desk.sync();
    await write(desk, 1);
    centre.server.clock.advance(8 * 24 * 3_600_000);
    expect(await desk.sync()).toMatchObject({ sent: 0, outcome: 'needsSignIn' });
    await desk.die();
  });

  it('another incarnation of the log starts again and offers what it had received', async () => {
    const desk = await centre.deskOf('dario');
    await write(desk, 1);
    expect(await desk.sync()).toMatchObject({ sent: 1, outcome: 'done' });
    await centre.sql.query('update scope set epoch = $2 where scope_id = $1', [
      centre.scope,
      'un-altro',
    ]);
    expect(await desk.sync()).toMatchObject({ sent: 1, outcome: 'done' });
    expect((await desk.storage.sync.cursor()).epoch).toBe('un-altro');
    await desk.die();
  });
});

const OTHERS = [11, 12, 13].map(streamOf);

const factsIn = async (desk: Desk): Promise<readonly string[]> =>
  (await Promise.all(OTHERS.map((stream) => desk.storage.log.read(stream))))
    .flat()
    .map(({ id }) => id)
    .toSorted();

describe('the care of a copy, with the real server', () => {
  it('first load by snapshot, a rewritten digest, a damaged stream: all mended, nothing twice', async () => {
    const writer = await centre.deskOf('elsa');
    for (const stream of OTHERS) {
      await writer.storage.log.append(stream, [answerFact('q1', 'uno'), answerFact('q2', 'due')]);
    }
    await writer.sync();
    await centre.server.snapshots.build(centre.scope);
    const asked: string[] = [];
    const reader = await centre.deskOf('fabio', (serve, url) => {
      asked.push(url);
      return serve();
    });
    expect((await reader.sync()).outcome).toBe('done');
    expect(asked.filter((url) => url.includes('/snapshot/'))).not.toEqual([]);
    expect(await factsIn(reader)).toEqual(await factsIn(writer));
    await reader.die();
    await spoil(reader);
    await reader.wake();
    await reader.storage.log.read(OTHERS[0] ?? streamOf(11));
    await writer.storage.log.append(streamOf(12), [answerFact('q3', 'tre')]);
    await writer.sync();
    expect((await reader.sync()).outcome).toBe('done');
    expect(await factsIn(reader)).toEqual(await factsIn(writer));
    const told = await centre.sql.query<{ kind: string }>(
      'select kind from incident order by kind',
    );
    expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['damaged', 'digest']));
    await Promise.all([writer.die(), reader.die()]);
  });

  it('unsent work brought by file waits for a person at the centre', async () => {
    const broken = await centre.deskOf('gina', () => Promise.reject(new TypeError('broken')));
    const saved = await write(broken, 1);
    const file = await broken.storage.files.exportUnsent();
    await broken.die();
    const desk = await centre.deskOf('hugo');
    expect(await desk.storage.files.importUnsent(file)).toMatchObject({ ok: true });
    await desk.sync();
    expect(await desk.storage.care.imported(9)).toEqual([]);
    const waiting = await centre.sql.query('select 1 from review where fact_id = $1', [
      saved[0]?.id ?? '',
    ]);
    expect(waiting).toHaveLength(1);
    await desk.die();
  });
});

/** Another digest at the cursor, and a history that can't be opened. */
async function spoil(desk: Desk): Promise<void> {
  const db = new OperatorDatabase(desk.author.operator, desk.lab.factory);
  const cursor = await db.meta.get(`cursor/${centre.scope}`);
  const digest = 'f'.repeat(64);
  if (cursor !== undefined) await db.meta.put({ ...cursor, value: { ...cursor.value, digest } });
  await db.segments.update(streamOf(11), { sealed: new Uint8Array([7]) });
  db.close();
}
