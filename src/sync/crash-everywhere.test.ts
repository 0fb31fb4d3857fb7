import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../kernel/environment.ts';
import type { Fact } from '../domain/fact.ts';
import type { ScopeId } from '../domain/ids.ts';
import { systemClock } from '../server/system.ts';
import { migrate } from '../server/store/migrate.ts';
import { openPGlite } from '../server/store/pglite.ts';
import type { Sql } from '../server/store/sql.ts';
import {
  lightPasswords,
  startTestServer,
  type Desk as Session,
  type TestServer,
} from '../server/testing/test-office.ts';
import type { OperatorStorage } from '../storage/open-storage.ts';
import { dieAt, withFault } from '../storage/testing/faults.ts';
import { answer, StorageLab, streamOf } from '../storage/testing/storage-lab.ts';
import { plainSealer } from '../vault/plain-sealer.ts';
import { startSync, type SyncClient } from './client/sync-client.ts';
import type { Fetch } from './client/transport.ts';
import { Countdown, mortal, mortalFetch, mortalSql } from './simulation/testing/mortal.ts';
import { untilAborted } from './testing/desk.ts';

const STREAMS = [1, 2].map(streamOf);
/** Far more moments than a round has. */
const MANY = 400;

let sql: Sql;
let server: TestServer;
let offices = 0;
let pages = 0;
const passwords = lightPasswords();

beforeAll(async () => {
  sql = await openPGlite();
  await migrate(sql, systemClock);
  server = await startTestServer(sql, passwords);
});

afterAll(async () => {
  await server.http.close();
  await passwords.close();
  await sql.close();
});

const fetchAs =
  (session: Session, at: () => TestServer = () => server): Fetch =>
  async (url, init) => {
    const isPost = init.method === 'POST';
    const response = await at().http.inject({
      method: isPost ? 'POST' : 'GET',
      url,
      headers: {
        cookie: session.cookie,
        ...(isPost ? { 'x-csrf-token': session.csrf, 'content-type': 'application/json' } : {}),
      },
      ...(typeof init.body === 'string' ? { payload: init.body } : {}),
    });
    const headers = { 'content-type': String(response.headers['content-type']) };
    return new Response(response.body, { status: response.statusCode, headers });
  };

/** A tablet: what is on its disk outlives its pages. */
class Tablet {
  readonly lab = new StorageLab();
  readonly session: Session;
  private readonly fetch: Fetch;

  constructor(session: Session, fetch: Fetch) {
    this.session = session;
    this.fetch = fetch;
  }

  async open(countdown: Countdown | null = null): Promise<Page> {
    pages += 1;
    const { operator, device, scope } = this.session;
    const author = { operator, device, scope, role: 'operatore' } as const;
    const random = seededRandom(pages * 7919);
    const storage = await this.lab.open({ author, random, sealer: plainSealer });
    const client = startSync({
      ...author,
      store: countdown === null ? storage.sync : mortal(storage.sync, countdown),
      fetch: countdown === null ? this.fetch : mortalFetch(this.fetch, countdown),
      random,
      clock: { now: () => this.lab.now },
      sleep: untilAborted,
      getCsrf: () => 'csrf',
      locks: null,
      channel: null,
      pokes: null,
      wakes: () => () => undefined,
      onError: () => undefined,
    });
    return { storage, client };
  }
}

interface Page {
  readonly storage: OperatorStorage;
  readonly client: SyncClient;
}

/** Without a word: nothing is waited for. */
async function kill({ storage, client }: Page): Promise<void> {
  void client.stop();
  await storage.close();
}

async function write({ storage }: Page, ...paths: readonly string[]): Promise<readonly Fact[]> {
  const saved: Fact[] = [];
  for (const [n, path] of paths.entries()) {
    const result = await storage.log.append(STREAMS[n % 2] ?? streamOf(1), [answer(path, 'x')]);
    if (!result.ok) throw new Error(result.error.kind);
    saved.push(...result.value);
  }
  return saved;
}

/** The centre comes back from a backup that had only the first rows, as another incarnation. */
async function restoreUpTo(scope: ScopeId, seq: number): Promise<void> {
  for (const table of ['feed', 'fact', 'payload']) {
    await sql.query(`delete from ${table} where scope_id = $1 and seq > $2`, [scope, seq]);
  }
  await sql.query(
    `update scope set epoch = 'altra', head = $2,
       digest = (select digest from feed where scope_id = $1 and seq = $2) where scope_id = $1`,
    [scope, seq],
  );
}

interface Scene {
  readonly scope: ScopeId;
  readonly tablet: Tablet;
  /** What was *salvato*, on both tablets. */
  readonly saved: Fact[];
}

/** An office where a colleague has already sent three facts, and a tablet with three unsent. */
async function scene(at?: () => TestServer): Promise<Scene> {
  offices += 1;
  const scope = await server.addOffice(`U${offices}`);
  const names = [`anna${offices}`, `bruno${offices}`] as const;
  for (const name of names) await server.addOperator(scope, 'operatore', name);
  const bruno = await server.signIn(names[1]);
  const theirs = await new Tablet(bruno, fetchAs(bruno)).open();
  const saved = [...(await write(theirs, 'a', 'b', 'c'))];
  await settle(theirs);
  await kill(theirs);
  const anna = await server.signIn(names[0]);
  const tablet = new Tablet(anna, fetchAs(anna, at));
  const page = await tablet.open(new Countdown(0));
  saved.push(...(await write(page, 'a', 'd', 'e')));
  await kill(page);
  return { scope, tablet, saved };
}

/** Rounds until one is whole: I12 gives it three. */
async function settle({ client }: Page): Promise<void> {
  const outcomes: string[] = [];
  for (let round = 0; round < 3 && outcomes.at(-1) !== 'done'; round += 1) {
    outcomes.push((await client.wire.syncNow()).outcome);
  }
  expect(outcomes).toContain('done');
}

const idsOf = (facts: readonly { readonly id: string }[]): readonly string[] =>
  facts.map(({ id }) => id).toSorted();

const readAll = async ({ storage }: Page): Promise<readonly Fact[]> =>
  (await Promise.all(STREAMS.map((stream) => storage.log.read(stream)))).flat();

/** I4: whatever the moment, what the cursor has passed is here. */
async function checkCursor(scope: ScopeId, page: Page): Promise<void> {
  const { epoch, seq } = await page.storage.sync.cursor();
  const rows = await sql.query<{ id: string; epoch: string }>(
    `select feed.fact_id as id, scope.epoch from feed join scope using (scope_id)
      where feed.scope_id = $1 and feed.seq <= $2`,
    [scope, epoch === null ? 0 : seq],
  );
  const here = new Set(idsOf(await readAll(page)));
  const passed = rows.filter((row) => row.epoch === epoch);
  expect(passed.filter(({ id }) => !here.has(id))).toEqual([]);
}

/** I1, I2, I3: each at the centre once, all of them here, the same log on both sides. */
async function checkEnd({ scope, saved }: Scene, page: Page): Promise<void> {
  const rows = await sql.query<{ id: string; seq: number; digest: string }>(
    'select fact_id as id, seq, digest from feed where scope_id = $1 order by seq',
    [scope],
  );
  expect(idsOf(rows)).toEqual(idsOf(saved));
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_row, index) => index + 1));
  expect(idsOf(await readAll(page))).toEqual(idsOf(saved));
  const cursor = await page.storage.sync.cursor();
  expect(cursor).toMatchObject({ seq: rows.length, digest: rows.at(-1)?.digest });
  for (const { id } of saved) expect(await page.client.wire.stateOf(id)).toBe('durevole');
}

/** Tries `live` with a death at each moment, until one comes too late. @returns how many there are. */
async function atEachMoment(live: (moment: number) => Promise<boolean>): Promise<number> {
  for (let moment = 0; moment < MANY; moment += 1) if (!(await live(moment))) return moment;
  throw new Error('The round never ends');
}

/** The page dies at `moment` of its round, another opens. @returns whether it died. */
async function dieInARound(one: Scene, moment: number): Promise<boolean> {
  let report = (): void => undefined;
  const death = new Promise<void>((resolve) => {
    report = resolve;
  });
  const countdown = new Countdown(moment, () => report());
  const page = await one.tablet.open(countdown);
  await Promise.race([death, page.client.wire.syncNow()]);
  await kill(page);
  const next = await one.tablet.open();
  await checkCursor(one.scope, next);
  await settle(next);
  await checkEnd(one, next);
  await kill(next);
  return countdown.isDead;
}

/** One round, which stops where its database stops answering. */
async function liveUntil(tablet: Tablet, isDead: () => boolean): Promise<void> {
  const page = await tablet.open().catch(() => null);
  if (page === null) return;
  const done = page.client.wire.syncNow().then(() => true);
  const turn = (): Promise<boolean> => new Promise((next) => setTimeout(() => next(false)));
  for (let isOver = false; !isOver && !isDead();) isOver = await Promise.race([done, turn()]);
  await kill(page);
}

describe('a page that dies at every await of a round', () => {
  it('I1 I2 I3 I4 · a push and a pull', async () => {
    const moments = await atEachMoment(async (moment) => dieInARound(await scene(), moment));
    expect(moments).toBeGreaterThan(12);
  });

  it('I1 I4 I9 · a round that finds the centre restored', async () => {
    const moments = await atEachMoment(async (moment) => {
      const one = await scene();
      const before = await one.tablet.open();
      await settle(before);
      await kill(before);
      await restoreUpTo(one.scope, 3);
      return dieInARound(one, moment);
    });
    expect(moments).toBeGreaterThan(16);
  });

  it('I1 I4 · every request to IndexedDB of a round', async () => {
    const moments = await atEachMoment(async (moment) => {
      const one = await scene();
      const fault = dieAt(moment);
      await withFault(
        (request) => fault(request),
        () => liveUntil(one.tablet, () => fault.happened()),
      );
      const next = await one.tablet.open();
      await checkCursor(one.scope, next);
      await settle(next);
      await checkEnd(one, next);
      await kill(next);
      return fault.happened();
    });
    expect(moments).toBeGreaterThan(20);
  });
});

describe('a centre that dies at every statement and around every commit', () => {
  /** One round meets the failure; then the centre is well again. @returns whether it met it. */
  async function failInARound(moment: number, code?: string): Promise<boolean> {
    const countdown = new Countdown(moment);
    const failing = await startTestServer(mortalSql(sql, countdown, code), passwords);
    let current = failing;
    const one = await scene(() => current);
    const page = await one.tablet.open();
    await page.client.wire.syncNow();
    current = server;
    await checkCursor(one.scope, page);
    await settle(page);
    await checkEnd(one, page);
    await kill(page);
    await failing.http.close();
    return countdown.isDead;
  }

  it('I1 I3 I8 · the process is killed', async () => {
    expect(await atEachMoment((moment) => failInARound(moment))).toBeGreaterThan(6);
  });

  it('I1 I3 · the database ends one connection', async () => {
    expect(await atEachMoment((moment) => failInARound(moment, '57P01'))).toBeGreaterThan(6);
  });
});
