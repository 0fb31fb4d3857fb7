import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fact } from '../domain/fact.ts';
import { foldStream } from '../domain/fold.ts';
import { summarise } from '../domain/summarise.ts';
import { stateHash } from '../domain/state-hash.ts';
import { newStream } from '../domain/ids.ts';
import {
  DigestResponse,
  PushResponse,
  SnapshotManifest,
  SnapshotStream,
} from '../sync/protocol/messages.ts';
import type { Passwords } from './identity/passwords.ts';
import { INCIDENTS_PER_HOUR } from './log/incidents.ts';
import { snapshots } from './log/snapshots.ts';
import { durableAtCommit } from './log/durability.ts';
import { migrate } from './store/migrate.ts';
import { openPGlite } from './store/pglite.ts';
import type { Sql } from './store/sql.ts';
import { replica } from './testing/replica.ts';
import { testClock } from './testing/test-clock.ts';
import { emptyTables, lightPasswords, startTestServer } from './testing/test-office.ts';
import type { Desk, TestServer } from './testing/test-office.ts';

describe('the office’s log by stream', () => {
  let sql: Sql;
  let passwords: Passwords;
  let server: TestServer;
  let elena: Desk;
  const clock = testClock();

  beforeAll(async () => {
    sql = await openPGlite();
    await migrate(sql, clock);
    passwords = lightPasswords();
  });
  beforeEach(async () => {
    await emptyTables(sql);
    const sizes = { growth: 1e9, segment: 4000 };
    const making = snapshots({ sql, clock, durability: durableAtCommit, sizes });
    server = await startTestServer(sql, passwords, { clock, snapshots: making });
    const scope = await server.addOffice('MF');
    await server.addOperator(scope, 'operatore', 'elena');
    await server.addOperator(scope, 'responsabile', 'giulia');
    elena = await server.signIn('elena');
  });
  afterAll(async () => {
    await passwords.close();
    await sql.close();
  });

  const manifestOf = async (): Promise<SnapshotManifest> =>
    SnapshotManifest.parse(
      (await elena.request('GET', `/v1/scopes/${elena.scope}/snapshot`)).json(),
    );

  const segmentOf = (id: string, headers: Readonly<Record<string, string>> = {}) =>
    elena.request('GET', `/v1/scopes/${elena.scope}/snapshot/${id}`, undefined, headers);

  const linesOf = (text: string): readonly SnapshotStream[] =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => SnapshotStream.parse(JSON.parse(line)));

  const installAll = async (): Promise<readonly SnapshotStream[]> => {
    const streams: SnapshotStream[] = [];
    for (const { id } of (await manifestOf()).segments) {
      streams.push(...linesOf((await segmentOf(id)).body));
    }
    return streams;
  };

  const writeStreams = async (count: number): Promise<readonly Fact[]> => {
    const { author } = elena;
    const facts = Array.from({ length: count }, (_, n) => {
      const stream = author.newStream();
      return [author.note(stream, `nota ${n} `.repeat(20)), author.note(stream, `seguito ${n}`)];
    }).flat();
    for (let start = 0; start < facts.length; start += 100) {
      await elena.push(facts.slice(start, start + 100));
    }
    return facts;
  };

  it('there is none until it is made, and the answer says so', async () => {
    const answer = await elena.request('GET', `/v1/scopes/${elena.scope}/snapshot`);
    expect(answer.json()).toMatchObject({ status: 404, code: 'no_snapshot' });
    expect(await server.snapshots.build(elena.scope)).toBe(false);
  });

  it('segments hold every fact once, are what their name says, and the feed goes on from there', async () => {
    const facts = await writeStreams(12);
    expect(await server.snapshots.build(elena.scope)).toBe(true);
    const manifest = await manifestOf();
    expect(manifest.segments.length).toBeGreaterThan(2);
    const copy = replica();
    copy.apply((await elena.pull(0)).body);
    expect([manifest.seq, manifest.digest]).toEqual([copy.head, copy.digest]);
    for (const { id, bytes, streams, facts: count } of manifest.segments) {
      const { body } = await segmentOf(id);
      expect(createHash('sha256').update(body).digest('hex')).toBe(id);
      expect(Buffer.byteLength(body)).toBe(bytes);
      const lines = linesOf(body);
      expect([lines.length, lines.flatMap((line) => line.facts).length]).toEqual([streams, count]);
    }
    const streams = await installAll();
    expect(streams.flatMap((one) => one.facts).toSorted(byDseq)).toEqual(facts);
    // Touched last first.
    expect(streams[0]?.stream).toBe(facts.at(-1)?.stream);
  });

  const byDseq = (a: Fact, b: Fact): number => a.dseq - b.dseq;

  it('the summary is the one a device would make', async () => {
    const { author } = elena;
    const person = newStream('persona', elena.device);
    await elena.push([author.write(person, 'noteAdded', { text: 'x' })]);
    await server.snapshots.build(elena.scope);
    const [line] = await installAll();
    expect(line?.summary).toEqual(
      JSON.parse(JSON.stringify(summarise(foldStream(line?.facts ?? [])))),
    );
  });

  it('the next one writes again only what changed', async () => {
    const facts = await writeStreams(12);
    await server.snapshots.build(elena.scope);
    const before = await manifestOf();
    await elena.push([elena.author.note(facts[0]!.stream, 'ancora')]);
    await server.snapshots.build(elena.scope);
    const after = await manifestOf();
    const kept = after.segments.filter(({ id }) => before.segments.some((old) => old.id === id));
    expect(kept.length).toBe(before.segments.length - 1);
    expect((await installAll())[0]?.stream).toBe(facts[0]?.stream);
    const all = (await installAll()).flatMap((one) => one.facts.map(({ id }) => id));
    expect([all.length, new Set(all).size]).toEqual([25, 25]);
    // Who was downloading by the old manifest can finish.
    const gone = before.segments.find(({ id }) => !after.segments.some((now) => now.id === id));
    expect((await segmentOf(gone?.id ?? '')).status).toBe(200);
    clock.advance(3_700_000);
    await elena.push([elena.author.note(facts[5]!.stream, 'più tardi')]);
    await server.snapshots.build(elena.scope);
    expect((await segmentOf(gone?.id ?? '')).json()).toMatchObject({ code: 'unknown_segment' });
  });

  it('travels compressed as it is stored, and is asked for again with its name', async () => {
    await writeStreams(3);
    await server.snapshots.build(elena.scope);
    const [first] = (await manifestOf()).segments;
    const raw = await server.http.inject({
      url: `/v1/scopes/${elena.scope}/snapshot/${first?.id}`,
      headers: { cookie: elena.cookie, 'accept-encoding': 'gzip, br' },
    });
    expect(raw.headers).toMatchObject({
      'content-encoding': 'gzip',
      etag: `"${first?.id}"`,
      'cache-control': 'no-store',
    });
    expect(gunzipSync(raw.rawPayload).length).toBe(first?.bytes);
    const again = await segmentOf(first?.id ?? '', { 'if-none-match': `"${first?.id}"` });
    expect(again.status).toBe(304);
  });

  it('an erasure takes the snapshot away, also one that is being made', async () => {
    const person = newStream('persona', elena.device);
    await elena.push([elena.author.write(person, 'noteAdded', { text: 'x' })]);
    await writeStreams(3);
    await server.snapshots.build(elena.scope);
    const [old] = (await manifestOf()).segments;
    const giulia = await server.signIn('giulia');
    const body = { stream: person, reason: 'Richiesta prot. 12' };
    // The transaction that publishes waits: the erasure comes first.
    const slow = snapshots({
      sql: {
        ...sql,
        transaction: async (work) => {
          await giulia.request('POST', '/v1/erasures', body);
          return sql.transaction(work);
        },
      },
      clock,
      durability: durableAtCommit,
    });
    await elena.push([elena.author.note(elena.author.newStream(), 'una in più')]);
    expect(await slow.build(elena.scope)).toBe(false);
    expect((await segmentOf(old?.id ?? '')).status).toBe(404);
    expect(await sql.query('select 1 from segment')).toEqual([]);
    await server.snapshots.build(elena.scope);
    const erased = (await installAll()).find(({ stream }) => stream === person);
    expect([erased?.facts.length, erased?.erased.length]).toEqual([0, 1]);
  });

  it('an erasure asks for another snapshot, also while one is being made', async () => {
    const sizes = { growth: 1e9, segment: 4000, delay: 0 };
    const soon = snapshots({ sql, clock, durability: durableAtCommit, sizes });
    await writeStreams(3);
    const running = soon.build(elena.scope);
    soon.again(elena.scope);
    expect(await running).toBe(true);
    const first = await manifestOf();
    await elena.push([elena.author.note(elena.author.newStream(), 'una in più')]);
    soon.again(elena.scope);
    await expect.poll(async () => (await manifestOf()).seq).toBeGreaterThan(first.seq);
    await soon.stop();
  });

  it('one stream can be fetched alone; erased facts come without content', async () => {
    const [first, second] = await writeStreams(2);
    const path = `/v1/scopes/${elena.scope}/streams?stream=`;
    const answer = await elena.request('GET', `${path}${first?.stream}`);
    expect(linesOf(answer.body)).toMatchObject([{ facts: [first, second], erased: [] }]);
    const unknown = await elena.request('GET', `${path}persona/${elena.device}`);
    expect(unknown.json()).toMatchObject({ code: 'unknown_stream' });
  });

  it('I3 · digests at any row, to find where two copies part', async () => {
    await writeStreams(3);
    const copy = replica();
    const first = copy.apply((await elena.pull(0, 2)).body);
    const ask = (at: readonly number[], epoch = elena.epoch) =>
      elena.request('POST', '/v1/digest', { scope: elena.scope, epoch, at });
    expect(DigestResponse.parse((await ask([2, 6, 99])).json())).toMatchObject({
      head: 6,
      digests: [{ seq: 2, digest: first.digest }, { seq: 6 }],
    });
    expect((await ask([2], 'altra')).json()).toMatchObject({
      code: 'epoch_changed',
      epoch: elena.epoch,
    });
    expect((await ask([])).status).toBe(400);
  });

  it('I6 · the answer to a push says how the centre folds the streams it touched', async () => {
    const { author } = elena;
    const stream = author.newStream();
    const facts: Fact[] = [];
    for (let n = 0; n < 3; n += 1) {
      const fact = author.note(stream, `nota ${n}`);
      facts.push(fact);
      const { states } = PushResponse.parse((await elena.push([fact])).json());
      expect(states).toEqual([{ stream, facts: n + 1, hash: stateHash(foldStream(facts)) }]);
    }
    // Another process of the centre: nothing in memory, the same answer.
    const other = await startTestServer(sql, passwords, { clock });
    const desk = await other.signIn('elena');
    const fact = desk.author.write(stream, 'noteAdded', { text: 'da un altro' }, { after: [] });
    const { states } = PushResponse.parse((await desk.push([fact])).json());
    expect(states).toEqual([{ stream, facts: 4, hash: stateHash(foldStream([...facts, fact])) }]);
    const mine = author.note(stream, 'quinta');
    const later = PushResponse.parse((await elena.push([mine])).json());
    expect(later.states).toEqual([
      { stream, facts: 5, hash: stateHash(foldStream([...facts, fact, mine])) },
    ]);
  });

  it('a device in trouble is heard, but not without end', async () => {
    const report = () =>
      elena.request('POST', '/v1/incidents', {
        scope: elena.scope,
        kind: 'clockJump',
        stream: null,
        detail: '−3600000 ms',
      });
    const codes = [];
    for (let n = 0; n <= INCIDENTS_PER_HOUR; n += 1) codes.push((await report()).status);
    expect(codes).toEqual([...Array.from({ length: INCIDENTS_PER_HOUR }, () => 204), 429]);
    clock.advance(3_700_000);
    expect((await report()).status).toBe(204);
    const giulia = await server.signIn('giulia');
    const { incidents } = (await giulia.request('GET', '/v1/audit')).json<{ incidents: [] }>();
    expect(incidents).toHaveLength(INCIDENTS_PER_HOUR + 1);
  });
});
