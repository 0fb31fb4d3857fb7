import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Passwords } from './identity/passwords.ts';
import { durableAtCommit, type Durability } from './log/durability.ts';
import { readJournal } from './store/journal.ts';
import { openStore, type Store } from './store/open-store.ts';
import { systemRandom } from './system.ts';
import { setUp, signInTo, startChild } from './testing/child-server.ts';
import { ended } from './testing/postgres-server.ts';
import { replica } from './testing/replica.ts';
import { testClock } from './testing/test-clock.ts';
import {
  lightPasswords,
  startTestServer,
  type Desk,
  type TestServer,
} from './testing/test-office.ts';

// Databases on a disk that others use too.
vi.setConfig({ testTimeout: 120_000 });

describe('PGlite: what was answered is not lost', () => {
  let root: string;
  let passwords: Passwords;
  let reports: { readonly event: string; readonly details: Readonly<Record<string, unknown>> }[];

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'sportello-durability-'));
    passwords = lightPasswords();
  });
  beforeEach(() => {
    reports = [];
  });
  afterAll(async () => {
    await passwords.close();
    rmSync(root, { recursive: true, force: true });
  });

  const open = (dataDir: string): Promise<Store> =>
    openStore({
      dataDir,
      databaseUrl: undefined,
      clock: testClock(),
      random: systemRandom,
      report: (event, details) => reports.push({ event, details }),
    });

  const serve = (store: Store, durability: Durability = store.durability): Promise<TestServer> =>
    startTestServer(store.sql, passwords, { durability, pokes: store.pokes });

  const officeOf = async (store: Store): Promise<{ server: TestServer; elena: Desk }> => {
    const server = await serve(store);
    await server.addOperator(await server.addOffice('MF'), 'operatore', 'elena');
    await store.durability.checkpoint();
    return { server, elena: await server.signIn('elena') };
  };

  const image = (from: string, name: string, parts: readonly string[]): string => {
    const to = join(root, name);
    for (const part of parts) cpSync(join(from, part), join(to, part), { recursive: true });
    return to;
  };

  const readAll = async (elena: Desk) => {
    const copy = replica();
    const end = copy.apply((await elena.pull(0)).body);
    return { copy, end };
  };

  it('I8 · power fails after the answer: the journal brings back the same rows, numbers and digest', async () => {
    const folder = join(root, 'power');
    const store = await open(folder);
    const { elena } = await officeOf(store);
    const stream = elena.author.newStream();
    await elena.push([elena.author.note(stream, 'prima del punto fermo')]);
    await store.durability.checkpoint();
    // The disk holds the database as it was here …
    const crashed = image(folder, 'power-image', ['pgdata']);
    const later = [elena.author.note(stream, 'dopo'), elena.author.note(stream, 'dopo ancora')];
    const bad = elena.author.write(elena.author.newStream(), 'noteAdded', { text: '' });
    await elena.push([...later, bad]);
    const before = await readAll(elena);
    // … and the journal as it is now.
    cpSync(join(folder, 'journal'), join(crashed, 'journal'), { recursive: true });
    await store.close();

    const again = await open(crashed);
    expect(reports).toEqual([
      {
        event: 'journal_replayed',
        details: { batches: 1, recovered: 2, restarted: [], damaged: 0 },
      },
    ]);
    const desk = await (await serve(again)).signIn('elena');
    const after = await readAll(desk);
    expect(after.copy.facts).toEqual(before.copy.facts);
    expect([after.end.digest, after.end.epoch]).toEqual([before.end.digest, before.end.epoch]);
    expect(
      await again.sql.query('select fact_id from quarantine where scope_id = $1', [desk.scope]),
    ).toEqual([{ fact_id: bad.id }]);
    await again.close();
  });

  it('a torn last line was never answered: it is reported, the rest comes back', async () => {
    const folder = join(root, 'torn');
    const store = await open(folder);
    const { elena } = await officeOf(store);
    await store.durability.checkpoint();
    const crashed = image(folder, 'torn-image', ['pgdata']);
    await elena.push([elena.author.note(elena.author.newStream(), 'intera')]);
    await elena.push([elena.author.note(elena.author.newStream(), 'strappata')]);
    cpSync(join(folder, 'journal'), join(crashed, 'journal'), { recursive: true });
    await store.close();
    const name = readdirSync(join(crashed, 'journal')).at(-1) ?? '';
    const path = join(crashed, 'journal', name);
    writeFileSync(path, readFileSync(path).subarray(0, -40));
    const again = await open(crashed);
    expect(reports.at(-1)?.details).toMatchObject({ recovered: 1, damaged: 1 });
    await again.close();
  });

  it('I9 · a feed that comes back in another order gets a new epoch', async () => {
    const folder = join(root, 'order');
    const store = await open(folder);
    const { elena } = await officeOf(store);
    await store.durability.checkpoint();
    const crashed = image(folder, 'order-image', ['pgdata']);
    await elena.push([elena.author.note(elena.author.newStream(), 'prima')]);
    await elena.push([elena.author.note(elena.author.newStream(), 'seconda')]);
    await store.close();
    // Only the second batch is left in the journal of the image.
    const { entries } = await readJournal(join(folder, 'journal'));
    expect(entries).toEqual([]);
    const halfway = await open(crashed);
    const server = await serve(halfway);
    const dario = await server.signIn('elena');
    const epochBefore = dario.epoch;
    const other = dario.author.note(dario.author.newStream(), 'di mezzo');
    await dario.push([other]);
    const { replayJournal } = await import('./store/replay.ts');
    const lost = elena.author.note(elena.author.newStream(), 'ritornata');
    const replayed = await replayJournal(
      [
        {
          context: {
            scope: elena.scope,
            actor: elena.operator,
            role: 'operatore',
            device: elena.device,
            sentAt: 0,
          },
          receivedAt: 0,
          facts: [lost],
          head: 1,
          digest: 'f'.repeat(64),
        },
      ],
      { sql: halfway.sql, random: systemRandom },
    );
    expect(replayed).toMatchObject({ recovered: 1, restarted: [elena.scope] });
    expect((await server.signIn('elena')).epoch).not.toBe(epochBefore);
    await halfway.close();
  });

  it('after a clean close there is nothing to replay', async () => {
    const folder = join(root, 'clean');
    const store = await open(folder);
    const { elena } = await officeOf(store);
    await elena.push([elena.author.note(elena.author.newStream(), 'x')]);
    await store.close();
    const again = await open(folder);
    expect(reports).toEqual([]);
    expect((await readAll(await (await serve(again)).signIn('elena'))).end.head).toBe(1);
    await again.close();
  });

  it('neither answers nor serves rows before they are on the disk', async () => {
    const store = await open(join(root, 'gate'));
    const { server, elena } = await officeOf(store);
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = await serve(store, {
      ...store.durability,
      settled: () => gate.then(store.durability.settled),
    });
    let answered = false;
    const pushing = slow.http
      .inject({
        method: 'POST',
        url: '/v1/push',
        headers: { cookie: elena.cookie, 'x-csrf-token': elena.csrf },
        payload: {
          device: elena.device,
          epoch: null,
          sentAt: 0,
          facts: [elena.author.note(elena.author.newStream(), 'in attesa')],
        },
      })
      .then((answer) => {
        answered = true;
        return answer;
      });
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });
    expect(
      await server.sql.query('select 1 from fact where scope_id = $1', [elena.scope]),
    ).toHaveLength(1);
    expect(answered).toBe(false);
    expect((await readAll(elena)).end).toMatchObject({ head: 0, durableUpTo: 0 });
    release();
    expect((await pushing).json()).toMatchObject({ durableUpTo: 1 });
    expect((await readAll(elena)).end).toMatchObject({ head: 1, durableUpTo: 1 });
    await store.close();
  });

  it('a failing disk fails the push: nothing is called received', async () => {
    const store = await open(join(root, 'disk'));
    const { elena } = await officeOf(store);
    const sick = await serve(store, {
      ...durableAtCommit,
      settled: () => Promise.reject(new Error('EIO')),
    });
    const answer = await sick.http.inject({
      method: 'POST',
      url: '/v1/push',
      headers: { cookie: elena.cookie, 'x-csrf-token': elena.csrf },
      payload: {
        device: elena.device,
        epoch: null,
        sentAt: 0,
        facts: [elena.author.note(elena.author.newStream(), 'x')],
      },
    });
    expect(answer.json()).toMatchObject({ status: 500 });
    await store.close();
  });

  it(
    'I8 · kill −9 between the answer and the checkpoint loses nothing',
    { timeout: 300_000 },
    async () => {
      const folder = join(root, 'kill');
      const first = await startChild(folder);
      await setUp(first);
      const elena = await signInTo(first);
      const stream = elena.author.newStream();
      const sent: string[] = [];
      for (let batch = 0; batch < 5; batch += 1) {
        const facts = [1, 2, 3].map((n) => elena.author.note(stream, `${batch}/${n}`));
        const answer = await elena.push(facts);
        expect(answer.status).toBe(200);
        sent.push(...facts.map(({ id }) => id));
      }
      // One more under way, never waited for.
      const last = elena.author.note(stream, 'senza risposta');
      elena.push([last]).catch(() => undefined);
      await ended(first.process, 'SIGKILL');

      const second = await startChild(folder);
      const copy = replica();
      const again = await signInTo(second);
      const end = copy.apply(await again.pull(0));
      expect(copy.faults).toEqual([]);
      expect(copy.facts.map(({ id }) => id as string).filter((id) => id !== last.id)).toEqual(sent);
      expect(end.durableUpTo).toBe(copy.head);
      await ended(second.process, 'SIGTERM');
      expect(second.process.exitCode).toBe(0);
      expect(readdirSync(folder)).not.toContain('sportello.lock');
    },
  );
});
